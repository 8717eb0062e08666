//! What happens to the terms of a case, one case at a time.

use domain::calendar::Length;
use domain::terms::{CaseTerms, EntryKind, Ledger, Phase, SuspensionGround, TermEvent, TermProblem};

use super::{LAW, after, asked, day, decide_by, ledger, line, open, received};

#[test]
fn eight_weeks_that_end_on_christmas_end_on_the_monday_after() {
    let ledger = ledger(&open("2026-10-30"));
    assert_eq!(ledger.decide_by, day("2026-12-28"));
    let kinds: Vec<EntryKind> = ledger.entries.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [EntryKind::Term { length: Length::Weeks(8) }, EntryKind::HolidayShift]);
    assert_eq!((ledger.entries[0].days, ledger.entries[1].days), (56, 3));
    assert_eq!(ledger.entries[0].article, "art. 4:13 Awb", "the article of the day of receipt");
    assert_eq!(ledger.entries[1].article, "art. 1, eerste lid, Algemene termijnenwet");
}

#[test]
fn thirteen_weeks_are_not_moved_by_a_holiday() {
    let terms = CaseTerms::open(day("2026-09-25"), Length::Weeks(13), "Bbz 35 lid 2");
    assert_eq!(decide_by(&terms), day("2026-12-25"));
}

#[test]
fn a_request_stops_the_term_from_the_day_after_until_the_day_of_the_answer() {
    // 56 days after 2 November is 28 December; ten days stood still, 12 to 21 November.
    let ledger = ledger(&after("2026-11-02", [asked("2026-11-11", "2026-11-25"), received("2026-11-22")]));
    assert_eq!(ledger.entries[1].days, 10);
    assert_eq!(ledger.entries[1].until, Some(day("2026-11-21")));
    assert_eq!(ledger.entries[1].article, "art. 4:15, eerste lid, onderdeel a, Algemene wet bestuursrecht");
    assert_eq!(ledger.decide_by, day("2027-01-07"));
    assert_eq!(ledger.phase(day("2026-11-11")), Phase::Running);
    assert_eq!(ledger.phase(day("2026-11-12")), Phase::Suspended);
    assert_eq!(ledger.phase(day("2026-11-22")), Phase::Running);
    assert_eq!(ledger.phase(day("2027-01-08")), Phase::Overdue);
}

#[test]
fn a_request_without_an_answer_stops_the_term_up_to_the_last_day_to_reply() {
    let lapsed = after("2026-11-02", [asked("2026-11-11", "2026-11-25")]);
    let late = after("2026-11-02", [asked("2026-11-11", "2026-11-25"), received("2026-12-01")]);
    assert_eq!(decide_by(&lapsed), day("2027-01-11"));
    assert_eq!(decide_by(&late), decide_by(&lapsed));
}

#[test]
fn an_answer_on_the_same_day_or_the_day_after_costs_nothing() {
    for answer in ["2026-11-11", "2026-11-12"] {
        let terms = after("2026-11-02", [asked("2026-11-11", "2026-11-25"), received(answer)]);
        assert_eq!(decide_by(&terms), decide_by(&open("2026-11-02")));
    }
}

#[test]
fn a_request_after_the_term_does_not_bring_it_back() {
    let terms = after("2026-11-02", [asked("2027-01-20", "2027-02-03")]);
    assert_eq!(decide_by(&terms), day("2026-12-28"));
}

#[test]
fn a_request_on_the_last_day_leaves_that_day_in_the_term() {
    // The term ended on 25 December and was moved to the 28th; asked on the 28th, answered on the 31st.
    let terms = after("2026-10-30", [asked("2026-12-28", "2027-01-11"), received("2026-12-31")]);
    assert_eq!(decide_by(&terms), day("2026-12-30"));
    let entries = ledger(&terms).entries;
    assert_eq!(entries.iter().map(|entry| entry.days).collect::<Vec<_>>(), [56, 3, 2]);
}

#[test]
fn more_time_is_told_once_and_before_the_end() {
    let more = |on: &str| TermEvent::Extended {
        on: day(on),
        by: Length::Weeks(4),
        article: "art. 4:14 Awb".to_owned(),
    };
    let mut terms = open("2026-11-02");
    assert_eq!(terms.apply(more("2026-12-29"), &*LAW), Err(TermProblem::CannotExtend));
    terms.apply(more("2026-12-28"), &*LAW).unwrap();
    assert_eq!(decide_by(&terms), day("2027-01-25"));
    let told = ledger(&terms);
    assert_eq!(line(&told, |kind| kind == EntryKind::Extended).article, "art. 4:14 Awb");
    assert_eq!(terms.apply(more("2027-01-04"), &*LAW), Err(TermProblem::CannotExtend));
}

#[test]
fn what_cannot_happen_is_refused() {
    let mut terms = open("2026-11-02");
    assert_eq!(terms.apply(received("2026-11-03"), &*LAW), Err(TermProblem::NotSuspended));
    assert_eq!(terms.apply(asked("2026-11-01", "2026-11-09"), &*LAW), Err(TermProblem::OutOfOrder));
    assert_eq!(terms.apply(asked("2026-11-09", "2026-11-08"), &*LAW), Err(TermProblem::Backwards));
    terms.apply(asked("2026-11-04", "2026-11-18"), &*LAW).unwrap();
    assert_eq!(terms.apply(asked("2026-11-10", "2026-11-24"), &*LAW), Err(TermProblem::AlreadySuspended));
    let resumed = TermEvent::Resumed { on: day("2026-11-10") };
    assert_eq!(terms.apply(resumed, &*LAW), Err(TermProblem::NotSuspended));
    terms.apply(TermEvent::Decided { on: day("2026-11-20") }, &*LAW).unwrap();
    assert_eq!(terms.apply(received("2026-11-21"), &*LAW), Err(TermProblem::Closed));
}

