//! Outages of the digital way (Awb 2:21): the terms of the resident, beside our own count.

use chrono::NaiveDate;
use domain::terms::{EntryKind, OutageSpan, TermEvent, lengthen};

use super::reckon::{hard_days, later, working_day_from};
use super::{LAW, after, asked, day, decide_by, ledger, line, received};

fn until(last: NaiveDate, outages: &[OutageSpan]) -> Option<NaiveDate> {
    lengthen(last, outages, &*LAW).unwrap().map(|longer| longer.until)
}

#[test]
fn a_term_that_ends_in_an_outage_or_the_day_after_grows_by_whole_days() {
    let mut checked = 0;
    for last in hard_days().into_iter().filter(|day| *day >= day_of_law()) {
        for (before, days, hours) in [(0, 0, 1), (1, 1, 26), (0, 2, 49), (1, 0, 5), (2, 0, 5), (-1, 0, 5)] {
            let first = later(last, -before);
            if first < day_of_law() {
                continue;
            }
            let outage = OutageSpan { first, last: later(first, days), hours };
            let touched = first <= last && last <= later(first, days + 1);
            let grown = later(last, i64::from(hours.div_ceil(24)));
            let ours = touched.then(|| working_day_from(grown));
            assert_eq!(until(last, &[outage]), ours, "{last}: {outage:?}");
            checked += 1;
        }
    }
    assert!(checked >= 1_000, "{checked} dates");
}

fn day_of_law() -> NaiveDate {
    day("2026-01-01")
}

#[test]
fn one_outage_may_fall_in_the_time_that_another_gave() {
    let at = |first: &str, last: &str, hours| OutageSpan { first: day(first), last: day(last), hours };
    // Tuesday 24 November; a day more is Wednesday; out again on Wednesday; a day more is Thursday.
    let both = [at("2026-11-25", "2026-11-25", 2), at("2026-11-24", "2026-11-24", 3)];
    assert_eq!(until(day("2026-11-24"), &both), Some(day("2026-11-26")));
    assert_eq!(
        until(day("2026-11-24"), &[both[1], both[1]]),
        Some(day("2026-11-25")),
        "the same twice is once"
    );
    assert_eq!(until(day("2026-11-20"), &both), None);
}

#[test]
fn before_the_law_there_is_no_answer() {
    let outage = OutageSpan { first: day("2025-12-31"), last: day("2025-12-31"), hours: 4 };
    let problem = lengthen(day("2025-12-31"), &[outage], &*LAW).unwrap_err();
    assert_eq!((problem.law.as_str(), problem.on), ("algemene_wet_bestuursrecht_verkeer", day("2025-12-31")));
}

#[test]
fn the_ledger_tells_the_longer_time_of_the_resident_and_leaves_that_of_the_city() {
    let outage = [OutageSpan { first: day("2026-11-25"), last: day("2026-11-26"), hours: 26 }];
    let waiting = after("2026-11-02", [asked("2026-11-11", "2026-11-25")]);
    let with = ledger(&waiting).with_outages(&waiting, &outage, &*LAW).unwrap();
    let longer = line(&with, |kind| kind == EntryKind::Outage);
    assert_eq!((longer.from, longer.until), (day("2026-11-26"), Some(day("2026-11-27"))));
    assert_eq!(longer.article, "art. 2:21, derde lid, Algemene wet bestuursrecht");
    assert_eq!(with.decide_by, decide_by(&waiting));
    // Who had answered by then, needs no time.
    let answered = after("2026-11-02", [asked("2026-11-11", "2026-11-25"), received("2026-11-20")]);
    let with = ledger(&answered).with_outages(&answered, &outage, &*LAW).unwrap();
    assert!(with.entries.iter().all(|entry| entry.kind != EntryKind::Outage));
    // The time to object is the resident's as well.
    let decided = after("2026-09-01", [TermEvent::Decided { on: day("2026-10-14") }]);
    let with = ledger(&decided).with_outages(&decided, &outage, &*LAW).unwrap();
    assert_eq!(line(&with, |kind| kind == EntryKind::Outage).until, Some(day("2026-11-27")));
}
