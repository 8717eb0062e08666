//! Messages within a case, both ways. Never changed; reading is kept apart.

use chrono::{DateTime, Utc};
use domain::{CaseId, MessageId};

use crate::Result;
use crate::args::args;
use crate::row::{Count, rows};
use crate::sql::{mine, staff_sql, viewer_sql};

rows! {
    /// A message.
    pub struct Message from "messages" {
        /// Id.
        pub id: MessageId,
        /// The case.
        pub case_id: CaseId,
        /// From `resident`, `company`, `staff` or `system`.
        pub sender_kind: String,
        /// Their name.
        pub sender_name: Option<String>,
        /// The text.
        pub body: String,
        /// When the other side could read it (Awb 2:19).
        pub sent_at: DateTime<Utc>,
        /// When the other side first did.
        pub read_at: Option<DateTime<Utc>>,
    }

    /// What a message was started from.
    pub struct MessageSource from "messages" {
        /// The template, by id; none when somebody wrote it all.
        pub template: Option<String>,
    }
}

impl Message {
    /// Whether the resident or company wrote it, and not the city.
    #[must_use]
    pub fn is_from_owner(&self) -> bool {
        matches!(self.sender_kind.as_str(), "resident" | "company")
    }
}

repository! {
    /// What resident and city write to each other.
    Messages, messages
}

/// Whether a message comes from the other side than the reader's, `$5` being `owner` or `city`.
macro_rules! from_other_side {
    ($side:literal) => {
        concat!("(m.sender_kind IN ('resident', 'company')) = (", $side, " = 'city')")
    };
}

impl Messages<'_> {
    /// Sends, by who acts, in a case they may see.
    ///
    /// # Errors
    /// When the database fails or there is no such case.
    pub async fn add(self, id: MessageId, case: CaseId, body: &str, now: DateTime<Utc>) -> Result<()> {
        self.add_from(id, case, body, None, now).await
    }

    /// The same for a message that was started from a template.
    ///
    /// # Errors
    /// When the database fails or there is no such case.
    pub async fn add_from(
        self,
        id: MessageId,
        case: CaseId,
        body: &str,
        template: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sql = viewer_sql!(
            "add message",
            "INSERT INTO messages (city, id, case_id, sender_kind, sender_id, sender_name, body, template, sent_at) \
             SELECT c.city, $5, c.id, $6, $7, $8, $9, $10, $11 FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4"
        );
        let (kind, by, name) = self.0.actor();
        self.0.insert(sql, args![case, id, kind, by, name, body, template, now]).await
    }

    /// Every message in a case the actor may see, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<Message>> {
        let sql = viewer_sql!(
            "list messages",
            "SELECT m.id, m.case_id, m.sender_kind, m.sender_name, m.body, m.sent_at, r.read_at \
             FROM messages m JOIN cases c ON c.city = m.city AND c.id = m.case_id \
             LEFT JOIN message_reads r ON r.city = m.city AND r.message_id = m.id AND r.side = \
             CASE WHEN m.sender_kind IN ('resident', 'company') THEN 'city' ELSE 'owner' END \
             WHERE m.city = $1 AND ",
            mine!("c"),
            " AND m.case_id = $4 ORDER BY m.sent_at, m.id"
        );
        self.0.all(sql, args![case]).await
    }

    /// What a message was started from; none when there is no such message. For staff and the system.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn source(self, id: MessageId) -> Result<Option<MessageSource>> {
        let sql =
            staff_sql!("source of message", "SELECT template FROM messages WHERE city = $1 AND id = $2");
        self.0.optional(sql, args![id]).await
    }

    /// How many messages in a case the side of the actor has not read.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn unread_count(self, case: CaseId) -> Result<i64> {
        let sql = viewer_sql!(
            "count unread messages",
            "SELECT COUNT(*) AS n FROM messages m JOIN cases c ON c.city = m.city AND c.id = m.case_id \
             WHERE m.city = $1 AND ",
            mine!("c"),
            " AND m.case_id = $4 AND ",
            from_other_side!("$5"),
            " AND NOT EXISTS (SELECT 1 FROM message_reads r WHERE r.city = m.city AND r.message_id = m.id \
             AND r.side = $5)"
        );
        let side = self.side();
        let Count(unread) = self.0.one(sql, args![case, side]).await?;
        Ok(unread)
    }

    /// Notes that the side of the actor has now read everything in a case; the first reading stays.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mark_read(self, case: CaseId, now: DateTime<Utc>) -> Result<()> {
        let sql = viewer_sql!(
            "mark messages as read",
            "INSERT INTO message_reads (city, message_id, side, read_at, reader_id) \
             SELECT m.city, m.id, $5, $6, $7 FROM messages m \
             JOIN cases c ON c.city = m.city AND c.id = m.case_id WHERE m.city = $1 AND ",
            mine!("c"),
            " AND m.case_id = $4 AND ",
            from_other_side!("$5"),
            " ON CONFLICT (city, message_id, side) DO NOTHING"
        );
        let (side, (_, reader, _)) = (self.side(), self.0.actor());
        self.0.execute(sql, args![case, side, now, reader]).await.map(drop)
    }

    const fn side(&self) -> &'static str {
        if self.0.sees_city() { "city" } else { "owner" }
    }
}
