-- A row is what a device is at in a round and has not sent yet: every move of a
-- card is kept, so that a phone that is reloaded, or exchanged, goes on where it
-- was. Under the same name as its ballots. Written at every move, replaced in the
-- next round; goes away when the workshop is concluded.
CREATE TABLE workshop_drafts (
    workshop_id INTEGER NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    voter       BLOB NOT NULL,
    round       INTEGER NOT NULL,
    -- Piles and order, as JSON.
    ballot      TEXT NOT NULL,
    PRIMARY KEY (workshop_id, voter)
) STRICT, WITHOUT ROWID;

-- A row is what an organisation is deciding, or has decided. Written when it
-- begins and at every change; goes away with the workshop.
CREATE TABLE workshop_decisions (
    workshop_id INTEGER NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    -- NIS code of the municipality; empty where all decide together.
    nis_code    TEXT NOT NULL,
    -- Order and motivations beside the counted order, as JSON.
    decision    TEXT NOT NULL,
    -- How often it was changed: who changes it says which one they saw.
    revision    INTEGER NOT NULL,
    -- Whether its people said that this is it.
    is_settled  INTEGER NOT NULL CHECK (is_settled IN (0, 1)),
    -- The set it became when the workshop was concluded.
    set_id      INTEGER REFERENCES priority_sets (id) ON DELETE SET NULL,
    PRIMARY KEY (workshop_id, nis_code)
) STRICT, WITHOUT ROWID;

-- A row is how many fingers a device held up for its organisation's decision,
-- under the same name as its ballots. Written and replaced while deciding; goes
-- away when the workshop is concluded, when the sum goes into the set.
CREATE TABLE workshop_fingers (
    workshop_id INTEGER NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    voter       BLOB NOT NULL,
    nis_code    TEXT NOT NULL,
    fingers     INTEGER NOT NULL CHECK (fingers BETWEEN 0 AND 5),
    -- How many people the device stands for.
    heads       INTEGER NOT NULL,
    PRIMARY KEY (workshop_id, voter)
) STRICT, WITHOUT ROWID;

-- What a set was decided from, where that was a session: which one, which round,
-- how many took part, by which method; as JSON. None for a road.
ALTER TABLE priority_sets ADD COLUMN provenance TEXT;
