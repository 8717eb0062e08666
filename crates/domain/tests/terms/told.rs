//! Telling the applicant a later day (Awb 4:14), and what it does to the term and the penalty.

use domain::calendar::Length;
use domain::terms::{CaseTerms, EntryKind, TermEvent, TermProblem};

use super::{LAW, asked, day, decide_by, ledger, line, open};

fn notice(on: &str) -> TermEvent {
    TermEvent::DefaultNotice { received: day(on) }
}

#[test]
fn a_later_day_in_time_moves_the_last_day_where_no_law_sets_the_term() {
    // Eight weeks end on Christmas and are moved to Monday 28 December: the day that is named counts, not the days between.
    let mut terms = open("2026-10-30");
    assert!(!terms.by_statute() && !terms.was_extended());
    let (event, article) = terms.later_day(day("2026-12-21"), day("2027-01-20"), &*LAW).unwrap();
    assert_eq!(article, "art. 4:14, derde lid, Algemene wet bestuursrecht");
    terms.apply(event, &*LAW).unwrap();
    assert!(terms.was_extended());
    assert_eq!(decide_by(&terms), day("2027-01-20"));
    let told = ledger(&terms);
    let more = line(&told, |kind| kind == EntryKind::Extended);
    assert_eq!((more.article.as_str(), more.until), (article.as_str(), Some(day("2027-01-20"))));
    // A notice of default comes after that day: two weeks later the penalty starts.
    terms.apply(notice("2027-01-21"), &*LAW).unwrap();
    let penalty = terms.penalty(day("2027-02-05"), &*LAW).unwrap().unwrap();
    assert_eq!(penalty.first, day("2027-02-05"));
}

#[test]
fn a_later_day_leaves_the_term_that_a_law_sets_and_with_it_the_penalty() {
    let article = "art. 35 Besluit bijstandverlening zelfstandigen 2004";
    let mut terms = CaseTerms::open(day("2026-09-01"), Length::Weeks(13), article);
    assert!(terms.by_statute());
    let last = decide_by(&terms);
    assert_eq!(last, day("2026-12-01"));
    let mut silent = terms.clone();
    let (event, article) = terms.later_day(day("2026-11-30"), day("2026-12-22"), &*LAW).unwrap();
    assert_eq!(article, "art. 4:14, eerste lid, Algemene wet bestuursrecht");
    terms.apply(event, &*LAW).unwrap();
    assert_eq!(decide_by(&terms), last);
    let told = ledger(&terms);
    let later = line(&told, |kind| kind == EntryKind::LaterDayTold);
    assert_eq!((later.from, later.until, later.days), (day("2026-11-30"), Some(day("2026-12-22")), 0));
    assert_eq!(later.article, article);
    for terms in [&mut terms, &mut silent] {
        terms.apply(notice("2026-12-02"), &*LAW).unwrap();
    }
    let penalty = |terms: &CaseTerms| terms.penalty(day("2026-12-20"), &*LAW).unwrap().unwrap();
    assert_eq!(penalty(&terms), penalty(&silent), "telling moves no penalty");
    assert_eq!(penalty(&terms).first, day("2026-12-17"));
}

#[test]
fn a_later_day_is_told_once_in_time_and_is_later() {
    let mut terms = open("2026-11-02");
    let last = decide_by(&terms);
    assert_eq!(last, day("2026-12-28"));
    for until in ["2026-12-28", "2026-12-01"] {
        let told = terms.later_day(day("2026-12-01"), day(until), &*LAW);
        assert_eq!(told, Err(TermProblem::Backwards), "{until}");
    }
    let (late, _) = terms.later_day(day("2026-12-29"), day("2027-01-20"), &*LAW).unwrap();
    assert_eq!(terms.apply(late, &*LAW), Err(TermProblem::CannotExtend));
    let (event, _) = terms.later_day(day("2026-12-28"), day("2027-01-20"), &*LAW).unwrap();
    terms.apply(event, &*LAW).unwrap();
    let (again, _) = terms.later_day(day("2027-01-04"), day("2027-01-27"), &*LAW).unwrap();
    assert_eq!(terms.apply(again, &*LAW), Err(TermProblem::CannotExtend));
    // What is asked after it moves the day that was named.
    terms.apply(asked("2027-01-04", "2027-01-18"), &*LAW).unwrap();
    assert_eq!(decide_by(&terms), day("2027-02-03"));
}
