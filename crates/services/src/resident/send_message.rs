//! Writing a message about a case: resident, company or staff.

use domain::cases::CaseEvent;
use domain::templates::has_mark;
use domain::{Actor, CaseId, MessageId, Scope};
use serde_json::json;
use storage::Tx;
use uuid::Uuid;

use crate::shared::job::{NOTIFY, NotifyJob};
use crate::shared::typed::needed;
use crate::staff::{HANDLERS, staff_with};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Sends a message in a case the actor may see. `key` comes from the form: the same key is sent once.
    ///
    /// # Errors
    /// Not found when the actor may not see the case; invalid when the text is empty or too long.
    pub async fn send_message(&self, scope: &Scope, case: CaseId, key: Uuid, body: &str) -> Result<()> {
        self.send_message_from(scope, case, key, body, None).await
    }

    /// The same, kept with the id of the template that staff started from. A template that is not there is not kept.
    ///
    /// # Errors
    /// Those of a message; and invalid when staff left something to be filled in ([`has_mark`]).
    pub async fn send_message_from(
        &self,
        scope: &Scope,
        case: CaseId,
        key: Uuid,
        body: &str,
        template: Option<&str>,
    ) -> Result<()> {
        match scope.actor {
            Actor::Visitor | Actor::System => return Err(ServiceError::NotFound),
            // Who keeps the texts and forms of a city does not write to its residents.
            Actor::Staff { .. } => drop(staff_with(scope, &HANDLERS)?),
            Actor::Resident { .. } | Actor::Company { .. } => {}
        }
        let body = needed(body, "body")?;
        let by_staff = matches!(scope.actor, Actor::Staff { .. });
        if by_staff && has_mark(&body) {
            return Err(ServiceError::invalid("body", "mark"));
        }
        let known = |id: &&str| by_staff && self.catalog().templates().iter().any(|one| one.id == *id);
        let message = MessageId(key);
        match self.write_message(scope, case, message, &body, template.filter(known)).await {
            // The same form sent at the same moment: the first one counts.
            Err(ServiceError::Storage(step, cause)) => match self.was_sent(scope, case, message).await? {
                true => Ok(()),
                false => Err(ServiceError::Storage(step, cause)),
            },
            outcome => outcome,
        }
    }

    async fn write_message(
        &self,
        scope: &Scope,
        case: CaseId,
        message: MessageId,
        body: &str,
        template: Option<&str>,
    ) -> Result<()> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        if is_there(&mut tx, case.id, message).await? {
            return Ok(());
        }
        tx.messages().add_from(message, case.id, body, template, now).await?;
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::MessageSent).await?;
        record
            .audit("message_sent", Some(case.id), json!({ "message": message, "template": template }))
            .await?;
        if matches!(scope.actor, Actor::Staff { .. }) {
            let job = NotifyJob { case: case.id, message: Some(message) };
            record.job(NOTIFY, &job, Some(&format!("message:{message}")), now).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    async fn was_sent(&self, scope: &Scope, case: CaseId, message: MessageId) -> Result<bool> {
        let mut tx = self.parts().store.read(scope).await?;
        is_there(&mut tx, case, message).await
    }
}

async fn is_there(tx: &mut Tx, case: CaseId, message: MessageId) -> Result<bool> {
    Ok(tx.messages().list(case).await?.iter().any(|sent| sent.id == message))
}
