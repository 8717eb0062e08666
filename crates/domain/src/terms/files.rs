//! The law files behind [`TermLaw`]: each question is a request to the rules engine, answered once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Days, Months, NaiveDate};
use rules::{Corpus, Evaluation, Request, State, Value};

use super::law::{
    Answer, InDefault, LaterDay, Penalty, Rule, Ruled, RunningTerm, StandsStill, StoodStill, TermEnd,
    TermLaw, TermLawError,
};
use super::{OutageSpan, SuspensionGround};
use crate::Cents;
use crate::calendar::Length;

const DAYS: &str = "algemene_termijnenwet";
const AWB: &str = "algemene_wet_bestuursrecht";
const STEPS: &str = "algemene_wet_bestuursrecht_termijnen";
const TRAFFIC: &str = "algemene_wet_bestuursrecht_verkeer";
const WORK_AND_INCOME: &str = "participatiewet";

/// So many answers are kept; then all are forgotten. A city with some ten thousand open cases needs fewer.
const KEPT: usize = 50_000;

/// The age at which somebody is young to the law on assistance, whatever its limit is: a person who can be an adult and
/// not yet of middle age.
const YOUNG_MONTHS: u32 = 20 * 12;

/// A question to a law: which one, about which outputs, on which day, with which facts.
struct Question<'a> {
    law: &'static str,
    outputs: &'a [&'static str],
    on: NaiveDate,
    facts: Vec<(&'static str, Value)>,
}

/// The laws on terms as the law files give them. Cheap to clone; clones share what was answered before.
#[derive(Clone, Debug)]
pub struct LawFiles {
    corpus: Corpus,
    answers: Arc<Mutex<HashMap<String, Evaluation>>>,
    rules: Arc<Mutex<HashMap<String, Rule>>>,
}

impl LawFiles {
    /// The laws of this corpus.
    #[must_use]
    pub fn new(corpus: Corpus) -> Self {
        Self { corpus, answers: Arc::default(), rules: Arc::default() }
    }

    /// The laws that are asked, by id.
    pub const LAWS: [&'static str; 5] = [DAYS, AWB, STEPS, TRAFFIC, WORK_AND_INCOME];

    /// Asks every question once, as of `on`: a corpus that passes answers the ledger of any case of that day.
    ///
    /// # Errors
    /// Each question that has no answer.
    pub fn check(&self, on: NaiveDate) -> Result<(), Vec<TermLawError>> {
        let term = RunningTerm { from: on, length: Length::Weeks(1), end: on };
        let grounds = SuspensionGround::ALL.map(StandsStill::Ground);
        let still = [StandsStill::InformationAsked, StandsStill::RepairAsked].into_iter().chain(grounds);
        let default = InDefault { decide_by: on, notice: on, decided: None };
        let outage = OutageSpan { first: on, last: on, hours: 1 };
        let mut open: Vec<TermLawError> = Vec::new();
        let mut judge = |problem: Option<TermLawError>| open.extend(problem);
        for length in [Length::Days(1), Length::Weeks(1), Length::Months(1), Length::Years(1)] {
            judge(self.term(on, length, on).err());
        }
        judge(self.usual_length(on).err());
        judge(self.free_days(on).err());
        judge(self.is_free(on, on).err());
        for why in still {
            judge(self.stands_still(term, why, (on, on), on).err());
        }
        judge(self.more_time(term, Length::Weeks(1), on).err());
        for by_statute in [false, true] {
            judge(self.after_telling(LaterDay { decide_by: on, told: on, until: on, by_statute }).err());
        }
        judge(self.objection_time(on).err());
        judge(self.objection_until(on).err());
        judge(self.objection_length(false, on).err());
        judge(self.objection_length(true, on).err());
        judge(self.postponement(on).err());
        judge(self.penalty(default, on).err());
        judge(self.advance(on, None).err());
        judge(self.advance(on, Some(on)).err());
        judge(self.handled_from(on, "").err());
        judge(self.after_outage(on, outage).err());
        if open.is_empty() { Ok(()) } else { Err(open) }
    }

    fn ask(&self, question: &Question<'_>) -> Result<Evaluation, TermLawError> {
        let Question { law, outputs, on, facts } = question;
        let key = format!("{law} {on} {outputs:?} {facts:?}");
        if let Some(known) = lock(&self.answers).get(&key) {
            return Ok(known.clone());
        }
        let answer = self.corpus.evaluate(&question.request()).map_err(|failure| {
            let output = outputs.first().copied().unwrap_or_default();
            TermLawError {
                law: (*law).to_owned(),
                output: output.to_owned(),
                on: *on,
                why: failure.error.to_string(),
            }
        })?;
        let mut answers = lock(&self.answers);
        if answers.len() >= KEPT {
            answers.clear();
        }
        answers.insert(key, answer.clone());
        Ok(answer)
    }

    /// The rule behind an output of a question: what the file cites there, in the version of the day.
    fn rule(&self, question: &Question<'_>, output: &'static str) -> Result<Rule, TermLawError> {
        let version = self.corpus.law(question.law, question.on).and_then(|law| law.valid_from);
        let key = format!("{} {version:?} {output}", question.law);
        if let Some(known) = lock(&self.rules).get(&key) {
            return Ok(known.clone());
        }
        let traced = self
            .corpus
            .evaluate(&question.request().traced())
            .map_err(|failure| question.open(output, &failure.error.to_string()))?;
        let rule =
            Rule::behind(&traced, output).ok_or_else(|| question.open(output, "no article gives it"))?;
        lock(&self.rules).insert(key, rule.clone());
        Ok(rule)
    }

    /// A question about one output.
    fn one<'q, T>(
        &self,
        question: &Question<'q>,
        read: impl Fn(&Question<'q>, &Evaluation, &'static str) -> Result<T, TermLawError>,
    ) -> Answer<T> {
        let output = question.outputs.first().copied().unwrap_or_default();
        let value = read(question, &self.ask(question)?, output)?;
        Ok(Ruled { value, rule: self.rule(question, output)? })
    }
}

