//! Whether a person looks at a decision of the computer: asking it, waiting for it, and what was found.

use domain::Lang;
use leptos::prelude::*;
use services::views::{CaseView, HumanAsked, HumanView, SampleShown};

use crate::paths;
use crate::texts::human as text;
use crate::ui::{Alert, Button, ButtonKind, Field, TextArea, WhyDetails, format};

/// The part of the decision; nothing where a person took it. `again` is what was typed and is too long.
pub fn human(case: &CaseView, again: Option<&str>, lang: Lang) -> Option<AnyView> {
    match &case.human {
        HumanView::Closed => None,
        HumanView::Offered => Some(offered(case, again, lang)),
        HumanView::Asked(asked) => Some(waits(asked, lang)),
        HumanView::Looked(found) => Some(looked(found, lang)),
    }
}

fn offered(case: &CaseView, again: Option<&str>, lang: Lang) -> AnyView {
    let field = Field::new("mens", text::words(lang))
        .hint(text::words_hint(lang))
        .optional(true)
        .error(again.map(|_| text::words_long(lang).to_owned()));
    let (open, typed) = (again.is_some(), again.unwrap_or_default().to_owned());
    let action = format!("{}/mens", paths::case(case.id));
    view! {
        <WhyDetails summary=text::ask(lang).to_owned() open=open>
            <p>{text::ask_body(lang)}</p>
            <p>{text::ask_either_way(lang)}</p>
            <p>{text::ask_term(lang)}</p>
            <form method="post" action=action class="flow" novalidate>
                <TextArea field=field value=typed/>
                <Button text=text::button(lang) kind=ButtonKind::Secondary/>
            </form>
        </WhyDetails>
    }
    .into_any()
}

fn waits(asked: &HumanAsked, lang: Lang) -> AnyView {
    let body = text::asked_body(lang, format::date_time(asked.at, lang), format::date(asked.due, lang));
    let words = Some(asked.words.clone()).filter(|words| !words.is_empty()).map(|words| {
        view! { <p>{text::you_wrote(lang)}</p><p class="pre">{words}</p> }
    });
    view! {
        <div id="mens-kijkt">
            <Alert heading=text::asked(lang)>
                <p>{body}</p>
                {words}
            </Alert>
        </div>
    }
    .into_any()
}

fn looked(found: &SampleShown, lang: Lang) -> AnyView {
    let date = format::date_time(found.at, lang);
    let body = match found.same {
        true => text::looked_same(lang, &found.by, date),
        false => text::looked_differs(lang, &found.by, date),
    };
    let reasons = found.reasons.clone();
    view! {
        <div id="mens-kijkt">
            <Alert heading=text::looked(lang)>
                <p>{body}</p>
                <p class="pre" lang="nl">{reasons}</p>
            </Alert>
        </div>
    }
    .into_any()
}
