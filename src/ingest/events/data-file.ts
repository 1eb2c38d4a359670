/** A file of event data, unpacked. `name` is what it is called in messages, a zip's entry as `archive.zip/entry`. */
export interface DataFile {
  readonly name: string;
  /** Bytes on the disk. */
  readonly size: number;
  /** The unpacked bytes. `read()` tells how many of `size` were taken from the disk so far. */
  open(): { readonly chunks: AsyncIterable<Buffer>; read(): number };
}
