//! Listening to the keys of a form.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

use super::{Act, act};
use crate::islands::thin::complain;

/// Listens within the form around `help`, and shows `help`.
pub(super) fn listen(help: &HtmlElement) {
    let Some(form) =
        help.closest("form").ok().flatten().and_then(|form| form.dyn_into::<HtmlFormElement>().ok())
    else {
        return;
    };
    let inner = form.clone();
    let on_key = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let text = event.target().is_some_and(|target| is_text(target.unchecked_ref()));
        let Some(act) = act(&event.key(), event.ctrl_key() || event.meta_key(), text) else { return };
        event.prevent_default();
        let done = match act {
            Act::Choose(place) => choose(&inner, place),
            Act::Send => inner.request_submit().ok(),
        };
        if done.is_none() {
            complain("this key has nothing to do here", &event);
        }
    });
    match form.add_event_listener_with_callback("keydown", on_key.as_ref().unchecked_ref()) {
        Ok(()) => help.set_hidden(false),
        Err(problem) => complain("cannot listen to keys", &problem),
    }
    // The listener lives as long as the page, and so does the form.
    on_key.forget();
}

/// Whether one types text here.
fn is_text(target: &Element) -> bool {
    target.is_instance_of::<HtmlTextAreaElement>()
        || target
            .dyn_ref::<HtmlInputElement>()
            .is_some_and(|input| !matches!(input.type_().as_str(), "radio" | "checkbox"))
}

fn choose(form: &Element, place: u32) -> Option<()> {
    let buttons = form.query_selector_all("input[type=radio]").ok()?;
    let button: HtmlInputElement = buttons.item(place)?.dyn_into().ok()?;
    button.focus().ok()?;
    button.click();
    Some(())
}
