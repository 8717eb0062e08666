//! From events to lines and the last day to decide.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::event::{SuspensionGround, TermEvent};
use super::penalty::{NOTICE_DAYS, PENALTY_DAYS, first_day};
use super::{CaseTerms, later};
use crate::calendar::{Calendar, Length, plus};

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
    /// The first weeks in which someone under 27 looks for work.
    SearchPeriod,
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
    /// The article behind it.
    pub article: String,
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
    #[must_use]
    pub fn with_advances(mut self, applied: NaiveDate, calendar: &Calendar) -> Self {
        let end = self.closed_on.unwrap_or(self.decide_by);
        for due in later::advance_dates(applied, end, calendar) {
            self.entries.push(LedgerEntry::moment(EntryKind::Advance, due, later::ADVANCE_ARTICLE));
        }
        self.sorted()
    }

    /// Adds the weeks in which someone under 27 first looks for work (Participatiewet 41, fourth paragraph).
    #[must_use]
    pub fn with_search_period(mut self, reported: NaiveDate) -> Self {
        let last = later::search_period_ends(reported);
        self.entries.push(LedgerEntry::period(
            EntryKind::SearchPeriod,
            plus(reported, 1),
            last,
            "Participatiewet 41 lid 4",
        ));
        self.sorted()
    }

    fn sorted(mut self) -> Self {
        self.entries.sort_by_key(|entry| entry.from);
        self
    }
}

impl LedgerEntry {
    pub(super) fn period(kind: EntryKind, from: NaiveDate, until: NaiveDate, article: &str) -> Self {
        let days = until.signed_duration_since(from).num_days() + 1;
        let days = u32::try_from(days).unwrap_or(0);
        Self { kind, from, until: (days > 0).then_some(until), days, article: article.to_owned() }
    }

    fn moment(kind: EntryKind, on: NaiveDate, article: &str) -> Self {
        Self { kind, from: on, until: None, days: 0, article: article.to_owned() }
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

/// What is being counted: the lines so far and the end of the term before weekends and holidays.
struct Count<'a> {
    calendar: &'a Calendar,
    entries: Vec<LedgerEntry>,
    end: NaiveDate,
    shifts: bool,
}

impl Count<'_> {
    fn decide_by(&self) -> NaiveDate {
        if self.shifts { self.calendar.extend_term(self.end) } else { self.end }
    }

    /// The term stands still from `from` to `until`; a term that has ended cannot stand still any more.
    fn suspend(&mut self, kind: EntryKind, from: NaiveDate, until: NaiveDate, article: &str) {
        if from > plus(self.decide_by(), 1) {
            self.entries.push(LedgerEntry::moment(kind, from, article));
            return;
        }
        if from > self.end {
            // Asked on a day that weekends and holidays had added: those days were part of the term.
            self.shift();
        }
        let entry = LedgerEntry::period(kind, from, until, article);
        self.end = plus(self.end, u64::from(entry.days));
        self.entries.push(entry);
    }

    /// Adds the days by which weekends and holidays move the end.
    fn shift(&mut self) {
        let decide_by = self.decide_by();
        if decide_by > self.end {
            let first = plus(self.end, 1);
            let article = "Algemene termijnenwet 1 lid 1";
            self.entries.push(LedgerEntry::period(EntryKind::HolidayShift, first, decide_by, article));
            self.end = decide_by;
        }
    }

    fn extend(&mut self, by: Length, article: &str) {
        let end = by.after(self.end);
        self.entries.push(LedgerEntry::period(EntryKind::Extended, plus(self.end, 1), end, article));
        self.end = end;
        self.shifts = by.is_extended();
    }
}

pub(super) fn build(terms: &CaseTerms, calendar: &Calendar) -> Ledger {
    let objects = terms.counted_from();
    let start = objects.unwrap_or(terms.received);
    let end = terms.length.after(start);
    let term = EntryKind::Term { length: terms.length };
    let waits = (start > terms.received).then(|| {
        LedgerEntry::period(EntryKind::TimeToObject, plus(terms.received, 1), start, "Awb 6:7 en 7:10")
    });
    let term = LedgerEntry::period(term, plus(start, 1), end, &terms.article);
    let mut count = Count {
        calendar,
        entries: waits.into_iter().chain([term]).collect(),
        end,
        shifts: terms.length.is_extended(),
    };
    for (place, event) in terms.events.iter().enumerate() {
        let ended = ended_on(terms.events.get(place + 1..).unwrap_or_default());
        match event {
            TermEvent::InformationAsked { on, reply_by } => {
                let (until, answered) = cut(*reply_by, ended);
                let kind = EntryKind::InformationAsked { answered };
                // Before the term of an objection runs, nothing stands still.
                let from = plus((*on).max(start), 1);
                let article =
                    if objects.is_some() { "Awb 6:6 en 7:10" } else { "Awb 4:5 en 4:15 lid 1 onder a" };
                count.suspend(kind, from, until, article);
            }
            TermEvent::Suspended { ground, from, until } => {
                let kind = EntryKind::Suspended { ground: *ground };
                count.suspend(kind, *from, cut(*until, ended).0, ground.article());
            }
            TermEvent::Extended { by, article, .. } => count.extend(*by, article),
            _ => {}
        }
    }
    let decide_by = count.decide_by();
    count.shift();
    let mut entries = count.entries;
    let after = |event| after_the_term(event, objects.is_some(), decide_by, calendar);
    entries.extend(terms.events.iter().flat_map(after));
    Ledger { entries, decide_by, closed_on: terms.closed_on() }.sorted()
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
        TermEvent::CountedFrom { .. } | TermEvent::Extended { .. } | TermEvent::DefaultNotice { .. } => None,
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
    event: &TermEvent,
    objects: bool,
    decide_by: NaiveDate,
    calendar: &Calendar,
) -> Vec<LedgerEntry> {
    match event {
        TermEvent::Decided { on } => vec![
            LedgerEntry::moment(EntryKind::Decided, *on, "Awb 3:41"),
            LedgerEntry::period(
                if objects { EntryKind::Appeal } else { EntryKind::Objection },
                plus(*on, 1),
                later::objection_until(*on, calendar),
                "Awb 6:7 en 6:8",
            ),
        ],
        TermEvent::Withdrawn { on } => vec![LedgerEntry::moment(EntryKind::Withdrawn, *on, "")],
        TermEvent::Forwarded { on } => vec![LedgerEntry::moment(EntryKind::Forwarded, *on, "Awb 2:3")],
        TermEvent::DefaultNotice { received } => {
            let first = first_day(decide_by, *received);
            let notice = plus(*received, 1);
            vec![
                LedgerEntry::period(
                    EntryKind::DefaultNotice,
                    notice,
                    plus(*received, NOTICE_DAYS),
                    "Awb 4:17 lid 3",
                ),
                LedgerEntry::period(
                    EntryKind::Penalty,
                    first,
                    plus(first, PENALTY_DAYS - 1),
                    "Awb 4:17 lid 1 en 2",
                ),
            ]
        }
        _ => Vec::new(),
    }
}
