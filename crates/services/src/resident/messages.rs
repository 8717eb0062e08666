//! All recent messages of a resident or company.

use domain::Scope;

use super::draft::owner_only;
use crate::views::MessageRow;
use crate::{Result, Services};

/// The most messages on the page.
const MOST: usize = 100;

impl Services {
    /// The messages in all own cases, newest first, and how many of them are new.
    ///
    /// # Errors
    /// Not found for anyone but a resident or company.
    pub async fn messages(&self, scope: &Scope) -> Result<(Vec<MessageRow>, u32)> {
        owner_only(scope)?;
        let mut tx = self.parts().store.read(scope).await?;
        let mut all = Vec::new();
        for case in tx.cases().list_own().await? {
            all.extend(tx.messages().list(case.id).await?);
        }
        let mut rows = self.message_rows(scope, all);
        rows.sort_by_key(|row| std::cmp::Reverse(row.at));
        let unread = rows.iter().filter(|row| row.unread && !row.own).count();
        rows.truncate(MOST);
        Ok((rows, u32::try_from(unread).unwrap_or(u32::MAX)))
    }
}
