import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { changedBytes } from "./changed-byte.ts";
import { randomFrom } from "./random.ts";
import { placesByDirectory, placesByHeaders, zipOf } from "./zip.ts";

const PARTS = [
  { name: "mimetype", bytes: Buffer.from("text/plain") },
  { name: "größe.txt", bytes: Buffer.from("x".repeat(70_000)) },
  { name: "empty", bytes: Buffer.from("") },
];

async function byYauzl(bytes: Buffer): Promise<readonly (readonly [string, Buffer])[]> {
  const found: [string, Buffer][] = [];
  await new Promise<void>((done, failed) =>
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, archive) => {
      if (error !== null) return failed(error);
      archive.on("error", failed).on("end", () => done());
      archive.on("entry", (entry) =>
        archive.openReadStream(entry, async (problem, stream) => {
          if (problem !== null) return failed(problem);
          const pieces: Buffer[] = [];
          for await (const piece of stream) pieces.push(piece);
          found.push([entry.fileName, Buffer.concat(pieces)]);
          archive.readEntry();
        }),
      );
      archive.readEntry();
    }),
  );
  return found;
}

test("an archive comes back through yauzl, and from its headers and its directory", async () => {
  const bytes = zipOf(PARTS);
  expect(await byYauzl(bytes)).toEqual(PARTS.map(({ name, bytes: body }) => [name, body]));
  expect(placesByHeaders(bytes)).toEqual(placesByDirectory(bytes));
  expect(placesByHeaders(bytes)?.map(({ name }) => name)).toEqual(PARTS.map(({ name }) => name));
  expect(zipOf(PARTS).equals(bytes)).toBe(true);
});

test("a changed byte is found by two checksums, among 300 random ones", () => {
  const random = randomFrom(5);
  const whole = Buffer.from(Array.from({ length: 3000 }, () => Math.floor(random() * 256)));
  for (let n = 0; n < 300; n++) {
    const at = Math.floor(random() * whole.length);
    const changed = Buffer.from(whole);
    changed[at] = (whole[at] ?? 0) ^ (1 + Math.floor(random() * 255));
    expect(changedBytes(changed, crc32(changed), crc32(whole))).toEqual([{ at, was: whole[at] }]);
  }
  expect(changedBytes(whole, crc32(whole), crc32(whole))).toEqual([]);
});
