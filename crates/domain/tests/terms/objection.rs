//! The terms of an objection (Awb 7:10).

use domain::terms::{CaseTerms, EntryKind, TermEvent, TermLaw, TermProblem};

use super::{LAW, asked, day, decide_by, ledger, line, received};

/// An objection that came in on this day, against a decision that could be objected to until that day.
fn objection(received: &str, last_day: &str, committee: bool, events: Vec<TermEvent>) -> CaseTerms {
    let counted = TermEvent::CountedFrom { on: day(received), last_day: day(last_day) };
    let events = [counted].into_iter().chain(events);
    let length = LAW.objection_length(committee, day(received)).unwrap().value;
    CaseTerms::replay(day(received), length, "art. 7:10 Awb", events, &*LAW).unwrap()
}

#[test]
fn the_term_of_an_objection_counts_from_the_end_of_the_time_to_object() {
    // Decided on 13 November 2026: the last day to object is 28 December, six weeks later is 8 February.
    for (committee, last) in [(false, "2027-02-08"), (true, "2027-03-22")] {
        let ledger = ledger(&objection("2026-11-20", "2026-12-28", committee, Vec::new()));
        assert_eq!(ledger.decide_by, day(last));
        assert_eq!(ledger.entries[0].kind, EntryKind::TimeToObject);
        assert_eq!(ledger.entries[0].article, "art. 6:7 Algemene wet bestuursrecht");
        assert!(matches!(ledger.entries[1].kind, EntryKind::Term { .. }));
        assert_eq!((ledger.entries[1].from, ledger.entries[1].days % 42), (day("2026-12-29"), 0));
    }
    // Too late, or against a decision that nobody here knows: from receipt.
    let late = objection("2027-01-11", "2027-01-11", false, Vec::new());
    assert_eq!(decide_by(&late), day("2027-02-22"));
}

#[test]
fn a_request_to_repair_stops_the_term_of_an_objection_only_once_it_runs() {
    // Asked and answered while one could still object: no day is lost.
    let early = vec![asked("2026-11-24", "2026-12-08"), received("2026-12-01")];
    assert_eq!(decide_by(&objection("2026-11-20", "2026-12-28", false, early)), day("2027-02-08"));
    // Asked before and answered after: it stands still from 29 December up to 3 January.
    let over = vec![asked("2026-12-21", "2027-01-11"), received("2027-01-04")];
    let ledger = ledger(&objection("2026-11-20", "2026-12-28", false, over));
    let stood = ledger.entries.iter().find(|entry| entry.stops_the_term()).unwrap();
    assert_eq!((stood.from, stood.until, stood.days), (day("2026-12-29"), Some(day("2027-01-03")), 6));
    assert_eq!(stood.article, "art. 7:10, tweede lid, Algemene wet bestuursrecht");
    assert_eq!(ledger.decide_by, day("2027-02-15"), "14 February is a Sunday");
}

#[test]
fn an_objection_is_postponed_once_by_six_weeks_and_ends_with_the_way_to_the_court() {
    let more = |on: &str| {
        let postponed = LAW.postponement(day(on)).unwrap();
        TermEvent::Extended { on: day(on), by: postponed.value, article: postponed.rule.cited() }
    };
    let mut terms = objection("2026-11-20", "2026-12-28", false, vec![more("2027-02-01")]);
    assert_eq!(decide_by(&terms), day("2027-03-22"));
    let told = ledger(&terms);
    let longer = line(&told, |kind| kind == EntryKind::Extended);
    assert_eq!(longer.article, "art. 7:10, derde lid, Algemene wet bestuursrecht");
    assert_eq!(terms.apply(more("2027-02-02"), &*LAW), Err(TermProblem::CannotExtend));
    terms.apply(TermEvent::Decided { on: day("2027-03-01") }, &*LAW).unwrap();
    let ledger = ledger(&terms);
    let last = ledger.entries.last().unwrap();
    assert_eq!((last.kind, last.until), (EntryKind::Appeal, Some(day("2027-04-12"))));
    assert!(ledger.entries.iter().all(|entry| entry.kind != EntryKind::Objection));
}

#[test]
fn a_correction_counts_from_the_decision_it_names_and_never_from_before_the_receipt() {
    let mut terms = objection("2026-11-20", "2026-12-28", false, Vec::new());
    let other = |last: &str| TermEvent::CountedFrom { on: day("2026-11-21"), last_day: day(last) };
    assert_eq!(terms.apply(other("2026-11-19"), &*LAW), Err(TermProblem::Backwards));
    terms.apply(other("2026-12-07"), &*LAW).unwrap();
    assert_eq!(decide_by(&terms), day("2027-01-18"));
    terms.apply(asked("2026-11-23", "2026-12-07"), &*LAW).unwrap();
    assert_eq!(terms.apply(other("2026-12-08"), &*LAW), Err(TermProblem::OutOfOrder));
}
