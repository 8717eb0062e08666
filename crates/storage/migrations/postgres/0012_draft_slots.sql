-- What tells several open drafts of one owner for one product apart. Empty for the first; for another one the key of
-- the form that asked for it, so that a second click on that button opens the same draft.
ALTER TABLE drafts ADD COLUMN slot TEXT NOT NULL DEFAULT '';

-- One open draft per owner, product and slot: a second click on "start" opens the first. A server of before this file
-- names the old index when it starts a draft, so it must not run beside this one.
DROP INDEX drafts_open_key;
CREATE UNIQUE INDEX drafts_open_key ON drafts (city, owner_kind, owner_id, product, slot)
    WHERE submitted_case IS NULL;
