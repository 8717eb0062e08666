//! While somebody fills in: which conditions are not met, and that one may apply all the same.

use domain::Lang;
use domain::decision::ConditionResult;
use leptos::prelude::*;

use crate::texts::form as text;
use crate::ui::{Alert, AlertTone};

/// The notice; nothing while there may be a right.
pub fn no_right(unmet: &[ConditionResult], lang: Lang) -> Option<impl IntoView + use<>> {
    if unmet.is_empty() {
        return None;
    }
    let rows: Vec<_> = unmet
        .iter()
        .map(|condition| {
            let source = format!("{}, {}", condition.source.article, condition.source.law);
            view! { <li>{condition.unmet.get(lang).to_owned()}" "<span class="soft small" lang="nl">"("{source}")"</span></li> }
        })
        .collect();
    Some(view! {
        <Alert tone=AlertTone::Warning heading=text::no_right(lang)>
            <p>{text::no_right_because(lang)}</p>
            <ul>{rows}</ul>
            <p>{text::no_right_apply(lang)}</p>
        </Alert>
    })
}
