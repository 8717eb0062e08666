//! A repeating group: what was added, change and remove, add another, go on.

use domain::Lang;
use domain::forms::ClientPage;
use leptos::prelude::*;
use services::views::{GroupItem, QuestionPageView};

use crate::paths;
use crate::texts::form as text;
use crate::ui::{Button, ButtonKind, StatusBadge, Sym, Tone};

/// The list with its buttons.
pub fn group(
    view: &QuestionPageView,
    page: &ClientPage,
    items: &[GroupItem],
    can_add: bool,
    lang: Lang,
) -> impl IntoView + use<> {
    let draft = view.head.id;
    let page_id = view.page_id.clone();
    let intro = page.intro.clone().map(|intro| view! { <p>{intro}</p> });
    let empty =
        page.group.as_ref().filter(|_| items.is_empty()).map(|group| view! { <p>{group.empty.clone()}</p> });
    let rows: Vec<_> = items
        .iter()
        .map(|item| {
            let href = paths::item(draft, &page_id, item.index);
            let remove = format!("{}/weghalen/{page_id}/{}", paths::draft(draft), item.index);
            let summary = item.summary.get(lang).to_owned();
            let open = item.incomplete.then(|| {
                view! { <StatusBadge tone=Tone::Warning text=text::not_complete(lang)/> }
            });
            view! {
                <li class="entry entry--line">
                    <div class="flow flow-s"><p><strong>{summary.clone()}</strong></p>{open}</div>
                    <div class="acts">
                        <a href=href>{text::change(lang)}<span class="vh">" "{summary.clone()}</span></a>
                        <form method="post" action=remove>
                            <button class="linkish" type="submit">
                                {text::remove(lang)}<span class="vh">" "{summary.clone()}</span>
                            </button>
                        </form>
                    </div>
                </li>
            }
        })
        .collect();
    let add = page.group.as_ref().filter(|_| can_add).map(|group| {
        let action = format!("{}/toevoegen/{page_id}", paths::draft(draft));
        let label = group.add.clone();
        view! {
            <form method="post" action=action><Button text=label kind=ButtonKind::Secondary sym=Sym::Plus/></form>
        }
    });
    let id = page.group.as_ref().map(|group| group.id.clone()).unwrap_or_default();
    view! {
        <h1 class="utrecht-heading-1" id=id tabindex="-1">{page.title.clone()}</h1>
        {intro}
        {empty}
        <ul class="plain flow flow-s">{rows}</ul>
        {add}
        <form class="buttons" method="post" action=paths::question(draft, &page_id)>
            <Button text=text::next(lang)/>
            <Button text=text::save_and_stop(lang) kind=ButtonKind::Secondary name="stoppen" value="ja"/>
        </form>
    }
}
