//! Check answers: everything once more before sending.

use super::draft::OpenDraft;
use super::draft_documents::DraftFiles;
use crate::views::CheckView;
use crate::{Result, Services};
use domain::{DraftId, Scope};

impl Services {
    /// Everything that would be sent now, and what is missing.
    ///
    /// # Errors
    /// Not found when the draft is not the actor's; a conflict when it was sent.
    pub async fn check_draft(&self, scope: &Scope, draft: DraftId) -> Result<CheckView> {
        let draft = self.open_draft(scope, draft).await?;
        let mut tx = self.parts().store.read(scope).await?;
        let files = DraftFiles::of(&mut tx, &draft).await?;
        let view = draft.check_view(&files, Vec::new());
        Ok(CheckView { no_right: self.no_right(&draft), ..view })
    }
}

impl OpenDraft<'_> {
    /// The declarations that are not among `ticked`.
    pub fn missing_declarations(&self, ticked: &[String]) -> Vec<String> {
        let ids = self.form.declarations.iter().map(|declaration| &declaration.id);
        ids.filter(|id| !ticked.contains(id)).cloned().collect()
    }

    /// What stands on the page.
    pub fn check_view(&self, files: &DraftFiles, missing_declarations: Vec<String>) -> CheckView {
        let declarations = self.form.declarations.iter();
        let mut incomplete = Vec::new();
        for missing in self.form.validate_all(&self.state.answers, self.today) {
            incomplete.push((missing.page, missing.title));
        }
        CheckView {
            head: self.head(),
            sections: self.form.summary(&self.state.answers, self.today),
            no_right: Vec::new(),
            documents: self.document_rows(files),
            declarations: declarations
                .map(|declaration| (declaration.id.clone(), declaration.text.clone()))
                .collect(),
            partner_signs: self.form.partner_signs(&self.state.answers, self.today),
            missing_declarations,
            incomplete,
            next: self.product.next.clone(),
            term_weeks: self.product.term_weeks,
        }
    }
}
