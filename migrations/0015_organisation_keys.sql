-- The key to an organisation in addresses, archives and the log: a municipality's
-- is its NIS code, a partnership's is random.
ALTER TABLE organisations ADD COLUMN public_id TEXT;
UPDATE organisations SET public_id = coalesce(nis_code, lower(hex(randomblob(16))));
CREATE UNIQUE INDEX organisations_by_public_id ON organisations (public_id);
