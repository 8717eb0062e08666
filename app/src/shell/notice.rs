//! What a city says about the site itself, on every page: a disruption, or maintenance to come.

use domain::{Lang, Localized};
use leptos::prelude::*;
use serde::Deserialize;

use crate::texts::line as text;
use crate::ui::{Icon, Sym};

/// What it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoticeKind {
    /// Something does not work now.
    Storing,
    /// Something will not work for a while.
    Onderhoud,
}

/// One notice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// What is the matter and what one can do meanwhile, a few sentences.
    pub text: Localized,
}

/// The banner.
pub(super) fn banner(notice: &Notice, lang: Lang) -> impl IntoView + use<> {
    let name = match notice.kind {
        NoticeKind::Storing => text::notice_disruption(lang),
        NoticeKind::Onderhoud => text::notice_maintenance(lang),
    };
    let body = notice.text.get(lang).to_owned();
    view! {
        <p class="demo">
            <span class="wrap"><Icon sym=Sym::AlertTriangle/>" "<strong>{format!("{name}: ")}</strong>{body}</span>
        </p>
    }
}
