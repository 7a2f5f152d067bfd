-- A row is one person's walk from the cards to a priority set for a
-- municipality. Written when it starts and at every move; goes away when its
-- owner deletes it, or with its owner.
CREATE TABLE roads (
    id              INTEGER PRIMARY KEY,
    -- In URLs.
    public_id       TEXT NOT NULL UNIQUE,
    owner_id        INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    catalogue_id    INTEGER NOT NULL REFERENCES catalogues (id),
    -- Decides the order in which the cards are dealt.
    seed            INTEGER NOT NULL,
    -- How many principles the set puts forward.
    top             INTEGER NOT NULL CHECK (top BETWEEN 1 AND 100),
    -- Where its owner was last.
    step            TEXT NOT NULL,
    theme           TEXT,
    -- Piles and order, as JSON.
    ballot          TEXT NOT NULL,
    vision          TEXT NOT NULL DEFAULT '',
    -- Counts changes: what was decided from which state, and a double click
    -- decides once.
    revision        INTEGER NOT NULL DEFAULT 0,
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX roads_of_owner ON roads (owner_id);

-- A row is what the owner wrote about one card: a note while exploring, a
-- motivation once it is chosen. Goes away with the road.
CREATE TABLE road_texts (
    road_id    INTEGER NOT NULL REFERENCES roads (id) ON DELETE CASCADE,
    card       TEXT NOT NULL,
    note       TEXT NOT NULL DEFAULT '',
    motivation TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (road_id, card)
) STRICT, WITHOUT ROWID;
