//! The choice of language and of a light or dark screen: plain forms, so they work without scripts.

use domain::Lang;
use leptos::prelude::*;

use super::Scheme;
use crate::paths;
use crate::texts::common;
use crate::ui::{Icon, Sym};

/// A button for every other language, each in its own words: one button where there is one other, else a list to unfold.
#[component]
pub fn LanguageSwitch(
    /// The language now.
    lang: Lang,
    /// The languages that one can choose here.
    languages: Vec<Lang>,
    /// Where to come back.
    path: String,
) -> impl IntoView {
    let others: Vec<Lang> = languages.into_iter().filter(|other| *other != lang).collect();
    let folded = others.len() > 1;
    let buttons: Vec<_> = others
        .into_iter()
        .map(|other| {
            let icon = (!folded).then(|| view! { <Icon sym=Sym::Language/> });
            view! {
                <button type="submit" name="taal" value=other.as_str() lang=other.as_str() dir=other.direction()>
                    {icon}{other.own_name()}
                </button>
            }
        })
        .collect();
    let form = view! {
        <form method="post" action=paths::LANGUAGE>
            <input type="hidden" name="terug" value=path/>
            {buttons}
        </form>
    };
    if folded {
        view! {
            <details>
                <summary>
                    <Icon sym=Sym::Language/><span class="vh">{common::language(lang)}": "</span>{lang.own_name()}
                </summary>
                {form}
            </details>
        }
        .into_any()
    } else {
        form.into_any()
    }
}

/// That a machine made the translation that one reads, with the way to the Dutch text, which counts.
#[component]
pub fn MachineMade(
    /// The language.
    lang: Lang,
    /// Where to come back.
    path: String,
) -> impl IntoView {
    view! {
        <form class="demo no-print" method="post" action=paths::LANGUAGE>
            <span class="wrap">
                <input type="hidden" name="terug" value=path/>
                {common::machine_heading(lang)}". "{common::machine_body(lang)}" "
                <button class="linkish" type="submit" name="taal" value=Lang::Nl.as_str()>{common::machine_dutch(lang)}</button>
            </span>
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
