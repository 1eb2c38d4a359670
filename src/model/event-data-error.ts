/** Event data that cannot be read at all: no such file, of no known format, an archive that is not one. The message goes to the user as it is. */
export class EventDataError extends Error {}
