//! An objection and the decision it is against, from both sides.

use domain::Lang;
use leptos::prelude::*;
use services::views::CaseView;

use crate::paths;
use crate::texts::case as text;
use crate::ui::{Alert, AlertTone, Icon, Sym, format};

/// The decision that this case is against, and whether it came too late (Awb 6:7, 6:11).
pub fn against(case: &CaseView, lang: Lang) -> Option<impl IntoView + use<>> {
    let against = case.against.as_ref()?;
    let day = format::date(format::day_of(against.sent_at), lang);
    let name = text::decision_of(lang, against.product.get(lang), day, &against.number);
    let late = against.late.then(|| {
        let body = text::objection_late_body(lang, format::date(against.until, lang));
        view! { <Alert tone=AlertTone::Warning heading=text::objection_late(lang)><p>{body}</p></Alert> }
    });
    Some(view! {
        <p>{text::objects_to(lang)}" "<a href=paths::case(against.case)>{name}</a></p>
        {late}
    })
}

/// The objections against the decision of this case.
pub fn objections(case: &CaseView, lang: Lang) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = case
        .objections
        .iter()
        .map(|objection| {
            let day = format::date(format::day_of(objection.received_at), lang);
            let name = text::objection_of(lang, day, &objection.number);
            view! { <li><a href=paths::case(objection.case)><Icon sym=Sym::FileText/><span>{name}</span></a></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card card--flat flow" aria-labelledby="bezwaren">
                <h2 class="utrecht-heading-3" id="bezwaren">{text::objections(lang)}</h2>
                <ul class="list">{rows}</ul>
            </section>
        }
    })
}
