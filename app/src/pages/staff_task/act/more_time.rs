//! Taking more time for an application, once (Awb 4:14).

use domain::Lang;
use leptos::prelude::*;
use services::views::TaskView;

use super::super::Again;
use super::version;
use crate::paths;
use crate::texts::outage as text;
use crate::ui::{Button, ButtonKind, DateField, DateParts, Field, TextArea, WhyDetails, format};

/// The form, folded away; nothing where no more time can be taken.
pub fn more_time(task: &TaskView, again: &Again, lang: Lang) -> Option<impl IntoView + use<>> {
    let shown = task.more_time?;
    let part = |part: &str| again.typed(&format!("besluitdag-{part}"));
    let value = DateParts { day: part("day"), month: part("month"), year: part("year") };
    let open = again.error("besluitdag").is_some() || !value.day.is_empty();
    let (now, latest) = (format::date(shown.decide_by, lang), format::date(shown.latest, lang));
    let effect = match shown.by_statute {
        true => text::more_time_stays(lang, &now),
        false => text::more_time_moves(lang, &now),
    };
    let day = Field::new("besluitdag", text::more_time_day(lang))
        .hint(text::more_time_limit(lang, latest))
        .error(again.error("besluitdag"));
    // The reason belongs to this form when the day was posted along.
    let (wrong, typed) = match open {
        true => (again.error("waarom"), again.typed("waarom")),
        false => (None, String::new()),
    };
    let why = Field::new("waarom", text::more_time_why(lang)).error(wrong);
    let (hidden, action) = (version(task), format!("{}/meer-tijd", paths::task(task.id)));
    Some(view! {
        <section class="card flow">
            <WhyDetails summary=text::more_time(lang).to_owned() open=open>
                <form method="post" action=action class="flow" novalidate>
                    {hidden}
                    <p>{effect}</p>
                    <DateField field=day value=value/>
                    <TextArea field=why value=typed/>
                    <Button text=text::more_time_button(lang) kind=ButtonKind::Secondary/>
                </form>
            </WhyDetails>
        </section>
    })
}
