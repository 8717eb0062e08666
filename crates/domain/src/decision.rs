//! Decisions, and who may take which.
//!
//! Only [`MachineGrant`] lets the system decide, and it cannot be made without a right, a bound
//! power, a mandate and facts that are all sure. There is no way to build a refusal, a smaller
//! grant or any other adverse outcome without a [`Person`].

mod grant;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::change::{Change, Taken};
use crate::facts::FactSnapshot;
use crate::hearing::{Basis, Heard};
use crate::mandate::{ProductMandate, Verdict};
use crate::product::{Per, Sign};
use crate::tasks::ReviewReason;
use crate::{Cents, Localized, StaffId};

pub use grant::Grant;

/// Where a line or condition comes from in the law.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LegalSource {
    /// Name of the law.
    pub law: String,
    /// Article and paragraph, as cited: `art. 21, onder a`.
    pub article: String,
    /// Link to the official text.
    pub url: String,
    /// First day of the version that was used.
    pub valid_from: Option<NaiveDate>,
    /// Why a figure in it is unconfirmed, if one is.
    pub unconfirmed: Option<String>,
}

/// A fact that a line or condition rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactUse {
    /// Name from the dictionary.
    pub name: String,
    /// Name for people.
    pub label: Localized,
    /// The value, written for people.
    pub value: Localized,
    /// Where the value comes from: the register's name or the resident's own statement.
    pub source: String,
}

/// One line of the calculation, with its reasons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CalculationLine {
    /// Output of the law.
    pub output: String,
    /// What the line is called.
    pub label: Localized,
    /// Why, in plain words.
    pub why: Localized,
    /// The amount; always positive for plus and minus.
    pub amount: Cents,
    /// What it does.
    pub sign: Sign,
    /// Article and version.
    pub source: LegalSource,
    /// The facts it rests on.
    pub facts: Vec<FactUse>,
}

/// One condition of the right, as judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConditionResult {
    /// Output of the law.
    pub output: String,
    /// What is asked.
    pub label: Localized,
    /// What to say when it is not met.
    pub unmet: Localized,
    /// Met, not met, or unknown.
    pub met: Option<bool>,
    /// Article and version.
    pub source: LegalSource,
    /// The facts it rests on.
    pub facts: Vec<FactUse>,
}

/// What the rules say about the right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Right {
    /// There is a right.
    Yes,
    /// There is none.
    No,
    /// It cannot be said; these facts are missing or this part of the law cannot be expressed.
    Unknown {
        /// Names of facts or constructs.
        missing: BTreeSet<String>,
    },
}

/// What the rules propose, with everything that explains it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// Is there a right.
    pub right: Right,
    /// How much, if it could be computed.
    pub amount: Option<Cents>,
    /// How often.
    pub per: Per,
    /// From which day.
    pub from: NaiveDate,
    /// The day whose law was applied.
    pub reference_date: NaiveDate,
    /// The conditions.
    pub conditions: Vec<ConditionResult>,
    /// The grounds that exclude and that are not tested, because nothing is known of them: for a person. Empty when there
    /// is no right in any case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub untested: Vec<ConditionResult>,
    /// The calculation.
    pub lines: Vec<CalculationLine>,
    /// Facts the evaluation actually read.
    pub facts_used: BTreeSet<String>,
    /// Unconfirmed figures the outcome rests on: name and reason.
    pub unconfirmed: Vec<(String, String)>,
    /// Amount of the advance, if the law knows one.
    pub advance: Option<Cents>,
    /// The decision receipt: engine and law versions with hashes, facts in, outputs out, trace.
    pub receipt: serde_json::Value,
}

/// A member of staff who answers for a decision with their name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub staff: StaffId,
    /// The name as it stands under the decision.
    pub name: String,
}

/// A grant by the system. The only outcome a machine can reach.
#[derive(Clone, Debug, PartialEq)]
pub struct MachineGrant(Grant);

/// Everything [`MachineGrant::check`] looks at besides the proposal.
#[derive(Clone, Copy, Debug)]
pub struct MachineContext<'a> {
    /// The facts of the case.
    pub facts: &'a FactSnapshot,
    /// The mandate of the city for this product.
    pub mandate: &'a ProductMandate,
    /// Whether the law leaves no room (UAVG 40).
    pub bound_power: bool,
    /// Whether everybody signed who must.
    pub signed: bool,
    /// Whether the resident described special circumstances.
    pub special_circumstances: bool,
    /// Whether the city stopped these rules: then the system grants nothing with them.
    pub stopped: bool,
    /// Whether the applicant wrote to the city in this case: what they tell may change it.
    pub wrote: bool,
}

