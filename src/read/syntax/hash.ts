const PRIME_A = 0x9e3779b1;
const PRIME_B = 0x85ebca6b;
const PRIME_C = 0xc2b2ae35;

/** 32-bit FNV-1a hash of a part of a string, by UTF-16 code unit. */
export function hashText(text: string, from = 0, to: number = text.length): number {
  let h = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}

/** Mixes a template number and up to three values into one feature key. */
export function featureKey(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(a + Math.imul(template, PRIME_A), PRIME_B);
  h = Math.imul((h ^ (h >>> 15)) + b, PRIME_C);
  h = Math.imul((h ^ (h >>> 13)) + c, PRIME_B);
  return h ^ (h >>> 16);
}
