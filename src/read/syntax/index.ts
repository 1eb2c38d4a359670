export { lemma } from "./lemma.ts";
export { createSyntax, type Syntax, type SyntaxUnit } from "./syntax.ts";
