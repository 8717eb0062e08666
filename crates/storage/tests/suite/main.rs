//! The storage suite: every query, on SQLite and on a real PostgreSQL.
//!
//! Run it through `scripts/with-postgres.sh`. Each test gets two fresh databases of its own.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod batches;
mod bulk;
mod cases;
mod complaints;
mod cover;
mod decisions;
mod documents;
mod drafts;
mod exports;
mod figures;
mod hearings;
mod human_reviews;
mod isolation;
mod jobs;
mod logs;
mod messages;
mod objections;
mod overview;
mod penalties;
mod people;
mod samples;
mod schema;
mod search;
mod sessions;
mod signatures;
mod support;
mod tasks;
mod watch;
mod writing;
