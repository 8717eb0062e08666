//! Rows that wait to be loaded, of one city.

use domain::Scope;
use storage::{
    LoadAccess, LoadAudit, LoadCase, LoadDecision, LoadDocument, LoadDraw, LoadEvent, LoadFacts, LoadFinding,
    LoadLetter, LoadMessage, LoadNote, LoadProposal, LoadRequest, LoadSubmission, LoadTask, LoadTermEvent,
    Store,
};

use crate::Result;

/// Rows of one city, table by table, in an order in which none points to a later one.
#[derive(Default)]
pub(super) struct Batch {
    pub cases: Vec<LoadCase>,
    pub submissions: Vec<LoadSubmission>,
    pub documents: Vec<LoadDocument>,
    pub facts: Vec<LoadFacts>,
    pub proposals: Vec<LoadProposal>,
    pub term_events: Vec<LoadTermEvent>,
    pub tasks: Vec<LoadTask>,
    pub decisions: Vec<LoadDecision>,
    pub draws: Vec<LoadDraw>,
    pub findings: Vec<LoadFinding>,
    pub letters: Vec<LoadLetter>,
    pub requests: Vec<LoadRequest>,
    pub messages: Vec<LoadMessage>,
    pub notes: Vec<LoadNote>,
    pub events: Vec<LoadEvent>,
    pub audit: Vec<LoadAudit>,
    pub access: Vec<LoadAccess>,
}

impl Batch {
    /// Loads everything in one transaction.
    pub async fn load(self, store: &Store, scope: &Scope) -> Result<()> {
        let mut tx = store.begin(scope).await?;
        tx.bulk().load(self.cases).await?;
        tx.bulk().load(self.submissions).await?;
        tx.bulk().load(self.documents).await?;
        tx.bulk().load(self.facts).await?;
        tx.bulk().load(self.proposals).await?;
        tx.bulk().load(self.term_events).await?;
        tx.bulk().load(self.tasks).await?;
        tx.bulk().load(self.decisions).await?;
        tx.bulk().load(self.draws).await?;
        tx.bulk().load(self.findings).await?;
        tx.bulk().load(self.letters).await?;
        tx.bulk().load(self.requests).await?;
        tx.bulk().load(self.messages).await?;
        tx.bulk().load(self.notes).await?;
        tx.bulk().load(self.events).await?;
        tx.bulk().load(self.audit).await?;
        tx.bulk().load(self.access).await?;
        tx.commit().await?;
        Ok(())
    }
}
