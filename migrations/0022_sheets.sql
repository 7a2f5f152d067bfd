-- A row is one field of the worked-out sheet of one principle by one organisation.
-- Written by the people of the organisation, of whom only who wrote it last is
-- known, by owner; stays without a name when that account is erased, and goes away
-- with the organisation.
CREATE TABLE sheet_fields (
    organisation_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    -- Key of the deck: a card keeps its code over the versions of a deck.
    deck            TEXT NOT NULL,
    card            TEXT NOT NULL,
    field           TEXT NOT NULL CHECK (field IN ('ambition', 'standing', 'already', 'soon', 'obstacles')),
    -- A text, or the digit of a standing; empty once it was cleared.
    value           TEXT NOT NULL,
    -- The open page it was written from: what that page writes next overwrites
    -- nobody else's words.
    tab             TEXT NOT NULL,
    changed_at      INTEGER NOT NULL,
    changed_by      INTEGER REFERENCES owners (id) ON DELETE SET NULL,
    PRIMARY KEY (organisation_id, deck, card, field),
    CHECK (field <> 'standing' OR value IN ('', '0', '1', '2', '3', '4', '5'))
) STRICT, WITHOUT ROWID;

CREATE INDEX sheet_fields_of_owner ON sheet_fields (changed_by);
