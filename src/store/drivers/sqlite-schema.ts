import { EDITIONS_STEP } from "./sqlite-editions.ts";

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
  `
  -- every party of an entry, also of acts that join no two states
  CREATE TABLE entry_actors (
    code TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES entries (sequence),
    PRIMARY KEY (code, entry)
  ) STRICT, WITHOUT ROWID;
  INSERT OR IGNORE INTO entry_actors
    SELECT json_extract(p.value, '$.code'), e.sequence FROM entries e, json_each(e.body, '$.actor') p
      WHERE e.kind = 'event' AND json_extract(p.value, '$.code') IS NOT NULL
    UNION SELECT json_extract(p.value, '$.code'), e.sequence FROM entries e, json_each(e.body, '$.recipient') p
      WHERE e.kind = 'event' AND json_extract(p.value, '$.code') IS NOT NULL
    UNION SELECT p.value, e.sequence FROM entries e, json_each(e.body, '$.watchers') p WHERE e.kind = 'indicator'
    UNION SELECT p.value, e.sequence FROM entries e, json_each(e.body, '$.parties') p WHERE e.kind = 'dispute'
    UNION SELECT a, entry FROM entry_dyads UNION SELECT b, entry FROM entry_dyads;

  -- a published data set, and the files of it that were taken in; a batch is one transaction
  CREATE TABLE data_sets (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, format TEXT NOT NULL) STRICT;
  CREATE TABLE import_files (
    key INTEGER PRIMARY KEY,
    data_set INTEGER NOT NULL REFERENCES data_sets (key),
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    UNIQUE (data_set, digest)
  ) STRICT;
  CREATE TABLE import_batches (
    key INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES import_files (key),
    -- how many lines of the file are taken in with this batch, and whether they are all
    lines INTEGER NOT NULL,
    whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
    events INTEGER NOT NULL,
    entered TEXT NOT NULL
  ) STRICT;
  CREATE INDEX import_batches_by_file ON import_batches (file, lines);

  -- what many imported rows share
  CREATE TABLE labels (key INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE parties (key INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE, code TEXT) STRICT;
  CREATE VIRTUAL TABLE party_words USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');
  CREATE TABLE codings (key INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE, type TEXT, status TEXT NOT NULL) STRICT;

  -- days are numbers since 1970-01-01; counts_from: published, or, when that is not said, the last day; further: what a row has beyond one actor and one recipient
  CREATE TABLE imported (
    sequence INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL REFERENCES import_batches (key),
    id ANY NOT NULL,
    actor INTEGER REFERENCES parties (key),
    recipient INTEGER REFERENCES parties (key),
    coding INTEGER NOT NULL REFERENCES codings (key),
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    counts_from INTEGER NOT NULL,
    publisher INTEGER REFERENCES labels (key),
    mentions INTEGER,
    url TEXT,
    text TEXT,
    further TEXT
  ) STRICT;
  CREATE TABLE imported_ids (data_set INTEGER NOT NULL, id ANY NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (data_set, id))
    STRICT, WITHOUT ROWID;
  -- a row without another state stands under its one code twice
  CREATE TABLE imported_dyads (
    a TEXT NOT NULL,
    b TEXT NOT NULL CHECK (a <= b),
    first_day INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (a, b, first_day, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE imported_mentions (
    data_set INTEGER NOT NULL REFERENCES data_sets (key),
    id ANY NOT NULL,
    day INTEGER NOT NULL,
    publisher INTEGER REFERENCES labels (key),
    url TEXT,
    confidence REAL
  ) STRICT;
  CREATE INDEX imported_mentions_by_id ON imported_mentions (data_set, id);

  -- roll-ups of dated acts done or under way, a data set each (0: what was read here); counted when entered, not asked back in time.
  -- direction: 0 from a to b, 1 from b to a, 2 of both
  CREATE TABLE weeks (
    a TEXT NOT NULL, b TEXT NOT NULL, week INTEGER NOT NULL, direction INTEGER NOT NULL, data_set INTEGER NOT NULL,
    n INTEGER NOT NULL, sum REAL NOT NULL, squares REAL NOT NULL,
    PRIMARY KEY (a, b, week, direction, data_set)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE months (
    month INTEGER NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, type TEXT NOT NULL, data_set INTEGER NOT NULL,
    n INTEGER NOT NULL, sum REAL NOT NULL, squares REAL NOT NULL,
    PRIMARY KEY (month, a, b, type, data_set)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE last_days (
    a TEXT NOT NULL, b TEXT NOT NULL, type TEXT NOT NULL, data_set INTEGER NOT NULL, day INTEGER NOT NULL, sequence INTEGER NOT NULL,
    PRIMARY KEY (a, b, type, data_set)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE corrections (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    user TEXT NOT NULL,
    action TEXT NOT NULL,
    reason TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;

  CREATE TRIGGER imported_stay BEFORE DELETE ON imported BEGIN SELECT raise(ABORT, 'the ledger erases nothing'); END;
  CREATE TRIGGER imported_hold BEFORE UPDATE ON imported BEGIN SELECT raise(ABORT, 'the ledger changes nothing'); END;
  CREATE TRIGGER corrections_stay BEFORE DELETE ON corrections BEGIN SELECT raise(ABORT, 'the ledger erases nothing'); END;
  CREATE TRIGGER corrections_hold BEFORE UPDATE ON corrections BEGIN SELECT raise(ABORT, 'the ledger changes nothing'); END;
  `,
  EDITIONS_STEP,
];
