//! Hundreds of last days: the ledger beside our own count.

use chrono::NaiveDate;
use domain::calendar::Length;
use domain::terms::{CaseTerms, EntryKind, InDefault, SuspensionGround, TermEvent, TermLaw, advance_dates};
use proptest::prelude::*;

use super::reckon::{hard_days, is_free, last_day, later, next, working_day_from};
use super::{LAW, decide_by, ledger};

const WEEKS: [u16; 6] = [2, 4, 6, 8, 12, 13];

fn of_weeks(received: NaiveDate, weeks: u16, events: Vec<TermEvent>) -> CaseTerms {
    CaseTerms::replay(received, Length::Weeks(weeks), "art. 4:13 Awb", events, &*LAW).unwrap()
}

fn reckoned(received: NaiveDate, weeks: u16, periods: &[(NaiveDate, NaiveDate)]) -> NaiveDate {
    last_day(received, u32::from(weeks) * 7, weeks <= 12, periods)
}

#[test]
fn a_term_ends_on_the_day_that_we_count() {
    let (mut checked, mut moved) = (0, 0);
    for (at, received) in hard_days().into_iter().enumerate() {
        for weeks in [8, WEEKS[at % WEEKS.len()]] {
            let ours = reckoned(received, weeks, &[]);
            assert_eq!(
                decide_by(&of_weeks(received, weeks, Vec::new())),
                ours,
                "{weeks} weeks from {received}"
            );
            checked += 1;
            moved += usize::from(ours != later(received, i64::from(weeks) * 7));
        }
    }
    assert!(checked >= 1_000 && moved >= 300, "{checked} dates, of which {moved} moved");
}

#[test]
fn a_term_that_stands_still_again_and_again_ends_on_the_day_that_we_count() {
    let mut checked = 0;
    for (at, received) in hard_days().into_iter().enumerate() {
        let at = i64::try_from(at).unwrap();
        // Asked, answered or not; then on another ground; then asked again, close to the end.
        let first = later(received, 1 + at % 20);
        let reply_by = later(first, 14);
        let answer = (at % 3 != 0).then(|| later(first, at % 17));
        let mut events = vec![TermEvent::InformationAsked { on: first, reply_by }];
        let until = answer.map_or(reply_by, |answer| reply_by.min(later(answer, -1)));
        let mut periods = vec![(next(first), until)];
        events.extend(answer.map(|on| TermEvent::InformationReceived { on }));
        let from = next(reply_by.max(answer.unwrap_or(reply_by)));
        let ground = SuspensionGround::ALL[usize::try_from(at % 4).unwrap()];
        let last = later(from, at % 9);
        events.push(TermEvent::Suspended { ground, from, until: last });
        periods.push((from, last));
        let again = later(received, 50 + at % 12).max(next(last));
        events.push(TermEvent::InformationAsked { on: again, reply_by: later(again, 10) });
        periods.push((next(again), later(again, 10)));
        let terms = of_weeks(received, 8, events);
        assert_eq!(decide_by(&terms), reckoned(received, 8, &periods), "{received}: {periods:?}");
        checked += 1;
    }
    assert!(checked >= 500, "{checked} dates");
}

#[test]
fn six_weeks_more_are_added_to_the_end_before_weekends_and_holidays() {
    let mut checked = 0;
    for received in hard_days() {
        let more = TermEvent::Extended {
            on: later(received, 10),
            by: LAW.postponement(received).unwrap().value,
            article: "art. 7:10 Awb".to_owned(),
        };
        let terms = of_weeks(received, 6, vec![more]);
        assert_eq!(decide_by(&terms), working_day_from(later(received, 84)), "{received}");
        checked += 1;
    }
    assert!(checked >= 500, "{checked} dates");
}

