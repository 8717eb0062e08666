//! Whether the applicant wrote to the city.

use domain::CaseId;
use storage::Tx;

use crate::Result;

/// Whether the owner of a case sent a message in it.
pub(crate) async fn wrote(tx: &mut Tx, case: CaseId) -> Result<bool> {
    let by_owner = |kind: &str| matches!(kind, "resident" | "company");
    Ok(tx.messages().list(case).await?.iter().any(|message| by_owner(&message.sender_kind)))
}
