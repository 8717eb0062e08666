//! The name of whose case it is.

use domain::{CompanyId, PersonId};
use storage::{Case, OwnerKind, Tx};

use crate::{Result, Services};

impl Services {
    /// Name of the resident or company; empty when the row is gone.
    pub(crate) async fn owner_name(&self, tx: &mut Tx, case: &Case) -> Result<String> {
        let name = match case.owner_kind {
            OwnerKind::Resident => tx.persons().get(PersonId(case.owner_id)).await?.map(|person| person.name),
            OwnerKind::Company => {
                tx.companies().get(CompanyId(case.owner_id)).await?.map(|company| company.name)
            }
        };
        Ok(name.unwrap_or_default())
    }
}
