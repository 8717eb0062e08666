//! The overview of a resident or company: to do first, then what runs.

mod dates;

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::cases::CaseStatus;
use domain::product::ProductKind;
use domain::{Actor, Lang};
use leptos::prelude::*;
use services::views::{CaseRow, DraftRow, MessageRow, OverviewView, Todo};
use services::{Services, purpose};

use super::{context, status};
use crate::http::failed;
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{hearing, overview as text, sign, start};
use crate::ui::{Button, ButtonKind, ButtonLink, Card, Due, Icon, StatusBadge, Sym, Tone, format};
use crate::visit::Visit;

/// `GET /overzicht` for a resident, `GET /bedrijf` for a company.
pub async fn get(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    match services.overview(&visit.scope(purpose::FOLLOW)).await {
        Ok(view) => page(&services, &visit, view),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

fn page(services: &Services, visit: &Visit, mut overview: OverviewView) -> Response {
    let lang = visit.lang;
    let mut ctx = context(services, visit);
    ctx.unread = overview.unread;
    let company = matches!(visit.actor, Actor::Company { .. });
    // A resident is offered a few things to apply for; the rest stands on a page of its own.
    let of_kind =
        |id: &str, kind| services.catalog().product(visit.city, id).is_some_and(|found| found.kind == kind);
    if !company {
        overview.products.retain(|(id, ..)| of_kind(id, ProductKind::Application));
        overview.products.truncate(OFFERED);
    }
    let changes = !company && services.catalog().product(visit.city, CHANGE).is_some();
    render(&ctx, text::title(lang), None, move || {
        let dates = dates::dates(&overview, lang);
        let todo: Vec<_> = overview.todo.into_iter().map(|todo| todo_card(todo, lang)).collect();
        let nothing = todo.is_empty().then(|| {
            view! {
                <div class="todo todo--calm">
                    <p class="row"><Icon sym=Sym::CircleCheck/>{text::todo_nothing(lang)}</p>
                </div>
            }
        });
        view! {
            <Main>
                <div class="flow flow-l">
                    <div class="flow flow-s">
                        <h1 class="utrecht-heading-1">{text::hello(lang, &overview.name)}</h1>
                        <p class="soft">{text::today(lang, format::weekday_date(overview.today, lang))}</p>
                    </div>
                    <section class="flow" aria-labelledby="doen">
                        <h2 class="utrecht-heading-2" id="doen">{text::todo(lang)}</h2>
                        {nothing}
                        {todo}
                    </section>
                    <div class="split">
                        <div class="flow flow-l">
                            {cases(overview.cases, overview.drafts, lang)}
                            {changes.then(|| changed(lang))}
                        </div>
                        <div class="flow">
                            {messages(overview.messages, overview.unread, lang)}
                            {dates}
                            {more(overview.products, company, lang)}
                        </div>
                    </div>
                </div>
            </Main>
        }
    })
}

/// How many things to apply for are named.
const OFFERED: usize = 5;

/// The product to report a change with.
const CHANGE: &str = "wijziging";

/// Where one reports a change.
fn changed(lang: Lang) -> impl IntoView + use<> {
    view! {
        <section class="card card--tint flow flow-s" aria-labelledby="veranderd">
            <h2 class="utrecht-heading-3" id="veranderd">{start::changed(lang)}</h2>
            <p>{start::changed_body(lang)}</p>
            <p><ButtonLink text=start::changed_button(lang) href=paths::product(CHANGE) kind=ButtonKind::Secondary/></p>
        </section>
    }
}

/// One thing to do, with its one button.
fn todo_card(todo: Todo, lang: Lang) -> impl IntoView + use<> {
    let (calm, title, body, due, button, href, sym) = match todo {
        Todo::Supply { case, items, due, days_left, .. } => (
            false,
            text::supply(lang).to_owned(),
            format!(
                "{}. {}",
                items.iter().map(|item| item.get(lang)).collect::<Vec<_>>().join(", "),
                text::supply_body(lang)
            ),
            Some((days_left, format::date(due, lang))),
            text::supply_button(lang),
            paths::case(case),
            Sym::Upload,
        ),
        Todo::Sign { case, product, applicant, due, days_left } => (
            false,
            sign::todo(lang, applicant),
            sign::todo_body(lang, product.get(lang)),
            Some((days_left, format::date(due, lang))),
            sign::todo_button(lang),
            paths::sign(case),
            Sym::Pencil,
        ),
        Todo::GiveViews { case, product, due, days_left } => (
            false,
            hearing::todo(lang).to_owned(),
            format!("{} {}", text::about(lang, product.get(lang)), hearing::todo_body(lang)),
            Some((days_left, format::date(due, lang))),
            hearing::todo_button(lang),
            paths::case(case),
            Sym::Pencil,
        ),
        Todo::Read { case, product } => (
            true,
            text::read(lang).to_owned(),
            text::about(lang, product.get(lang)),
            None,
            text::read_button(lang),
            format!("{}#berichten", paths::case(case)),
            Sym::Mail,
        ),
        Todo::Finish { draft, product, corrects, kept_until } => (
            true,
            if corrects {
                text::finish_change(lang, product.get(lang))
            } else {
                text::finish(lang, product.get(lang))
            },
            text::kept_until(lang, format::date(kept_until, lang)),
            None,
            text::finish_button(lang),
            paths::draft(draft),
            Sym::Pencil,
        ),
        Todo::Apply { product, name, before } => (
            true,
            text::apply_now(lang, name.get(lang)),
            text::apply_now_body(lang, before.get(lang)),
            None,
            text::apply_now_button(lang),
            paths::product(&product),
            Sym::ArrowRight,
        ),
        Todo::SendLater { case, labels } => (
            true,
            text::send_later(lang).to_owned(),
            format!("{}.", labels.iter().map(|label| label.get(lang)).collect::<Vec<_>>().join(", ")),
            None,
            text::send_later_button(lang),
            paths::case(case),
            Sym::Upload,
        ),
    };
    let class = if calm { "todo todo--calm" } else { "todo" };
    let kind = if calm { ButtonKind::Secondary } else { ButtonKind::Primary };
    let due = due.map(|(days, date)| view! { <p><Due days=Some(days) date=date/></p> });
    view! {
        <div class=class>
            <div class="flow flow-s">
                <h3 class="utrecht-heading-3">{title}</h3>
                <p>{body}</p>
                {due}
            </div>
            <ButtonLink text=button href=href kind=kind sym=sym/>
        </div>
    }
}

/// Applications: what was sent, then what was not sent yet.
fn cases(cases: Vec<CaseRow>, drafts: Vec<DraftRow>, lang: Lang) -> impl IntoView + use<> {
    let none = (cases.is_empty() && drafts.is_empty()).then(|| view! { <p>{text::no_cases(lang)}</p> });
    let cases: Vec<_> = cases.into_iter().map(|case| case_row(case, lang)).collect();
    let drafts: Vec<_> = drafts.into_iter().map(|draft| draft_row(draft, lang)).collect();
    view! {
        <section class="flow" aria-labelledby="aanvragen">
            <h2 class="utrecht-heading-2" id="aanvragen">{text::cases(lang)}</h2>
            <div class="card">{none}{cases}{drafts}</div>
        </section>
    }
}

fn case_row(case: CaseRow, lang: Lang) -> impl IntoView + use<> {
    let line = match (case.status, case.amount) {
        (_, Some(amount)) => view! { <p><strong>{format::money(amount, lang)}</strong></p> }.into_any(),
        (CaseStatus::InfoRequested, _) => view! { <p>{text::waits_for_you(lang)}</p> }.into_any(),
        (CaseStatus::WaitingPartner, _) => view! { <p>{sign::waiting(lang)}</p> }.into_any(),
        (state, None) if state.is_closed() => ().into_any(),
        _ => view! {
            <p>{text::decide_by(lang)}<strong>{format::date(case.decide_by, lang)}</strong>{text::from_us(lang)}</p>
        }
        .into_any(),
    };
    view! {
        <article class="app">
            <div class="row row--apart">
                <h3 class="utrecht-heading-3"><a href=paths::case(case.id)>{case.product.get(lang).to_owned()}</a></h3>
                {status::badge(case.status, lang)}
            </div>
            {status::progress(case.status)}
            {line}
            <p class="small soft">{text::case_number(lang)}<span class="num">{case.number.to_string()}</span></p>
        </article>
    }
}

fn draft_row(draft: DraftRow, lang: Lang) -> impl IntoView + use<> {
    let product = draft.product.get(lang).to_owned();
    let name = if draft.corrects { text::draft_change(lang, product) } else { product };
    view! {
        <article class="app">
            <div class="row row--apart">
                <h3 class="utrecht-heading-3"><a href=paths::draft(draft.id)>{name.clone()}</a></h3>
                <StatusBadge tone=Tone::Neutral text=text::status_draft(lang) sym=Sym::Pencil/>
            </div>
            <p>{text::kept_until(lang, format::date(draft.kept_until, lang))}</p>
            <form method="post" action=format!("{}/weg", paths::draft(draft.id))>
                <Button text=text::discard(lang) kind=ButtonKind::Subtle sym=Sym::Trash about=name/>
            </form>
        </article>
    }
}

/// The newest messages.
fn messages(messages: Vec<MessageRow>, unread: u32, lang: Lang) -> impl IntoView + use<> {
    let none = messages.is_empty().then(|| view! { <p>{text::no_messages(lang)}</p> });
    let rows: Vec<_> = messages.into_iter().map(|message| message_row(message, lang)).collect();
    let fresh = (unread > 0).then(|| view! { <span>{text::new_messages(lang, i64::from(unread))}</span> });
    view! {
        <section class="card flow" aria-labelledby="berichten">
            <div class="row row--apart">
                <h2 class="utrecht-heading-3" id="berichten">{text::messages(lang)}</h2>
                {fresh}
            </div>
            {none}
            <ul class="list">{rows}</ul>
        </section>
    }
}

/// One message in a list, linking to its case.
pub fn message_row(message: MessageRow, lang: Lang) -> impl IntoView + use<> {
    let from = if message.own { text::you_wrote(lang).to_owned() } else { message.from };
    let body: String = message.body.chars().take(90).collect();
    let when = format::date_time(message.at, lang);
    let fresh = message.unread.then(|| format!(", {}", text::is_new(lang)));
    let line = if message.unread { view! { <strong>{body}</strong> }.into_any() } else { body.into_any() };
    view! {
        <li>
            <a href=format!("{}#berichten", paths::case(message.case))>
                <Icon sym=Sym::Mail/>
                <span>{line}<br/><span class="soft small">{from}", "{when}{fresh}</span></span>
            </a>
        </li>
    }
}

/// What else can be applied for.
fn more(
    products: Vec<(String, domain::Localized, domain::Localized)>,
    company: bool,
    lang: Lang,
) -> impl IntoView + use<> {
    let heading = if company { text::company_notice(lang) } else { text::apply_more(lang) };
    let rows: Vec<_> = products
        .into_iter()
        .map(|(id, name, _)| {
            view! { <li><a href=paths::product(&id)><Icon sym=Sym::ChevronRight/><span>{name.get(lang).to_owned()}</span></a></li> }
        })
        .collect();
    let all = (!company).then(|| {
        view! { <li><a href=paths::PRODUCTS><Icon sym=Sym::ListCheck/><span>{start::overview_all(lang)}</span></a></li> }
    });
    view! { <Card id="meer" heading=heading><ul class="list">{rows}{all}</ul></Card> }
}
