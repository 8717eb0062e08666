//! Writes the rows of one case, as the use cases would have.

mod ends;
mod lines;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use domain::calendar::Length;
use domain::cases::{CaseEvent, CaseStatus};
use domain::decision::Person;
use domain::facts::Register;
use domain::mandate::Verdict;
use domain::product::Audience;
use domain::tasks::TaskKind;
use domain::terms::advance_dates;
use domain::{CaseId, CaseNumber, Cents, DocumentId, PersonId, StaffId};
use serde_json::json;
use storage::{
    FactSnapshotId, LoadCase, LoadDocument, LoadFacts, LoadProposal, LoadRequest, LoadSubmission,
    LoadTermEvent, OwnerKind, ProposalId, WrittenJson,
};

use super::batch::Batch;
use super::course::{End, Plan, open_status, started};
use super::dice::Dice;
use super::pattern::{Filled, Pattern, moment, written_json};
use super::people::Owner;
use super::texts;
use crate::resident::hexadecimal;
use crate::shared::payload::{First, Payload};
use crate::shared::registers::access_word;
use crate::shared::terms::silent;
use crate::time::day_of;
use crate::{Result, Services, purpose};

/// One case while it is written.
pub(super) struct Life<'a> {
    pub services: &'a Services,
    pub now: DateTime<Utc>,
    pub document: &'a (i64, Vec<u8>),
    pub batch: &'a mut Batch,
    pub pattern: &'a mut Pattern,
    pub owner: &'a Owner,
    pub plan: Plan,
    pub until: Option<NaiveDate>,
    pub id: CaseId,
    pub number: CaseNumber,
    pub received: DateTime<Utc>,
    pub staff: (StaffId, &'a str),
    pub second: (StaffId, &'a str),
    pub dice: Dice,
}

impl Life<'_> {
    /// Everything, in the order in which it happened.
    pub fn write(mut self) -> Result<()> {
        let facts = self.received()?;
        self.course()?;
        match self.plan.ended {
            None => self.open(facts)?,
            Some((at, End::Machine)) => self.granted(at)?,
            Some((at, how)) => self.ended(at, how)?,
        }
        self.talk();
        Ok(())
    }

    fn is_company(&self) -> bool {
        self.pattern.product.audience == Audience::Company
    }

    /// Kind of owner, as rows name it.
    fn kind(&self) -> &'static str {
        if self.is_company() { "company" } else { "resident" }
    }

    fn person(&self) -> Option<PersonId> {
        (!self.is_company()).then_some(PersonId(self.owner.id))
    }

    /// The case, what was sent, its documents and facts. The open case gets what the rules say with its facts.
    fn received(&mut self) -> Result<(FactSnapshotId, Option<ProposalId>, String)> {
        let (reference, start) = started(self.received);
        let answers = self.pattern.answers(&self.owner.name);
        let (files, hashes) = self.documents();
        let fingerprint = self.pattern.fingerprint(&answers, &hashes);
        let (on, length) = (day_of(self.received), Length::Weeks(self.pattern.product.term_weeks));
        let first_term = self.services.law().term(on, length, on).map_err(silent)?.value.last;
        let filled = Filled {
            name: &self.owner.name,
            fingerprint: &fingerprint,
            files: &files,
            started: start,
            received: self.received,
            decide_by: first_term,
        };
        let receipt = self.pattern.receipt(&filled);
        let mut facts = self.pattern.facts(&filled);
        let mut reasons = String::new();
        let snapshot: FactSnapshotId = self.dice.id(self.received);
        let mut proposal = None;
        if self.plan.ended.is_none() {
            let week = self.pattern.week(self.services, reference)?;
            facts = week.facts;
            reasons = week.reasons;
            if let Some(text) = week.proposal {
                let id: ProposalId = self.dice.id(self.received);
                proposal = Some((id, text));
            }
        }
        let (closed_at, last) = match self.plan.ended {
            Some((at, _)) => (Some(at), at),
            None => (None, self.plan.taken.unwrap_or(self.received)),
        };
        let status = match self.plan.ended {
            None => open_status(&self.plan, self.now),
            Some((_, End::Withdrawn)) => CaseStatus::Withdrawn,
            Some((_, End::Handled)) => CaseStatus::Handled,
            // Set by the verdict.
            Some((_, End::Machine | End::Decided)) => CaseStatus::Granted,
        };
        self.batch.cases.push(LoadCase {
            id: self.id,
            number: self.number.clone(),
            product: self.pattern.product.id.clone(),
            owner_kind: if self.is_company() { OwnerKind::Company } else { OwnerKind::Resident },
            owner_id: self.owner.id,
            status,
            version: 3,
            received_at: self.received,
            reference_date: reference,
            term_length: WrittenJson(written_json(&Length::Weeks(self.pattern.product.term_weeks))?),
            term_article: self.pattern.product.term_article.clone(),
            decide_by: self.plan.decide_by,
            special_circumstances: self.pattern.special,
            updated_at: last,
            closed_at,
            review_started_at: self.plan.taken,
        });
        self.batch.submissions.push(LoadSubmission {
            id: self.dice.id(self.received),
            case_id: self.id,
            draft_id: self.dice.id(start),
            form: self.pattern.product.form.clone(),
            form_version: self.pattern.form_version.clone(),
            answers: WrittenJson(answers),
            receipt: WrittenJson(receipt),
            later: WrittenJson("[]".to_owned()),
            received_at: self.received,
        });
        self.batch.facts.push(LoadFacts {
            id: snapshot,
            case_id: self.id,
            facts: WrittenJson(facts),
            taken_at: self.received,
        });
        let made = proposal.map(|(id, text)| {
            self.batch.proposals.push(LoadProposal {
                id,
                case_id: self.id,
                snapshot_id: snapshot,
                proposal: WrittenJson(text),
                made_at: self.received + TimeDelta::seconds(5),
            });
            id
        });
        Ok((snapshot, made, reasons))
    }

    /// The documents that came along: as the receipt lists them, and their hashes.
    fn documents(&mut self) -> (String, Vec<String>) {
        let at = self.received - TimeDelta::minutes(10);
        let (size, hash) = (self.document.0, hexadecimal(&self.document.1));
        let mut files = Vec::new();
        let mut hashes = Vec::new();
        for code in self.pattern.documents.iter().take(3) {
            if !self.dice.chance(70) {
                continue;
            }
            let id: DocumentId = self.dice.id(at);
            let name = texts::file(&mut self.dice, self.received.year());
            files.push(format!(
                "{{\"at\":\"{}\",\"code\":\"{code}\",\"id\":\"{id}\",\"name\":\"{name}\",\"sha256\":\"{hash}\",\"size\":{size}}}",
                moment(at)
            ));
            hashes.push(hash.clone());
            self.batch.documents.push(LoadDocument {
                id,
                owner_kind: if self.is_company() { OwnerKind::Company } else { OwnerKind::Resident },
                owner_id: self.owner.id,
                case_id: self.id,
                doc_code: code.clone(),
                file_name: name,
                media_type: "application/pdf".to_owned(),
                size_bytes: size,
                sha256: self.document.1.clone(),
                storage_key: id.to_string(),
                uploaded_at: at,
                uploaded_by_kind: self.kind().to_owned(),
                uploaded_by_name: self.owner.name.clone(),
            });
        }
        (format!("\"files\":[{}]", files.join(",")), hashes)
    }

    /// What happened on the way: receipt, registers, requests, and what moved the term.
    fn course(&mut self) -> Result<()> {
        let received = self.received;
        self.event(CaseEvent::Received, received, Some(self.owner.name.clone()), self.kind());
        let detail = json!({ "form": self.pattern.product.form, "form_version": self.pattern.form_version });
        let owner = (self.kind(), Some(self.owner.id), Some(self.owner.name.clone()));
        self.audit("application_received", received, owner, purpose::APPLY, &detail);
        if self.pattern.product.law.is_some() && !self.is_company() {
            let checked = received + TimeDelta::seconds(3);
            self.event(CaseEvent::FactsChecked, checked, None, "system");
            self.look(access_word(Register::Brp), checked, None, purpose::VERIFY);
        }
        if let Some((at, due, came)) = self.plan.asked {
            let (by, name) = self.staff;
            let closed = came.filter(|_| self.plan.ended.is_some());
            self.batch.requests.push(LoadRequest {
                id: self.dice.id(at),
                case_id: self.id,
                items: WrittenJson(self.pattern.askable.clone().unwrap_or_default()),
                explanation: String::new(),
                asked_at: at,
                asked_by_id: by,
                asked_by_name: name.to_owned(),
                due,
                answered_at: came,
                closed_at: closed,
                closed_by_name: closed.map(|_| name.to_owned()),
            });
            self.event(CaseEvent::InfoRequested, at, Some(name.to_owned()), "staff");
            let staff = ("staff", Some(by.0), Some(name.to_owned()));
            self.audit("information_asked", at, staff, purpose::REVIEW, &json!({ "items": 1 }));
            if let Some(came) = came {
                self.event(CaseEvent::InfoReceived, came, Some(self.owner.name.clone()), self.kind());
            }
        }
        for event in std::mem::take(&mut self.plan.moved) {
            let at = event.day().and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::hours(12);
            self.batch.term_events.push(LoadTermEvent {
                id: self.dice.id(at),
                case_id: self.id,
                event: WrittenJson(written_json(&event)?),
                at,
            });
        }
        Ok(())
    }

    /// The work of an open case.
    fn open(&mut self, (_, proposal, reasons): (FactSnapshotId, Option<ProposalId>, String)) -> Result<()> {
        let decides = self.pattern.product.ends_in_decision();
        let kind = self.pattern.product.first_task();
        let made = self.received + TimeDelta::seconds(6);
        let reasons = if decides { reasons } else { "[]".to_owned() };
        self.task_made(made);
        let (by, name) = self.staff;
        let second = decides && self.plan.asked.is_none() && self.dice.chance(6);
        if let Some(taken) = self.plan.taken.filter(|_| second) {
            // A colleague proposed; somebody else has to agree.
            let done = taken + TimeDelta::minutes(25);
            self.task(
                kind,
                (made, done),
                self.plan.decide_by,
                reasons,
                proposal,
                "{}".to_owned(),
                Some((by, true)),
            );
            self.took(taken);
            let refusal = self.pattern.outcomes.iter().find(|outcome| outcome.verdict == Verdict::Refuse);
            let payload = Payload {
                first: refusal.map(|outcome| First {
                    by: Person { staff: by, name: name.to_owned() },
                    verdict: outcome.verdict,
                    grant: None,
                    reasons: outcome.reasons.clone(),
                    weighing: outcome.weighing.clone(),
                    heard: None,
                    at: done,
                }),
                ..Payload::default()
            };
            let payload = written_json(&payload)?;
            self.event(CaseEvent::SecondReview, done, Some(name.to_owned()), "staff");
            let (due, none) = (self.plan.decide_by, "[]".to_owned());
            self.task(TaskKind::SecondReview, (done, done), due, none, proposal, payload, None);
        } else {
            let taken = self.plan.taken.map(|_| (by, false));
            let changed = self.plan.taken.unwrap_or(made);
            self.task(kind, (made, changed), self.plan.decide_by, reasons, proposal, "{}".to_owned(), taken);
            if let Some(taken) = self.plan.taken {
                self.took(taken);
            }
        }
        self.advance(proposal)
    }

    /// The advance of an open case, where the law knows one and it is due.
    fn advance(&mut self, proposal: Option<ProposalId>) -> Result<()> {
        let (reference, _) = started(self.received);
        let Some(amount) = self.pattern.week(self.services, reference)?.advance else { return Ok(()) };
        let dates =
            advance_dates(day_of(self.received), self.plan.decide_by, self.services.law()).map_err(silent)?;
        let Some(due) = dates.into_iter().map(|day| day.due).find(|due| *due >= day_of(self.now)) else {
            return Ok(());
        };
        let Cents(cents) = amount;
        let payload = json!({ "advance": cents }).to_string();
        let made = self.received + TimeDelta::seconds(6);
        self.task(TaskKind::Advance, (made, made), due, "[]".to_owned(), proposal, payload, None);
        Ok(())
    }
}
