//! What a law is asked about terms. The ledger of a case holds no number and no holiday of its own: it asks.

use std::fmt;

use chrono::NaiveDate;
use rules::Evaluation;
use serde::{Deserialize, Serialize};

use super::{OutageSpan, SuspensionGround};
use crate::Cents;
use crate::calendar::Length;
use crate::proposal::article;

/// The rule behind a day or a figure: which article, of which law, in which version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Law id in the corpus.
    pub law: String,
    /// What the law is called.
    pub name: String,
    /// The article, as people cite it: `art. 4:15, eerste lid`.
    pub article: String,
    /// First day of the version that was asked.
    pub valid_from: Option<NaiveDate>,
}

impl Rule {
    /// The rule that gave an output, as the file cites it there; none where the evaluation has no trace or no such output.
    #[must_use]
    pub fn behind(traced: &Evaluation, output: &str) -> Option<Self> {
        let why = traced.explain(output)?;
        let basis = why.legal_basis.unwrap_or_default();
        let cited = basis.article.as_deref().unwrap_or(&why.article);
        let mut article = article(cited, basis.paragraph.as_deref());
        if let Some(part) = basis.explanation.filter(|text| text.starts_with("onderdeel ")) {
            article = format!("{article}, {part}");
        }
        let name = why.law_name.unwrap_or_else(|| why.law.clone());
        Some(Self { law: why.law, name, article, valid_from: why.valid_from })
    }

    /// The rule as people cite it: `art. 4:15, eerste lid, Algemene wet bestuursrecht`.
    #[must_use]
    pub fn cited(&self) -> String {
        let comma = if self.article.contains(',') { "," } else { "" };
        format!("{}{comma} {}", self.article, self.name)
    }
}

/// What a law answers, with the rule behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruled<T> {
    /// The answer.
    pub value: T,
    /// The rule.
    pub rule: Rule,
}

/// A question that the law does not answer. Nothing is guessed: whoever asked stops.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the law {law} gives no {output} on {on}: {why}")]
pub struct TermLawError {
    /// Law id in the corpus.
    pub law: String,
    /// The output that was asked for.
    pub output: String,
    /// The day for which it was asked.
    pub on: NaiveDate,
    /// What the law said instead.
    pub why: String,
}

/// An answer of the law, or which question it leaves open.
pub type Answer<T> = Result<Ruled<T>, TermLawError>;

/// Where a term ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermEnd {
    /// Before weekends and holidays.
    pub end: NaiveDate,
    /// The last day, moved where the law moves it.
    pub last: NaiveDate,
}

/// A term that runs, as far as it was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunningTerm {
    /// The day before its first day.
    pub from: NaiveDate,
    /// How long it is, or the time that was added to it last; the law moves long terms otherwise than short ones.
    pub length: Length,
    /// Where it ends before weekends and holidays.
    pub end: NaiveDate,
}

/// Why a term stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandsStill {
    /// The applicant was asked to complete the application.
    InformationAsked,
    /// Who objects was asked to repair the objection.
    RepairAsked,
    /// Another ground.
    Ground(SuspensionGround),
}

/// What a period in which a term stands still does to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoodStill {
    /// Where the term ends now.
    pub to: TermEnd,
    /// The days that came in the place of a weekend or holiday belonged to the term already.
    pub kept_free_days: bool,
    /// Days that count; none when the term had ended.
    pub days: u32,
}

/// The penalty for a late decision as it stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Penalty {
    /// First day for which it is due.
    pub first: NaiveDate,
    /// Last day for which it can be due.
    pub last: NaiveDate,
    /// Days for which it is due so far.
    pub days: u32,
    /// What is due so far.
    pub amount: Cents,
    /// The most that can be due.
    pub maximum: Cents,
    /// Last day to fix the amount by decision.
    pub fix_by: NaiveDate,
}

/// What hangs on a notice of default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InDefault {
    /// The last day to decide.
    pub decide_by: NaiveDate,
    /// The day the notice came in.
    pub notice: NaiveDate,
    /// The day of the decision, if there is one.
    pub decided: Option<NaiveDate>,
}

/// A later day that is told to the applicant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LaterDay {
    /// The last day to decide, before it was told.
    pub decide_by: NaiveDate,
    /// The day on which the applicant is told.
    pub told: NaiveDate,
    /// The day that is named.
    pub until: NaiveDate,
    /// Whether a law of its own sets the term (Awb 4:14, first paragraph), and not the general one (third paragraph).
    pub by_statute: bool,
}

