-- A row is a live session. Written when a facilitator prepares it and at every
-- change of its stage; goes away when its owner deletes it, or with its owner.
CREATE TABLE workshops (
    id           INTEGER PRIMARY KEY,
    -- In the facilitator's URLs.
    public_id    TEXT NOT NULL UNIQUE,
    owner_id     INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    catalogue_id INTEGER NOT NULL REFERENCES catalogues (id),
    -- What participants type, without hyphen. Absent once it is concluded: a
    -- code is valid while the workshop is open, and free for another after.
    code         TEXT UNIQUE,
    -- JSON, each with the version of its form where it has one.
    settings     TEXT NOT NULL,
    room         TEXT NOT NULL,
    -- Makes the names that ballots are kept under. Deleted when the workshop is
    -- concluded, and with it the way from a person to a ballot.
    ballot_key   BLOB,
    created_at   INTEGER NOT NULL,
    concluded_at INTEGER,
    CHECK ((ballot_key IS NULL) = (concluded_at IS NOT NULL)),
    CHECK ((code IS NULL) = (concluded_at IS NOT NULL))
) STRICT;

CREATE INDEX workshops_of_owner ON workshops (owner_id);

-- A row is a device that takes part. Written when it joins and when it gives a
-- ballot; goes away with the workshop. Without time: the order in which people
-- came in is nobody's affair.
CREATE TABLE workshop_participants (
    id          INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    -- SHA-256 of the token in its cookie: the token itself is nowhere stored.
    token_hash  BLOB NOT NULL UNIQUE,
    -- SHA-256 of the code that opens this place on another device, and the token
    -- sealed with that code. Both go when the workshop is concluded.
    resume_hash BLOB UNIQUE,
    sealed      BLOB,
    -- Decides the order in which the cards are dealt.
    seed        INTEGER NOT NULL,
    -- Municipality, perspective, how many people it stands for and, where names
    -- are asked, the name: JSON.
    participant TEXT NOT NULL,
    -- The last round and stage it gave a ballot in: that it did, not what.
    ready_round INTEGER NOT NULL DEFAULT 0,
    ready_stage TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX participants_of_workshop ON workshop_participants (workshop_id);

-- A row is a ballot in a round, under a name that only the device's token and
-- the workshop's key make together. Written and replaced while the round is
-- open. When the workshop is concluded the name becomes random bits; the table
-- is kept in the order of those, so the order of arrival is gone too.
CREATE TABLE workshop_ballots (
    workshop_id INTEGER NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    round       INTEGER NOT NULL,
    voter       BLOB NOT NULL,
    -- Whose kind it is, as in workshop_participants.
    participant TEXT NOT NULL,
    -- 'sort' for piles, 'rank' once the first of them is ordered.
    stage       TEXT NOT NULL CHECK (stage IN ('sort', 'rank')),
    -- Piles and order, as JSON.
    ballot      TEXT NOT NULL,
    PRIMARY KEY (workshop_id, round, voter)
) STRICT, WITHOUT ROWID;

-- A row is what a ballot was acknowledged with: sent again under the same key it
-- gets the same answer. Goes away when the workshop is concluded.
CREATE TABLE workshop_receipts (
    workshop_id INTEGER NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    voter       BLOB NOT NULL,
    key         TEXT NOT NULL,
    round       INTEGER NOT NULL,
    -- SHA-256 of what was sent.
    content     BLOB NOT NULL,
    PRIMARY KEY (workshop_id, voter, key)
) STRICT, WITHOUT ROWID;
