//! What decisions give month by month, on the real law file; each sum worked out here in another way than the law file does.

#![expect(clippy::unwrap_used, reason = "a test ends where its ground is missing")]

use std::path::Path;

use chrono::{Datelike, Days, NaiveDate};
use domain::Cents;
use domain::change::{Change, ChangeKind};
use domain::decision::Grant;
use domain::mandate::Verdict;
use domain::payments::{PaymentLaw, Span, Year};
use domain::product::Per;
use proptest::prelude::*;
use rules::Corpus;

const ID: &str = "participatiewet_uitbetaling";

static CORPUS: std::sync::LazyLock<Corpus> = std::sync::LazyLock::new(|| {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog/laws/wet").join(ID).join("2023-01-01.yaml");
    let text = std::fs::read_to_string(&file).unwrap();
    let (corpus, problems) = Corpus::load([(file.display().to_string(), text)]);
    assert!(problems.is_empty(), "{problems:?}");
    corpus
});

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn plan(spans: &[Span], today: &str) -> Option<Year> {
    PaymentLaw::new(&CORPUS, ID).year(spans, day(today)).unwrap()
}

fn monthly(cents: i64, from: &str) -> Grant {
    Grant::money(Cents(cents), Per::Month, day(from))
}

fn granted(cents: i64, from: &str) -> Vec<Span> {
    Span::of([(Verdict::Grant, Some(&monthly(cents, from)), None)])
}

/// Month, paid, holiday allowance.
fn rows(year: &Year) -> Vec<(String, i64, i64)> {
    let row = |month: &domain::payments::Month| {
        (month.first.format("%Y-%m").to_string(), month.paid.0, month.allowance.0)
    };
    year.months.iter().map(row).collect()
}

#[test]
fn a_grant_gives_a_part_of_its_first_month_then_twelve_months_with_the_allowance_in_june() {
    let plan = plan(&granted(141_946, "2026-11-16"), "2026-11-28").unwrap();
    let rows = rows(&plan);
    assert_eq!(rows.len(), 12);
    assert_eq!(rows[0], ("2026-11".to_owned(), 67_424, 0));
    assert_eq!(rows[1], ("2026-12".to_owned(), 134_849, 0));
    // Half of November, and six months to May.
    assert_eq!(rows[7], ("2027-06".to_owned(), 134_849, 3_549 + 6 * 7_097));
    assert_eq!(rows[11].0, "2027-10");
    assert!(!plan.months[0].whole && plan.months[1..].iter().all(|month| month.whole));
    assert_eq!(plan.left, None);
    assert_eq!(plan.rule.cited(), "art. 45, eerste lid, Participatiewet");
    assert_eq!(plan.total().0, rows.iter().map(|(_, paid, allowance)| paid + allowance).sum::<i64>());
}

#[test]
fn a_later_year_begins_in_january_and_pays_the_allowance_of_twelve_months() {
    let plan = plan(&granted(141_946, "2025-03-01"), "2027-02-10").unwrap();
    let rows = rows(&plan);
    assert_eq!((rows[0].0.as_str(), rows[11].0.as_str()), ("2027-01", "2027-12"));
    assert_eq!(rows[5], ("2027-06".to_owned(), 134_849, 12 * 7_097));
}

#[test]
fn another_amount_within_a_month_gives_two_parts_of_it_and_the_month_is_whole() {
    let (first, second) = (monthly(100_000, "2026-11-01"), monthly(50_000, "2026-12-17"));
    let change = Change::Revise { amount: Cents(50_000), per: Per::Month, from: day("2026-12-17") };
    let revised = Verdict::Change(ChangeKind::Revise);
    let spans = Span::of([(Verdict::Grant, Some(&first), None), (revised, Some(&second), Some(&change))]);
    assert_eq!(spans[0].until, Some(day("2026-12-16")));
    let plan = plan(&spans, "2026-12-20").unwrap();
    // 16 of 31 days of 1,000 and 15 of 31 of 500, each less 5 %.
    let (before, after) = (51_613, 24_194);
    assert_eq!(rows(&plan)[1], ("2026-12".to_owned(), before - 2_581 + after - 1_210, 0));
    assert!(plan.months[1].whole);
    assert_eq!(rows(&plan)[2], ("2027-01".to_owned(), 47_500, 0));
}

