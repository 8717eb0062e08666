//! Shows and hides the fields of a page while one answers. Without it, every field of the page is shown and
//! the server decides after each post what was meant.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// When a field is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShowWhen {
    /// Name of the field that is shown or hidden (its `data-veld`).
    pub field: String,
    /// Name of the field that decides.
    pub by: String,
    /// Values of that field for which it is shown.
    pub values: Vec<String>,
}

impl ShowWhen {
    /// Whether the field is shown with these answers to the deciding field.
    #[must_use]
    pub fn holds(&self, answers: &[String]) -> bool {
        answers.iter().any(|answer| self.values.contains(answer))
    }
}

/// Put this inside the form it serves, once, after the fields.
#[island]
pub fn ConditionalFields(
    /// The rules of this page.
    rules: Vec<ShowWhen>,
) -> impl IntoView {
    let place = NodeRef::<leptos::html::Span>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(form) = place.get().and_then(|span| span.closest("form").ok().flatten()) {
            live::watch(form, rules.clone());
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = rules;
    view! { <span hidden node_ref=place></span> }
}

/// What needs a browser.
#[cfg(feature = "hydrate")]
mod live {
    use leptos::wasm_bindgen::JsCast;
    use leptos::wasm_bindgen::closure::Closure;
    use web_sys::{Element, HtmlElement, HtmlInputElement};

    use super::ShowWhen;

    /// Applies the rules now and after every change in the form.
    pub(super) fn watch(form: Element, rules: Vec<ShowWhen>) {
        apply(&form, &rules);
        let target = form.clone();
        let changed = Closure::<dyn Fn()>::new(move || apply(&form, &rules));
        // The listener lives as long as the page, and so does the form.
        if target.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref()).is_ok() {
            changed.forget();
        }
    }

    fn apply(form: &Element, rules: &[ShowWhen]) {
        for rule in rules {
            let shown = rule.holds(&answers(form, &rule.by));
            let selector = format!("[data-veld=\"{}\"]", rule.field);
            if let Ok(Some(field)) = form.query_selector(&selector)
                && let Ok(field) = field.dyn_into::<HtmlElement>()
            {
                field.set_hidden(!shown);
            }
        }
    }

    /// The checked, chosen or typed values of the controls with this name.
    fn answers(form: &Element, name: &str) -> Vec<String> {
        let Ok(controls) = form.query_selector_all(&format!("[name=\"{name}\"]")) else { return Vec::new() };
        (0..controls.length())
            .filter_map(|at| controls.item(at))
            .filter_map(|node| {
                if let Some(input) = node.dyn_ref::<HtmlInputElement>() {
                    let boxed = matches!(input.type_().as_str(), "radio" | "checkbox");
                    return (!boxed || input.checked()).then(|| input.value());
                }
                node.dyn_ref::<web_sys::HtmlSelectElement>().map(web_sys::HtmlSelectElement::value)
            })
            .collect()
    }
}
