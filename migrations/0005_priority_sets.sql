-- A row is a decided priority set, frozen with everything it was made from, so
-- that its plan can be drafted again byte for byte. Written when a road is
-- decided; never changed. It stays when its author's account is erased, since
-- it is the municipality's; a guest's goes with the guest.
CREATE TABLE priority_sets (
    id              INTEGER PRIMARY KEY,
    -- In URLs and on the command line.
    public_id       TEXT NOT NULL UNIQUE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    catalogue_id    INTEGER NOT NULL REFERENCES catalogues (id),
    owner_id        INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    -- The road it was decided from and its revision then; none for imports.
    road_id         INTEGER REFERENCES roads (id) ON DELETE SET NULL,
    road_revision   INTEGER,
    -- Version of the way a set is made from a ballot.
    method_version  INTEGER NOT NULL,
    -- Calendar date, ISO 8601.
    decided_on      TEXT NOT NULL,
    vision          TEXT NOT NULL,
    -- The full result, and the notes per card, as JSON.
    ballot          TEXT NOT NULL,
    notes           TEXT NOT NULL,
    created_at      INTEGER NOT NULL,
    UNIQUE (road_id, road_revision)
) STRICT;

CREATE INDEX priority_sets_of_organisation ON priority_sets (organisation_id, created_at);
CREATE INDEX priority_sets_of_owner ON priority_sets (owner_id);

-- A row is one principle of a set, with its place and motivation. Written and
-- deleted with the set.
CREATE TABLE priority_set_entries (
    set_id     INTEGER NOT NULL REFERENCES priority_sets (id) ON DELETE CASCADE,
    -- From 1, most important first.
    place      INTEGER NOT NULL,
    card       TEXT NOT NULL,
    motivation TEXT NOT NULL,
    PRIMARY KEY (set_id, place),
    UNIQUE (set_id, card)
) STRICT, WITHOUT ROWID;
