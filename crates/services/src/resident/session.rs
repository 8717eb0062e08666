//! Sessions: fifteen minutes after the last request they are worth nothing (interface sheet, 1.5).

use std::fmt::Write as _;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Actor, CityCode, Scope, SessionId};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::{Result, Services, purpose};

/// How long a session lives after the last request.
const LIFE: TimeDelta = TimeDelta::minutes(15);

/// However long somebody goes on, they sign in again after this.
const LONGEST: TimeDelta = TimeDelta::hours(12);

/// Who has less than this of the twelve hours left is told when they end (WCAG 2.2.1).
const SOON: TimeDelta = TimeDelta::minutes(30);

/// A request within this time of the last noted one is not noted again.
const NOTED: TimeDelta = TimeDelta::minutes(1);

/// A session just made. The token goes into the cookie and nowhere else.
#[derive(Clone, PartialEq, Eq)]
pub struct NewSession {
    /// 43 characters; only its hash is stored.
    pub token: String,
    /// Who signed in.
    pub actor: Actor,
}

/// A session that still counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionView {
    /// Who is signed in.
    pub actor: Actor,
    /// When it ends if nothing happens.
    pub expires_at: DateTime<Utc>,
    /// When it ends whatever happens, when that is soon.
    pub ends_at: Option<DateTime<Utc>>,
}

impl Services {
    /// The session of this city with this token; none when there is none or it ended.
    ///
    /// Notes the use, at most once a minute, so that a busy page does not write with every request.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn session(&self, city: CityCode, token: &str) -> Result<Option<SessionView>> {
        let (now, scope) = (self.now(), visitor(city));
        if token.len() != TOKEN_LENGTH {
            return Ok(None);
        }
        let found = {
            let mut tx = self.parts().store.read(&scope).await?;
            tx.sessions().find(&hash(token), now).await?
        };
        let Some(session) = found else { return Ok(None) };
        let last = session.created_at + LONGEST;
        let expires_at = (now + LIFE).min(last);
        let ends_at = (last - now < SOON).then_some(last);
        if now - session.last_seen < NOTED || expires_at <= now {
            return Ok(Some(SessionView { actor: session.actor, expires_at: session.expires_at, ends_at }));
        }
        let mut tx = self.parts().store.begin(&scope).await?;
        let there = tx.sessions().touch(session.id, now, expires_at).await?;
        tx.commit().await?;
        Ok(there.then_some(SessionView { actor: session.actor, expires_at, ends_at }))
    }

    /// Ends a session; one that is not there has ended already.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn sign_out(&self, city: CityCode, token: &str) -> Result<()> {
        let mut tx = self.parts().store.begin(&visitor(city)).await?;
        let now = self.now();
        if let Some(session) = tx.sessions().find(&hash(token), now).await? {
            tx.sessions().delete(session.id).await?;
            let detail = json!({ "actor": session.actor.kind(), "id": session.actor.id() });
            self.record(&mut tx, now).audit("signed_out", None, detail).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Makes a session for somebody whose identity is certain, within the transaction that knows them.
    pub(super) async fn open_session(&self, tx: &mut storage::Tx, actor: Actor) -> Result<NewSession> {
        let token = written(&self.parts().ids.token());
        let now = self.now();
        let id: SessionId = self.new_id();
        tx.sessions().create(id, &hash(&token), &actor, now, now + LIFE).await?;
        let detail = json!({ "actor": actor.kind(), "id": actor.id() });
        self.record(tx, now).audit("signed_in", None, detail).await?;
        Ok(NewSession { token, actor })
    }
}

/// Nobody yet, in a city.
pub(super) fn visitor(city: CityCode) -> Scope {
    Scope { city, actor: Actor::Visitor, purpose: purpose::APPLY }
}

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Characters of a token: 32 bytes, six bits in each.
const TOKEN_LENGTH: usize = 43;

/// The bytes in the alphabet of addresses (RFC 4648, section 5), without padding.
fn written(bytes: &[u8; 32]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::with_capacity(TOKEN_LENGTH);
    let (mut bits, mut count) = (0_u32, 0_u32);
    let letter = |bits: u32| ALPHABET.get((bits & 63) as usize).map_or('A', |letter| char::from(*letter));
    for byte in bytes {
        bits = (bits << 8) | u32::from(*byte);
        count += 8;
        while count >= 6 {
            count -= 6;
            text.push(letter(bits >> count));
        }
        bits &= (1 << count) - 1;
    }
    text.push(letter(bits << (6 - count)));
    text
}

/// Bytes as hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_43_characters_and_keeps_every_bit() {
        assert_eq!(written(&[0; 32]), "A".repeat(43));
        assert_eq!(written(&[255; 32]), format!("{}8", "_".repeat(42)));
        let mut one = [0; 32];
        one[31] = 1;
        assert!(written(&one).ends_with("AE"));
    }
}
