//! From events to lines and the last day to decide.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::CaseTerms;
use super::event::{SuspensionGround, TermEvent};
use super::later::advance_dates;
use super::law::{InDefault, Rule, RunningTerm, StandsStill, TermLaw, TermLawError};
use super::outage::{OutageSpan, lengthen};
use super::told::TOLD_BY_STATUTE;
use crate::calendar::{Length, plus};

/// What a line of the ledger is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum EntryKind {
    /// The time to object still ran; the term starts after it.
    TimeToObject,
    /// The application came in and the term runs.
    Term {
        /// How long it is.
        length: Length,
    },
    /// The term stands still because the applicant was asked something.
    InformationAsked {
        /// Whether the answer came in.
        answered: bool,
    },
    /// The term stands still on another ground.
    Suspended {
        /// Why.
        ground: SuspensionGround,
    },
    /// More time.
    Extended,
    /// A later day was told, which gives no time.
    LaterDayTold,
    /// The last day would be a Saturday, Sunday or holiday.
    HolidayShift,
    /// The decision was sent.
    Decided,
    /// The application was withdrawn.
    Withdrawn,
    /// It was sent on to the municipality that is to decide.
    Forwarded,
    /// The time to object.
    Objection,
    /// The time to appeal to the court against a decision on an objection.
    Appeal,
    /// A notice of default came in.
    DefaultNotice,
    /// The days for which a penalty can be due.
    Penalty,
    /// An advance is due.
    Advance,
    /// The first weeks in which somebody young looks for work.
    SearchPeriod,
    /// An outage of the digital way made a term of the resident longer.
    Outage,
}

/// One line of the ledger. Both days belong to the period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerEntry {
    /// What it is about.
    #[serde(flatten)]
    pub kind: EntryKind,
    /// First day.
    pub from: NaiveDate,
    /// Last day; none when it is one moment or took no day.
    pub until: Option<NaiveDate>,
    /// How many days.
    pub days: u32,
    /// The article behind it, as people cite it; empty where no article stands behind it.
    pub article: String,
    /// The rule by which it was reckoned, with the version of the law; none for what merely happened.
    pub rule: Option<Rule>,
}

/// Where the term stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// The term runs.
    Running,
    /// The term stands still.
    Suspended,
    /// The last day has passed without a decision.
    Overdue,
    /// Decided or withdrawn.
    Closed,
}

/// The terms of a case, line by line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// The lines, in order of their first day.
    pub entries: Vec<LedgerEntry>,
    /// The last day on which the city decides in time.
    pub decide_by: NaiveDate,
    /// The same before weekends and holidays moved it.
    pub end: NaiveDate,
    /// The day the case was decided or withdrawn.
    pub closed_on: Option<NaiveDate>,
}

impl Ledger {
    /// Where the term stands on `today`.
    #[must_use]
    pub fn phase(&self, today: NaiveDate) -> Phase {
        let still = self.entries.iter().any(|entry| entry.stops_the_term() && entry.contains(today));
        match self.closed_on {
            Some(day) if day <= today => Phase::Closed,
            _ if still => Phase::Suspended,
            _ if today > self.decide_by => Phase::Overdue,
            _ => Phase::Running,
        }
    }

    /// Days until the last day to decide; negative when it has passed.
    #[must_use]
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        self.decide_by.signed_duration_since(today).num_days()
    }

    /// Adds the days on which an advance is due at the latest, up to the decision (Participatiewet 52).
    ///
    /// # Errors
    /// When the law does not answer.
    pub fn with_advances(mut self, applied: NaiveDate, law: &dyn TermLaw) -> Result<Self, TermLawError> {
        let end = self.closed_on.unwrap_or(self.decide_by);
        for day in advance_dates(applied, end, law)? {
            self.entries.push(LedgerEntry::moment(EntryKind::Advance, day.due).under(day.rule));
        }
        Ok(self.sorted())
    }

    /// Adds the weeks in which somebody young first looks for work in this municipality (`GM0599`), where it lets them
    /// wait (Participatiewet 41, fourth paragraph).
    ///
    /// # Errors
    /// When the law does not answer.
    pub fn with_search_period(
        mut self,
        reported: NaiveDate,
        municipality: &str,
        law: &dyn TermLaw,
    ) -> Result<Self, TermLawError> {
        let handled = law.handled_from(reported, municipality)?;
        let last = handled.value.pred_opt().unwrap_or(handled.value);
        if last > reported {
            let period = LedgerEntry::period(EntryKind::SearchPeriod, plus(reported, 1), last);
            self.entries.push(period.under(handled.rule));
        }
        Ok(self.sorted())
    }

    /// Adds what outages of the digital way give to the terms of the resident: to complete and to object. The city's own
    /// time to decide does not grow by an outage, nor that of the court (Awb 2:21, third paragraph).
    ///
    /// # Errors
    /// When the law does not answer.
    pub fn with_outages(
        mut self,
        terms: &CaseTerms,
        outages: &[OutageSpan],
        law: &dyn TermLaw,
    ) -> Result<Self, TermLawError> {
        let objection = |entry: &LedgerEntry| (entry.kind == EntryKind::Objection).then_some(entry.until)?;
        let own = self.entries.iter().filter_map(objection);
        for last in terms.open_replies().chain(own).collect::<Vec<_>>() {
            if let Some(longer) = lengthen(last, outages, law)? {
                let period = LedgerEntry::period(EntryKind::Outage, plus(last, 1), longer.until);
                self.entries.push(period.under(longer.rule));
            }
        }
        Ok(self.sorted())
    }

    fn sorted(mut self) -> Self {
        self.entries.sort_by_key(|entry| entry.from);
        self
    }
}

