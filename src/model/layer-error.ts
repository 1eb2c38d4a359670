/** A layer of the user's own actors that cannot be read or written. The message goes to the user as it is. */
export class LayerError extends Error {}
