//! The views that a member of staff keeps: what is shown now under a name, and those that exist.

use domain::Lang;
use leptos::prelude::*;
use services::views::QueueView;

use super::{address, at_field};
use crate::paths;
use crate::texts::queue as text;
use crate::ui::{Button, ButtonKind, Field, FieldError, TextField};

/// What was typed to keep a view, and the code of what is wrong with it.
pub struct Kept {
    pub name: String,
    pub wrong: Option<String>,
}

impl Kept {
    fn sentence(&self, lang: Lang) -> Option<&'static str> {
        Some(match self.wrong.as_deref()? {
            "too_long" => text::err_name_long(lang),
            "too_many" => text::err_views(lang),
            _ => text::err_name(lang),
        })
    }

    /// For the summary.
    pub fn errors(&self, lang: Lang) -> Vec<FieldError> {
        self.sentence(lang).map(|words| at_field("naam", words)).into_iter().collect()
    }
}

/// The form to keep what is shown, and the list of views.
pub fn keep(queue: &QueueView, kept: &Kept, lang: Lang) -> impl IntoView + use<> {
    let field = Field::new("naam", text::keep_name(lang))
        .hint(text::keep_hint(lang))
        .error(kept.sentence(lang).map(str::to_owned));
    let query = queue.choice.query();
    let views: Vec<_> = queue
        .views
        .iter()
        .map(|view| {
            let (name, about) = (view.name.clone(), view.name.clone());
            let action = paths::remove_view(view.id);
            view! {
                <li class="row row--apart">
                    <a href=address(&view.choice)>{name}</a>
                    <form method="post" action=action><Button text=text::remove(lang) kind=ButtonKind::Subtle about=about/></form>
                </li>
            }
        })
        .collect();
    let views = (!views.is_empty()).then(|| {
        view! { <h2 class="utrecht-heading-3">{text::kept(lang)}</h2><ul class="plain">{views}</ul> }
    });
    view! {
        <section class="card flow flow-s">
            <h2 class="utrecht-heading-3">{text::keep(lang)}</h2>
            <form class="flow flow-s" method="post" action=paths::VIEWS>
                <input type="hidden" name="keuze" value=query/>
                <TextField field value=kept.name.clone()/>
                <Button text=text::keep_button(lang) kind=ButtonKind::Secondary/>
            </form>
            {views}
        </section>
    }
}
