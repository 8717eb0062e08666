//! What the decisions of a case give month by month: a plan by the law, not a list of what was paid.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};
use rules::{Corpus, Evaluation, Request, State, Value};

use crate::Cents;
use crate::calendar::parse_day;
use crate::change::{Change, ChangeKind};
use crate::decision::Grant;
use crate::mandate::Verdict;
use crate::product::Per;
use crate::terms::Rule;

const PAID: &str = "betaling_over_maand";
const SET_ASIDE: &str = "vakantietoeslag_over_maand";
const WHOLE: &str = "hele_maand_bijstand";
const PAYS_OUT: &str = "vakantietoeslag_in_deze_maand";
const OVER_FROM: &str = "vakantietoeslag_eerste_maand";
const AFTER_END: &str = "vakantietoeslag_na_einde";

/// How many months stand in one plan.
const SHOWN: u32 = 12;

/// The law cannot say what a month gives.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{law}, {output} on {on}: {why}")]
pub struct PaymentError {
    /// The law that was asked.
    pub law: String,
    /// What it was asked.
    pub output: String,
    /// On which day.
    pub on: NaiveDate,
    /// What is wrong.
    pub why: String,
}

/// One amount per month over a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// How much each month, with what is set aside of it.
    pub amount: Cents,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; none while it runs.
    pub until: Option<NaiveDate>,
}

/// One month of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
    /// What is paid over it.
    pub paid: Cents,
    /// The holiday allowance that is paid out in it.
    pub allowance: Cents,
    /// Whether it is granted for the whole month (Participatiewet 45, third paragraph).
    pub whole: bool,
}

/// Holiday allowance that is left when assistance ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// How much.
    pub amount: Cents,
    /// Last day to pay it (Participatiewet 45, first paragraph).
    pub until: NaiveDate,
}

/// Twelve months of payments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// The months in which something is paid, in order.
    pub months: Vec<Month>,
    /// What is left of the holiday allowance; none while assistance runs.
    pub left: Option<Left>,
    /// The rule by which a month is paid.
    pub rule: Rule,
}

impl Year {
    /// What all its months give together.
    #[must_use]
    pub fn total(&self) -> Cents {
        Cents(self.months.iter().map(|month| month.paid.0.saturating_add(month.allowance.0)).sum())
    }
}

impl Span {
    /// What runs when, after these decisions, oldest first: verdict, what it granted, and the change it made.
    #[must_use]
    pub fn of<'a>(
        decisions: impl IntoIterator<Item = (Verdict, Option<&'a Grant>, Option<&'a Change>)>,
    ) -> Vec<Self> {
        let mut spans = Vec::new();
        for (verdict, grant, change) in decisions {
            match (verdict, change) {
                (Verdict::Refuse | Verdict::OutsideTreatment, _) => spans.clear(),
                // Decided anew, after an objection: it takes the place of the whole.
                (Verdict::Grant | Verdict::GrantDifferently, _) => {
                    spans.clear();
                    spans.extend(grant.and_then(Self::from_grant));
                }
                (Verdict::Change(ChangeKind::Revise), Some(change)) => {
                    end_before(&mut spans, change.from());
                    spans.extend(grant.and_then(Self::from_grant));
                }
                (Verdict::Change(ChangeKind::Stop | ChangeKind::Withdraw), Some(change)) => {
                    end_before(&mut spans, change.from());
                }
                (Verdict::Change(_), _) => {}
            }
        }
        spans
    }

    fn from_grant(grant: &Grant) -> Option<Self> {
        let amount = grant.amount.filter(|_| grant.per == Per::Month)?;
        Some(Self { amount, from: grant.from, until: None })
    }

    const fn runs_in(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.from.to_epoch_days() <= last.to_epoch_days()
            && match self.until {
                Some(until) => until.to_epoch_days() >= first.to_epoch_days(),
                None => true,
            }
    }
}

/// Nothing of `spans` runs on `day` or later.
fn end_before(spans: &mut Vec<Span>, day: NaiveDate) {
    spans.retain(|span| span.from < day);
    let last = day.checked_sub_days(Days::new(1));
    for span in spans {
        if span.until.is_none_or(|until| until >= day) {
            span.until = last;
        }
    }
}

/// The first day of the month of `day`.
fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn later(month: NaiveDate, count: u32) -> NaiveDate {
    month.checked_add_months(Months::new(count)).unwrap_or(month)
}

/// A law that says what a month gives.
#[derive(Clone, Copy, Debug)]
pub struct PaymentLaw<'a> {
    corpus: &'a Corpus,
    law: &'a str,
}

impl<'a> PaymentLaw<'a> {
    /// The law of this id.
    #[must_use]
    pub const fn new(corpus: &'a Corpus, law: &'a str) -> Self {
        Self { corpus, law }
    }

    /// Asks everything once, as of `on`: a law that passes answers any plan of that day.
    ///
    /// # Errors
    /// What has no answer.
    pub fn check(self, on: NaiveDate) -> Result<(), PaymentError> {
        let ended = Span { amount: Cents(100_000), from: on, until: Some(on) };
        self.year(&[ended], on).map(|_| ())
    }

