export { lemma } from "./lemma.ts";
export { createSyntax, type Syntax } from "./syntax.ts";
