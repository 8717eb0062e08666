//! Buttons and links that look like one. One primary button per view; never disabled.

use leptos::prelude::*;

use super::Icon;
use super::icon::Sym;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The next step; one per view.
    #[default]
    Primary,
    /// Another way.
    Secondary,
    /// Looks like a link.
    Subtle,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "utrecht-button utrecht-button--primary-action",
            Self::Secondary => "utrecht-button utrecht-button--secondary-action",
            Self::Subtle => "utrecht-button utrecht-button--subtle",
        }
    }
}

/// A button that sends its form. `name` and `value` tell which button was pressed.
#[component]
pub fn Button(
    /// A verb that says what happens.
    #[prop(into)]
    text: String,
    /// How much attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// Name of the pressed button in the form.
    #[prop(optional, into)]
    name: Option<String>,
    /// Value of the pressed button in the form.
    #[prop(optional, into)]
    value: Option<String>,
    /// Sends the form to another address than its own.
    #[prop(optional, into)]
    formaction: Option<String>,
    /// An icon before the words.
    #[prop(optional)]
    sym: Option<Sym>,
    /// Words only for screen readers, after the text: what the button is about.
    #[prop(optional, into)]
    about: Option<String>,
) -> impl IntoView {
    let icon = sym.map(|sym| view! { <Icon sym/> });
    let about = about.map(|about| view! { <span class="vh">{format!(" {about}")}</span> });
    view! {
        <button class=kind.class() type="submit" name=name value=value formaction=formaction>{icon}{text}{about}</button>
    }
}

/// A link that looks like a button: it goes somewhere and changes nothing.
#[component]
pub fn ButtonLink(
    /// A verb that says what happens.
    #[prop(into)]
    text: String,
    /// Where it goes.
    #[prop(into)]
    href: String,
    /// How much attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional)]
    sym: Option<Sym>,
) -> impl IntoView {
    let icon = sym.map(|sym| view! { <Icon sym/> });
    view! { <a class=kind.class() href=href>{icon}{text}</a> }
}
