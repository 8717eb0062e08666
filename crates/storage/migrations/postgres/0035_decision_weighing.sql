-- Why the disadvantage of a decision is not out of proportion to what it is for, in the words of who decided, as the resident
-- reads it (Awb 3:4, second paragraph). None where nothing had to be weighed, and in decisions from before.

ALTER TABLE decisions ADD COLUMN weighing TEXT;