impl MachineGrant {
    /// Whether the system may grant this. Every other outcome names why a person must look.
    ///
    /// # Errors
    /// The reasons why not, never empty.
    pub fn check(proposal: &Proposal, context: MachineContext<'_>) -> Result<Self, Vec<ReviewReason>> {
        let mut reasons = Vec::new();
        match &proposal.right {
            Right::Yes => {}
            Right::No => reasons.push(ReviewReason::NoRight),
            Right::Unknown { missing } => {
                reasons.push(ReviewReason::Undecided { names: missing.iter().cloned().collect() });
            }
        }
        if !proposal.untested.is_empty() {
            let names = proposal.untested.iter().map(|ground| ground.output.clone()).collect();
            reasons.push(ReviewReason::UntestedGrounds { names });
        }
        let unsure = context.facts.unsure(proposal.facts_used.iter().map(String::as_str));
        if !unsure.is_empty() {
            reasons
                .push(ReviewReason::UnsureFacts { names: unsure.into_iter().map(str::to_owned).collect() });
        }
        if context.stopped {
            reasons.push(ReviewReason::RulesStopped);
        }
        if !context.bound_power {
            reasons.push(ReviewReason::AlwaysByPerson);
        }
        if !context.signed {
            reasons.push(ReviewReason::NotSigned);
        }
        if context.wrote {
            reasons.push(ReviewReason::ApplicantWrote);
        }
        if context.special_circumstances {
            reasons.push(ReviewReason::SpecialCircumstances);
        }
        let within = match (context.mandate.automatic_grant_up_to, proposal.amount) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(limit), Some(amount)) => amount <= limit,
        };
        if !context.mandate.automatic_grant || !within {
            reasons.push(ReviewReason::OutsideMandate);
        }
        if !proposal.unconfirmed.is_empty() && !context.mandate.automatic_grant_with_unconfirmed_figures {
            let names = proposal.unconfirmed.iter().map(|(name, _)| name.clone()).collect();
            reasons.push(ReviewReason::UnconfirmedFigure { names });
        }
        match proposal.amount {
            Some(amount) if reasons.is_empty() => Ok(Self(Grant::money(amount, proposal.per, proposal.from))),
            _ if reasons.is_empty() => Err(vec![ReviewReason::RulesFailed]),
            _ => Err(reasons),
        }
    }

    /// What is granted.
    #[must_use]
    pub const fn grant(&self) -> &Grant {
        &self.0
    }
}

/// Who took a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum DecidedBy {
    /// The system, within the mandate. Said so in the decision.
    Machine,
    /// A person.
    Person {
        /// Who decided.
        person: Person,
        /// Who agreed as second person, where the mandate asks one.
        second: Option<Person>,
    },
}

/// Why, in the words of a person.
///
/// ```
/// use domain::decision::Motivation;
/// let motivation = Motivation::of("Uw loon is te hoog.").weighed("U houdt genoeg over.");
/// assert_eq!((motivation.reasons, motivation.weighing), ("Uw loon is te hoog.", "U houdt genoeg over."));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Motivation<'a> {
    /// The reasons as the resident reads them (Awb 3:46).
    pub reasons: &'a str,
    /// Why the disadvantage to the resident is not out of proportion to what the decision is for (Awb 3:4, second paragraph).
    pub weighing: &'a str,
}

impl<'a> Motivation<'a> {
    /// Reasons alone.
    #[must_use]
    pub const fn of(reasons: &'a str) -> Self {
        Self { reasons, weighing: "" }
    }

    /// The same with the weighing of the disadvantage.
    #[must_use]
    pub const fn weighed(self, weighing: &'a str) -> Self {
        Self { weighing, ..self }
    }

    /// The texts as they are kept, when they are enough for this verdict.
    fn kept(self, verdict: Verdict) -> Result<(String, Option<String>), DecisionProblem> {
        let (reasons, weighing) = (self.reasons.trim(), self.weighing.trim());
        if verdict != Verdict::Grant && reasons.is_empty() {
            return Err(DecisionProblem::ReasonsMissing);
        }
        if verdict.needs_weighing() && weighing.is_empty() {
            return Err(DecisionProblem::WeighingMissing);
        }
        Ok((reasons.to_owned(), Some(weighing.to_owned()).filter(|text| !text.is_empty())))
    }
}

/// A decision (beschikking). Its fields are private, so that it can only be made in lawful ways.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Decision {
    verdict: Verdict,
    grant: Option<Grant>,
    reasons: String,
    weighing: Option<String>,
    by: DecidedBy,
    heard: Option<Heard>,
    taken: Option<Taken>,
}

/// Why a decision of a person cannot stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecisionProblem {
    /// Refusals and changed outcomes need reasons that the resident can read (Awb 3:46).
    #[error("a refusal or a changed outcome needs reasons")]
    ReasonsMissing,
    /// Whoever decides to somebody's disadvantage weighs whether it is out of proportion (Awb 3:4, second paragraph).
    #[error("the disadvantage must be weighed")]
    WeighingMissing,
    /// The mandate asks a second person.
    #[error("a second person must agree")]
    SecondPersonMissing,
    /// Nobody approves their own work.
    #[error("the second person must be someone else")]
    SamePerson,
    /// A grant needs an amount or help, and a date.
    #[error("a grant needs an amount or help, and a date")]
    GrantMissing,
    /// It is to somebody's disadvantage on facts that differ from what they said, and nothing says how they were heard or why
    /// not (Awb 4:7, 4:8, 4:12).
    #[error("the applicant must be heard first, or a ground why not be given")]
    NotHeard,
    /// The city's mandate gives this to nobody, or it is no decision on an application.
    #[error("this is not decided here")]
    NotHere,
}

