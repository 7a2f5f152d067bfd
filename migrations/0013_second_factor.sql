-- A row is the second factor of an account: what an authenticator app and we both
-- know. Written when someone begins to set it up, in force once it is confirmed
-- by a code; goes away when it is taken away, and with the account.
CREATE TABLE second_factors (
    account_id   INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    -- 160 bits. As it is: it is needed to calculate the code.
    secret       BLOB NOT NULL,
    -- The last step of thirty seconds a code was accepted for: none is good twice.
    last_step    INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    -- Absent while it is being set up.
    confirmed_at INTEGER
) STRICT;

-- A row is a recovery code that was not used yet. Written with the second factor
-- and when someone asks for new ones; goes away when it is used or replaced.
CREATE TABLE recovery_codes (
    account_id INTEGER NOT NULL REFERENCES second_factors (account_id) ON DELETE CASCADE,
    -- SHA-256 of the account's public id and the code.
    code_hash  BLOB NOT NULL,
    PRIMARY KEY (account_id, code_hash)
) STRICT, WITHOUT ROWID;

-- A row is a link that stands for a proof: to set another password ('reset'), or to
-- become the administrator ('administrator'). Written when it is asked for or made;
-- goes away when it is used, replaced or over, and with the account.
CREATE TABLE account_links (
    -- SHA-256 of the token in the link: the token itself is nowhere stored.
    token_hash BLOB PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('reset', 'administrator')),
    account_id INTEGER REFERENCES accounts (id) ON DELETE CASCADE,
    -- Who becomes administrator; there may be no such account yet.
    email      TEXT,
    expires_at INTEGER NOT NULL,
    CHECK ((kind = 'reset') = (account_id IS NOT NULL)),
    CHECK ((kind = 'administrator') = (email IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX account_links_of_account ON account_links (account_id);

-- How a session is named in addresses: to end it from elsewhere.
ALTER TABLE sessions ADD COLUMN public_id TEXT NOT NULL DEFAULT '';
UPDATE sessions SET public_id = lower(hex(randomblob(16)));
CREATE UNIQUE INDEX sessions_by_public_id ON sessions (public_id);
-- When a password, a second factor or a log-in elsewhere last proved who it is;
-- 0 for a guest.
ALTER TABLE sessions ADD COLUMN confirmed_at INTEGER NOT NULL DEFAULT 0;
-- Browser and system, as in Firefox/Windows; empty when it did not say.
ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
-- Whether somebody else's log-in (OpenID Connect) vouches for it.
ALTER TABLE sessions ADD COLUMN is_federated INTEGER NOT NULL DEFAULT 0 CHECK (is_federated IN (0, 1));
