//! Cards: one thing you can act on or read alone.

use leptos::prelude::*;

/// How a card stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardKind {
    /// White with a soft shadow.
    #[default]
    Raised,
    /// Tinted in the colour of the city.
    Tint,
    /// White without shadow.
    Flat,
}

impl CardKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Raised => "card flow",
            Self::Tint => "card card--tint flow",
            Self::Flat => "card card--flat flow",
        }
    }
}

/// A card with a heading.
#[component]
pub fn Card(
    /// Unique id of the heading within the page.
    #[prop(into)]
    id: String,
    /// The heading.
    #[prop(into)]
    heading: String,
    /// How it stands out.
    #[prop(optional)]
    kind: CardKind,
    /// A large heading; otherwise the small one.
    #[prop(optional)]
    large: bool,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let labelled_by = id.clone();
    let class = if large { "utrecht-heading-2" } else { "utrecht-heading-3" };
    view! {
        <section class=kind.class() aria-labelledby=labelled_by>
            <h2 class=class id=id>{heading}</h2>
            {children()}
        </section>
    }
}
