import { ownText } from "./row.ts";

const MOST_REMEMBERED = 500_000;

/** Meaning: a function of text, remembered; the memory is emptied when it grows beyond all likelihood. */
export function memory<T>(make: (raw: string) => T): (raw: string) => T {
  const known = new Map<string, T>();
  return (raw) => {
    const found = known.get(raw);
    if (found !== undefined) return found;
    const own = ownText(raw);
    const made = make(own);
    if (known.size > MOST_REMEMBERED) known.clear();
    known.set(own, made);
    return made;
  };
}