impl TermLaw for LawFiles {
    fn term(&self, from: NaiveDate, length: Length, on: NaiveDate) -> Answer<TermEnd> {
        let (count, unit) = words(length);
        let question = Question {
            law: STEPS,
            outputs: &["termijn_einde", "termijn_uiterlijk"],
            on,
            facts: vec![("termijn_vanaf", from.into()), ("termijn_lengte", count), ("termijn_eenheid", unit)],
        };
        self.one(&question, |question, answer, output| {
            Ok(TermEnd {
                end: question.day(answer, output)?,
                last: question.day(answer, "termijn_uiterlijk")?,
            })
        })
    }

    fn usual_length(&self, on: NaiveDate) -> Answer<Length> {
        self.weeks("beslistermijn_weken", Vec::new(), on)
    }

    fn free_days(&self, on: NaiveDate) -> Result<Rule, TermLawError> {
        let question = Question {
            law: DAYS,
            outputs: &["laatste_dag_verlengd"],
            on,
            facts: vec![
                ("termijn_eerste_dag", on.into()),
                ("termijn_laatste_dag", on.into()),
                ("termijn_lengte", 1.into()),
                ("termijn_eenheid", "dagen".into()),
                ("termijn_telt_terug", false.into()),
            ],
        };
        self.rule(&question, "laatste_dag_verlengd")
    }

    fn is_free(&self, day: NaiveDate, on: NaiveDate) -> Answer<bool> {
        let outputs = &["is_vrije_dag"];
        self.one(&Question { law: DAYS, outputs, on, facts: vec![("dag", day.into())] }, Question::yes)
    }

    fn stands_still(
        &self,
        term: RunningTerm,
        why: StandsStill,
        (first, last): (NaiveDate, NaiveDate),
        on: NaiveDate,
    ) -> Answer<StoodStill> {
        let ground = [ground(why)];
        let ground = Question { law: STEPS, outputs: &ground, on, facts: Vec::new() };
        let ground = self.one(&ground, Question::yes)?;
        let (count, unit) = words(term.length);
        let question = Question {
            law: STEPS,
            outputs: &[
                "einde_na_stilstand",
                "uiterlijk_na_stilstand",
                "stilstand_dagen",
                "vrije_dagen_horen_bij_termijn",
            ],
            on,
            facts: vec![
                ("termijn_vanaf", term.from.into()),
                ("termijn_lengte", count),
                ("termijn_eenheid", unit),
                ("termijn_einde_tot_nu", term.end.into()),
                ("stilstand_van", first.into()),
                ("stilstand_tot_en_met", last.into()),
            ],
        };
        let answer = self.ask(&question)?;
        let value = StoodStill {
            to: TermEnd {
                end: question.day(&answer, "einde_na_stilstand")?,
                last: question.day(&answer, "uiterlijk_na_stilstand")?,
            },
            kept_free_days: question.yes(&answer, "vrije_dagen_horen_bij_termijn")?,
            days: question.count(&answer, "stilstand_dagen")?,
        };
        Ok(Ruled { value, rule: ground.rule })
    }

