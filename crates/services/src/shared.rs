//! What the resident side, the staff side and the worker share.

pub(crate) mod asked;
pub(crate) mod case_rows;
pub(crate) mod dossier;
pub(crate) mod hearing;
pub(crate) mod job;
pub(crate) mod letter;
pub(crate) mod made;
pub(crate) mod objections;
pub(crate) mod outages;
pub(crate) mod outside;
pub(crate) mod owner;
pub(crate) mod payload;
pub(crate) mod propose;
pub(crate) mod record;
pub(crate) mod registers;
pub(crate) mod reminders;
pub(crate) mod rule_stops;
pub(crate) mod send_change;
pub(crate) mod send_decision;
pub(crate) mod signature;
pub(crate) mod snapshot;
pub(crate) mod standing;
pub(crate) mod submission;
pub(crate) mod sweep_upload;
pub(crate) mod terms;
pub(crate) mod warnings;
