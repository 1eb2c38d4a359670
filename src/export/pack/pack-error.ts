/** Why a pack cannot be opened: `pack-damaged` with what was changed, `pack-newer`, or `not-a-pack`. Each of `damages` names the part, and the bytes where they can be told. */
export class PackError extends Error {
  readonly code: "pack-damaged" | "pack-newer" | "not-a-pack";
  readonly damages: readonly Damage[];
  constructor(code: PackError["code"], message: string, damages: readonly Damage[] = []) {
    super(message);
    this.name = "PackError";
    this.code = code;
    this.damages = damages;
  }
}

/** Something of a pack that is not as it was written. `from` (included) and `to` (not included) are bytes of the file; null when nothing is there to point at. */
export interface Damage {
  readonly part: string;
  readonly from: number | null;
  readonly to: number | null;
  /** In words: `byte 12 of entries.jsonl is 0x41, was 0x40`. */
  readonly words: string;
}
