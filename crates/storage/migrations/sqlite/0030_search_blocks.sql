-- For PostgreSQL alone: SQLite walks its index of words from the last text on already.
SELECT 1;
