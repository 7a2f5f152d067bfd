-- Whether a set is a partnership's, decided from what its members show it. Read from
-- what it was decided from, so that it cannot say otherwise.
ALTER TABLE priority_sets ADD COLUMN is_joint INTEGER
    GENERATED ALWAYS AS (coalesce(json_type(provenance, '$.members') = 'array', 0)) VIRTUAL;

-- A row is what a partnership is deciding from its members' sets. Written by who
-- coordinates it; goes away when it becomes a set, is begun anew or is given up.
CREATE TABLE joint_decisions (
    partnership_id INTEGER PRIMARY KEY REFERENCES organisations (id) ON DELETE CASCADE,
    -- The public id of the set it becomes: who decides twice gets the same set.
    public_id      TEXT NOT NULL UNIQUE,
    -- The deck most members chose from.
    catalogue_id   INTEGER NOT NULL REFERENCES catalogues (id),
    -- Order and motivations beside the counted order, and whose sets were counted,
    -- as JSON.
    draft          TEXT NOT NULL,
    -- How often it was changed.
    revision       INTEGER NOT NULL,
    started_at     INTEGER NOT NULL
) STRICT;
