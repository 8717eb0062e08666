//! One task with just what it needs. Opening it leaves a row that the resident can read.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use domain::cases::CaseStatus;
use domain::decision::{MachineContext, MachineGrant, Person, Proposal, Right};
use domain::facts::{Certainty, FactDefinition, FactSnapshot, Register};
use domain::product::Grants;
use domain::tasks::{ReviewReason, TaskKind};
use domain::{CaseId, Cents, Localized, PersonId, Role, Scope, TaskId};
use rules::Value;
use storage::{Case, OwnerKind, StoredProposal, Submission, Task, TaskStatus, Tx};

use super::change::facts_decided_on;
use super::held::{DECIDERS, kept_from, staff_with};
use super::judge::judgements;
use super::made_view::named_answers;
use super::objection::Asked;
use super::set_fact::kind_of;
use super::teams::piece;
use crate::catalog::FactDictionary;
use crate::shared::case_rows::{files, timeline};
use crate::shared::hearing::hearing_rows;
use crate::shared::human::{human_asked, human_looked, review_in};
use crate::shared::payload::Payload;
use crate::shared::record::from_json;
use crate::shared::rule_stops::rules_stopped;
use crate::shared::submission::StoredReceipt;
use crate::shared::terms;
use crate::shared::wrote::wrote;
use crate::views::{
    AnsweredBefore, CallRow, EarlierCase, FactRow, FirstVerdict, HearingShown, NoteRow, OutsideShown,
    ReturnedNote, SampleShown, SignatureView, TaskView,
};
use crate::{Result, ServiceError, Services};

/// The word under which the access log keeps a look of staff at a whole application.
pub(super) const WHOLE: &str = "application";

impl Services {
    /// The task, its case, and what the rules propose.
    ///
    /// # Errors
    /// Not found when there is no such task in the own city.
    pub async fn task(&self, scope: &Scope, task: TaskId) -> Result<TaskView> {
        let me = staff_with(scope, &[Role::Intake, Role::Reviewer, Role::TeamLead])?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let person = (case.owner_kind == OwnerKind::Resident).then_some(PersonId(case.owner_id));
        self.record(&mut tx, now).access(WHOLE, person, Some(case.id)).await?;
        let view = self.task_view(&mut tx, scope, &me, task, case).await?;
        tx.commit().await?;
        Ok(view)
    }