    fn more_time(&self, term: RunningTerm, by: Length, on: NaiveDate) -> Answer<TermEnd> {
        let (count, unit) = words(by);
        let question = Question {
            law: STEPS,
            outputs: &["einde_na_uitstel", "uiterlijk_na_uitstel"],
            on,
            facts: vec![
                ("termijn_vanaf", term.from.into()),
                ("termijn_einde_tot_nu", term.end.into()),
                ("uitstel_lengte", count),
                ("uitstel_eenheid", unit),
            ],
        };
        self.one(&question, |question, answer, output| {
            Ok(TermEnd {
                end: question.day(answer, output)?,
                last: question.day(answer, "uiterlijk_na_uitstel")?,
            })
        })
    }

    fn after_telling(&self, later: LaterDay) -> Answer<NaiveDate> {
        let LaterDay { decide_by, told, until, by_statute } = later;
        // The ledger counted the term: to the law it is one that ends on that very day. Without a term of its own the law
        // counts the general one, so the application came in so long before.
        let usual = self.usual_length(told)?.value;
        let before = |days| decide_by.checked_sub_days(Days::new(days)).unwrap_or(decide_by);
        let (received, length, unit) = match (by_statute, usual) {
            (true, _) => (decide_by, 0.into(), "jaren".into()),
            (false, Length::Weeks(weeks)) => (before(7 * u64::from(weeks)), Value::Null, Value::Null),
            (false, _) => (decide_by, Value::Null, Value::Null),
        };
        let question = Question {
            law: AWB,
            outputs: &["beslis_uiterlijk"],
            on: told,
            facts: vec![
                ("datum_aanvraag", received.into()),
                ("wettelijke_beslistermijn_lengte", length),
                ("wettelijke_beslistermijn_eenheid", unit),
                ("datum_verzoek_aanvulling", Value::Null),
                ("aanvulling_uiterlijk", Value::Null),
                ("datum_aanvulling", Value::Null),
                ("andere_opschorting_van", Value::Null),
                ("andere_opschorting_tot_en_met", Value::Null),
                ("datum_mededeling_uitstel", told.into()),
                ("nieuwe_beslisdatum", until.into()),
            ],
        };
        self.one(&question, Question::day)
    }

    fn objection_time(&self, on: NaiveDate) -> Answer<Length> {
        self.weeks("bezwaartermijn_weken", Vec::new(), on)
    }

    fn objection_until(&self, notified: NaiveDate) -> Answer<NaiveDate> {
        let outputs = &["bezwaar_laatste_dag"];
        let facts = vec![("datum_bekendmaking", notified.into())];
        self.one(&Question { law: AWB, outputs, on: notified, facts }, Question::day)
    }

    fn objection_length(&self, committee: bool, on: NaiveDate) -> Answer<Length> {
        let output =
            if committee { "beslistermijn_bezwaar_commissie_weken" } else { "beslistermijn_bezwaar_weken" };
        self.weeks(output, Vec::new(), on)
    }

    fn postponement(&self, on: NaiveDate) -> Answer<Length> {
        // The law gives the least of what is asked and what is allowed: ask for more than any law allows.
        self.weeks(
            "bezwaar_verdaging_weken",
            vec![("bezwaar_verdaagd_weken", i64::from(u16::MAX).into())],
            on,
        )
    }

