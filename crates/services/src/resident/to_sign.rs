//! What a partner signs: what was sent last for one case, and nothing else of it.

use domain::forms::PartnerPart;
use domain::{CaseId, Lang, Scope};
use storage::ToSign;

use crate::shared::record::from_json;
use crate::shared::submission::StoredReceipt;
use crate::views::{SignState, SignView};
use crate::{Result, ServiceError, Services};

impl Services {
    /// What was sent last for a case, for the partner who must sign it.
    ///
    /// # Errors
    /// Not found for anybody else, the applicant included.
    pub async fn to_sign(&self, scope: &Scope, case: CaseId, lang: Lang) -> Result<SignView> {
        let mut tx = self.parts().store.read(scope).await?;
        let asked = tx.signatures().to_sign(case).await?.ok_or(ServiceError::NotFound)?;
        let part = self.partner_part(&asked)?;
        self.sign_view(asked, &part, lang)
    }

    /// What the partner is asked besides, on top of what was sent.
    pub(super) fn partner_part(&self, asked: &ToSign) -> Result<PartnerPart> {
        let form = self.form_of(&asked.form, &asked.form_version)?;
        Ok(form.partner_part(from_json(&asked.answers)?))
    }

    /// The page, with what the partner answered so far.
    pub(super) fn sign_view(&self, asked: ToSign, part: &PartnerPart, lang: Lang) -> Result<SignView> {
        let form = self.form_of(&asked.form, &asked.form_version)?;
        let today = self.today();
        let page = |id: String| part.page(&id, lang, today).ok_or(ServiceError::NotFound);
        let receipt: StoredReceipt = from_json(&asked.receipt)?;
        let declarations = form.declarations.iter();
        Ok(self.catalog().translations().retold(SignView {
            case: asked.case_id,
            submission: asked.submission_id,
            product: self.catalog().product_name(&asked.product),
            applicant: asked.applicant,
            received_at: asked.received_at,
            due: asked.due,
            sections: receipt.sections,
            files: receipt.files.into_iter().map(|file| file.name).collect(),
            asked: part.pages(today).into_iter().map(page).collect::<Result<_>>()?,
            errors: Vec::new(),
            declarations: declarations.map(|one| (one.id.clone(), one.text.clone())).collect(),
            missing_declarations: Vec::new(),
            state: match (asked.signed, asked.at) {
                (Some(true), Some(at)) => SignState::Signed { at },
                (Some(false), Some(at)) => SignState::Declined { at },
                _ if asked.status.is_closed() => SignState::Over,
                _ => SignState::Open,
            },
        }))
    }
}
