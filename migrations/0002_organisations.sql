-- A row is a municipality or a partnership. Municipalities come from the
-- embedded list at start; partnerships from an administrator. Merged ones get
-- an end of validity and stay, since their sets do.
CREATE TABLE organisations (
    id            INTEGER PRIMARY KEY,
    kind          TEXT NOT NULL CHECK (kind IN ('municipality', 'partnership')),
    name          TEXT NOT NULL,
    -- Municipalities only: five digits, the key to them.
    nis_code      TEXT UNIQUE,
    -- Municipalities only: NIS code of the province.
    province_code TEXT,
    -- Names of municipalities that merged into this one, one per line: people
    -- still search by them.
    former_names  TEXT NOT NULL DEFAULT '',
    valid_until   TEXT,
    CHECK ((kind = 'municipality') = (nis_code IS NOT NULL))
) STRICT;

-- A row says that a municipality takes part in a partnership. Written with the
-- partnership; goes away when the municipality leaves it.
CREATE TABLE partnership_members (
    partnership_id  INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    municipality_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    PRIMARY KEY (partnership_id, municipality_id)
) STRICT, WITHOUT ROWID;
