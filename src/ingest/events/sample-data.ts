import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import type { ImportedEvent, ImportFault } from "../../model/imported-event.ts";
import type { ImportedMention } from "../../model/imported-mention.ts";
import type { PlaceParty } from "../../model/published-party.ts";
import { type EventDataOptions, readEventData } from "./read-event-data.ts";

/** Places nobody by tables: what is published is taken as it is. For tests. */
export const placeAsPublished: PlaceParty = ({ name, text, code, country, sectors, role }) => ({
  label: name ?? text ?? code ?? country ?? "",
  code: country ?? code,
  sector: sectors[0] ?? "UNK",
  name,
  role,
});

/** Meaning: a new folder for a test's files. */
export function sampleFolder(): string {
  return mkdtempSync(join(tmpdir(), "event-data-"));
}

/** Meaning: the path of a new file with this content. For tests. */
export function sampleFile(name: string, content: string | Uint8Array): string {
  const path = join(sampleFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** Meaning: a line of tab-separated cells, `count` of them, empty but for those given by place. */
export function cellsLine(count: number, given: Readonly<Record<number, string | number>>): string {
  return Array.from({ length: count }, (_, i) => String(given[i] ?? "")).join("\t");
}

/** Meaning: everything that a path holds, its batches put together. */
export async function readAll(path: string, options: Partial<EventDataOptions> = {}) {
  const all = {
    events: [] as ImportedEvent[],
    mentions: [] as ImportedMention[],
    faults: [] as ImportFault[],
    batches: 0,
  };
  for await (const { events, mentions, faults } of readEventData(path, { place: placeAsPublished, ...options })) {
    all.events.push(...events);
    all.mentions.push(...mentions);
    all.faults.push(...faults);
    all.batches += 1;
  }
  return all;
}

/** Meaning: a zip archive of the given entries; `told` puts another unpacked size into its directory. */
export function zipOf(entries: Readonly<Record<string, string>>, told?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const [bytes, label] = [Buffer.from(content), Buffer.from(name)];
    const packed = deflateRawSync(bytes);
    const fixed = Buffer.alloc(26);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt16LE(8, 4);
    fixed.writeUInt32LE(crc32(bytes), 10);
    fixed.writeUInt32LE(packed.length, 14);
    fixed.writeUInt32LE(told ?? bytes.length, 18);
    fixed.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fixed, label, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fixed, place, label]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}
