//! Who is signed in.

use chrono::{DateTime, Utc};
use domain::{Actor, SessionId};

use crate::Result;
use crate::args::{args, json};
use crate::row::rows;
use crate::sql::city_sql;

rows! {
    /// A session that has not expired.
    pub struct Session from "sessions" {
        /// Id.
        pub id: SessionId,
        /// Who is signed in.
        pub actor: Actor,
        /// Since when.
        pub created_at: DateTime<Utc>,
        /// The last request that counted as use.
        pub last_seen: DateTime<Utc>,
        /// From when it is worth nothing.
        pub expires_at: DateTime<Utc>,
    }
}

repository! {
    /// Who is signed in to the city. A session of one city is worth nothing in another.
    Sessions, sessions
}

impl Sessions<'_> {
    /// Signs `actor` in.
    ///
    /// # Errors
    /// [`Conflict::Session`](crate::Conflict::Session) when the token was given out before.
    pub async fn create(
        self,
        id: SessionId,
        token_hash: &[u8],
        actor: &Actor,
        now: DateTime<Utc>,
        expires_at: DateTime<Utc>,
    ) -> Result<()> {
        let sql = city_sql!(
            "create session",
            "INSERT INTO sessions (city, id, token_hash, actor, created_at, last_seen, expires_at) \
             VALUES ($1, $2, $3, $4, $5, $5, $6)"
        );
        self.0.insert(sql, args![id, token_hash, json(actor)?, now, expires_at]).await
    }

    /// The session with this token, unless it expired.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn find(self, token_hash: &[u8], now: DateTime<Utc>) -> Result<Option<Session>> {
        let sql = city_sql!(
            "find session",
            "SELECT id, actor, created_at, last_seen, expires_at FROM sessions \
             WHERE city = $1 AND token_hash = $2 AND expires_at > $3"
        );
        self.0.optional(sql, args![token_hash, now]).await
    }

    /// Notes use and moves the end; whether the session was still there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn touch(self, id: SessionId, now: DateTime<Utc>, expires_at: DateTime<Utc>) -> Result<bool> {
        let sql = city_sql!(
            "touch session",
            "UPDATE sessions SET last_seen = $3, expires_at = $4 WHERE city = $1 AND id = $2 AND expires_at > $3"
        );
        Ok(self.0.execute(sql, args![id, now, expires_at]).await? > 0)
    }

    /// Signs out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete(self, id: SessionId) -> Result<()> {
        let sql = city_sql!("delete session", "DELETE FROM sessions WHERE city = $1 AND id = $2");
        self.0.execute(sql, args![id]).await.map(drop)
    }

    /// Clears away what has expired; how many there were.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete_expired(self, now: DateTime<Utc>) -> Result<u64> {
        let sql =
            city_sql!("delete expired sessions", "DELETE FROM sessions WHERE city = $1 AND expires_at <= $2");
        self.0.execute(sql, args![now]).await
    }
}
