//! What Loket remembers: one set of queries that runs on SQLite and on PostgreSQL.
