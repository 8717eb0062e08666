//! The terms of a case, reckoned by the law files of the catalogue and held to a count of our own that knows neither the
//! law files nor the code under test.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

#[path = "terms/calendar.rs"]
mod calendar;
#[path = "terms/course.rs"]
mod course;
#[path = "terms/dates.rs"]
mod dates;
#[path = "terms/law.rs"]
mod law;
#[path = "forms/laws.rs"]
#[expect(dead_code, reason = "the tests of the forms use the rest")]
mod laws;
#[path = "terms/objection.rs"]
mod objection;
#[path = "terms/outage.rs"]
mod outage;
#[path = "forms/read.rs"]
#[expect(dead_code, reason = "the tests of the forms use the rest")]
mod read;
#[path = "terms/reckon.rs"]
mod reckon;
#[path = "terms/told.rs"]
mod told;

use std::sync::LazyLock;

use chrono::NaiveDate;
use domain::calendar::Length;
use domain::terms::{CaseTerms, EntryKind, LawFiles, Ledger, LedgerEntry, TermEvent};

/// The law files, with what they answered before.
static LAW: LazyLock<LawFiles> = LazyLock::new(|| LawFiles::new(laws::CORPUS.clone()));

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn asked(on: &str, reply_by: &str) -> TermEvent {
    TermEvent::InformationAsked { on: day(on), reply_by: day(reply_by) }
}

fn received(on: &str) -> TermEvent {
    TermEvent::InformationReceived { on: day(on) }
}

fn open(received: &str) -> CaseTerms {
    CaseTerms::open(day(received), Length::Weeks(8), "art. 4:13 Awb")
}

fn after(received: &str, events: impl IntoIterator<Item = TermEvent>) -> CaseTerms {
    CaseTerms::replay(day(received), Length::Weeks(8), "art. 4:13 Awb", events, &*LAW).unwrap()
}

fn ledger(terms: &CaseTerms) -> Ledger {
    terms.ledger(&*LAW).unwrap()
}

fn decide_by(terms: &CaseTerms) -> NaiveDate {
    ledger(terms).decide_by
}

/// The first line of this kind.
fn line(ledger: &Ledger, kind: impl Fn(EntryKind) -> bool) -> &LedgerEntry {
    ledger.entries.iter().find(|entry| kind(entry.kind)).unwrap()
}
