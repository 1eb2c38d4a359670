export { collapseTree, type UnitTree } from "./collapse-tree.ts";
export { createEncode, type Encode, type Encoded } from "./encode.ts";
export { softmax } from "./softmax.ts";
