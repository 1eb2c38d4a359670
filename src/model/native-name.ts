import type { ActorCode } from "./codes.ts";

/** The languages in which states and seats of government are known, besides English. */
export const NAME_LANGUAGES = [
  "ar",
  "de",
  "el",
  "es",
  "fa",
  "fr",
  "he",
  "hi",
  "id",
  "it",
  "ja",
  "ko",
  "pl",
  "pt",
  "ru",
  "th",
  "tr",
  "uk",
  "vi",
  "zh",
  "zh-Hant",
] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];

/** What a state, or the seat of its government, is called in a language. */
export interface NativeName {
  readonly language: NameLanguage;
  readonly code: ActorCode;
  readonly kind: "state" | "capital";
  readonly name: string;
}
