//! What a request brings along: city, actor, language. Put there by the server's layers, read by every handler.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::{Actor, CityCode, Lang, Scope};

use crate::shell::{Assets, Notice};

/// One request, after the layers: which city, who, in which language.
///
/// The layers insert it as an extension; a handler takes `Extension<Visit>`.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The city of the host name.
    pub city: CityCode,
    /// Who acts; [`Actor::Visitor`] when nobody signed in.
    pub actor: Actor,
    /// The language chosen by the visitor, else the first that their browser asks for and the city offers.
    pub lang: Lang,
    /// Whether people reviewed the texts in that language.
    pub reviewed: bool,
    /// `light` or `dark` when the visitor chose one; otherwise the device decides.
    pub scheme: Option<&'static str>,
    /// Whether single keys work on the pages of staff; they do until somebody turns them off.
    pub keys: bool,
    /// The nonce of this answer's content security policy.
    pub nonce: Arc<str>,
    /// Path and query, for the way back after choosing a language.
    pub path: Arc<str>,
    /// When who is signed in has to do so again, when that is soon.
    pub ends_at: Option<DateTime<Utc>>,
    /// Whether this is the demonstration.
    pub demo: bool,
    /// What the city says about the site itself.
    pub notice: Option<Arc<Notice>>,
    /// Names of the served files.
    pub assets: Arc<Assets>,
}

impl Visit {
    /// The scope of a use case called for this request.
    #[must_use]
    pub fn scope(&self, purpose: &'static str) -> Scope {
        Scope { city: self.city, actor: self.actor.clone(), purpose }
    }
}
