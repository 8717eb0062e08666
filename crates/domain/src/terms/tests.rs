use proptest::prelude::*;

use super::*;
use crate::{Cents, Lang};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn open(received: &str) -> CaseTerms {
    CaseTerms::open(day(received), Length::Weeks(8), "Awb 4:13")
}

fn asked(on: &str, reply_by: &str) -> TermEvent {
    TermEvent::InformationAsked { on: day(on), reply_by: day(reply_by) }
}

fn received(on: &str) -> TermEvent {
    TermEvent::InformationReceived { on: day(on) }
}

fn after(received: &str, events: impl IntoIterator<Item = TermEvent>) -> CaseTerms {
    CaseTerms::replay(day(received), Length::Weeks(8), "Awb 4:13", events, &Calendar::new()).unwrap()
}

fn decide_by(terms: &CaseTerms) -> NaiveDate {
    terms.ledger(&Calendar::new()).decide_by
}

#[test]
fn eight_weeks_that_end_on_christmas_end_on_the_monday_after() {
    let ledger = open("2026-10-30").ledger(&Calendar::new());
    assert_eq!(ledger.decide_by, day("2026-12-28"));
    let kinds: Vec<EntryKind> = ledger.entries.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [EntryKind::Term { length: Length::Weeks(8) }, EntryKind::HolidayShift]);
    assert_eq!(ledger.entries[0].days, 56);
    assert_eq!(ledger.entries[1].days, 3);
}

#[test]
fn thirteen_weeks_are_not_moved_by_a_holiday() {
    let terms = CaseTerms::open(day("2026-09-25"), Length::Weeks(13), "Bbz 35 lid 2");
    assert_eq!(decide_by(&terms), day("2026-12-25"));
}

#[test]
fn a_request_stops_the_term_from_the_day_after_until_the_day_of_the_answer() {
    // 56 days after 2 November is 28 December; ten days stood still, 12 to 21 November.
    let terms = after("2026-11-02", [asked("2026-11-11", "2026-11-25"), received("2026-11-22")]);
    let ledger = terms.ledger(&Calendar::new());
    assert_eq!(ledger.entries[1].days, 10);
    assert_eq!(ledger.entries[1].until, Some(day("2026-11-21")));
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
    let entries = terms.ledger(&Calendar::new()).entries;
    assert_eq!(entries.iter().map(|entry| entry.days).collect::<Vec<_>>(), [56, 3, 2]);
}

#[test]
fn more_time_is_told_once_and_before_the_end() {
    let calendar = Calendar::new();
    let more = |on: &str| TermEvent::Extended {
        on: day(on),
        by: Length::Weeks(4),
        article: "Awb 4:14 lid 3".to_owned(),
    };
    let mut terms = open("2026-11-02");
    assert_eq!(terms.apply(more("2026-12-29"), &calendar), Err(TermProblem::CannotExtend));
    terms.apply(more("2026-12-28"), &calendar).unwrap();
    assert_eq!(decide_by(&terms), day("2027-01-25"));
    assert_eq!(terms.apply(more("2027-01-04"), &calendar), Err(TermProblem::CannotExtend));
}

#[test]
fn what_cannot_happen_is_refused() {
    let calendar = Calendar::new();
    let mut terms = open("2026-11-02");
    assert_eq!(terms.apply(received("2026-11-03"), &calendar), Err(TermProblem::NotSuspended));
    assert_eq!(terms.apply(asked("2026-11-01", "2026-11-09"), &calendar), Err(TermProblem::OutOfOrder));
    assert_eq!(terms.apply(asked("2026-11-09", "2026-11-08"), &calendar), Err(TermProblem::Backwards));
    terms.apply(asked("2026-11-04", "2026-11-18"), &calendar).unwrap();
    assert_eq!(terms.apply(asked("2026-11-10", "2026-11-24"), &calendar), Err(TermProblem::AlreadySuspended));
    assert_eq!(
        terms.apply(TermEvent::Resumed { on: day("2026-11-10") }, &calendar),
        Err(TermProblem::NotSuspended)
    );
    terms.apply(TermEvent::Decided { on: day("2026-11-20") }, &calendar).unwrap();
    assert_eq!(terms.apply(received("2026-11-21"), &calendar), Err(TermProblem::Closed));
}

