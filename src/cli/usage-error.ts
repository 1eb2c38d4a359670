/** Wrong use of the command line: an unknown country, a date that is none. The message goes to the user as it is; exit status 2. */
export class UsageError extends Error {}
