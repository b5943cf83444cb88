-- Versions: marks on revisions that are worth finding again. The journal holds every state; a mark holds none.

CREATE TABLE versions (
    plan     INTEGER NOT NULL REFERENCES plans (key) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind IN ('named', 'pause', 'before')),
    name     TEXT    NOT NULL,              -- of a named one; of the others empty, or what they stand before
    at_ms    INTEGER NOT NULL,              -- when that state was left, or got its name
    PRIMARY KEY (plan, revision)
) STRICT;
