//! Moments in life: what people call them, what help there is, and a drawing.

use domain::Lang;
use domain::search::LifeEvent;
use leptos::prelude::*;

use crate::paths;
use crate::texts::{home, start};
use crate::ui::{Icon, Sym};

/// What people call a moment.
#[must_use]
pub const fn name(event: LifeEvent, lang: Lang) -> &'static str {
    match event {
        LifeEvent::Money => home::event_money(lang),
        LifeEvent::Work => home::event_work(lang),
        LifeEvent::Business => home::event_business(lang),
        LifeEvent::Study => home::event_study(lang),
        LifeEvent::Health => home::event_health(lang),
        LifeEvent::Family => home::event_family(lang),
        LifeEvent::Home => home::event_home(lang),
        LifeEvent::Debts => home::event_debts(lang),
        LifeEvent::City => home::event_city(lang),
        LifeEvent::Employer => home::event_employer(lang),
    }
}

/// What help there is.
const fn hint(event: LifeEvent, lang: Lang) -> &'static str {
    match event {
        LifeEvent::Money => start::event_money_hint(lang),
        LifeEvent::Work => start::event_work_hint(lang),
        LifeEvent::Business => start::event_business_hint(lang),
        LifeEvent::Study => start::event_study_hint(lang),
        LifeEvent::Health => start::event_health_hint(lang),
        LifeEvent::Family => start::event_family_hint(lang),
        LifeEvent::Home => start::event_home_hint(lang),
        LifeEvent::Debts => start::event_debts_hint(lang),
        LifeEvent::City => start::event_city_hint(lang),
        LifeEvent::Employer => start::event_employer_hint(lang),
    }
}

/// A drawing that helps to find it back; the words say it.
#[must_use]
pub const fn sym(event: LifeEvent) -> Sym {
    match event {
        LifeEvent::Money => Sym::Wallet,
        LifeEvent::Work => Sym::Briefcase,
        LifeEvent::Business => Sym::BuildingStore,
        LifeEvent::Study => Sym::School,
        LifeEvent::Health => Sym::Wheelchair,
        LifeEvent::Family => Sym::Users,
        LifeEvent::Home => Sym::Home,
        LifeEvent::Debts => Sym::Receipt,
        LifeEvent::City => Sym::Scale,
        LifeEvent::Employer => Sym::HeartHandshake,
    }
}

/// What fits a moment.
#[must_use]
pub fn address(event: LifeEvent) -> String {
    format!("{}?bij={}", paths::PRODUCTS, event.as_str())
}

/// A tile for every moment.
pub fn tiles(lang: Lang) -> impl IntoView + use<> {
    let tiles: Vec<_> = LifeEvent::ALL
        .into_iter()
        .map(|event| {
            view! {
                <li>
                    <a class="tile" href=address(event)>
                        <span class="disc"><Icon sym=sym(event)/></span>
                        <b>{name(event, lang)}</b>
                        <span>{hint(event, lang)}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul class="tiles">{tiles}</ul> }
}