impl Decision {
    /// The system grants.
    #[must_use]
    pub fn by_machine(grant: MachineGrant) -> Self {
        Self {
            verdict: Verdict::Grant,
            grant: Some(grant.0),
            reasons: String::new(),
            weighing: None,
            by: DecidedBy::Machine,
            heard: None,
            taken: None,
        }
    }

    /// A person decides on an application. `basis` tells what it rests on and how the applicant was heard.
    ///
    /// # Errors
    /// When reasons, the weighing, an amount or the second person are missing, the second person is the first, or the applicant
    /// must be heard.
    pub fn by_person(
        verdict: Verdict,
        grant: Option<Grant>,
        motivation: Motivation<'_>,
        person: Person,
        second: Option<Person>,
        mandate: &ProductMandate,
        basis: &Basis,
    ) -> Result<Self, DecisionProblem> {
        if matches!(verdict, Verdict::Change(_)) {
            return Err(DecisionProblem::NotHere);
        }
        let (reasons, weighing) = motivation.kept(verdict)?;
        let grant = match (verdict, grant) {
            (Verdict::Refuse | Verdict::OutsideTreatment, _) => None,
            (_, Some(grant)) if grant.amount.is_some() || grant.is_help() => Some(grant),
            (_, _) => return Err(DecisionProblem::GrantMissing),
        };
        if !basis.allows(verdict, grant.as_ref()) {
            return Err(DecisionProblem::NotHeard);
        }
        let amount = grant.as_ref().and_then(|grant| grant.amount).unwrap_or(Cents::ZERO);
        four_eyes(&person, second.as_ref(), mandate.needs_second_person(verdict, amount))?;
        let heard = basis.kept(verdict, grant.as_ref());
        let by = DecidedBy::Person { person, second };
        Ok(Self { verdict, grant, reasons, weighing, by, heard, taken: None })
    }

    /// A person changes what was granted before. Whatever it is, it says how the person was heard or why not.
    ///
    /// # Errors
    /// When reasons, the weighing, the second person or the hearing are missing, or the second person is the first.
    pub fn changing(
        taken: Taken,
        motivation: Motivation<'_>,
        person: Person,
        second: Option<Person>,
        mandate: &ProductMandate,
        heard: Heard,
    ) -> Result<Self, DecisionProblem> {
        let kind = taken.change.kind();
        if taken.ground.kind != kind {
            return Err(DecisionProblem::NotHere);
        }
        let (reasons, weighing) = motivation.kept(Verdict::Change(kind))?;
        if !heard.settles_change() {
            return Err(DecisionProblem::NotHeard);
        }
        four_eyes(&person, second.as_ref(), mandate.change(kind).second_person)?;
        Ok(Self {
            verdict: Verdict::Change(kind),
            grant: taken.change.grant(),
            reasons,
            weighing,
            by: DecidedBy::Person { person, second },
            heard: Some(heard),
            taken: Some(taken),
        })
    }

    /// Granted, granted differently or refused.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// What is granted; none for a refusal.
    #[must_use]
    pub const fn grant(&self) -> Option<&Grant> {
        self.grant.as_ref()
    }

    /// The reasons as the resident reads them; empty only when granted as proposed.
    #[must_use]
    pub fn reasons(&self) -> &str {
        &self.reasons
    }

    /// Why the disadvantage is not out of proportion, as the resident reads it (Awb 3:4, second paragraph); none where nothing had
    /// to be weighed.
    #[must_use]
    pub fn weighing(&self) -> Option<&str> {
        self.weighing.as_deref()
    }

    /// Who decided.
    #[must_use]
    pub const fn by(&self) -> &DecidedBy {
        &self.by
    }

    /// How somebody was heard before it, or why not; none where nobody had to be and nobody was.
    #[must_use]
    pub const fn heard(&self) -> Option<&Heard> {
        self.heard.as_ref()
    }

    /// What it changes of what was granted before, and on which rule; none when it decides on an application.
    #[must_use]
    pub const fn taken(&self) -> Option<&Taken> {
        self.taken.as_ref()
    }

    /// The change alone.
    #[must_use]
    pub fn change(&self) -> Option<&Change> {
        self.taken.as_ref().map(|taken| &taken.change)
    }
}

/// Nobody approves their own work, and somebody does where the mandate asks it.
fn four_eyes(person: &Person, second: Option<&Person>, needed: bool) -> Result<(), DecisionProblem> {
    match second {
        None if needed => Err(DecisionProblem::SecondPersonMissing),
        Some(second) if second.staff == person.staff => Err(DecisionProblem::SamePerson),
        _ => Ok(()),
    }
}