#[test]
fn a_suspension_by_consent_can_end_sooner() {
    let ground = SuspensionGround::Consent;
    let suspended = TermEvent::Suspended { ground, from: day("2026-11-10"), until: day("2026-11-30") };
    let whole = after("2026-11-02", [suspended.clone()]);
    assert_eq!(decide_by(&whole), day("2027-01-18"));
    let shorter = after("2026-11-02", [suspended, TermEvent::Resumed { on: day("2026-11-17") }]);
    assert_eq!(decide_by(&shorter), day("2027-01-04"));
    assert_eq!(ledger(&shorter).entries[1].article, "art. 4:15, tweede lid, Algemene wet bestuursrecht");
}

#[test]
fn a_decision_opens_six_weeks_to_object() {
    let ledger = ledger(&after("2026-10-01", [TermEvent::Decided { on: day("2026-11-13") }]));
    let objection = line(&ledger, |kind| kind == EntryKind::Objection);
    assert_eq!(objection.until, Some(day("2026-12-28")));
    assert_eq!(ledger.phase(day("2026-11-13")), Phase::Closed);
}

#[test]
fn the_penalty_starts_two_weeks_after_the_notice_and_stops_at_the_decision() {
    let mut terms = after("2026-08-03", [TermEvent::DefaultNotice { received: day("2026-10-05") }]);
    assert_eq!(decide_by(&terms), day("2026-09-28"));
    let on = |terms: &CaseTerms, today: &str| terms.penalty(day(today), &*LAW).unwrap().unwrap();
    assert_eq!((on(&terms, "2026-10-19").first, on(&terms, "2026-10-19").days), (day("2026-10-20"), 0));
    assert_eq!(on(&terms, "2026-10-20").amount.0, 2_300);
    assert_eq!(on(&terms, "2027-03-01").amount.0, 144_200);
    let told = ledger(&terms);
    let notice = line(&told, |kind| kind == EntryKind::DefaultNotice);
    assert_eq!((notice.from, notice.until), (day("2026-10-06"), Some(day("2026-10-19"))));
    let clock = line(&told, |kind| kind == EntryKind::Penalty);
    assert_eq!((clock.from, clock.days), (day("2026-10-20"), 42));
    assert_eq!(clock.article, "art. 4:17, tweede lid, Algemene wet bestuursrecht");
    terms.apply(TermEvent::Decided { on: day("2026-10-25") }, &*LAW).unwrap();
    // Fixed within two weeks after the last day; 7 November is a Saturday.
    let fixed = on(&terms, "2026-11-30");
    assert_eq!((fixed.days, fixed.fix_by), (5, day("2026-11-09")));
    let told = ledger(&terms);
    assert_eq!(line(&told, |kind| kind == EntryKind::Penalty).until, Some(day("2026-10-24")));
}

#[test]
fn a_notice_of_default_may_be_written_down_later_but_not_from_before_the_receipt() {
    let mut terms = after("2026-08-03", [asked("2026-10-07", "2026-10-21")]);
    let notice = |on: &str| TermEvent::DefaultNotice { received: day(on) };
    assert_eq!(terms.apply(notice("2026-08-02"), &*LAW), Err(TermProblem::OutOfOrder));
    terms.apply(notice("2026-10-05"), &*LAW).unwrap();
    assert_eq!(terms.apply(notice("2026-10-06"), &*LAW), Err(TermProblem::AlreadyInDefault));
    assert_eq!(terms.apply(asked("2026-10-06", "2026-10-20"), &*LAW), Err(TermProblem::OutOfOrder));
}

#[test]
fn a_decision_in_time_leaves_no_penalty() {
    let notice = TermEvent::DefaultNotice { received: day("2026-10-05") };
    let terms = after("2026-08-03", [notice, TermEvent::Decided { on: day("2026-10-20") }]);
    assert_eq!(terms.penalty(day("2026-12-01"), &*LAW), Ok(None));
    assert!(ledger(&terms).entries.iter().all(|entry| entry.kind != EntryKind::Penalty));
}

#[test]
fn an_advance_is_due_every_four_weeks_on_a_working_day() {
    let ledger = ledger(&open("2026-10-30")).with_advances(day("2026-10-30"), &*LAW).unwrap();
    let advances = ledger.entries.iter().filter(|entry| entry.kind == EntryKind::Advance);
    let due: Vec<_> = advances.map(|entry| (entry.from, entry.article.as_str())).collect();
    // 27 November is a Friday; 25 December is Christmas, so the day before it.
    let article = "art. 52, eerste lid, Participatiewet";
    assert_eq!(due, [(day("2026-11-27"), article), (day("2026-12-24"), article)]);
}

#[test]
fn the_ledger_survives_being_written_down() {
    let terms = after("2026-11-02", [asked("2026-11-11", "2026-11-25")]);
    let text = serde_json::to_string(&terms).unwrap();
    assert_eq!(serde_json::from_str::<CaseTerms>(&text).unwrap(), terms);
    let ledger = ledger(&terms);
    let text = serde_json::to_string(&ledger).unwrap();
    assert_eq!(serde_json::from_str::<Ledger>(&text).unwrap(), ledger);
}
