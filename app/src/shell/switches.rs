//! The choice of language and of a light or dark screen: plain forms, so they work without scripts.

use domain::Lang;
use leptos::prelude::*;

use super::Scheme;
use crate::paths;
use crate::texts::common;
use crate::ui::{Icon, Sym};

/// Each language in its own words.
const LANGUAGES: [(Lang, &str); 2] = [(Lang::Nl, "Nederlands"), (Lang::En, "English")];

/// A button for every other language.
#[component]
pub fn LanguageSwitch(
    /// The language now.
    lang: Lang,
    /// Where to come back.
    path: String,
) -> impl IntoView {
    let others: Vec<_> = LANGUAGES
        .into_iter()
        .filter(|(other, _)| *other != lang)
        .map(|(other, name)| {
            view! {
                <button type="submit" name="taal" value=other.as_str() lang=other.as_str()>
                    <Icon sym=Sym::Language/>{name}
                </button>
            }
        })
        .collect();
    view! {
        <form method="post" action=paths::LANGUAGE>
            <input type="hidden" name="terug" value=path/>
            {others}
        </form>
    }
}

/// Light, dark, or as the device says.
#[component]
pub fn SchemeSwitch(
    /// The language.
    lang: Lang,
    /// The choice now.
    scheme: Scheme,
    /// Where to come back.
    path: String,
) -> impl IntoView {
    let choice = |value: &'static str, chosen: bool, text: &'static str, sym: Option<Sym>| {
        let pressed = if chosen { "true" } else { "false" };
        let icon = sym.map(|sym| view! { <Icon sym/> });
        view! { <button class="linkish" type="submit" name="scherm" value=value aria-pressed=pressed>{icon}{text}</button> }
    };
    view! {
        <form class="scheme no-print" method="post" action=paths::SCHEME>
            <input type="hidden" name="terug" value=path/>
            <span id="scherm">{common::screen(lang)}</span>
            <span class="row" role="group" aria-labelledby="scherm">
                {choice("light", scheme == Scheme::Light, common::screen_light(lang), Some(Sym::Sun))}
                {choice("dark", scheme == Scheme::Dark, common::screen_dark(lang), Some(Sym::Moon))}
                {choice("auto", scheme == Scheme::Auto, common::screen_auto(lang), None)}
            </span>
        </form>
    }
}
