-- What is searched: the words of every plan, a row a field, and an index of their characters and pairs of characters.
-- Both are made from the other tables and can be made anew.

CREATE TABLE passages (
    key   INTEGER PRIMARY KEY,              -- the rowid in `grams`
    plan  INTEGER NOT NULL REFERENCES plans (key) ON DELETE CASCADE,
    owner TEXT    NOT NULL,                 -- a node or a part; empty for the plan as a whole
    field TEXT    NOT NULL,
    words TEXT    NOT NULL,
    UNIQUE (plan, owner, field)
) STRICT;

-- Each character and each pair of neighbours once a passage, divided by spaces; where they stand is not kept.
CREATE VIRTUAL TABLE grams USING fts5 (held, content = '', columnsize = 0, detail = 'none', tokenize = 'ascii');