    async fn task_view(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        me: &Person,
        task: Task,
        case: Case,
    ) -> Result<TaskView> {
        let today = self.today();
        let product = self.product_of(scope, &case.product)?;
        let mut sent = tx.submissions().list(case.id).await?;
        let submission = sent.pop().ok_or(ServiceError::NotFound)?;
        let form = self.form_of(&submission.form, &submission.form_version)?;
        let receipt: StoredReceipt = from_json(&submission.receipt)?;
        let snapshot = tx.facts().latest(case.id).await?;
        let facts = snapshot.as_ref().map(|stored| &stored.facts);
        let blind = task.kind.is_blind() && task.done_at.is_none();
        let latest = tx.proposals().latest(case.id).await?;
        let hearing = self.hearing_shown(tx, scope, &case, facts, latest.as_ref()).await?;
        let proposal = latest.map(|stored| stored.proposal);
        let payload: Payload = from_json(&task.payload)?;
        let made = self.made_shown(tx, scope, (&task, &case), &payload, me).await?;
        let decided = if task.kind == TaskKind::Change { facts_decided_on(tx, case.id).await? } else { None };
        let known = facts.map(|facts| match &made {
            Some(made) => self.named_facts(facts, &made.facts),
            None => {
                let judges = task.kind == TaskKind::Review;
                let may = |fact: &FactDefinition| judges && kind_of(form, product, fact).is_some();
                self.fact_rows(facts, proposal.as_ref(), decided.as_ref(), may)
            }
        });
        // A change is no decision on the application that this was proposed for.
        let changes = task.kind == TaskKind::Change || payload.change.is_some();
        let proposal = proposal.filter(|_| !blind && !changes && made.is_none());
        let change = match task.kind {
            TaskKind::Change => self.change_shown(tx, scope, (&task, &case), facts).await?,
            _ => None,
        };
        let review = match task.kind {
            TaskKind::HumanReview => review_in(tx, &task).await?,
            _ => None,
        };
        let sample = match (&review, task.kind) {
            (Some(review), _) => human_looked(review),
            (None, TaskKind::Sample) => judged(tx, case.id).await?,
            _ => None,
        };
        let notes = tx.notes().list(case.id).await?;
        let documents = tx.documents().list_of_case(case.id).await?;
        let term_events = tx.terms().list(case.id).await?;
        let course = terms::replay(self.law(), &case, term_events)?;
        let ledger = self.ledger(tx, &course, product).await?;
        let mandate = self.mandate(scope, product)?;
        let signature = self.signature_under(tx, &submission).await?;
        let partner_answers = self.partner_answers(tx, &submission).await?;
        let reasons = match (&proposal, facts) {
            (Some(proposal), Some(facts)) if task.kind == TaskKind::Review => {
                let bound_power = product.law.as_ref().is_some_and(|law| law.bound_power.is_some());
                let special_circumstances = case.special_circumstances;
                let signed = signature.as_ref().is_none_or(SignatureView::is_signed);
                let stopped = rules_stopped(tx, product).await?;
                let wrote = wrote(tx, case.id).await?;
                let mandate = &mandate;
                let context = MachineContext {
                    facts,
                    mandate,
                    bound_power,
                    signed,
                    special_circumstances,
                    stopped,
                    wrote,
                };
                MachineGrant::check(proposal, context).err().unwrap_or_else(|| task.reasons.clone())
            }
            _ => task.reasons.clone(),
        };
        let judgements = match (&product.law, facts, &proposal) {
            (Some(law), Some(facts), Some(proposal)) if task.kind == TaskKind::Review => {
                judgements(law, facts, proposal, self.catalog().facts())
            }
            _ => Vec::new(),
        };
        let assignee = self.holder(tx, &task).await?;
        let earlier = tx.cases().list_of_same_owner(&case).await?;
        let messages = tx.messages().list(case.id).await?;
        let looks = tx.access().list_for_case(case.id).await?;
        let requests = tx.requests().list(case.id).await?;
        let events = tx.events().list(case.id).await?;
        let against = self.against(tx, &case).await?;
        let asked = Asked { case: &case, receipt: &receipt, answers: &submission.answers };
        let objection = match product.is_objection() {
            true => Some(self.objection_task(tx, scope, asked, &payload).await?),
            false => None,
        };
        let answers = match &made {
            Some(made) => named_answers(receipt.sections, &made.answers),
            None => receipt.sections,
        };
        let mark = tx.urgencies().of(case.id).await?.map_or_else(String::new, |found| found.urgent);
        let calls = tx.calls().list(case.id).await?;
        let advice = self.advice_rows(tx, case.id).await?;
        let askable_experts = match task.kind.judges() && case.status.may_become(CaseStatus::Advice) {
            true => self.experts(tx, &case.product).await?,
            false => Vec::new(),
        };
        let outside = match task.kind {
            TaskKind::Review if !case.status.is_closed() => self.left_unanswered(tx, &case, product).await?,
            _ => None,
        };
        let more_time = match task.kind {
            TaskKind::Review => self.time_to_take(product, &case, &course),
            _ => None,
        };
        let to_choose = facts.map(|facts| self.facts_to_choose(facts)).unwrap_or_default();
        Ok(TaskView {
            team: self.team_name(scope.city, piece(&case.product, task.kind, &mark)),
            urgent: self.urgent_because(&case.product, &mark),
            id: task.id,
            against,
            objection,
            about: self.about(tx, &case).await?,
            kept_from: kept_from(tx, &task, me.staff).await?,
            impartial: product.impartial,
            version: task.version,
            kind: task.kind,
            due: task.due,
            days_left: task.due.signed_duration_since(today).num_days(),
            mine: task.status == TaskStatus::Claimed && task.assignee == Some(me.staff),
            assignee,
            may_decide: staff_with(scope, &DECIDERS).is_ok(),
            done: task.status == TaskStatus::Done,
            called: called(self.catalog().facts(), &reasons),
            reasons: shown(reasons),
            case: case.id,
            number: case.number.clone(),
            status: case.status,
            product: product.name.clone(),
            product_id: product.id.clone(),
            who: self.owner_name(tx, &case).await?,
            age: facts.and_then(|facts| age(facts, today)),
            received_at: case.received_at,
            facts: known.unwrap_or_default(),
            checked_at: facts.and_then(checked_at),
            answers,
            answered_at: submission.received_at,
            before: if made.is_some() { Vec::new() } else { before(&sent)? },
            files: if made.as_ref().is_none_or(|made| made.documents) {
                files(&documents)
            } else {
                Vec::new()
            },
            judgements,
            grants: product.grants,
            proposal,
            mandate,
            signature,
            partner_answers: if made.is_some() { Vec::new() } else { partner_answers },
            first: payload.first.map(FirstVerdict::from),
            first_change: payload.change.map(Into::into),
            change,
            hearing,
            forward: (task.kind == TaskKind::Forward)
                .then(|| self.forward_choices(scope.city, &task.reasons)),
            returned: payload.returned.map(ReturnedNote::from),
            failed: payload.failed,
            outside: outside.map(|left| OutsideShown {
                on: left.on,
                until: left.until,
                last: left.last,
                items: left.items,
            }),
            more_time,
            request: self.request_view(tx, requests, &documents).await?,
            askable: askable(form),
            repair_days: self.catalog().city(scope.city).map_or(0, |city| city.repair_days),
            notes: notes.into_iter().map(NoteRow::from).collect(),
            per: product.per(),
            blind,
            human: review.map(human_asked),
            sample,
            messages: self.message_rows(scope, messages),
            timeline: if blind { Vec::new() } else { timeline(events) },
            penalty: match blind || made.is_some() {
                true => None,
                false => self.penalty_shown(tx, &case, &course, &ledger).await?,
            },
            ledger: if blind { Vec::new() } else { ledger.entries },
            earlier: earlier.into_iter().map(|case| self.earlier(case)).collect(),
            looks: self.look_rows(scope.city, looks),
            advance: payload
                .advance
                .filter(|_| task.kind == TaskKind::Advance)
                .map(|amount| (amount, task.due)),
            message_key: self.new_id(),
            templates: self.templates_for(&case.product, task.kind),
            calls: calls.into_iter().map(CallRow::from).collect(),
            call_moment: self.call_moment(),
            advice,
            experts: askable_experts,
            to_choose: to_choose.into_iter().map(|(name, fact)| (name, fact.label)).collect(),
            startable: self.started_by_hand(form),
            made,
        })
    }

