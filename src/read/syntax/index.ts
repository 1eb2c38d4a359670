export { lemma } from "./lemma.ts";
export type { Tree } from "./parser.ts";
export { createSyntax, type Syntax, type SyntaxUnit } from "./syntax.ts";