impl LedgerEntry {
    pub(super) fn period(kind: EntryKind, from: NaiveDate, until: NaiveDate) -> Self {
        let days = until.signed_duration_since(from).num_days() + 1;
        let days = u32::try_from(days).unwrap_or(0);
        Self { kind, from, until: (days > 0).then_some(until), days, article: String::new(), rule: None }
    }

    const fn moment(kind: EntryKind, on: NaiveDate) -> Self {
        Self { kind, from: on, until: None, days: 0, article: String::new(), rule: None }
    }

    /// With the rule by which it was reckoned.
    fn under(self, rule: Rule) -> Self {
        Self { article: rule.cited(), rule: Some(rule), ..self }
    }

    /// Citing an article that somebody wrote down.
    fn citing(self, article: &str) -> Self {
        Self { article: article.to_owned(), ..self }
    }

    /// Whether the term stands still in this period.
    #[must_use]
    pub const fn stops_the_term(&self) -> bool {
        matches!(self.kind, EntryKind::InformationAsked { .. } | EntryKind::Suspended { .. })
    }

    /// Whether `day` lies in the period.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_some_and(|until| day <= until)
    }
}

/// What is being counted: the lines so far and where the term ends, as the law said last.
struct Count<'a> {
    law: &'a dyn TermLaw,
    entries: Vec<LedgerEntry>,
    term: RunningTerm,
    last: NaiveDate,
}

impl Count<'_> {
    /// The term stands still in a period; the law says what that does to it.
    fn suspend(
        &mut self,
        kind: EntryKind,
        why: StandsStill,
        (from, until): (NaiveDate, NaiveDate),
        on: NaiveDate,
    ) -> Result<(), TermLawError> {
        let answer = self.law.stands_still(self.term, why, (from, until), on)?;
        if answer.value.kept_free_days {
            self.shift(on)?;
        }
        let entry = match answer.value.days {
            0 => LedgerEntry::moment(kind, from),
            _ => LedgerEntry::period(kind, from, until),
        };
        self.entries.push(entry.under(answer.rule));
        (self.term.end, self.last) = (answer.value.to.end, answer.value.to.last);
        Ok(())
    }

    /// Adds the days by which weekends and holidays move the end.
    fn shift(&mut self, on: NaiveDate) -> Result<(), TermLawError> {
        if self.last > self.term.end {
            let period = LedgerEntry::period(EntryKind::HolidayShift, plus(self.term.end, 1), self.last);
            self.entries.push(period.under(self.law.free_days(on)?));
        }
        Ok(())
    }

    fn extend(&mut self, by: Length, article: &str, on: NaiveDate) -> Result<(), TermLawError> {
        let answer = self.law.more_time(self.term, by, on)?;
        let end = answer.value.end;
        let period = LedgerEntry::period(EntryKind::Extended, plus(self.term.end, 1), end);
        self.entries.push(period.under(answer.rule).citing(article));
        self.term = RunningTerm { length: by, end, ..self.term };
        self.last = answer.value.last;
        Ok(())
    }
}

pub(super) fn build(terms: &CaseTerms, law: &dyn TermLaw) -> Result<Ledger, TermLawError> {
    let objects = terms.counted_from();
    let start = objects.unwrap_or(terms.received);
    // The law of the day on which it came in says how long the term is and where it ends.
    let opened = law.term(start, terms.length, terms.received)?;
    let mut entries = Vec::new();
    if start > terms.received {
        let waits = LedgerEntry::period(EntryKind::TimeToObject, plus(terms.received, 1), start);
        entries.push(waits.under(law.objection_time(terms.received)?.rule));
    }
    let kind = EntryKind::Term { length: terms.length };
    let term = LedgerEntry::period(kind, plus(start, 1), opened.value.end);
    entries.push(term.under(opened.rule).citing(&terms.article));
    let term = RunningTerm { from: start, length: terms.length, end: opened.value.end };
    let mut count = Count { law, entries, term, last: opened.value.last };
    for (place, event) in terms.events.iter().enumerate() {
        let ended = ended_on(terms.events.get(place + 1..).unwrap_or_default());
        match event {
            TermEvent::InformationAsked { on, reply_by } => {
                let (until, answered) = cut(*reply_by, ended);
                let kind = EntryKind::InformationAsked { answered };
                // Before the term of an objection runs, nothing stands still.
                let from = plus((*on).max(start), 1);
                let why = match objects {
                    Some(_) => StandsStill::RepairAsked,
                    None => StandsStill::InformationAsked,
                };
                count.suspend(kind, why, (from, until), *on)?;
            }
            TermEvent::Suspended { ground, from, until } => {
                let kind = EntryKind::Suspended { ground: *ground };
                let period = (*from, cut(*until, ended).0);
                count.suspend(kind, StandsStill::Ground(*ground), period, *from)?;
            }
            TermEvent::Extended { by, article, on } => count.extend(*by, article, *on)?,
            _ => {}
        }
    }
    count.shift(terms.received)?;
    let Count { mut entries, last: decide_by, term: RunningTerm { end, .. }, .. } = count;
    for event in &terms.events {
        entries.extend(after_the_term(terms, event, decide_by, law)?);
    }
    Ok(Ledger { entries, decide_by, end, closed_on: terms.closed_on() }.sorted())
}

