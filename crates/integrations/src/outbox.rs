//! Notices that leave the house: e-mail and text messages that say only that there is news.

use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use domain::Lang;
use uuid::Uuid;

/// How a notice travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// E-mail.
    Email,
    /// Text message.
    Sms,
}

/// A notice: there is news, sign in to read it. It never holds the content of a case.
#[derive(Clone, PartialEq, Eq)]
pub struct Notice {
    /// The job's id: the same id is delivered at most once.
    pub id: Uuid,
    /// How it travels.
    pub channel: Channel,
    /// Address or telephone number.
    pub to: String,
    /// Which text, by name.
    pub template: &'static str,
    /// In which language.
    pub lang: Lang,
}

/// Why a notice was not delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeliveryError {
    /// Try again later.
    #[error("the channel is unavailable")]
    Unavailable,
    /// The address is refused; trying again does not help.
    #[error("the address was refused")]
    Refused,
}

/// Where notices leave the house. Called from jobs, after commit.
#[async_trait]
pub trait Outbox: Send + Sync {
    /// Delivers a notice.
    ///
    /// # Errors
    /// Whether trying again helps.
    async fn send(&self, notice: &Notice) -> Result<(), DeliveryError>;
}

/// Where addresses end that take nothing in the demonstration, so that one can see what follows (RFC 2606: nobody has it).
const REFUSING: &str = "@geweigerd.example";

/// Delivers nothing: it logs that there was a notice, and counts. For the demo. An address that ends in `@geweigerd.example` is refused.
#[derive(Debug, Default)]
pub struct LogOutbox {
    emails: AtomicU64,
    texts: AtomicU64,
}

impl LogOutbox {
    /// How many notices went by this channel.
    #[must_use]
    pub fn count(&self, channel: Channel) -> u64 {
        self.counter(channel).load(Ordering::Relaxed)
    }

    const fn counter(&self, channel: Channel) -> &AtomicU64 {
        match channel {
            Channel::Email => &self.emails,
            Channel::Sms => &self.texts,
        }
    }
}

#[async_trait]
impl Outbox for LogOutbox {
    async fn send(&self, notice: &Notice) -> Result<(), DeliveryError> {
        if notice.to.ends_with(REFUSING) {
            return Err(DeliveryError::Refused);
        }
        let total = self.counter(notice.channel).fetch_add(1, Ordering::Relaxed) + 1;
        tracing::info!(total, "a notice would be sent; the demo sends nothing");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_demo_only_counts() {
        let outbox = LogOutbox::default();
        let notice = Notice {
            id: Uuid::from_u128(1),
            channel: Channel::Email,
            to: "iemand@voorbeeld.nl".to_owned(),
            template: "news",
            lang: Lang::Nl,
        };
        outbox.send(&notice).await.unwrap();
        outbox.send(&notice).await.unwrap();
        assert_eq!((outbox.count(Channel::Email), outbox.count(Channel::Sms)), (2, 0));
        let refused = Notice { to: "iemand@geweigerd.example".to_owned(), ..notice };
        assert!(matches!(outbox.send(&refused).await, Err(DeliveryError::Refused)));
        assert_eq!(outbox.count(Channel::Email), 2);
    }
}
