-- A row is one version of a deck, as its file was imported. Written at start
-- (the embedded deck) and by an administrator's import; never changed and never
-- deleted, since sets and plans made with it must stay readable.
CREATE TABLE catalogues (
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL,
    version     TEXT NOT NULL,
    -- The file itself (TOML).
    content     TEXT NOT NULL,
    -- New roads start with the active catalogue; at most one is.
    is_active   INTEGER NOT NULL DEFAULT 0 CHECK (is_active IN (0, 1)),
    imported_at INTEGER NOT NULL,
    UNIQUE (key, version)
) STRICT;

CREATE UNIQUE INDEX catalogues_one_active ON catalogues (is_active) WHERE is_active = 1;