#[test]
fn what_ends_leaves_an_allowance_to_pay_within_three_months() {
    let first = monthly(100_000, "2026-11-01");
    let stop = Change::Stop { from: day("2027-02-01") };
    let stopped = Verdict::Change(ChangeKind::Stop);
    let spans = Span::of([(Verdict::Grant, Some(&first), None), (stopped, None, Some(&stop))]);
    let plan = plan(&spans, "2027-01-20").unwrap();
    assert_eq!(rows(&plan), [("2027-01".to_owned(), 95_000, 0)]);
    let left = plan.left.unwrap();
    assert_eq!((left.amount, left.until), (Cents(15_000), day("2027-04-30")));
}

#[test]
fn what_was_withdrawn_refused_or_granted_once_gives_no_months() {
    let first = monthly(100_000, "2026-11-01");
    let grant = (Verdict::Grant, Some(&first), None);
    let withdraw = Change::Withdraw { from: day("2026-11-01") };
    let withdrawn = (Verdict::Change(ChangeKind::Withdraw), None, Some(&withdraw));
    assert_eq!(Span::of([grant, withdrawn]), []);
    assert_eq!(Span::of([grant, (Verdict::Refuse, None, None)]), []);
    let once = Grant::money(Cents(50_000), Per::Once, day("2026-11-01"));
    assert_eq!(Span::of([(Verdict::Grant, Some(&once), None)]), []);
    assert_eq!(plan(&[], "2026-11-28"), None);
    // A year after it ended nothing is told any more.
    let span = Span { amount: Cents(100_000), from: day("2025-01-01"), until: Some(day("2025-06-30")) };
    assert_eq!(plan(&[span], "2026-11-28"), None);
}

/// What a law file says this figure is.
fn figure(file: &Path, name: &str) -> String {
    let text = std::fs::read_to_string(file).unwrap();
    let found = text.lines().find_map(|line| line.trim().strip_prefix(name)?.strip_prefix(": {value: "));
    found.and_then(|rest| rest.split([',', '}']).next()).unwrap().to_owned()
}

#[test]
fn the_share_of_the_allowance_is_the_one_of_the_law_that_decides() {
    let laws = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog/laws/wet");
    let share = "vakantietoeslag_percentage";
    let here = figure(&laws.join(ID).join("2023-01-01.yaml"), share);
    let mut compared = 0;
    for entry in std::fs::read_dir(laws.join("participatiewet")).unwrap() {
        let path = entry.unwrap().path();
        if !path.display().to_string().ends_with(".scenarios.yaml") {
            assert_eq!(figure(&path, share), here, "{}", path.display());
            compared += 1;
        }
    }
    assert!(compared >= 8, "{compared}");
}

#[test]
fn a_law_that_does_not_answer_is_an_error_with_its_output() {
    let none = PaymentLaw::new(&CORPUS, "geen_wet").check(day("2026-11-28")).unwrap_err();
    assert_eq!((none.law.as_str(), none.output.as_str()), ("geen_wet", "betaling_over_maand"));
    assert_eq!(PaymentLaw::new(&CORPUS, ID).check(day("2026-11-28")), Ok(()));
    let early = PaymentLaw::new(&CORPUS, ID).check(day("2022-12-31")).unwrap_err();
    assert_eq!(early.on, day("2022-12-01"));
}

proptest! {
    /// What is paid and what is set aside is what was granted, day by day, but for half a cent of rounding per month and amount.
    #[test]
    fn nothing_is_lost_between_months(
        cents in 1_000_i64..300_000,
        start in 0_u64..364,
        length in 1_u64..800,
    ) {
        let from = day("2026-01-01") + Days::new(start);
        let until = from + Days::new(length);
        let span = Span { amount: Cents(cents), from, until: Some(until) };
        let plan = PaymentLaw::new(&CORPUS, ID).year(&[span], from).unwrap().unwrap();
        let shown_until = plan.months.last().unwrap().first;
        let days_in = |day: NaiveDate| f64::from(u32::from(day.num_days_in_month()));
        let mut exact = 0.0;
        let mut today = from;
        while today <= until {
            exact += f64::from(i32::try_from(cents).unwrap()) / days_in(today);
            today = today + Days::new(1);
        }
        let shown = plan.total().0 + plan.left.map_or(0, |left| left.amount.0);
        #[expect(clippy::cast_precision_loss, reason = "amounts of a test are small")]
        let apart = (shown as f64 - exact).abs();
        // Only where all of it is shown.
        if (until.year(), until.month()) == (shown_until.year(), shown_until.month()) {
            prop_assert!(apart <= 24.0, "{shown} for {exact}");
        }
    }
}
