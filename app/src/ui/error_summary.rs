//! The summary of errors on top of a form: every error is a link to its field.

use domain::Lang;
use domain::forms::FieldType;
use leptos::prelude::*;

use super::alert::AlertTone;
use super::{Icon, lang};
use crate::texts::common;

/// One error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Id of the field, or of the first control of a group.
    pub field: String,
    /// What to do, the same words as at the field.
    pub text: String,
}

impl FieldError {
    /// An error of a form, leading to the control that is wrong.
    #[must_use]
    pub fn of_form(kind: FieldType, error: &domain::forms::FieldError, lang: Lang) -> Self {
        let part = error.part.as_deref().or_else(|| kind.parts().first().copied());
        let field = match part {
            Some(part) => format!("{}-{part}", error.field),
            None => error.field.clone(),
        };
        Self { field, text: error.message.get(lang) }
    }
}

/// The summary; nothing when there are no errors. Stands above the form, not in it. The page that was posted opens at it, also
/// without scripts.
#[component]
pub fn ErrorSummary(
    /// The errors, in the order of the page.
    errors: Vec<FieldError>,
    /// Whether the page opens at it; not where it is only shown.
    #[prop(default = true)]
    opens: bool,
) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        let tone = AlertTone::Error;
        let lang = lang();
        let count = i64::try_from(errors.len()).unwrap_or(i64::MAX);
        let links: Vec<_> = errors
            .into_iter()
            .map(|error| view! { <li><a href=format!("#{}", error.field)>{error.text}</a></li> })
            .collect();
        view! {
            <div class=tone.class() role="alert" tabindex="-1" autofocus=opens id="fouten" aria-labelledby="fouten-kop">
                <Icon sym=tone.sym()/>
                <div class="utrecht-alert__content">
                    <div class="utrecht-alert__message">
                        <h2 class="utrecht-heading-3" id="fouten-kop">{common::there_is_a_problem(lang)}</h2>
                        <p>{common::look_again(lang, count)}</p>
                        <ul>{links}</ul>
                    </div>
                </div>
            </div>
        }
    })
}
