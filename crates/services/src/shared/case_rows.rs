//! The rows that the resident's case page and the staff's task page share.

use chrono::{DateTime, Utc};
use domain::cases::CaseEvent;
use domain::forms::Form;
use domain::{Actor, CaseId, CityCode, Scope};
use storage::{
    Access, Case, Document, InformationRequest, Message, StoredDecision, StoredEvent, StoredProposal, Tx,
};

use super::asked::AskedItem;
use super::record::from_json;
use super::registers::register_of;
use super::submission::{LaterDocument, StoredReceipt};
use crate::views::{
    DecisionView, DocumentRow, FileRow, LookRow, MessageRow, RequestItem, RequestView, TimelineRow,
};
use crate::{Result, ServiceError, Services};

/// The timeline, oldest first. What one transaction wrote down bears one moment; then life's order decides.
pub(crate) fn timeline(events: Vec<StoredEvent>) -> Vec<TimelineRow> {
    let mut rows: Vec<TimelineRow> =
        events.into_iter().map(|event| TimelineRow { event: event.kind, at: event.at }).collect();
    rows.sort_by_key(|row| (row.at, rank(row.event)));
    rows
}

const fn rank(event: CaseEvent) -> u8 {
    match event {
        CaseEvent::Received | CaseEvent::TakenOver => 0,
        CaseEvent::FactsChecked => 1,
        CaseEvent::DocumentReceived | CaseEvent::Corrected => 2,
        CaseEvent::InfoReceived
        | CaseEvent::InfoLapsed
        | CaseEvent::AdviceGiven
        | CaseEvent::AdviceEnded
        | CaseEvent::PartnerAsked
        | CaseEvent::PartnerSigned
        | CaseEvent::PartnerDeclined
        | CaseEvent::ViewsGiven
        | CaseEvent::ViewsLapsed => 3,
        CaseEvent::TaskCreated | CaseEvent::ObjectionReceived => 4,
        CaseEvent::InfoRequested
        | CaseEvent::InfoReminded
        | CaseEvent::SecondReview
        | CaseEvent::ObjectionChecked
        | CaseEvent::HearingPlanned
        | CaseEvent::HearingSkipped
        | CaseEvent::HearingHeld
        | CaseEvent::Postponed
        | CaseEvent::AdviceAsked
        | CaseEvent::TermWarned
        | CaseEvent::DefaultNoted
        | CaseEvent::PenaltyRuns
        | CaseEvent::ViewsAsked => 5,
        CaseEvent::Decided
        | CaseEvent::Withdrawn
        | CaseEvent::Forwarded
        | CaseEvent::Upheld
        | CaseEvent::Revised
        | CaseEvent::Changed => 6,
        CaseEvent::MessageSent
        | CaseEvent::PersonAsked
        | CaseEvent::PersonLooked
        | CaseEvent::AdvanceAsked
        | CaseEvent::AdvanceAnswered
        | CaseEvent::PenaltySet => 7,
    }
}

/// The files.
pub(crate) fn files(documents: &[Document]) -> Vec<FileRow> {
    documents.iter().map(FileRow::from).collect()
}

impl Services {
    /// The name under which a city writes.
    pub(crate) fn sender(&self, city: CityCode) -> String {
        self.catalog().city(city).map_or_else(|| city.to_string(), |city| city.sender.clone())
    }

    /// Messages as the reader of `scope` sees them: whose they are, and whether the addressee read them.
    pub(crate) fn message_rows(&self, scope: &Scope, messages: Vec<Message>) -> Vec<MessageRow> {
        let city_reads = matches!(scope.actor, Actor::Staff { .. } | Actor::System);
        let row = |message: Message| {
            let from_owner = message.is_from_owner();
            MessageRow {
                case: message.case_id,
                from: message.sender_name.unwrap_or_else(|| self.sender(scope.city)),
                own: from_owner != city_reads,
                body: message.body,
                at: message.sent_at,
                unread: message.read_at.is_none(),
            }
        };
        messages.into_iter().map(row).collect()
    }

    /// Looks by others: staff by name, registers by theirs. What one does oneself is no look.
    pub(crate) fn look_rows(&self, city: CityCode, looks: Vec<Access>) -> Vec<LookRow> {
        let row = |look: Access| {
            let who = match register_of(&look.what) {
                Some(register) => register.name().to_owned(),
                None if look.actor_kind == "staff" => look.actor_name.unwrap_or_else(|| self.sender(city)),
                None => self.sender(city),
            };
            LookRow { at: look.at, who, what: look.what, why: look.purpose }
        };
        looks.into_iter().map(row).collect()
    }