    async fn hearing_shown(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        case: &Case,
        facts: Option<&FactSnapshot>,
        proposal: Option<&StoredProposal>,
    ) -> Result<HearingShown> {
        let since = tx.decisions().list(case.id).await?.last().map(|decision| decision.sent_at);
        let mut asked = hearing_rows(tx.hearings().list(case.id).await?, self.today());
        asked.retain(|hearing| since.is_none_or(|since| hearing.asked_at > since));
        let product = self.product_of(scope, &case.product)?;
        Ok(HearingShown {
            uncomputed: product.law.is_none() && case.status.may_become(CaseStatus::Refused),
            differing: facts.map(|facts| self.differing(facts, proposal)).unwrap_or_default(),
            asked,
            days: self.catalog().city(scope.city).map_or(0, |city| city.hearing_days),
            about_money: product.grants == Grants::Money,
        })
    }

    async fn holder(&self, tx: &mut Tx, task: &Task) -> Result<Option<Person>> {
        let Some(staff) = task.assignee else { return Ok(None) };
        let found = tx.staff().list().await?.into_iter().find(|member| member.id == staff);
        Ok(found.map(|member| Person { staff, name: member.name }))
    }

    pub(super) fn earlier(&self, case: Case) -> EarlierCase {
        EarlierCase {
            id: case.id,
            number: case.number,
            product: self.catalog().product_name(&case.product),
            status: case.status,
            received: crate::time::day_of(case.received_at),
        }
    }

    /// A value in words; a city by its name.
    pub(crate) fn spoken(&self, definition: &FactDefinition, value: &Value) -> Localized {
        let city = match value {
            Value::Text(code) => self.catalog().city_called(code),
            _ => None,
        };
        city.map_or_else(|| domain::proposal::spoken(definition, value), |city| Localized::same(&city.name))
    }

