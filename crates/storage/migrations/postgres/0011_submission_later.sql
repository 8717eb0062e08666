-- The documents that the receipt promises for later, by themselves: every overview asks for them, and the database would read
-- the whole receipt each time. Empty in rows from before; the receipt has them too.
ALTER TABLE submissions ADD COLUMN later JSONB;