    fn penalty(&self, default: InDefault, on: NaiveDate) -> Answer<Option<Penalty>> {
        let none = || Value::Null;
        let question = Question {
            law: AWB,
            outputs: &[
                "dwangsom_bedrag",
                "dwangsom_dagen",
                "dwangsom_eerste_dag",
                "dwangsom_laatste_dag",
                "dwangsom_maximum",
                "dwangsom_besluit_uiterlijk",
            ],
            on,
            facts: vec![
                // The ledger counted the term; to the law it is one that ends on that very day, whatever day it is.
                ("datum_aanvraag", default.decide_by.into()),
                ("wettelijke_beslistermijn_lengte", 0.into()),
                ("wettelijke_beslistermijn_eenheid", "jaren".into()),
                ("datum_verzoek_aanvulling", none()),
                ("aanvulling_uiterlijk", none()),
                ("datum_aanvulling", none()),
                ("andere_opschorting_van", none()),
                ("andere_opschorting_tot_en_met", none()),
                ("datum_mededeling_uitstel", none()),
                ("nieuwe_beslisdatum", none()),
                ("datum_ingebrekestelling", default.notice.into()),
                ("datum_besluit", default.decided.map_or(Value::Null, Value::from)),
                // Whether a person finds otherwise is for the decision that fixes the penalty.
                ("ingebrekestelling_onredelijk_laat", false.into()),
                ("is_belanghebbende", true.into()),
                ("aanvraag_kennelijk_kansloos", false.into()),
            ],
        };
        let answer = self.ask(&question)?;
        let rule = self.rule(&question, "dwangsom_bedrag")?;
        let Some(last) = question.day_or_none(&answer, "dwangsom_laatste_dag")? else {
            return Ok(Ruled { value: None, rule });
        };
        let penalty = Penalty {
            first: question.day(&answer, "dwangsom_eerste_dag")?,
            last,
            days: question.count(&answer, "dwangsom_dagen")?,
            amount: question.cents(&answer, "dwangsom_bedrag")?,
            maximum: question.cents(&answer, "dwangsom_maximum")?,
            fix_by: question.day(&answer, "dwangsom_besluit_uiterlijk")?,
        };
        Ok(Ruled { value: Some(penalty), rule })
    }

    fn advance(&self, applied: NaiveDate, previous: Option<NaiveDate>) -> Answer<NaiveDate> {
        let facts = vec![("datum_aanvraag", applied.into())];
        let Some(previous) = previous else {
            let outputs = &["voorschot_uiterlijk"];
            let question = Question { law: WORK_AND_INCOME, outputs, on: applied, facts };
            return self.one(&question, Question::day);
        };
        let outputs = &["voorschot_volgende_dag"];
        let on = previous.succ_opt().unwrap_or(previous);
        self.one(&Question { law: WORK_AND_INCOME, outputs, on, facts }, Question::day)
    }

    fn handled_from(&self, reported: NaiveDate, municipality: &str) -> Answer<NaiveDate> {
        let born = reported.checked_sub_months(Months::new(YOUNG_MONTHS)).unwrap_or(reported);
        let question = Question {
            law: WORK_AND_INCOME,
            outputs: &["aanvraag_mogelijk_vanaf"],
            on: reported,
            facts: vec![
                ("datum_melding", reported.into()),
                ("gemeente_code", municipality.into()),
                ("geboortedatum", born.into()),
                ("heeft_partner", false.into()),
                ("recent_praktijkonderwijs_of_vso", false.into()),
                ("medisch_urenbeperkt", false.into()),
                ("doelgroep_loonkostensubsidie", false.into()),
            ],
        };
        self.one(&question, Question::day)
    }

    fn outside_treatment(
        &self,
        asked: NaiveDate,
        until: NaiveDate,
        today: NaiveDate,
    ) -> Answer<Option<NaiveDate>> {
        let question = Question {
            law: AWB,
            outputs: &["buiten_behandeling_mogelijk", "buiten_behandeling_uiterlijk"],
            on: today,
            facts: vec![
                ("datum_verzoek_aanvulling", asked.into()),
                ("aanvulling_uiterlijk", until.into()),
                ("datum_aanvulling", Value::Null),
            ],
        };
        self.one(&question, |question, answer, output| {
            let may = question.yes(answer, output)?;
            Ok(if may { Some(question.day(answer, "buiten_behandeling_uiterlijk")?) } else { None })
        })
    }

    fn after_outage(&self, last: NaiveDate, outage: OutageSpan) -> Answer<Option<NaiveDate>> {
        let question = Question {
            law: TRAFFIC,
            outputs: &["laatste_dag_na_storing", "termijn_geraakt_door_storing"],
            on: outage.first,
            facts: vec![
                ("termijn_laatste_dag", last.into()),
                ("storing_eerste_dag", outage.first.into()),
                ("storing_laatste_dag", outage.last.into()),
                ("storing_uren", i64::from(outage.hours).into()),
            ],
        };
        self.one(&question, |question, answer, output| {
            let touched = question.yes(answer, "termijn_geraakt_door_storing")?;
            Ok(if touched { Some(question.day(answer, output)?) } else { None })
        })
    }
}