    /// The plan of the year of `today`: from January, or from the month in which it started. None when nothing was or is
    /// paid in those months.
    ///
    /// # Errors
    /// When the law cannot say what a month gives.
    pub fn year(self, spans: &[Span], today: NaiveDate) -> Result<Option<Year>, PaymentError> {
        let (Some(start), Some(last)) = (spans.first(), spans.last()) else { return Ok(None) };
        let start = month_of(start.from);
        let year = today.with_ordinal(1).unwrap_or(today);
        let first = start.max(year);
        let end = later(first, SHOWN);
        // What is set aside goes back to the start: part of it is paid out in the months that are shown.
        let mut set_aside = BTreeMap::new();
        let mut months = Vec::new();
        let mut month = start.max(later_back(first, SHOWN));
        while month < end {
            let (mut now, aside) = self.month(spans, month)?;
            set_aside.insert(month, aside);
            if let Some(from) = self.paid_out(spans, month)? {
                let over = set_aside.range(from..month).map(|(_, aside): (_, &Cents)| aside.0).sum();
                now.allowance = Cents(over);
                set_aside.retain(|of, _| *of >= month);
            }
            if month >= first && (now.paid.0 > 0 || now.allowance.0 > 0) {
                months.push(now);
            }
            month = later(month, 1);
        }
        let left = match last.until {
            Some(_) => self.left(last, set_aside.values().map(|aside| aside.0).sum())?,
            None => None,
        };
        if months.is_empty() {
            return Ok(None);
        }
        let rule = self.rule(last, first)?;
        Ok(Some(Year { months, left, rule }))
    }

    /// What `month` gives, and what is set aside of it.
    fn month(self, spans: &[Span], month: NaiveDate) -> Result<(Month, Cents), PaymentError> {
        let last = later(month, 1).checked_sub_days(Days::new(1)).unwrap_or(month);
        let (mut paid, mut aside, mut whole) = (0, 0, false);
        for span in spans.iter().filter(|span| span.runs_in(month, last)) {
            let answer = self.ask(span, month, &[PAID, SET_ASIDE, WHOLE])?;
            paid += self.value(&answer, PAID, month, Value::as_int)?;
            aside += self.value(&answer, SET_ASIDE, month, Value::as_int)?;
            whole |= self.value(&answer, WHOLE, month, Value::as_bool)?;
        }
        // Two amounts in one month: it may still be granted from its first day to its last.
        let covered = |day: NaiveDate| spans.iter().any(|span| span.runs_in(day, day));
        whole |= covered(month) && covered(last);
        Ok((Month { first: month, paid: Cents(paid), allowance: Cents(0), whole }, Cents(aside)))
    }

    /// The first month whose holiday allowance is paid out in `month`, if it is paid out then. What ended is not paid in this
    /// way, but once, after the end.
    fn paid_out(self, spans: &[Span], month: NaiveDate) -> Result<Option<NaiveDate>, PaymentError> {
        let Some(span) = spans.iter().find(|span| span.runs_in(month, month)) else { return Ok(None) };
        let answer = self.ask(span, month, &[PAYS_OUT, OVER_FROM])?;
        if !self.value(&answer, PAYS_OUT, month, Value::as_bool)? {
            return Ok(None);
        }
        let day = |value: &Value| value.as_str().and_then(parse_day);
        self.value(&answer, OVER_FROM, month, day).map(Some)
    }

    fn left(self, last: &Span, amount: i64) -> Result<Option<Left>, PaymentError> {
        let on = month_of(last.until.unwrap_or(last.from));
        let answer = self.ask(last, on, &[AFTER_END])?;
        let until = self.value(&answer, AFTER_END, on, |value| value.as_str().and_then(parse_day))?;
        Ok((amount > 0).then_some(Left { amount: Cents(amount), until }))
    }

    fn rule(self, span: &Span, on: NaiveDate) -> Result<Rule, PaymentError> {
        let traced = self.evaluated(self.request(span, on, &[PAID]).traced(), PAID, on)?;
        Rule::behind(&traced, PAID).ok_or_else(|| self.open(PAID, on, "no article gives it"))
    }

    fn ask(self, span: &Span, on: NaiveDate, outputs: &[&str]) -> Result<Evaluation, PaymentError> {
        self.evaluated(self.request(span, on, outputs), outputs.first().copied().unwrap_or_default(), on)
    }

    fn evaluated(self, request: Request, output: &str, on: NaiveDate) -> Result<Evaluation, PaymentError> {
        self.corpus.evaluate(&request).map_err(|failure| self.open(output, on, &failure.error.to_string()))
    }

    fn request(self, span: &Span, on: NaiveDate, outputs: &[&str]) -> Request {
        let facts = [
            ("toegekende_bijstand", Value::from(span.amount.0)),
            ("toekenning_eerste_dag", span.from.into()),
            ("toekenning_laatste_dag", span.until.map_or(Value::Null, Value::from)),
        ];
        Request::new(self.law, outputs.iter().copied(), on).with_all(facts)
    }

    fn value<T>(
        self,
        answer: &Evaluation,
        output: &str,
        on: NaiveDate,
        read: impl Fn(&Value) -> Option<T>,
    ) -> Result<T, PaymentError> {
        match answer.outputs.get(output).map(|output| &output.state) {
            Some(State::Value { value }) => {
                read(value).ok_or_else(|| self.open(output, on, "it is of another kind"))
            }
            _ => Err(self.open(output, on, "it has no answer")),
        }
    }

    fn open(self, output: &str, on: NaiveDate, why: &str) -> PaymentError {
        PaymentError { law: self.law.to_owned(), output: output.to_owned(), on, why: why.to_owned() }
    }
}

fn later_back(month: NaiveDate, count: u32) -> NaiveDate {
    month.checked_sub_months(Months::new(count)).unwrap_or(month)
}
