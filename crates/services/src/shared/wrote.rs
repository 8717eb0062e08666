//! Whether the applicant wrote to the city.

use domain::CaseId;
use storage::{Message, Tx};

use crate::Result;

/// Whether the owner of a case sent a message in it.
pub(crate) async fn wrote(tx: &mut Tx, case: CaseId) -> Result<bool> {
    Ok(tx.messages().list(case).await?.iter().any(Message::is_from_owner))
}