impl LawFiles {
    fn weeks(
        &self,
        output: &'static str,
        facts: Vec<(&'static str, Value)>,
        on: NaiveDate,
    ) -> Answer<Length> {
        self.one(&Question { law: AWB, outputs: &[output], on, facts }, |question, answer, output| {
            let weeks = question.count(answer, output)?;
            u16::try_from(weeks).map(Length::Weeks).map_err(|_| question.open(output, "too many weeks"))
        })
    }
}

impl Question<'_> {
    fn request(&self) -> Request {
        Request::new(self.law, self.outputs.iter().copied(), self.on).with_all(self.facts.iter().cloned())
    }

    fn open(&self, output: &str, why: &str) -> TermLawError {
        TermLawError { law: self.law.to_owned(), output: output.to_owned(), on: self.on, why: why.to_owned() }
    }

    /// The value; a law that cannot say it, or lacks a fact, is an error.
    fn value<'e>(&self, answer: &'e Evaluation, output: &'static str) -> Result<&'e Value, TermLawError> {
        match answer.outputs.get(output).map(|output| &output.state) {
            Some(State::Value { value }) => Ok(value),
            Some(State::Unknown { missing }) => {
                let names: Vec<&str> = missing.iter().map(String::as_str).collect();
                Err(self.open(output, &format!("it asks for {}", names.join(", "))))
            }
            Some(State::Absent) => Err(self.open(output, "there is none")),
            Some(State::Untranslatable { .. }) => Err(self.open(output, "only a person can say it")),
            None => Err(self.open(output, "no article gives it")),
        }
    }

    fn day(&self, answer: &Evaluation, output: &'static str) -> Result<NaiveDate, TermLawError> {
        let text = self.value(answer, output)?.as_str().and_then(crate::calendar::parse_day);
        text.ok_or_else(|| self.open(output, "it is no day"))
    }

    fn day_or_none(
        &self,
        answer: &Evaluation,
        output: &'static str,
    ) -> Result<Option<NaiveDate>, TermLawError> {
        match answer.outputs.get(output).map(|output| &output.state) {
            Some(State::Absent) => Ok(None),
            _ => self.day(answer, output).map(Some),
        }
    }

    fn yes(&self, answer: &Evaluation, output: &'static str) -> Result<bool, TermLawError> {
        self.value(answer, output)?.as_bool().ok_or_else(|| self.open(output, "it is no yes or no"))
    }

    fn count(&self, answer: &Evaluation, output: &'static str) -> Result<u32, TermLawError> {
        let number = self.value(answer, output)?.as_int().and_then(|number| u32::try_from(number).ok());
        number.ok_or_else(|| self.open(output, "it is no count"))
    }

    fn cents(&self, answer: &Evaluation, output: &'static str) -> Result<Cents, TermLawError> {
        let amount = self.value(answer, output)?.as_int();
        amount.map(Cents).ok_or_else(|| self.open(output, "it is no amount"))
    }
}

/// A length as the law files write it.
fn words(length: Length) -> (Value, Value) {
    let (count, unit) = match length {
        Length::Days(count) => (count, "dagen"),
        Length::Weeks(count) => (count, "weken"),
        Length::Months(count) => (count, "maanden"),
        Length::Years(count) => (count, "jaren"),
    };
    (i64::from(count).into(), unit.into())
}

/// The output that says that a term stands still on this ground.
const fn ground(why: StandsStill) -> &'static str {
    match why {
        StandsStill::InformationAsked => "grond_aanvulling",
        StandsStill::RepairAsked => "grond_herstel_bezwaar",
        StandsStill::Ground(SuspensionGround::ForeignInformation) => "grond_buitenland",
        StandsStill::Ground(SuspensionGround::Consent) => "grond_instemming",
        StandsStill::Ground(SuspensionGround::ApplicantDelay) => "grond_vertraging_aanvrager",
        StandsStill::Ground(SuspensionGround::ForceMajeure) => "grond_overmacht",
    }
}

/// What is kept is whole at any moment, so a panic elsewhere does not spoil it.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
