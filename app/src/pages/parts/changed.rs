//! What a decision changes of what was granted.

use domain::Lang;
use domain::change::{Change, ChangeKind, Counted, Plan, Taken};
use leptos::prelude::*;

use crate::texts::change as text;
use crate::ui::format;

/// The title of such a decision.
#[must_use]
pub fn title(kind: ChangeKind, product: &str, lang: Lang) -> String {
    match kind {
        ChangeKind::Stop => text::title_stop(lang, product),
        ChangeKind::Revise => text::title_revise(lang, product),
        ChangeKind::Withdraw => text::title_withdraw(lang, product),
        ChangeKind::Recover => text::title_recover(lang, product),
    }
}

/// One word for it.
#[must_use]
pub const fn word(kind: ChangeKind, lang: Lang) -> &'static str {
    match kind {
        ChangeKind::Stop => text::verdict_stop(lang),
        ChangeKind::Revise => text::verdict_revise(lang),
        ChangeKind::Withdraw => text::verdict_withdraw(lang),
        ChangeKind::Recover => text::verdict_recover(lang),
    }
}

/// What it comes to, and on which rule. A new amount stands with what is granted.
#[must_use]
pub fn changed(taken: &Taken, lang: Lang) -> impl IntoView + use<> {
    let day = |day| format::date(day, lang);
    let money = |amount| format::money(amount, lang);
    let (told, how) = match taken.change {
        Change::Stop { from } => (Some(text::told_stop(lang, day(from))), None),
        Change::Withdraw { from } => (Some(text::told_withdraw(lang, day(from))), None),
        Change::Revise { .. } => (None, None),
        Change::Recover { amount, from, until, counted, plan } => {
            let counted = match counted {
                Counted::Gross => text::gross(lang),
                Counted::Net => text::net(lang),
            };
            let how = match plan {
                Plan::AtOnce => text::told_at_once(lang).to_owned(),
                Plan::Instalments { per_month } => text::told_instalments(lang, money(per_month)),
                Plan::Together => text::told_together(lang).to_owned(),
            };
            let counted = counted.to_lowercase();
            (Some(text::told_recover(lang, money(amount), counted, day(from), day(until))), Some(how))
        }
    };
    let ground = &taken.ground;
    let rule = text::told_ground(lang, ground.label.get(lang), &ground.law, &ground.article);
    let told = told.map(|told| view! { <p><strong>{told}</strong></p> });
    let how = how.map(|how| view! { <p>{how}</p> });
    view! { {told}{how}<p>{rule}</p> }
}
