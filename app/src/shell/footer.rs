//! The end of every page: skyline, help (always last, always the same: call, visit, write) and links about the site.

use leptos::prelude::*;

use super::switches::SchemeSwitch;
use super::{PageContext, skyline};
use crate::paths;
use crate::texts::{common, line};
use crate::ui::{Icon, Sym};

/// The skyline of the city of the page.
pub(super) fn skyline_of(ctx: &PageContext) -> impl IntoView + use<> {
    let drawing = skyline(ctx.city.as_ref().map_or("", |city| &city.slug));
    view! {
        <svg class="skyline" viewBox="0 0 1600 80" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false" inner_html=drawing></svg>
    }
}

/// Only digits and plus: what a telephone dials.
fn dial(phone: &str) -> String {
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{digits}")
}

/// The footer.
#[component]
pub fn Footer(
    /// The request.
    ctx: PageContext,
) -> impl IntoView {
    let lang = ctx.lang;
    let staff = ctx.who.is_staff();
    let help = ctx.city.clone().filter(|_| !staff).map(|city| {
        view! {
            <section class="help" aria-labelledby="hulp">
                <div class="flow flow-s">
                    <h2 class="utrecht-heading-3" id="hulp">{common::help_heading(lang)}</h2>
                    <p>
                        {common::call_before(lang)}
                        <a href=dial(&city.phone)><Icon sym=Sym::Phone/>" "{city.phone.clone()}</a>
                        {format!(", {}.", city.phone_hours.get(lang).trim_end_matches('.'))}
                    </p>
                </div>
                <p><Icon sym=Sym::MapPin/>" "{city.desk.get(lang).to_owned()}" "{line::write_to(lang, &city.post)}</p>
                <p><Icon sym=Sym::Language/>" "{common::interpreter(lang)}</p>
            </section>
        }
    });
    let link = |href: &'static str, text: &'static str| view! { <li><a href=href>{text}</a></li> };
    let links = ctx.city.is_some().then(|| {
        view! {
            <ul class="plain" aria-label=common::more_links(lang)>
                {link(paths::PRIVACY, common::privacy(lang))}
                {link(paths::ACCESSIBILITY, common::accessibility(lang))}
                {link(paths::LAWS, common::how_we_calculate(lang))}
                {(!staff).then(|| link(paths::CITIES, common::other_city(lang)))}
            </ul>
        }
    });
    view! {
        <footer class="foot">
            <div class="wrap">
                {help}
                {links}
                <SchemeSwitch lang scheme=ctx.scheme path=ctx.path.to_string()/>
            </div>
        </footer>
    }
}
