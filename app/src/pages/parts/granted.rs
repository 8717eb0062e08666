//! What a decision grants: an amount, or help in words with how one gets it.

use domain::Lang;
use domain::decision::Grant;
use domain::product::Per;
use leptos::prelude::*;

use crate::texts::case as text;
use crate::ui::format;

/// Amount and first day; for help, what it is before that.
#[must_use]
pub fn granted(grant: &Grant, lang: Lang) -> impl IntoView + use<> {
    let from = format::date(grant.from, lang);
    let amount = grant.amount.map(|amount| {
        let when = match grant.per {
            Per::Month => text::per_month_from(lang, &from),
            Per::Year => text::per_year_from(lang, &from),
            Per::Once => text::once_from(lang, &from),
        };
        view! { <p class="big">{format::money(amount, lang)}" "<small>{when}</small></p> }
    });
    let help = grant.is_help().then(|| {
        let how = match grant.amount {
            Some(_) => text::help_budget(lang).to_owned(),
            None => text::help_arranged(lang, &from),
        };
        view! {
            <p class="pre" lang="nl"><strong>{grant.help.clone()}</strong></p>
            <p>{how}</p>
        }
    });
    view! { {help}{amount} }
}
