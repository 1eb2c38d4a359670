export const IMPORT_KINDS = ["csv", "ftm", "petrarch"] as const;
/** `csv`: our own columns; `ftm`: followthemoney entities, one a line; `petrarch`: an actor dictionary. */
export type ImportKind = (typeof IMPORT_KINDS)[number];