    /// Claimed beside verified, in the words of the dictionary; and what the rules miss.
    fn fact_rows(
        &self,
        facts: &FactSnapshot,
        proposal: Option<&Proposal>,
        decided: Option<&FactSnapshot>,
        changeable: impl Fn(&FactDefinition) -> bool,
    ) -> Vec<FactRow> {
        let dictionary = self.catalog().facts();
        let known = facts.facts.values().filter_map(|fact| {
            let definition = dictionary.get(&fact.name)?;
            let used = proposal.is_some_and(|proposal| proposal.facts_used.contains(&fact.name));
            if !used && fact.claimed.is_none() {
                return None;
            }
            let written = |value: &Value| self.spoken(definition, value);
            Some(FactRow {
                name: fact.name.clone(),
                label: definition.label.clone(),
                claimed: fact.claimed.as_ref().map(written),
                verified: fact.verified.as_ref().map(written),
                decided: decided.and_then(|then| then.facts.get(&fact.name)?.value().map(&written)),
                register: fact.register,
                at: Some(fact.at),
                as_of: fact.as_of,
                certainty: fact.certainty,
                used,
                changed: self.fact_changed(definition, fact),
                changeable: changeable(definition),
            })
        });
        let missing = match proposal.map(|proposal| &proposal.right) {
            Some(Right::Unknown { missing }) => missing.iter().collect(),
            _ => Vec::new(),
        };
        let missed = missing.into_iter().filter(|name| !facts.facts.contains_key(*name)).filter_map(|name| {
            let definition = dictionary.get(name).filter(|definition| changeable(definition))?;
            Some(FactRow {
                name: definition.name.clone(),
                label: definition.label.clone(),
                claimed: None,
                verified: None,
                decided: None,
                register: definition.register,
                at: None,
                as_of: None,
                certainty: Certainty::Unknown,
                used: true,
                changed: None,
                changeable: true,
            })
        });
        known.chain(missed).collect()
    }
}

/// What came out of the sample of a case, once it was judged.
async fn judged(tx: &mut Tx, case: CaseId) -> Result<Option<SampleShown>> {
    let Some(draw) = tx.samples().of_case(case).await? else { return Ok(None) };
    let found = tx.samples().finding(draw.id).await?;
    Ok(found.map(|found| SampleShown {
        granted: Cents(draw.amount),
        found: found.amount.map(Cents),
        same: found.same,
        reasons: found.reasons,
        by: found.judged_by_name,
        at: found.judged_at,
    }))
}

impl From<storage::Note> for NoteRow {
    fn from(note: storage::Note) -> Self {
        Self { by: note.written_by_name, at: note.written_at, body: note.body }
    }
}

/// What the dictionary calls the facts that reasons name.
fn called(facts: &FactDictionary, reasons: &[ReviewReason]) -> BTreeMap<String, Localized> {
    let names = reasons.iter().flat_map(|reason| match reason {
        ReviewReason::UnsureFacts { names }
        | ReviewReason::Undecided { names }
        | ReviewReason::UnconfirmedFigure { names } => names.as_slice(),
        _ => &[],
    });
    names.filter_map(|name| Some((name.clone(), facts.get(name)?.label.clone()))).collect()
}

/// The same reason once.
fn shown(mut reasons: Vec<ReviewReason>) -> Vec<ReviewReason> {
    reasons.dedup();
    reasons
}

fn askable(form: &domain::forms::Form) -> Vec<(String, Localized)> {
    let mut found: Vec<(String, Localized)> = Vec::new();
    for evidence in &form.evidence {
        if found.iter().all(|(code, _)| *code != evidence.doc) {
            found.push((evidence.doc.clone(), evidence.label.clone()));
        }
    }
    found
}

/// The last moment a register outside was asked.
fn checked_at(facts: &FactSnapshot) -> Option<chrono::DateTime<chrono::Utc>> {
    let asked = |register| !matches!(register, Register::Dossier | Register::None);
    facts
        .facts
        .values()
        .filter(|fact| asked(fact.register) && fact.verified.is_some())
        .map(|fact| fact.at)
        .max()
}

fn age(facts: &FactSnapshot, today: NaiveDate) -> Option<u32> {
    let born = match facts.facts.get("geboortedatum")?.value()? {
        Value::Text(text) => text.parse::<NaiveDate>().ok()?,
        _ => return None,
    };
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    u32::try_from(today.year() - born.year() - i32::from(!had_birthday)).ok()
}

/// What was sent before it was corrected.
fn before(sent: &[Submission]) -> Result<Vec<AnsweredBefore>> {
    let row = |submission: &Submission| {
        let receipt: StoredReceipt = from_json(&submission.receipt)?;
        Ok(AnsweredBefore { at: submission.received_at, answers: receipt.sections })
    };
    sent.iter().map(row).collect()
}
