import type { Configuration } from "../../src/read/syntax/configuration.ts";
import { isLeftArc, labelOf, leftArc, REDUCE, rightArc, SHIFT } from "../../src/read/syntax/transitions.ts";

/** Gold heads (the root's head is `n`) and label numbers of one sentence. */
export interface GoldTree {
  readonly head: Int32Array;
  readonly label: Int32Array;
  readonly rootLabel: number;
  /** Stands for the label "root" when that word must hang on another word. */
  readonly otherLabel: number;
}

/** How many gold arcs each kind of transition makes unreachable (Goldberg and Nivre 2012); Infinity where not allowed. */
export interface Costs {
  shift: number;
  reduce: number;
  left: number;
  right: number;
}

/** Fills `costs` for a configuration. */
export function transitionCosts(c: Configuration, gold: GoldTree, costs: Costs): void {
  const { n, next: b } = c;
  const s = c.top();
  const atRoot = b === n;
  let lostOfBuffer = 0;
  let lostOfTop = 0;
  for (let d = 0; d < c.depth; d++) {
    const k = c.stack[d] as number;
    if (gold.head[k] === b && !c.hasHead(k)) lostOfBuffer++;
  }
  if (c.depth > 0) for (let k = b; k < n; k++) if (gold.head[k] === s) lostOfTop++;
  const goldHead = atRoot ? -1 : (gold.head[b] as number);
  const onStack = (word: number): boolean => {
    for (let d = 0; d < c.depth; d++) if (c.stack[d] === word) return true;
    return false;
  };
  const top = c.depth > 0;
  const headed = top && c.hasHead(s);
  costs.shift = atRoot ? Infinity : lostOfBuffer + (goldHead < b && onStack(goldHead) ? 1 : 0);
  costs.reduce = headed ? lostOfTop : Infinity;
  costs.left = Infinity;
  costs.right = Infinity;
  if (top && !headed) {
    const topHead = gold.head[s] as number;
    costs.left = lostOfTop + (topHead > b ? 1 : 0);
  }
  if (top && !atRoot) {
    const wrong = goldHead !== s && (goldHead > b || onStack(goldHead));
    costs.right = lostOfBuffer + (wrong ? 1 : 0);
  }
}

/** Is a transition among the best ones, with the right label? */
export function isCorrect(c: Configuration, gold: GoldTree, costs: Costs, transition: number): boolean {
  const least = Math.min(costs.shift, costs.reduce, costs.left, costs.right);
  if (transition === SHIFT) return costs.shift === least;
  if (transition === REDUCE) return costs.reduce === least;
  if (isLeftArc(transition)) return costs.left === least && labelOf(transition) === labelGold(c, gold, true);
  return costs.right === least && labelOf(transition) === labelGold(c, gold, false);
}

/** The label that an arc should carry: that of the dependent in the gold tree. */
function labelGold(c: Configuration, gold: GoldTree, left: boolean): number {
  const label = gold.label[left ? c.top() : c.next] as number;
  return label === gold.rootLabel && c.next !== c.n ? gold.otherLabel : label;
}

/** The correct transitions, at most four. */
export function correctTransitions(c: Configuration, gold: GoldTree, costs: Costs): number[] {
  const least = Math.min(costs.shift, costs.reduce, costs.left, costs.right);
  const list: number[] = [];
  if (costs.shift === least) list.push(SHIFT);
  if (costs.reduce === least) list.push(REDUCE);
  if (costs.left === least) list.push(leftArc(labelGold(c, gold, true)));
  if (costs.right === least) list.push(rightArc(labelGold(c, gold, false)));
  return list;
}
