/**
 * The arc-eager transitions as class numbers: 0 shift, 1 reduce, then one left arc and one right arc for each label.
 *
 * A left arc makes the first word of the buffer the head of the top of the stack; a right arc the other way round.
 */
export const SHIFT = 0;
export const REDUCE = 1;
export const FIRST_ARC = 2;

/** Class of the left arc with a label. */
export function leftArc(label: number): number {
  return FIRST_ARC + 2 * label;
}

/** Class of the right arc with a label. */
export function rightArc(label: number): number {
  return FIRST_ARC + 2 * label + 1;
}

/** Number of classes for a number of labels. */
export function transitionCount(labels: number): number {
  return FIRST_ARC + 2 * labels;
}

/** Is this arc class a left arc? */
export function isLeftArc(transition: number): boolean {
  return transition >= FIRST_ARC && (transition & 1) === 0;
}

/** The label of an arc class. */
export function labelOf(transition: number): number {
  return (transition - FIRST_ARC) >> 1;
}
