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
  `
  -- documents by the keys that copies, cut, merged and rewritten articles share (src/resolve/origins/keys.ts)
  CREATE TABLE origin_documents (number INTEGER PRIMARY KEY, document TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE origin_keys (key INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)) STRICT, WITHOUT ROWID;

  CREATE TABLE source_grades (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    user TEXT NOT NULL,
    source TEXT NOT NULL,
    letter TEXT NOT NULL CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F')),
    reason TEXT NOT NULL,
    since TEXT
  ) STRICT;
  CREATE TRIGGER source_grades_stay BEFORE DELETE ON source_grades BEGIN SELECT raise(ABORT, 'the ledger erases nothing'); END;
  CREATE TRIGGER source_grades_hold BEFORE UPDATE ON source_grades BEGIN SELECT raise(ABORT, 'the ledger changes nothing'); END;
  `,
  `
  -- an act as the roll-ups count it: what rows of one day, type, mode and way between two parties tell, once; talks and agreements are of both (direction 2).
  -- day: since 1970-01-01; mode: empty when none is told; reports: how many rows or records tell it
  CREATE TABLE day_acts (
    a TEXT NOT NULL, b TEXT NOT NULL, day INTEGER NOT NULL, direction INTEGER NOT NULL, type TEXT NOT NULL, mode TEXT NOT NULL, data_set INTEGER NOT NULL,
    reports INTEGER NOT NULL, score REAL NOT NULL,
    PRIMARY KEY (a, b, day, direction, type, mode, data_set)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO day_acts
    SELECT a, b, day, CASE WHEN mutual OR (forth AND back) THEN 2 WHEN forth THEN 0 ELSE 1 END AS direction, type, mode, data_set, count(*), min(score)
    FROM (
      SELECT d.a, d.b, d.first_day AS day, c.type, coalesce(json_extract(c.body, '$[1]'), '') AS mode, f.data_set,
        coalesce(json_extract(c.body, '$[4]'), 0.0) + 0.0 AS score,
        json_extract(c.body, '$[3]') = 1 OR c.type = 'AGREE' OR (c.type = 'CONSULT' AND coalesce(json_extract(c.body, '$[1]'), '') <> 'visit') AS mutual,
        coalesce(pa.code = d.a, 0) OR EXISTS (SELECT 1 FROM json_each(i.further, '$.actor') x WHERE json_extract(x.value, '$.code') = d.a) AS forth,
        coalesce(pa.code = d.b, 0) OR EXISTS (SELECT 1 FROM json_each(i.further, '$.actor') x WHERE json_extract(x.value, '$.code') = d.b) AS back
      FROM imported_dyads d JOIN imported i USING (sequence) JOIN codings c ON c.key = i.coding LEFT JOIN parties pa ON pa.key = i.actor
        JOIN import_batches n ON n.key = i.batch JOIN import_files f ON f.key = n.file
      WHERE d.a <> d.b AND c.status IN ('actual', 'ongoing')
      UNION ALL
      SELECT y.a, y.b, CAST(julianday(e.first_day) - 2440587.5 AS INTEGER), e.type, coalesce(json_extract(e.body, '$.mode'), ''), 0,
        json_extract(e.body, '$.score') + 0.0,
        json_extract(e.body, '$.reciprocal') = 1 OR e.type = 'AGREE' OR (e.type = 'CONSULT' AND coalesce(json_extract(e.body, '$.mode'), '') <> 'visit'),
        EXISTS (SELECT 1 FROM json_each(e.body, '$.actor') x WHERE json_extract(x.value, '$.code') = y.a),
        EXISTS (SELECT 1 FROM json_each(e.body, '$.actor') x WHERE json_extract(x.value, '$.code') = y.b)
      FROM entry_dyads y JOIN entries e ON e.sequence = y.entry JOIN runs r ON r.sequence = e.run
      WHERE e.kind = 'event' AND e.status IN ('actual', 'ongoing') AND e.first_day IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM runs later WHERE later.document_id = r.document_id AND later.sequence > r.sequence)
    ) GROUP BY a, b, day, direction, type, mode, data_set;
  -- the sums count acts, no longer rows
  DELETE FROM weeks;
  INSERT INTO weeks SELECT a, b, day - (day + 3 + 7000000) % 7, direction, data_set, count(*), sum(score), sum(score * score)
    FROM day_acts GROUP BY 1, 2, 3, 4, 5;
  DELETE FROM months;
  INSERT INTO months
    SELECT CAST(strftime('%Y', day * 86400, 'unixepoch') AS INTEGER) * 12 + CAST(strftime('%m', day * 86400, 'unixepoch') AS INTEGER) - 1, a, b, type, data_set,
      count(*), sum(score), sum(score * score)
    FROM day_acts GROUP BY 1, 2, 3, 4, 5;
  `,
  `
  CREATE TABLE notes (sequence INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL) STRICT;
  CREATE TRIGGER notes_stay BEFORE DELETE ON notes BEGIN SELECT raise(ABORT, 'the ledger erases nothing'); END;
  CREATE TRIGGER notes_hold BEFORE UPDATE ON notes BEGIN SELECT raise(ABORT, 'the ledger changes nothing'); END;
  `,
  EDITIONS_STEP,
];
