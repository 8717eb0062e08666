//! The header: demonstration banner, mark of the city, menu.

use chrono::{DateTime, Utc};
use domain::Lang;
use leptos::prelude::*;

use super::nav::Nav;
use super::switches::MachineMade;
use super::{PageContext, Who};
use crate::paths;
use crate::texts::common;
use crate::ui::{Icon, Sym, format};

/// Our own mark: a counter window with a person behind it.
const MARK: &str = r#"<path class="mark-a" d="M0 40V18a18 18 0 0 1 36 0v22z"/><path class="mark-b" d="M6 28V18a12 12 0 0 1 24 0v10z"/><circle class="mark-a" cx="18" cy="17" r="4.5"/><path class="mark-a" d="M10 28a8 6 0 0 1 16 0z"/><path class="mark-c" d="M4 31h28v4H4z"/>"#;

/// When the twelve hours of a session end: a limit that cannot be put off is told beforehand (WCAG 2.2.1).
#[component]
fn SignInAgain(
    /// When.
    at: DateTime<Utc>,
    /// The language of the reader.
    lang: Lang,
) -> impl IntoView {
    view! {
        <p class="demo">
            <span class="wrap">
                <Icon sym=Sym::Clock/>
                " "
                {common::signs_in_again(lang, format::time(at))}
            </span>
        </p>
    }
}

/// The header of every page.
#[component]
pub fn Header(
    /// The request.
    ctx: PageContext,
) -> impl IntoView {
    let lang = ctx.lang;
    let under = match (&ctx.city, &ctx.who) {
        (Some(city), Who::Staff { .. }) => common::for_staff(lang, &city.department),
        (Some(city), _) => common::of_the_city(lang, &city.name),
        (None, _) => common::of_four_cities(lang).to_owned(),
    };
    let home = if ctx.who.is_staff() { paths::QUEUE } else { paths::HOME };
    let banner =
        ctx.demo.then(|| view! { <p class="demo"><span class="wrap">{common::demo_banner(lang)}</span></p> });
    let machine = (!ctx.reviewed).then(|| view! { <MachineMade lang path=ctx.path.to_string()/> });
    let notice = ctx.notice.as_ref().map(|notice| super::notice::banner(notice, lang));
    let ends = ctx.ends_at.map(|at| view! { <SignInAgain at lang/> });
    let mark = match ctx.theme().and_then(|theme| theme.logo.clone()) {
        // The name stands beside it, so that it says nothing more.
        Some(logo) => view! { <img src=logo.address alt="" width=logo.width height="40"/> }.into_any(),
        None => {
            view! { <svg viewBox="0 0 36 40" aria-hidden="true" focusable="false" inner_html=MARK></svg> }
                .into_any()
        }
    };
    view! {
        <header class="head">
            {banner}
            {notice}
            {ends}
            {machine}
            <div class="wrap head__in">
                <a class="brand" href=home>
                    {mark}
                    <span>{ctx.site()}<small>{under}</small></span>
                </a>
                <Nav ctx=ctx/>
            </div>
        </header>
    }
}