#[test]
fn a_suspension_by_consent_can_end_sooner() {
    let suspended = TermEvent::Suspended {
        ground: SuspensionGround::Consent,
        from: day("2026-11-10"),
        until: day("2026-11-30"),
    };
    let whole = after("2026-11-02", [suspended.clone()]);
    assert_eq!(decide_by(&whole), day("2027-01-18"));
    let shorter = after("2026-11-02", [suspended, TermEvent::Resumed { on: day("2026-11-17") }]);
    assert_eq!(decide_by(&shorter), day("2027-01-04"));
}

#[test]
fn a_decision_opens_six_weeks_to_object() {
    let terms = after("2026-10-01", [TermEvent::Decided { on: day("2026-11-13") }]);
    let ledger = terms.ledger(&Calendar::new());
    let objection = ledger.entries.iter().find(|entry| entry.kind == EntryKind::Objection).unwrap();
    assert_eq!(objection.until, Some(day("2026-12-28")));
    assert_eq!(ledger.phase(day("2026-11-13")), Phase::Closed);
    assert_eq!(objection_until(day("2026-02-20"), &Calendar::new()), day("2026-04-07"));
}

#[test]
fn the_penalty_grows_in_three_steps_to_its_end() {
    assert_eq!(penalty_amount(0), Cents(0));
    assert_eq!(penalty_amount(14), Cents(32_200));
    assert_eq!(penalty_amount(15), Cents(35_700));
    assert_eq!(penalty_amount(42), Cents(144_200));
    assert_eq!(penalty_amount(100), Cents(144_200));
}

#[test]
fn the_penalty_starts_two_weeks_after_the_notice_and_stops_at_the_decision() {
    let calendar = Calendar::new();
    let mut terms = after("2026-08-03", [TermEvent::DefaultNotice { received: day("2026-10-05") }]);
    assert_eq!(decide_by(&terms), day("2026-09-28"));
    let before = terms.penalty(day("2026-10-19"), &calendar).unwrap();
    assert_eq!((before.first, before.days), (day("2026-10-20"), 0));
    assert_eq!(terms.penalty(day("2026-10-20"), &calendar).unwrap().amount, Cents(2_300));
    assert_eq!(terms.penalty(day("2027-03-01"), &calendar).unwrap().amount, Cents(144_200));
    terms.apply(TermEvent::Decided { on: day("2026-10-25") }, &calendar).unwrap();
    let after = terms.penalty(day("2026-11-30"), &calendar).unwrap();
    assert_eq!((after.days, after.fix_by), (5, Some(day("2026-11-07"))));
}

#[test]
fn an_advance_is_due_every_four_weeks_on_a_working_day() {
    let ledger =
        open("2026-10-30").ledger(&Calendar::new()).with_advances(day("2026-10-30"), &Calendar::new());
    let due: Vec<NaiveDate> = ledger
        .entries
        .iter()
        .filter(|entry| entry.kind == EntryKind::Advance)
        .map(|entry| entry.from)
        .collect();
    // 27 November is a Friday; 25 December is Christmas, so the day before it.
    assert_eq!(due, [day("2026-11-27"), day("2026-12-24")]);
}

#[test]
fn the_search_period_lasts_four_weeks() {
    let ledger = open("2026-11-23").ledger(&Calendar::new()).with_search_period(day("2026-11-23"));
    let entry = ledger.entries.iter().find(|entry| entry.kind == EntryKind::SearchPeriod).unwrap();
    assert_eq!((entry.until, entry.days), (Some(day("2026-12-21")), 28));
}

