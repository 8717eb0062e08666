//! Bank balances, other assets and debts (Belastingdienst, Inlichtingenbureau).

use async_trait::async_trait;
use chrono::NaiveDate;
use domain::Cents;
use serde::Deserialize;

use super::{Answer, RegisterCall, RegisterError};
use crate::Bsn;

/// A bank account.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// What it is: `Betaalrekening`.
    pub name: String,
    /// The last four digits of the number; the rest is not needed.
    pub last_digits: String,
    /// Balance; below zero is a debt.
    pub balance: Cents,
}

/// Something of value other than money and the home.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// What it is: `Auto`.
    pub name: String,
    /// Value.
    pub value: Cents,
}

/// A debt, the mortgage excepted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Debt {
    /// What it is: `DUO`.
    pub name: String,
    /// What is left to pay.
    pub amount: Cents,
}

/// What someone has and owes on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assets {
    /// Bank accounts.
    #[serde(default)]
    pub accounts: Vec<Account>,
    /// Other things of value.
    #[serde(default)]
    pub assets: Vec<Asset>,
    /// Debts.
    #[serde(default)]
    pub debts: Vec<Debt>,
    /// Value of the own home minus the mortgage; nought without a home.
    #[serde(default)]
    pub home_equity: Cents,
}

impl Assets {
    /// Money and things of value together.
    #[must_use]
    pub fn owned(&self) -> Cents {
        let money: Cents = self.accounts.iter().map(|account| Cents(account.balance.0.max(0))).sum();
        let things: Cents = self.assets.iter().map(|asset| asset.value).sum();
        money + things
    }

    /// Debts and overdrawn accounts together, as a positive amount.
    #[must_use]
    pub fn owed(&self) -> Cents {
        let overdrawn: Cents = self.accounts.iter().map(|account| Cents((-account.balance).0.max(0))).sum();
        let debts: Cents = self.debts.iter().map(|debt| debt.amount).sum();
        overdrawn + debts
    }
}

/// The register of assets.
#[async_trait]
pub trait AssetsRegister: Send + Sync {
    /// What someone has and owes, on `day` or the last day before it that the register knows.
    ///
    /// # Errors
    /// When the register does not know the number or gives no answer.
    async fn assets(
        &self,
        call: &RegisterCall,
        bsn: &Bsn,
        day: NaiveDate,
    ) -> Result<Answer<Assets>, RegisterError>;
}
