import { isLeftArc, labelOf, REDUCE, SHIFT } from "./transitions.ts";

/**
 * The state of an arc-eager parse of `n` words. Word `n` is the artificial root, at the end of the buffer; word `n + 1`
 * stands for "nothing there", so that every look-up of a child or neighbour has an answer.
 */
export class Configuration {
  n = 0;
  none = 1;
  /** First word of the buffer. */
  next = 0;
  /** Number of words on the stack. */
  depth = 0;
  stack: Int32Array = new Int32Array(0);
  head: Int32Array = new Int32Array(0);
  label: Int32Array = new Int32Array(0);
  left1: Int32Array = new Int32Array(0);
  left2: Int32Array = new Int32Array(0);
  right1: Int32Array = new Int32Array(0);
  right2: Int32Array = new Int32Array(0);
  leftCount: Int32Array = new Int32Array(0);
  rightCount: Int32Array = new Int32Array(0);
  leftSet: Int32Array = new Int32Array(0);
  rightSet: Int32Array = new Int32Array(0);

  /** Starts a parse of `n` words. */
  reset(n: number): void {
    this.n = n;
    this.none = n + 1;
    this.next = 0;
    this.depth = 0;
    if (this.head.length < n + 2) this.grow(2 * (n + 2));
    this.head.fill(this.none, 0, n + 2);
    this.label.fill(-1, 0, n + 2);
    for (const links of [this.left1, this.left2, this.right1, this.right2]) links.fill(this.none, 0, n + 2);
    for (const sums of [this.leftCount, this.rightCount, this.leftSet, this.rightSet]) sums.fill(0, 0, n + 2);
  }

  /** Top of the stack, or `none`. */
  top(): number {
    return this.depth > 0 ? (this.stack[this.depth - 1] as number) : this.none;
  }

  /** Has the word a head yet? */
  hasHead(word: number): boolean {
    return this.head[word] !== this.none;
  }

  /** True when only the artificial root is left. */
  isDone(): boolean {
    return this.next === this.n && this.depth === 0;
  }

  apply(transition: number): void {
    const b = this.next;
    if (transition === SHIFT) {
      this.stack[this.depth++] = b;
      this.next++;
    } else if (transition === REDUCE) {
      this.depth--;
    } else if (isLeftArc(transition)) {
      this.attachLeft(this.top(), b, labelOf(transition));
      this.depth--;
    } else {
      this.attachRight(b, this.top(), labelOf(transition));
      this.stack[this.depth++] = b;
      this.next++;
    }
  }

  private attachLeft(dependent: number, head: number, label: number): void {
    this.head[dependent] = head;
    this.label[dependent] = label;
    this.left2[head] = this.left1[head] as number;
    this.left1[head] = dependent;
    this.leftCount[head] = (this.leftCount[head] as number) + 1;
    this.leftSet[head] = (this.leftSet[head] as number) | (1 << (label & 31));
  }

  private attachRight(dependent: number, head: number, label: number): void {
    this.head[dependent] = head;
    this.label[dependent] = label;
    this.right2[head] = this.right1[head] as number;
    this.right1[head] = dependent;
    this.rightCount[head] = (this.rightCount[head] as number) + 1;
    this.rightSet[head] = (this.rightSet[head] as number) | (1 << (label & 31));
  }

  private grow(size: number): void {
    this.stack = new Int32Array(size);
    this.head = new Int32Array(size);
    this.label = new Int32Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.leftCount = new Int32Array(size);
    this.rightCount = new Int32Array(size);
    this.leftSet = new Int32Array(size);
    this.rightSet = new Int32Array(size);
  }
}