/// The day an earlier suspension was ended by what came after it.
fn ended_on(later: &[TermEvent]) -> Option<(NaiveDate, bool)> {
    later.iter().find_map(|event| match event {
        TermEvent::InformationReceived { on } | TermEvent::Resumed { on } => Some((*on, true)),
        TermEvent::Decided { on } | TermEvent::Withdrawn { on } | TermEvent::Forwarded { on } => {
            Some((*on, false))
        }
        TermEvent::InformationAsked { on, .. } => Some((plus(*on, 1), false)),
        TermEvent::Suspended { from, .. } => Some((*from, false)),
        TermEvent::CountedFrom { .. }
        | TermEvent::Extended { .. }
        | TermEvent::LaterDayTold { .. }
        | TermEvent::DefaultNotice { .. } => None,
    })
}

/// The last day that does not count: the day before the suspension ended, or else the day it was set for.
///
/// The law says "until the day": the day on which the answer comes in counts again.
fn cut(until: NaiveDate, ended: Option<(NaiveDate, bool)>) -> (NaiveDate, bool) {
    match ended {
        Some((day, answered)) => (day.pred_opt().unwrap_or(day).min(until), answered),
        None => (until, false),
    }
}

/// The lines for what happens beside or after the term.
fn after_the_term(
    terms: &CaseTerms,
    event: &TermEvent,
    decide_by: NaiveDate,
    law: &dyn TermLaw,
) -> Result<Vec<LedgerEntry>, TermLawError> {
    Ok(match event {
        TermEvent::Decided { on } => {
            let kind = if terms.counted_from().is_some() { EntryKind::Appeal } else { EntryKind::Objection };
            let until = law.objection_until(*on)?;
            vec![
                LedgerEntry::moment(EntryKind::Decided, *on).citing("art. 3:41 Algemene wet bestuursrecht"),
                LedgerEntry::period(kind, plus(*on, 1), until.value).under(until.rule),
            ]
        }
        TermEvent::Withdrawn { on } => vec![LedgerEntry::moment(EntryKind::Withdrawn, *on)],
        TermEvent::LaterDayTold { on, until } => {
            let told =
                LedgerEntry { until: Some(*until), ..LedgerEntry::moment(EntryKind::LaterDayTold, *on) };
            vec![told.citing(TOLD_BY_STATUTE)]
        }
        TermEvent::Forwarded { on } => {
            vec![LedgerEntry::moment(EntryKind::Forwarded, *on).citing("art. 2:3 Algemene wet bestuursrecht")]
        }
        TermEvent::DefaultNotice { received } => in_default(terms, *received, decide_by, law)?,
        _ => Vec::new(),
    })
}

/// The lines of a notice of default: the time the city still has, and the days for which a penalty can be due.
fn in_default(
    terms: &CaseTerms,
    notice: NaiveDate,
    decide_by: NaiveDate,
    law: &dyn TermLaw,
) -> Result<Vec<LedgerEntry>, TermLawError> {
    let undecided = law.penalty(InDefault { decide_by, notice, decided: None }, notice)?;
    let mut lines = Vec::new();
    if let Some(penalty) = undecided.value {
        let until = penalty.first.pred_opt().unwrap_or(penalty.first);
        let period = LedgerEntry::period(EntryKind::DefaultNotice, plus(notice, 1), until);
        lines.push(period.under(undecided.rule));
    }
    let as_it_went = law.penalty(InDefault { decide_by, notice, decided: terms.closed_on() }, notice)?;
    if let Some(penalty) = as_it_went.value {
        let period = LedgerEntry::period(EntryKind::Penalty, penalty.first, penalty.last);
        lines.push(period.under(as_it_went.rule));
    }
    Ok(lines)
}

impl CaseTerms {
    /// The last days to reply of requests that were not answered by then.
    fn open_replies(&self) -> impl Iterator<Item = NaiveDate> {
        self.events.iter().enumerate().filter_map(|(place, event)| {
            let TermEvent::InformationAsked { reply_by, .. } = event else { return None };
            let later = self.events.get(place + 1..).unwrap_or_default();
            let ended = ended_on(later).is_some_and(|(day, _)| day <= *reply_by);
            (!ended).then_some(*reply_by)
        })
    }
}
