//! The main menu, for each kind of reader.

use domain::Role;
use leptos::prelude::*;

use super::switches::LanguageSwitch;
use super::{PageContext, Who};
use crate::paths;
use crate::texts::{advice, common};
use crate::ui::{Icon, Sym};

/// One link of the menu.
struct Item {
    href: &'static str,
    sym: Sym,
    text: String,
}

fn item(href: &'static str, sym: Sym, text: impl Into<String>) -> Item {
    Item { href, sym, text: text.into() }
}

/// Who looks for cases; the use case checks it again.
const SEARCHING: [Role; 3] = [Role::Intake, Role::Reviewer, Role::TeamLead];

/// The links for this reader.
fn items(ctx: &PageContext) -> Vec<Item> {
    let lang = ctx.lang;
    let messages = || match ctx.unread {
        0 => common::messages(lang).to_owned(),
        n => common::messages_unread(lang, n),
    };
    match &ctx.who {
        Who::Visitor => vec![
            item(paths::PRODUCTS, Sym::Pencil, common::apply(lang)),
            item("#hulp", Sym::Help, common::help(lang)),
            item(paths::SIGN_IN, Sym::User, common::sign_in(lang)),
        ],
        Who::Resident { .. } => vec![
            item(paths::OVERVIEW, Sym::Home, common::my_overview(lang)),
            item(paths::MESSAGES, Sym::Mail, messages()),
            item(paths::MY_DATA, Sym::Id, common::my_data(lang)),
        ],
        Who::Company { .. } => vec![
            item(paths::COMPANY, Sym::Home, common::company_overview(lang)),
            item(paths::MESSAGES, Sym::Mail, messages()),
        ],
        Who::Staff { roles, .. } => {
            let reports = [
                item(paths::TEAM, Sym::ChartBar, common::team(lang)),
                item(paths::SAMPLES, Sym::Scale, common::samples(lang)),
            ];
            let advises = roles.iter().any(|role| Role::ANSWERS.contains(role));
            if advises && !roles.iter().any(|role| !Role::ANSWERS.contains(role)) {
                return vec![item(paths::ADVICE, Sym::ListCheck, advice::list(lang))];
            }
            let queue = item(paths::QUEUE, Sym::ListCheck, common::queue(lang));
            let search = item(paths::SEARCH, Sym::Search, common::search(lang));
            [Some(queue), Some(search).filter(|_| roles.iter().any(|role| SEARCHING.contains(role)))]
                .into_iter()
                .flatten()
                .chain(advises.then(|| item(paths::ADVICE, Sym::Help, advice::list(lang))))
                .chain(reports.into_iter().filter(|_| roles.iter().any(|role| Role::REPORTED.contains(role))))
                .chain([item(paths::KEYS, Sym::Help, crate::texts::keys::menu(lang))])
                .collect()
        }
    }
}

/// The menu, with the choice of a language at its end. Where one chooses a city there is no more than that.
#[component]
pub fn Nav(
    /// The request.
    ctx: PageContext,
) -> impl IntoView {
    let lang = ctx.lang;
    let here = ctx.path.split('?').next().unwrap_or_default().to_owned();
    let items = if ctx.city.is_some() { items(&ctx) } else { Vec::new() };
    let links: Vec<_> = items
        .into_iter()
        .map(|item| {
            let current = (item.href == here).then_some("page");
            view! { <a href=item.href aria-current=current><Icon sym=item.sym/>{item.text}</a> }
        })
        .collect();
    let out = (ctx.who != Who::Visitor).then(|| {
        view! {
            <form method="post" action=paths::SIGN_OUT>
                <button type="submit"><Icon sym=Sym::Lock/>{common::sign_out(lang)}</button>
            </form>
        }
    });
    view! {
        <nav class="nav" aria-label=common::main_menu(lang)>
            {links}
            <LanguageSwitch lang languages=ctx.languages() path=ctx.path.to_string()/>
            {out}
        </nav>
    }
}
