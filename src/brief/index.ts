export { checkSentence, type Known } from "./check-sentence.ts";
export { LIKELIHOODS, lintEstimate } from "./estimative.ts";
export type { BriefInput, Count, Draft, Edition } from "./evidence.ts";
export { writeAccount } from "./write-account.ts";
