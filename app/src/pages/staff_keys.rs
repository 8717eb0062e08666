//! The keys of the staff screens, and where one can go: the same list as in the dialog, as a page.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::Lang;
use leptos::prelude::*;
use services::Services;

use super::context;
use crate::paths;
use crate::shell::palette::{Does, Line, lines};
use crate::shell::{Main, Who, render};
use crate::texts::keys as text;
use crate::ui::{Button, ButtonKind, Cell, DataTable};
use crate::visit::Visit;

/// `GET /werk/toetsen`.
pub async fn get(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    let lang = visit.lang;
    let ctx = context(&services, &visit);
    let roles = match &ctx.who {
        Who::Staff { roles, .. } => roles.clone(),
        _ => Vec::new(),
    };
    let (on_task, elsewhere): (Vec<Line>, Vec<Line>) =
        lines(&roles).partition(|line| matches!(line.does, Does::Finds(_)));
    let on = visit.keys;
    render(&ctx, text::title(lang), None, move || {
        let (state, turn, value) = if on {
            (text::is_on(lang), text::turn_off(lang), "uit")
        } else {
            (text::is_off(lang), text::turn_on(lang), "aan")
        };
        let task = (!on_task.is_empty()).then(|| {
            view! {
                <section class="card flow flow-s">
                    <h2 class="utrecht-heading-3">{text::on_task(lang)}</h2>
                    <p class="soft">{text::on_task_body(lang)}</p>
                    {table(&on_task, text::on_task(lang), lang)}
                </section>
            }
        });
        view! {
            <Main>
                <div class="flow">
                    <h1 class="utrecht-heading-1">{text::title(lang)}</h1>
                    <p>{text::body(lang)}</p>
                    <p>{text::open_body(lang)}</p>
                    <p class="soft">{text::needs_script(lang)}</p>
                    <form class="card flow flow-s" method="post" action=paths::KEYS>
                        <p><strong>{state}</strong>" "{text::single_body(lang)}</p>
                        <Button text=turn kind=ButtonKind::Secondary name="toetsen" value=value/>
                    </form>
                    <section class="card flow flow-s">
                        <h2 class="utrecht-heading-3">{text::go(lang)}</h2>
                        {table(&elsewhere, text::go(lang), lang)}
                    </section>
                    {task}
                </div>
            </Main>
        }
    })
}

fn table(lines: &[Line], caption: &'static str, lang: Lang) -> impl IntoView + use<> {
    let heads = [text::what(lang), text::key(lang)].map(str::to_owned).to_vec();
    let rows = lines
        .iter()
        .map(|line| {
            let words = (line.words)(lang);
            let what = match line.does {
                Does::Goes(to) => view! { <a href=to>{words}</a> }.into_any(),
                Does::Posts(to) => view! {
                    <form method="post" action=to><button class="linkish" type="submit">{words}</button></form>
                }
                .into_any(),
                Does::Finds(_) => words.into_any(),
            };
            vec![Cell::new(what), Cell::new(view! { <kbd>{line.key}</kbd> })]
        })
        .collect();
    view! { <DataTable caption heads rows/> }
}
