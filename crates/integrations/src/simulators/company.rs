//! The business register of the demo.

use async_trait::async_trait;

use super::{Simulator, today};
use crate::registers::{Answer, Company, CompanyRegister, RegisterCall, RegisterError};

#[async_trait]
impl CompanyRegister for Simulator {
    async fn company(&self, call: &RegisterCall, kvk: &str) -> Result<Answer<Company>, RegisterError> {
        let found = self.demo.companies.iter().find(|one| one.company.kvk == kvk);
        let value = found.ok_or(RegisterError::NotFound)?.company.clone();
        Ok(Answer { value, as_of: today(call), asked_at: call.asked_at })
    }
}
