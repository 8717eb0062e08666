//! What every field has: id, name, label, hint, error, and how they are tied together.

use leptos::prelude::*;

use crate::texts::common;
use crate::ui::{Icon, Sym, lang};

/// A field of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// Unique id within the page; errors link to it.
    pub id: String,
    /// Name in the form.
    pub name: String,
    /// The question.
    pub label: String,
    /// Help under the question.
    pub hint: Option<String>,
    /// What is wrong, the same words as in the summary.
    pub error: Option<String>,
    /// Whether it may stay empty.
    pub optional: bool,
    /// The question is the heading of the page already: the label is the page's `h1`.
    pub heading: bool,
}

impl Field {
    /// A field whose id is its name.
    #[must_use]
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        let name = name.into();
        Self { id: name.clone(), name, label: label.into(), ..Self::default() }
    }

    /// Another id than its name.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// Help under the question; empty means none.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into()).filter(|hint: &String| !hint.is_empty());
        self
    }

    /// What is wrong, if something is.
    #[must_use]
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    /// May stay empty.
    #[must_use]
    pub const fn optional(mut self, optional: bool) -> Self {
        self.optional = optional;
        self
    }

    /// Its question is the heading of the page.
    #[must_use]
    pub const fn heading(mut self) -> Self {
        self.heading = true;
        self
    }

    /// The label, with "(niet verplicht)" when that is so.
    pub(super) fn words(&self) -> String {
        if self.optional { common::optional(lang(), &self.label) } else { self.label.clone() }
    }

    /// Ids of error and hint, for `aria-describedby`.
    pub(super) fn described_by(&self) -> Option<String> {
        match (&self.error, &self.hint) {
            (None, None) => None,
            (Some(_), None) => Some(format!("{}-fout", self.id)),
            (None, Some(_)) => Some(format!("{}-hulp", self.id)),
            (Some(_), Some(_)) => Some(format!("{0}-fout {0}-hulp", self.id)),
        }
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    pub(super) fn required(&self) -> Option<&'static str> {
        (!self.optional).then_some("true")
    }
}

/// Hint and error, in this order: hint, error.
pub(super) fn notes(field: &Field) -> impl IntoView + use<> {
    let hint = field.hint.clone().map(|hint| {
        view! { <p class="utrecht-form-field-description" id=format!("{}-hulp", field.id)>{hint}</p> }
    });
    let error = field.error.clone().map(|error| {
        view! {
            <p class="utrecht-form-field-error-message" id=format!("{}-fout", field.id)>
                <Icon sym=Sym::AlertCircle/>
                <span><span class="vh">{common::error_prefix(lang())}</span>{error}</span>
            </p>
        }
    });
    (hint, error)
}

/// Label, notes and one control.
pub(super) fn single(field: &Field, control: impl IntoView + 'static) -> AnyView {
    let class = match field.error {
        Some(_) => "utrecht-form-field utrecht-form-field--invalid field",
        None => "utrecht-form-field field",
    };
    let label = if field.heading {
        view! { <h1 class="utrecht-heading-1"><label for=field.id.clone()>{field.words()}</label></h1> }
            .into_any()
    } else {
        view! { <label class="utrecht-form-label" for=field.id.clone()>{field.words()}</label> }.into_any()
    };
    view! { <div class=class>{label}{notes(field)}{control}</div> }.into_any()
}

/// Legend, notes and several controls.
pub(super) fn group(field: &Field, role: Option<&'static str>, controls: impl IntoView + 'static) -> AnyView {
    let class = match field.error {
        Some(_) => "utrecht-form-field utrecht-form-field--invalid flow flow-s",
        None => "utrecht-form-field flow flow-s",
    };
    let legend = if field.heading {
        view! { <legend><h1 class="utrecht-heading-1">{field.words()}</h1></legend> }.into_any()
    } else {
        view! { <legend class="utrecht-form-label">{field.words()}</legend> }.into_any()
    };
    view! {
        <fieldset class=class role=role aria-describedby=field.described_by() aria-invalid=role.and(field.invalid()) aria-required=role.and(field.required())>
            {legend}
            {notes(field)}
            {controls}
        </fieldset>
    }
    .into_any()
}
