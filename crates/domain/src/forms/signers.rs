//! Who may send a form, and who must sign it besides.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::condition::Look;
use super::{Answers, Condition, Form};

/// Who may fill in a form and send it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormRole {
    /// A resident, for themselves.
    Resident,
    /// A company.
    Company,
}

/// Who answers a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageWho {
    /// Whoever sends the form.
    #[default]
    Applicant,
    /// The partner, when signing ([`Form::partner_part`]).
    Partner,
}

/// Who must sign what somebody else sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signers {
    /// The partner of the applicant: spouses have the right together (Participatiewet 11).
    #[serde(default)]
    pub partner: Option<PartnerSigner>,
}

/// When the partner signs, and how the form names them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerSigner {
    /// When there is a partner who signs.
    pub when: Condition,
    /// The question that asks their citizen service number. It counts where the person register names no partner.
    #[serde(default)]
    pub bsn: Option<String>,
}

impl Form {
    /// Whether the partner must sign what is sent with these answers.
    #[must_use]
    pub fn partner_signs(&self, answers: &Answers, today: NaiveDate) -> bool {
        let Some(signer) = &self.signers.partner else { return false };
        let live = self.sent_answers(answers, today);
        signer.when.holds(Look { answers: &live, item: None, today })
    }

    /// The citizen service number of the partner that was sent, if the form asks it and it was given.
    #[must_use]
    pub fn partner_bsn(&self, answers: &Answers, today: NaiveDate) -> Option<String> {
        let field = self.signers.partner.as_ref()?.bsn.as_deref()?;
        let live = self.sent_answers(answers, today);
        live.get(field)?.as_str().map(str::to_owned)
    }
}
