//! What staff and the worker do, on both databases, with the registers of the demo.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends where its ground is missing")]

#[path = "support/crash.rs"]
mod crash;
#[path = "support/fill.rs"]
mod fill;
#[path = "support/killed.rs"]
mod killed;
#[path = "support/office.rs"]
mod office;
#[path = "support/world.rs"]
mod world;

#[path = "staff/advance.rs"]
mod advance;
#[path = "staff/advice.rs"]
mod advice;
#[path = "staff/ask.rs"]
mod ask;
#[path = "staff/change.rs"]
mod change;
#[path = "staff/claim.rs"]
mod claim;
#[path = "staff/complaints.rs"]
mod complaints;
#[path = "staff/corrections.rs"]
mod corrections;
#[path = "staff/cover.rs"]
mod cover;
#[path = "staff/crashes.rs"]
mod crashes;
#[path = "staff/decide.rs"]
mod decide;
#[path = "staff/delivery.rs"]
mod delivery;
#[path = "staff/documents.rs"]
mod documents;
#[path = "staff/export.rs"]
mod export;
#[path = "staff/follows.rs"]
mod follows;
#[path = "staff/forward.rs"]
mod forward;
#[path = "staff/hearing.rs"]
mod hearing;
#[path = "staff/help.rs"]
mod help;
#[path = "staff/human.rs"]
mod human;
#[path = "staff/isolation.rs"]
mod isolation;
#[path = "staff/judge.rs"]
mod judge;
#[path = "staff/machine.rs"]
mod machine;
#[path = "staff/made.rs"]
mod made;
#[path = "staff/messages.rs"]
mod messages;
#[path = "staff/months.rs"]
mod months;
#[path = "staff/more_time.rs"]
mod more_time;
#[path = "staff/no_law.rs"]
mod no_law;
#[path = "staff/notice.rs"]
mod notice;
#[path = "staff/objection_races.rs"]
mod objection_races;
#[path = "staff/objections.rs"]
mod objections;
#[path = "staff/outages.rs"]
mod outages;
#[path = "staff/outside.rs"]
mod outside;
#[path = "staff/outside_treatment.rs"]
mod outside_treatment;
#[path = "staff/penalty.rs"]
mod penalty;
#[path = "staff/person.rs"]
mod person;
#[path = "staff/purge.rs"]
mod purge;
#[path = "staff/queue.rs"]
mod queue;
#[path = "staff/races.rs"]
mod races;
#[path = "staff/recheck.rs"]
mod recheck;
#[path = "staff/reminders.rs"]
mod reminders;
#[path = "staff/rights.rs"]
mod rights;
#[path = "staff/sample.rs"]
mod sample;
#[path = "staff/search.rs"]
mod search;
#[path = "staff/second.rs"]
mod second;
#[path = "staff/set_fact.rs"]
mod set_fact;
#[path = "staff/signing.rs"]
mod signing;
#[path = "staff/spread.rs"]
mod spread;
#[path = "staff/stops.rs"]
mod stops;
#[path = "staff/team.rs"]
mod team;
#[path = "staff/volume.rs"]
mod volume;
#[path = "staff/warnings.rs"]
mod warnings;
#[path = "staff/worker.rs"]
mod worker;
#[path = "staff/writing.rs"]
mod writing;
