-- Written by a test: the schema after all steps in migrations/. Do not edit.

CREATE TABLE plans (
    key        INTEGER PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    schema     INTEGER NOT NULL,            -- version of the JSON in this and the other tables
    kind       TEXT    NOT NULL,            -- of the main part, for lists
    title      TEXT    NOT NULL,            -- of the main part on one line, for lists
    scheme     TEXT    NOT NULL,
    profile    TEXT    NOT NULL,
    elements   TEXT    NOT NULL,            -- JSON
    variables  TEXT    NOT NULL,            -- JSON
    revision   INTEGER NOT NULL,            -- of the newest journal entry
    created_ms INTEGER NOT NULL,            -- milliseconds since 1970, as all times here
    updated_ms INTEGER NOT NULL,
    trashed_ms INTEGER                      -- in the trash since; NULL: not there
) STRICT;

CREATE TABLE parts (
    plan        INTEGER NOT NULL REFERENCES plans (key) ON DELETE CASCADE,
    id          TEXT    NOT NULL,
    position    INTEGER NOT NULL,           -- 0 for the first part
    role        TEXT    NOT NULL,           -- JSON
    kind        TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    title_note  TEXT,
    addressees  TEXT    NOT NULL,           -- JSON
    attachments TEXT    NOT NULL,           -- JSON
    PRIMARY KEY (plan, id)
) STRICT;

CREATE TABLE nodes (
    plan     INTEGER NOT NULL REFERENCES plans (key) ON DELETE CASCADE,
    id       TEXT    NOT NULL,
    parent   TEXT    NOT NULL,              -- a heading, or a part for its top level
    position INTEGER NOT NULL,              -- 0 for the first child
    content  TEXT    NOT NULL,              -- JSON
    duties   TEXT    NOT NULL, memo TEXT NOT NULL DEFAULT '',              -- JSON
    PRIMARY KEY (plan, id)
) STRICT;

CREATE TABLE journal (
    plan     INTEGER NOT NULL REFERENCES plans (key) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind IN ('create', 'do', 'undo', 'redo')),
    target   INTEGER,                       -- of undo and redo: the first revision of the step
    joins    INTEGER NOT NULL,              -- 1: belongs to the step of the entry before it
    at_ms    INTEGER NOT NULL,
    body     TEXT    NOT NULL,              -- JSON: the whole plan of a `create`, else the edits
    PRIMARY KEY (plan, revision),
    CHECK ((target IS NULL) = (kind IN ('create', 'do')))
) STRICT;

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL                     -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE passages (
    key   INTEGER PRIMARY KEY,              -- the rowid in `grams`
    plan  INTEGER NOT NULL REFERENCES plans (key) ON DELETE CASCADE,
    owner TEXT    NOT NULL,                 -- a node or a part; empty for the plan as a whole
    field TEXT    NOT NULL,
    words TEXT    NOT NULL,
    UNIQUE (plan, owner, field)
) STRICT;

CREATE VIRTUAL TABLE grams USING fts5 (held, content = '', columnsize = 0, detail = 'none', tokenize = 'ascii');

CREATE TABLE filing (
    plan        INTEGER PRIMARY KEY REFERENCES plans (key) ON DELETE CASCADE,
    tags        TEXT NOT NULL,              -- JSON: a list of words
    pinned_ms   INTEGER,                    -- above the others since; NULL: not
    archived_ms INTEGER                     -- put by since; NULL: not
) STRICT;

CREATE TABLE versions (
    plan     INTEGER NOT NULL REFERENCES plans (key) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind IN ('named', 'pause', 'before')),
    name     TEXT    NOT NULL,              -- of a named one; of the others empty, or what they stand before
    at_ms    INTEGER NOT NULL,              -- when that state was left, or got its name
    PRIMARY KEY (plan, revision)
) STRICT;
