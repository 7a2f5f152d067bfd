-- A row is what a facilitator notes for themselves on a card during a session.
-- Written while they type, deleted when they empty it; goes away with the
-- workshop. Nobody else sees it.
CREATE TABLE workshop_notes (
    workshop_id INTEGER NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    card        TEXT NOT NULL,
    note        TEXT NOT NULL,
    PRIMARY KEY (workshop_id, card)
) STRICT, WITHOUT ROWID;
