//! The penalty for a late decision: since when, how much, and how it ends (Awb 4:17, 4:18).

use domain::{Cents, Lang};
use leptos::prelude::*;
use services::views::PenaltyShown;

use crate::texts::outage as text;
use crate::ui::{Alert, AlertTone, format};

/// As it stands today, for resident and staff alike.
#[must_use]
pub fn penalty(shown: &PenaltyShown, lang: Lang) -> impl IntoView + use<> {
    let money = |amount: Cents| format::money(amount, lang);
    let first = format::date(shown.first, lang);
    let (tone, heading) = match shown.runs {
        true => (AlertTone::Warning, text::penalty_runs(lang)),
        false => (AlertTone::Info, text::penalty_ended(lang)),
    };
    let now = match shown.runs {
        true => text::penalty_so_far(lang, first, money(shown.amount), money(shown.maximum)),
        false => text::penalty_in_all(lang, first, i64::from(shown.days), money(shown.amount)),
    };
    let then = match &shown.set {
        Some(set) if set.amount == Cents::ZERO => text::penalty_none(lang, format::date_time(set.at, lang)),
        Some(set) => text::penalty_set(lang, format::date_time(set.at, lang), money(set.amount)),
        None if shown.runs => text::penalty_stops(lang).to_owned(),
        None => text::penalty_to_set(lang, format::date(shown.fix_by, lang)),
    };
    let article = text::penalty_article(lang, &shown.article);
    view! {
        <Alert tone=tone heading=heading>
            <p>{now}</p>
            <p>{then}</p>
            <p class="soft">{article}</p>
        </Alert>
    }
}