#[test]
fn the_time_to_object_and_the_penalty_run_as_we_count() {
    let mut checked = 0;
    for decided in hard_days() {
        let until = LAW.objection_until(decided).unwrap().value;
        assert_eq!(until, last_day(decided, 42, true, &[]), "{decided}");
        // A notice of default: two weeks, then 42 days that no holiday moves, then two weeks to fix the amount.
        for notice in [later(decided, -20), later(decided, 9)] {
            let default = InDefault { decide_by: decided, notice, decided: None };
            let first = later(decided.max(notice), 15);
            for (today, days, cents) in [
                (later(first, -1), 0, 0),
                (first, 1, 2_300),
                (later(first, 13), 14, 32_200),
                (later(first, 14), 15, 35_700),
                (later(first, 28), 29, 85_700),
                (later(first, 41), 42, 144_200),
                (later(first, 100), 42, 144_200),
            ] {
                let penalty = LAW.penalty(default, today).unwrap().value.unwrap();
                assert_eq!((penalty.first, penalty.last), (first, later(first, 41)), "{decided} {notice}");
                assert_eq!((penalty.days, penalty.amount.0), (days, cents), "{decided} {today}");
                assert_eq!(penalty.maximum.0, 144_200);
                assert_eq!(penalty.fix_by, working_day_from(later(first, 55)), "{decided}");
            }
        }
        checked += 1;
    }
    assert!(checked >= 500, "{checked} dates");
}

#[test]
fn advances_are_due_every_four_weeks_on_the_last_working_day() {
    let mut checked = 0;
    for applied in hard_days().into_iter().filter(|day| *day >= super::day("2023-01-01")).step_by(4) {
        let end = later(applied, 120);
        let ours: Vec<NaiveDate> = (1..=4)
            .map(|turn| later(applied, turn * 28))
            .map(|due| (0..).map(|back| later(due, -back)).find(|day| !is_free(*day)).unwrap())
            .collect();
        let law = advance_dates(applied, end, &*LAW).unwrap();
        assert_eq!(law.iter().map(|day| day.due).collect::<Vec<_>>(), ours, "{applied}");
        checked += 1;
    }
    assert!(checked >= 120, "{checked} dates");
}

/// A case with requests and other grounds that never overlap, and the periods in which it stands still.
fn any_case() -> impl Strategy<Value = (NaiveDate, Vec<TermEvent>, Vec<(NaiveDate, NaiveDate)>)> {
    let step = (0_i64..40, 0_i64..15, prop::option::of(0_i64..20), 0_usize..5);
    (0_i64..5_000, prop::collection::vec(step, 0..5)).prop_map(|(start, steps)| {
        let received = later(super::day("2022-01-03"), start);
        let (mut events, mut periods, mut now) = (Vec::new(), Vec::new(), received);
        for (wait, length, answer, ground) in steps {
            let on = later(now, wait + 1);
            let last = later(on, length);
            if let Some(ground) = SuspensionGround::ALL.get(ground) {
                events.push(TermEvent::Suspended { ground: *ground, from: on, until: last });
                let until = answer.map_or(last, |answer| last.min(later(on, answer - 1)));
                periods.push((on, until));
                events.extend(answer.map(|answer| TermEvent::Resumed { on: later(on, answer) }));
            } else {
                events.push(TermEvent::InformationAsked { on, reply_by: last });
                let until = answer.map_or(last, |answer| last.min(later(on, answer - 1)));
                periods.push((next(on), until));
                events.extend(answer.map(|answer| TermEvent::InformationReceived { on: later(on, answer) }));
            }
            now = last.max(later(on, answer.unwrap_or(0)));
        }
        (received, events, periods)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_course_ends_on_the_day_that_we_count((received, events, periods) in any_case()) {
        let terms = of_weeks(received, 8, events);
        prop_assert_eq!(decide_by(&terms), reckoned(received, 8, &periods));
        prop_assert!(!is_free(decide_by(&terms)));
    }

    #[test]
    fn lines_are_in_order_count_their_own_days_and_name_their_law((received, events, _) in any_case()) {
        let ledger = ledger(&of_weeks(received, 8, events));
        for pair in ledger.entries.windows(2) {
            prop_assert!(pair[0].from <= pair[1].from);
        }
        for entry in &ledger.entries {
            if let Some(until) = entry.until {
                prop_assert_eq!(until.signed_duration_since(entry.from).num_days() + 1, i64::from(entry.days));
            }
            let rule = entry.rule.as_ref();
            prop_assert!(rule.is_some_and(|rule| rule.valid_from.is_some_and(|from| from <= entry.from)));
            prop_assert!(entry.article.starts_with("art. "), "{}", entry.article);
        }
        let moved: u32 = ledger.entries.iter().map(|entry| entry.days).sum();
        prop_assert_eq!(later(received, i64::from(moved)), ledger.decide_by);
        let first = matches!(ledger.entries[0].kind, EntryKind::Term { .. });
        prop_assert!(first);
    }
}
