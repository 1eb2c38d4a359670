/** Past tense of irregular verbs, as far as they open a verb phrase of ours. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    be: "was",
    break: "broke",
    come: "came",
    cut: "cut",
    fight: "fought",
    give: "gave",
    go: "went",
    grant: "granted",
    hand: "handed",
    hold: "held",
    join: "joined",
    kill: "killed",
    make: "made",
    meet: "met",
    put: "put",
    see: "saw",
    send: "sent",
    set: "set",
    speak: "spoke",
    spread: "spread",
    strike: "struck",
    take: "took",
    withdraw: "withdrew",
    withhold: "withheld",
  }),
);

/** Stressed on the last syllable: the consonant doubles before an ending. */
const DOUBLING = new Set(["cut", "put", "set", "stop", "step", "expel"]);

/**
 * Meaning: a verb phrase in the past tense; only its first word changes. Spelling is British ("travelled").
 * Example: `pastOf("hold talks")` is "held talks".
 */
export function pastOf(phrase: string): string {
  return inflect(phrase, (verb) => {
    const irregular = IRREGULAR.get(verb);
    if (irregular !== undefined) return irregular;
    if (verb.endsWith("e")) return `${verb}d`;
    if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
    return `${doubled(verb)}ed`;
  });
}

/** Meaning: a verb phrase as present participle. Example: `ingOf("make a request")` is "making a request". */
export function ingOf(phrase: string): string {
  return inflect(phrase, (verb) => {
    if (/[^eo]e$/.test(verb) && verb !== "be") return `${verb.slice(0, -1)}ing`;
    return `${doubled(verb)}ing`;
  });
}

function doubled(verb: string): string {
  return DOUBLING.has(verb) || /[^l]el$/.test(verb) ? `${verb}${verb.at(-1)}` : verb;
}

function inflect(phrase: string, change: (verb: string) => string): string {
  const [verb = "", ...rest] = phrase.split(" ");
  return [change(verb), ...rest].join(" ");
}