/// The laws on terms, in the version of the day on which they are asked (`on`).
///
/// [`LawFiles`](super::LawFiles) asks the law files. Every question may fail: a law that does not answer is named.
pub trait TermLaw: fmt::Debug + Send + Sync {
    /// Where a term of this length ends that starts the day after `from`.
    ///
    /// # Errors
    /// When the law does not answer.
    fn term(&self, from: NaiveDate, length: Length, on: NaiveDate) -> Answer<TermEnd>;

    /// How long a city has to decide where no law says otherwise.
    ///
    /// # Errors
    /// When the law does not answer.
    fn usual_length(&self, on: NaiveDate) -> Answer<Length>;

    /// The rule that moves the last day past weekends and holidays.
    ///
    /// # Errors
    /// When the law does not answer.
    fn free_days(&self, on: NaiveDate) -> Result<Rule, TermLawError>;

    /// Whether no term ends on `day`: a weekend or a holiday.
    ///
    /// # Errors
    /// When the law does not answer.
    fn is_free(&self, day: NaiveDate, on: NaiveDate) -> Answer<bool>;

    /// What it does to `term` that it stands still in a period; both days belong to it, and it may hold none.
    ///
    /// # Errors
    /// When the law does not answer.
    fn stands_still(
        &self,
        term: RunningTerm,
        why: StandsStill,
        period: (NaiveDate, NaiveDate),
        on: NaiveDate,
    ) -> Answer<StoodStill>;

    /// Where a term ends when this much time is added.
    ///
    /// # Errors
    /// When the law does not answer.
    fn more_time(&self, term: RunningTerm, by: Length, on: NaiveDate) -> Answer<TermEnd>;

    /// The last day to decide after a later day was told (Awb 4:14): that day, or the old one where telling gives no time.
    ///
    /// # Errors
    /// When the law does not answer.
    fn after_telling(&self, later: LaterDay) -> Answer<NaiveDate>;

    /// How long one may object.
    ///
    /// # Errors
    /// When the law does not answer.
    fn objection_time(&self, on: NaiveDate) -> Answer<Length>;

    /// The last day to object against what was sent on `notified`.
    ///
    /// # Errors
    /// When the law does not answer.
    fn objection_until(&self, notified: NaiveDate) -> Answer<NaiveDate>;

    /// How long a city has to decide on an objection, with or without a committee.
    ///
    /// # Errors
    /// When the law does not answer.
    fn objection_length(&self, committee: bool, on: NaiveDate) -> Answer<Length>;

    /// How much more time a city may take for an objection.
    ///
    /// # Errors
    /// When the law does not answer.
    fn postponement(&self, on: NaiveDate) -> Answer<Length>;

    /// The penalty for a late decision as it stands on `on`; none when the decision came before its first day.
    ///
    /// # Errors
    /// When the law does not answer.
    fn penalty(&self, default: InDefault, on: NaiveDate) -> Answer<Option<Penalty>>;

    /// The first day on which an advance is due for what was asked on `applied`, or the first after `previous`.
    ///
    /// # Errors
    /// When the law does not answer.
    fn advance(&self, applied: NaiveDate, previous: Option<NaiveDate>) -> Answer<NaiveDate>;

    /// The first day on which what somebody young reported on `reported` is handled in this municipality (`GM0344`); the
    /// day itself where the city lets nobody wait.
    ///
    /// # Errors
    /// When the law does not answer.
    fn handled_from(&self, reported: NaiveDate, municipality: &str) -> Answer<NaiveDate>;

    /// The last day of a sender's term that would end on `last`, after an outage of the digital way; none when the outage
    /// does not touch it.
    ///
    /// # Errors
    /// When the law does not answer, and when there was no such law yet.
    fn after_outage(&self, last: NaiveDate, outage: OutageSpan) -> Answer<Option<NaiveDate>>;

    /// Until when an application may be left outside treatment that was not completed: asked on `asked`, until `until`, seen
    /// from `today`. None while there is time, and when the city waited too long.
    ///
    /// # Errors
    /// When the law does not answer.
    fn outside_treatment(
        &self,
        asked: NaiveDate,
        until: NaiveDate,
        today: NaiveDate,
    ) -> Answer<Option<NaiveDate>>;
}
