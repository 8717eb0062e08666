-- No query asks for the requests of a whole city by date, and SQLite took this index for the ones of a case.
DROP INDEX information_requests_due;
