//! Adding and removing an item of a repeating group.

use domain::{DraftId, Scope};

use crate::{Result, ServiceError, Services};

impl Services {
    /// The place of a new item in the group on a page. Nothing is stored until its page is saved.
    ///
    /// # Errors
    /// Not found when the page is not shown or has no group; a conflict when the group is full.
    pub async fn add_item(&self, scope: &Scope, draft: DraftId, page: &str) -> Result<usize> {
        let draft = self.open_draft(scope, draft).await?;
        let group = draft.visible(page)?.page.group.as_ref().ok_or(ServiceError::NotFound)?;
        let count = draft.form.item_count(&draft.state.answers, page).ok_or(ServiceError::NotFound)?;
        if count >= group.max { Err(ServiceError::Conflict("the group is full")) } else { Ok(count) }
    }

    /// Takes an item out of the group on a page; one that is not there is already out.
    ///
    /// # Errors
    /// Not found when the page is not shown or has no group.
    pub async fn remove_item(&self, scope: &Scope, draft: DraftId, page: &str, index: usize) -> Result<()> {
        let done = self.change_draft(scope, draft, |draft| {
            draft.visible(page)?.page.group.as_ref().ok_or(ServiceError::NotFound)?;
            draft.form.remove_item(&mut draft.state.answers, page, index);
            Ok(())
        });
        done.await.map(drop)
    }
}
