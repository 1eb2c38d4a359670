import type { Boilerplate } from "../model/document.ts";

/** What a boilerplate rule may look at: a sentence or line, and where it stands among what is already set aside. */
export interface Unit {
  readonly text: string;
  /** It is the whole of its paragraph, or the rest of the paragraph is set aside. */
  readonly alone: boolean;
  /** Only boilerplate stands before it. */
  readonly opening: boolean;
  /** Only boilerplate stands after it. */
  readonly closing: boolean;
  /** Only boilerplate stands after its paragraph. */
  readonly foot: boolean;
  /** It begins its paragraph. */
  readonly head: boolean;
  /** The whole of its paragraph. */
  readonly paragraph: string;
  /** The rest of its paragraph. */
  readonly rest: string;
  /** A later paragraph reads as sentences. */
  readonly beforeProse: boolean;
  /** Some paragraph reads as sentences, and none from here on. */
  readonly afterProse: boolean;
  /** A byline stands within the next two paragraphs. */
  readonly beforeByline: boolean;
  /** What the unit before it is, null when it is the article's own or when there is none. */
  readonly previous: Boilerplate["what"] | null;
  readonly previousText: string;
  /** Headlines found before it. */
  readonly headlines: number;
  /** The title that metadata give, or null. */
  readonly title: string | null;
  /** The author as metadata or a byline names them, or null. */
  readonly author: string | null;
  /** Whether a word occurs in another paragraph of the article's own account. */
  readonly elsewhere: (word: string) => boolean;
}

/** One row of the table: what it finds, why that is boilerplate, where it may stand, and the test on the unit. */
export interface BoilerplateRule {
  readonly name: string;
  readonly what: Boilerplate["what"];
  readonly reason: string;
  readonly where: "opening" | "closing" | "foot" | "edge" | "anywhere";
  readonly test: (unit: Unit) => boolean;
}
