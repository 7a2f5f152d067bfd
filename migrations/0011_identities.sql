-- A row is a log-in someone has at a provider elsewhere (OpenID Connect), and the
-- account it opens. Written at the first log-in through it, and when it is tied to
-- an account; goes away with the account, and when it is untied.
CREATE TABLE identities (
    id         INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- Together the only thing a provider promises never to give to someone else.
    issuer     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at    INTEGER NOT NULL,
    UNIQUE (issuer, subject)
) STRICT;
CREATE INDEX identities_of_account ON identities (account_id);

-- The log-in elsewhere that vouches for a role, absent for roles granted here: it
-- goes when the provider no longer says so.
ALTER TABLE memberships ADD COLUMN identity_id INTEGER REFERENCES identities (id) ON DELETE SET NULL;

-- The log-in elsewhere that a session began with, absent for those begun here. How
-- sure the provider had to be of who it was is the provider's business.
ALTER TABLE sessions ADD COLUMN identity_id INTEGER REFERENCES identities (id) ON DELETE CASCADE;
