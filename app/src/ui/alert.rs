//! Notices: information, success, warning, error.

use leptos::prelude::*;

use super::{Icon, Sym};

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AlertTone {
    /// Good to know.
    #[default]
    Info,
    /// It worked.
    Ok,
    /// Mind this.
    Warning,
    /// Something is wrong.
    Error,
}

impl AlertTone {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Info => "utrecht-alert utrecht-alert--info",
            Self::Ok => "utrecht-alert utrecht-alert--ok",
            Self::Warning => "utrecht-alert utrecht-alert--warning",
            Self::Error => "utrecht-alert utrecht-alert--error",
        }
    }

    pub(super) const fn sym(self) -> Sym {
        match self {
            Self::Info => Sym::InfoCircle,
            Self::Ok => Sym::CircleCheck,
            Self::Warning => Sym::AlertTriangle,
            Self::Error => Sym::AlertCircle,
        }
    }
}

/// A notice with a heading; what it says stands inside.
#[component]
pub fn Alert(
    /// What it is about.
    #[prop(optional)]
    tone: AlertTone,
    /// The heading.
    #[prop(into)]
    heading: String,
    /// What it says, in paragraphs.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=tone.class()>
            <Icon sym=tone.sym()/>
            <div class="utrecht-alert__content">
                <div class="utrecht-alert__message">
                    <h2 class="utrecht-heading-3">{heading}</h2>
                    {children()}
                </div>
            </div>
        </div>
    }
}
