-- A row is a person with an account. Written at registration; goes away when
-- the person asks for erasure.
CREATE TABLE accounts (
    id            INTEGER PRIMARY KEY,
    -- Lower case, so that unique means unique.
    email         TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    -- Argon2id in PHC form; absent for people who only use links.
    password_hash TEXT,
    created_at    INTEGER NOT NULL
) STRICT;

-- A row is a role of an account in an organisation (none for roles that belong
-- to no single organisation). 'requested' gives no rights: registering with a
-- municipality proves nothing. Goes away with the account.
CREATE TABLE memberships (
    account_id      INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    organisation_id INTEGER REFERENCES organisations (id) ON DELETE CASCADE,
    role            TEXT NOT NULL CHECK (role IN
        ('coordinator', 'colleague', 'facilitator', 'partnership-coordinator', 'administrator')),
    state           TEXT NOT NULL CHECK (state IN ('requested', 'confirmed')),
    created_at      INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX memberships_once ON memberships (account_id, coalesce(organisation_id, 0), role);

-- A row is someone whose work it is: a guest, or a person with an account.
-- Work and sessions hang on this row, so that a guest who registers keeps
-- everything by one change here. Who logs in with guest's work at hand has
-- more than one row. A guest's row goes away, work and all, when its last
-- session expires; that of an erased account stays without it, since decided
-- sets are the municipality's.
CREATE TABLE owners (
    id         INTEGER PRIMARY KEY,
    is_guest   INTEGER NOT NULL CHECK (is_guest IN (0, 1)),
    account_id INTEGER REFERENCES accounts (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    CHECK (is_guest = 0 OR account_id IS NULL)
) STRICT;

CREATE INDEX owners_of_account ON owners (account_id);

-- A row is a browser that is logged in, or a guest's. Written at log-in and
-- when a guest starts; goes away at log-out and when it expires.
CREATE TABLE sessions (
    -- SHA-256 of the token in the cookie: the token itself is nowhere stored.
    token_hash BLOB PRIMARY KEY,
    owner_id   INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    -- Last use, kept to within five minutes.
    seen_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_of_owner ON sessions (owner_id);
