//! Status badges: at most four words, one at a time, always with an icon.

use leptos::prelude::*;

use super::{Icon, Sym};

/// What a status asks of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing happens now.
    Neutral,
    /// We are busy with it.
    Active,
    /// You must do something, or soon.
    Warning,
    /// Done or right.
    Safe,
    /// Wrong or late.
    Danger,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "utrecht-status-badge utrecht-status-badge--neutral",
            Self::Active => "utrecht-status-badge utrecht-status-badge--active",
            Self::Warning => "utrecht-status-badge utrecht-status-badge--warning",
            Self::Safe => "utrecht-status-badge utrecht-status-badge--safe",
            Self::Danger => "utrecht-status-badge utrecht-status-badge--danger",
        }
    }

    const fn sym(self) -> Sym {
        match self {
            Self::Neutral => Sym::Pencil,
            Self::Active => Sym::CircleDashed,
            Self::Warning => Sym::Clock,
            Self::Safe => Sym::Check,
            Self::Danger => Sym::X,
        }
    }
}

/// A status.
#[component]
pub fn StatusBadge(
    /// What it asks.
    tone: Tone,
    /// The words.
    #[prop(into)]
    text: String,
    /// Another icon than the usual one of the tone.
    #[prop(optional)]
    sym: Option<Sym>,
) -> impl IntoView {
    view! { <span class=tone.class()><Icon sym=sym.unwrap_or(tone.sym())/>{text}</span> }
}