#[test]
fn every_line_reads_as_short_sentences() {
    let calendar = Calendar::new();
    let terms = after(
        "2026-10-30",
        [
            asked("2026-11-02", "2026-11-16"),
            received("2026-11-10"),
            TermEvent::Suspended {
                ground: SuspensionGround::ForeignInformation,
                from: day("2026-11-12"),
                until: day("2026-11-12"),
            },
            TermEvent::Extended {
                on: day("2026-11-20"),
                by: Length::Weeks(4),
                article: "Awb 4:14 lid 3".to_owned(),
            },
            TermEvent::DefaultNotice { received: day("2027-03-01") },
            TermEvent::Decided { on: day("2027-03-20") },
        ],
    );
    let ledger = terms
        .ledger(&calendar)
        .with_advances(day("2026-10-30"), &calendar)
        .with_search_period(day("2026-10-30"));
    for entry in &ledger.entries {
        for lang in [Lang::Nl, Lang::En] {
            let text = entry.text(lang);
            for sentence in text.split_terminator(['.', '?']) {
                assert!(sentence.split_whitespace().count() <= 15, "{text}");
            }
        }
    }
    assert_eq!(
        ledger.entries[0].text(Lang::Nl),
        "Wij hebben 8 weken om te beslissen. Dat is tot en met 25 december 2026."
    );
}

#[test]
fn the_ledger_survives_being_written_down() {
    let terms = after("2026-11-02", [asked("2026-11-11", "2026-11-25")]);
    let text = serde_json::to_string(&terms).unwrap();
    assert_eq!(serde_json::from_str::<CaseTerms>(&text).unwrap(), terms);
    let ledger = terms.ledger(&Calendar::new());
    let text = serde_json::to_string(&ledger).unwrap();
    assert_eq!(serde_json::from_str::<Ledger>(&text).unwrap(), ledger);
}

/// A case with requests that never overlap, each some days after the one before.
fn any_case() -> impl Strategy<Value = (CaseTerms, u64)> {
    let gap = (0_u64..6, 0_u64..10, prop::option::of(0_u64..14));
    (0_i64..20_000, prop::collection::vec(gap, 0..4)).prop_map(|(start, gaps)| {
        let calendar = Calendar::new();
        let start = day("2000-01-03") + chrono::TimeDelta::days(start);
        let mut terms = CaseTerms::open(start, Length::Weeks(8), "Awb 4:13");
        let (mut now, mut still) = (start, 0);
        for (wait, reply, answer) in gaps {
            let on = crate::calendar::plus(now, wait + 1);
            let reply_by = crate::calendar::plus(on, reply);
            terms.apply(TermEvent::InformationAsked { on, reply_by }, &calendar).unwrap();
            now = reply_by;
            still += match answer {
                Some(answer) => {
                    let came = crate::calendar::plus(on, answer);
                    terms.apply(TermEvent::InformationReceived { on: came }, &calendar).unwrap();
                    now = now.max(came);
                    reply.min(answer.saturating_sub(1))
                }
                None => reply,
            };
        }
        (terms, still)
    })
}

proptest! {
    #[test]
    fn days_stood_still_move_the_end_by_as_many_days((terms, still) in any_case()) {
        let calendar = Calendar::new();
        let ledger = terms.ledger(&calendar);
        let end = crate::calendar::plus(Length::Weeks(8).after(terms.received()), still);
        prop_assert_eq!(ledger.decide_by, calendar.extend_term(end));
        prop_assert!(!calendar.is_free(ledger.decide_by));
    }

    #[test]
    fn lines_are_in_order_and_count_their_own_days((terms, _) in any_case()) {
        let ledger = terms.ledger(&Calendar::new());
        for pair in ledger.entries.windows(2) {
            prop_assert!(pair[0].from <= pair[1].from);
        }
        for entry in &ledger.entries {
            if let Some(until) = entry.until {
                prop_assert_eq!(until.signed_duration_since(entry.from).num_days() + 1, i64::from(entry.days));
            }
        }
        let moved: u32 = ledger.entries.iter().map(|entry| entry.days).sum();
        prop_assert_eq!(crate::calendar::plus(terms.received(), u64::from(moved)), ledger.decide_by);
    }
}

