//! All recent messages of a resident or company.

use domain::Scope;

use super::draft::owner_only;
use crate::views::MessageRow;
use crate::{Result, Services};

/// The most messages on the page.
const MOST: u32 = 100;

impl Services {
    /// The messages in all own cases, newest first, and how many of them are new.
    ///
    /// # Errors
    /// Not found for anyone but a resident or company.
    pub async fn messages(&self, scope: &Scope) -> Result<(Vec<MessageRow>, u32)> {
        owner_only(scope)?;
        let found = self.parts().store.read(scope).await?.overview().read(MOST).await?;
        let unread: i64 = found.items.iter().map(|item| item.unread).sum();
        let rows = self.message_rows(scope, found.messages);
        Ok((rows, u32::try_from(unread).unwrap_or(u32::MAX)))
    }
}
