/** The version of the program; with the fingerprint of the data it loaded it names the coder of a record. */
export const VERSION = "0.1.0";
