-- Where a plan is filed: what a drafter says of it that is no part of its text and no step that is undone. A plan of which
-- nothing was said has no row.

CREATE TABLE filing (
    plan        INTEGER PRIMARY KEY REFERENCES plans (key) ON DELETE CASCADE,
    tags        TEXT NOT NULL,              -- JSON: a list of words
    pinned_ms   INTEGER,                    -- above the others since; NULL: not
    archived_ms INTEGER                     -- put by since; NULL: not
) STRICT;
