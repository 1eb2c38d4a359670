/** Marks a file as ours in its header: "DEMA" in ASCII. */
export const APPLICATION_ID = 0x44454d41;

/**
 * The schema, one step a version: step `i` brings a ledger from version `i` to `i + 1`. A step that was released never changes.
 * Days and instants are text that sorts; `body` columns hold the record or document as JSON.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE documents (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    source TEXT,
    title TEXT,
    published TEXT,
    -- the first day on which the document can be counted: published, or, when undated, the day it was entered
    counts_from TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX documents_by_id ON documents (id, key);

  CREATE TABLE runs (
    sequence INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES documents (key),
    coder TEXT NOT NULL,
    entered TEXT NOT NULL,
    entries INTEGER NOT NULL CHECK (entries >= 0),
    UNIQUE (document_id, coder)
  ) STRICT;
  CREATE INDEX runs_by_document ON runs (document_id, sequence, entered);

  CREATE TABLE sentences (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (key),
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    UNIQUE (document, first, last)
  ) STRICT;
  -- rowid is sentences.key; the text itself stands in the document
  CREATE VIRTUAL TABLE sentence_words USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');

  CREATE TABLE entries (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    run INTEGER NOT NULL REFERENCES runs (sequence),
    sentence INTEGER NOT NULL REFERENCES sentences (key),
    kind TEXT NOT NULL,
    type TEXT,
    status TEXT,
    first_day TEXT,
    last_day TEXT,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX entries_by_run ON entries (run);
  CREATE INDEX entries_by_sentence ON entries (sentence);

  CREATE TABLE entry_dyads (
    a TEXT NOT NULL,
    b TEXT NOT NULL CHECK (a < b),
    entry INTEGER NOT NULL REFERENCES entries (sequence),
    PRIMARY KEY (a, b, entry)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER documents_stay BEFORE DELETE ON documents BEGIN SELECT raise(ABORT, 'the ledger erases nothing'); END;
  CREATE TRIGGER documents_hold BEFORE UPDATE ON documents BEGIN SELECT raise(ABORT, 'the ledger changes nothing'); END;
  CREATE TRIGGER runs_stay BEFORE DELETE ON runs BEGIN SELECT raise(ABORT, 'the ledger erases nothing'); END;
  CREATE TRIGGER runs_hold BEFORE UPDATE ON runs BEGIN SELECT raise(ABORT, 'the ledger changes nothing'); END;
  CREATE TRIGGER entries_stay BEFORE DELETE ON entries BEGIN SELECT raise(ABORT, 'the ledger erases nothing'); END;
  CREATE TRIGGER entries_hold BEFORE UPDATE ON entries BEGIN SELECT raise(ABORT, 'the ledger changes nothing'); END;
  `,
];
