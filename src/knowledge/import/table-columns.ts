interface Columns {
  /** In the order of the shipped table. */
  readonly all: readonly string[];
  /** A header that has these belongs to the table. */
  readonly telling: readonly string[];
}

/** The tables that rows can be brought for, the most telling header first. */
export const TABLE_COLUMNS = {
  persons: {
    all: ["code", "name", "variants", "gender", "role", "sector", "top", "source", "since", "until"],
    telling: ["code", "name", "role", "since"],
  },
  offices: {
    all: ["title", "role", "class", "sector", "states", "source", "since"],
    telling: ["title", "role", "class", "sector"],
  },
  agents: { all: ["noun", "plural", "sector", "kind", "source", "since"], telling: ["noun", "sector", "kind"] },
  organisations: {
    all: ["name", "variants", "code", "sector", "kind", "source", "since"],
    telling: ["name", "code", "sector", "kind"],
  },
  places: { all: ["name", "kind", "country", "source", "since"], telling: ["name", "kind", "country"] },
  "shared-surnames": { all: ["surname", "source", "since"], telling: ["surname"] },
  states: {
    all: ["code", "name", "variants", "adjectives", "people", "seats", "flags", "source", "since"],
    telling: ["code", "name"],
  },
} as const satisfies Record<string, Columns>;

export type TableName = keyof typeof TABLE_COLUMNS;

export const TABLE_NAMES = Object.keys(TABLE_COLUMNS) as readonly TableName[];

/** Meaning: the table that a header belongs to; null when it lacks what every table needs. */
export function tableOfHeader(header: readonly string[]): TableName | null {
  return TABLE_NAMES.find((name) => TABLE_COLUMNS[name].telling.every((column) => header.includes(column))) ?? null;
}