    /// The form on which a case was sent.
    pub(crate) fn form_of(&self, id: &str, version: &str) -> Result<&Form> {
        self.catalog()
            .form(id, Some(version))
            .ok_or_else(|| ServiceError::Catalog(format!("form {id} {version} of a case is gone")))
    }
}

impl Services {
    /// The request that still waits for an answer, with what was sent for it since. Its last day is the one after outages.
    pub(crate) async fn request_view(
        &self,
        tx: &mut Tx,
        requests: Vec<InformationRequest>,
        documents: &[Document],
    ) -> Result<Option<RequestView>> {
        let open =
            requests.into_iter().rev().find(|one| one.answered_at.is_none() && one.closed_at.is_none());
        let Some(request) = open else { return Ok(None) };
        let asked: Vec<AskedItem> = from_json(&request.items)?;
        let items = asked.into_iter().map(|item| RequestItem {
            files: files_since(documents, &item.code, request.asked_at),
            label: item.label,
            code: item.code,
            problem: None,
        });
        let due = self.longer(tx, request.due).await?.map_or(request.due, |longer| longer.until);
        Ok(Some(RequestView {
            id: request.id,
            items: items.collect(),
            note: request.explanation,
            asked_at: request.asked_at,
            due,
            days_left: due.signed_duration_since(self.today()).num_days(),
        }))
    }
}

fn files_since(documents: &[Document], code: &str, since: DateTime<Utc>) -> Vec<FileRow> {
    let sent = documents.iter().filter(|file| file.doc_code == code && file.uploaded_at >= since);
    sent.map(FileRow::from).collect()
}

/// Documents that were promised for later and did not come.
pub(crate) fn still_later(receipt: &StoredReceipt, documents: &[Document]) -> Vec<DocumentRow> {
    let came = |code: &str| documents.iter().any(|file| file.doc_code == code);
    missing(&receipt.later, came).cloned().map(DocumentRow::from).collect()
}

/// Of the documents that were promised, those of which `came` knows nothing.
pub(crate) fn missing(
    promised: &[LaterDocument],
    came: impl Fn(&str) -> bool,
) -> impl Iterator<Item = &LaterDocument> {
    promised.iter().filter(move |later| !came(&later.code))
}

/// The decision as the resident reads it, with the calculation of the proposal it followed.
pub(crate) fn decision_view(
    decision: StoredDecision,
    proposal: Option<StoredProposal>,
    after_objection: Option<CaseId>,
) -> DecisionView {
    let (conditions, lines) = match proposal {
        Some(stored) => (stored.proposal.conditions, stored.proposal.lines),
        None => (Vec::new(), Vec::new()),
    };
    DecisionView {
        id: decision.id,
        verdict: decision.verdict,
        grant: decision.granted,
        reasons: decision.reasons,
        weighing: decision.weighing,
        by: decision.decided_by,
        sent_at: decision.sent_at,
        objection_until: decision.objection_until,
        after_objection,
        conditions,
        lines,
        heard: None,
        taken: None,
    }
}

/// The latest decision of a case the reader may see.
pub(crate) async fn latest_decision(tx: &mut Tx, case: &Case) -> Result<Option<DecisionView>> {
    let Some(decision) = tx.decisions().list(case.id).await?.into_iter().next_back() else { return Ok(None) };
    let proposal = match decision.proposal_id {
        Some(id) => tx.proposals().get(id).await?,
        None => None,
    };
    let revisions = tx.objections().revisions(case.id).await?;
    let revision = revisions.iter().find(|revision| revision.decision_id == decision.id);
    let after_objection = revision.map(|revision| revision.case_id);
    let mut view = decision_view(decision, proposal, after_objection);
    let kept = tx.hearings().kept(case.id).await?;
    view.heard = kept.into_iter().find(|kept| kept.decision_id == view.id).map(|kept| kept.heard);
    let changes = tx.changes().list(case.id).await?;
    view.taken = changes.into_iter().find(|change| change.decision_id == view.id).map(|change| change.taken);
    Ok(Some(view))
}