/// An objection that came in on this day, against a decision that could be objected to until that day.
fn objection(received: &str, last_day: &str, committee: bool, events: Vec<TermEvent>) -> CaseTerms {
    let counted = TermEvent::CountedFrom { on: day(received), last_day: day(last_day) };
    let events = [counted].into_iter().chain(events);
    let length = objection_length(committee);
    CaseTerms::replay(day(received), length, "Awb 7:10", events, &Calendar::new()).unwrap()
}

#[test]
fn the_term_of_an_objection_counts_from_the_end_of_the_time_to_object() {
    // Decided on 13 November 2026: the last day to object is 28 December, six weeks later is 8 February.
    for (committee, last) in [(false, "2027-02-08"), (true, "2027-03-22")] {
        let terms = objection("2026-11-20", "2026-12-28", committee, Vec::new());
        let ledger = terms.ledger(&Calendar::new());
        assert_eq!(ledger.decide_by, day(last));
        assert_eq!(ledger.decide_by, objection_decision_by(day("2026-12-28"), committee, &Calendar::new()));
        let kinds: Vec<EntryKind> = ledger.entries.iter().map(|entry| entry.kind).collect();
        assert_eq!(kinds, [EntryKind::TimeToObject, EntryKind::Term { length: objection_length(committee) }]);
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
    let terms = objection("2026-11-20", "2026-12-28", false, over);
    let ledger = terms.ledger(&Calendar::new());
    let stood = ledger.entries.iter().find(|entry| entry.stops_the_term()).unwrap();
    assert_eq!((stood.from, stood.until, stood.days), (day("2026-12-29"), Some(day("2027-01-03")), 6));
    assert_eq!(stood.article, "Awb 6:6 en 7:10");
    assert_eq!(ledger.decide_by, day("2027-02-15"), "14 February is a Sunday");
}

#[test]
fn an_objection_is_postponed_once_by_six_weeks_and_ends_with_the_way_to_the_court() {
    let more =
        |on: &str| TermEvent::Extended { on: day(on), by: POSTPONED, article: POSTPONED_ARTICLE.to_owned() };
    let mut terms = objection("2026-11-20", "2026-12-28", false, vec![more("2027-02-01")]);
    assert_eq!(decide_by(&terms), day("2027-03-22"));
    assert_eq!(terms.apply(more("2027-02-02"), &Calendar::new()), Err(TermProblem::CannotExtend));
    terms.apply(TermEvent::Decided { on: day("2027-03-01") }, &Calendar::new()).unwrap();
    let ledger = terms.ledger(&Calendar::new());
    let last = ledger.entries.last().unwrap();
    assert_eq!((last.kind, last.until), (EntryKind::Appeal, Some(day("2027-04-12"))));
    assert!(ledger.entries.iter().all(|entry| entry.kind != EntryKind::Objection));
    for lang in [Lang::Nl, Lang::En] {
        assert!(ledger.entries.iter().all(|entry| !entry.text(lang).is_empty()));
    }
}

#[test]
fn a_correction_counts_from_the_decision_it_names_and_never_from_before_the_receipt() {
    let mut terms = objection("2026-11-20", "2026-12-28", false, Vec::new());
    let other = |last: &str| TermEvent::CountedFrom { on: day("2026-11-21"), last_day: day(last) };
    assert_eq!(terms.apply(other("2026-11-19"), &Calendar::new()), Err(TermProblem::Backwards));
    terms.apply(other("2026-12-07"), &Calendar::new()).unwrap();
    assert_eq!(decide_by(&terms), day("2027-01-18"));
    terms.apply(asked("2026-11-23", "2026-12-07"), &Calendar::new()).unwrap();
    assert_eq!(terms.apply(other("2026-12-08"), &Calendar::new()), Err(TermProblem::OutOfOrder));
}
