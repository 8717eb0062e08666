//! A decision that is late: giving notice of it, so that a penalty can run (Awb 4:17).

use domain::Lang;
use leptos::prelude::*;
use services::views::CaseView;

use crate::paths;
use crate::texts::outage as text;
use crate::ui::{Alert, AlertTone, Button, ButtonKind, format};

/// The notice and its button, where the decision is late and nobody gave notice yet.
pub fn late(case: &CaseView, lang: Lang) -> Option<impl IntoView + use<>> {
    let (last, action) = (format::date(case.decide_by, lang), format!("{}/ingebreke", paths::case(case.id)));
    case.may_give_notice.then(|| {
        view! {
            <Alert tone=AlertTone::Warning heading=text::penalty_runs(lang)>
                <p>{text::late_since(lang, last)}</p>
                <p>{text::late_what(lang)}</p>
                <form method="post" action=action>
                    <Button text=text::late_button(lang) kind=ButtonKind::Secondary/>
                </form>
            </Alert>
        }
    })
}
