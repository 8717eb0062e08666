//! Reading and changing the page. Only what the server drew is touched: nothing is written into an input.

use std::cell::Cell;

use domain::forms::{ClientField, ClientPage, FieldError, RIGHT};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Document, Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement,
};

use super::{is_checked_at_once, is_filled};
use crate::islands::thin::complain;

/// Shows the right fields now and after every change, and checks a field when it is left.
///
/// A message that comes or goes while something is being pressed would move it away from under the finger, and the press
/// would be lost. So a field that is left by pressing is checked when the press has done its work.
pub(super) fn watch(form: &Element, page: ClientPage, prefix: String) {
    let inner = form.clone();
    show(&inner, &page);
    let pressing = Cell::new(false);
    let left: Cell<Option<Element>> = Cell::new(None);
    let on_event = Closure::<dyn Fn(Event)>::new(move |event: Event| match event.type_().as_str() {
        "pointerdown" => pressing.set(true),
        "focusout" if pressing.get() => left.set(leaves(&event)),
        "focusout" => check(&inner, &page, &prefix, &event),
        "change" => show(&inner, &page),
        _ => {
            pressing.set(false);
            if let Some(left) = left.take() {
                check_left(&inner, &page, &prefix, &left);
            }
        }
    });
    let listener = on_event.as_ref().unchecked_ref();
    let listen = |to: &EventTarget, kinds: &[&str]| {
        for kind in kinds {
            if let Err(problem) = to.add_event_listener_with_callback(kind, listener) {
                complain("cannot listen to a form", &problem);
            }
        }
    };
    listen(form, &["change", "focusout"]);
    // A press may begin and end anywhere on the page; one that ends in nothing is over when a key is pressed.
    if let Some(document) = document() {
        listen(&document, &["pointerdown", "click", "keydown"]);
    }
    // The listeners live as long as the page, and so does the form.
    on_event.forget();
}

/// Name and text of every input as the form would send them.
pub(in crate::islands) fn inputs(form: &Element) -> Vec<(String, String)> {
    let Ok(controls) = form.query_selector_all("[name]") else { return Vec::new() };
    (0..controls.length())
        .filter_map(|at| controls.item(at))
        .filter_map(|node| {
            if let Some(input) = node.dyn_ref::<HtmlInputElement>() {
                let choice = matches!(input.type_().as_str(), "radio" | "checkbox");
                return (!choice || input.checked()).then(|| (input.name(), input.value()));
            }
            if let Some(select) = node.dyn_ref::<HtmlSelectElement>() {
                return Some((select.name(), select.value()));
            }
            node.dyn_ref::<HtmlTextAreaElement>().map(|area| (area.name(), area.value()))
        })
        .collect()
}

/// The element around a field.
fn frame(form: &Element, field: &ClientField) -> Option<HtmlElement> {
    form.query_selector(&format!("[data-veld=\"{}\"]", field.id)).ok().flatten()?.dyn_into().ok()
}

fn show(form: &Element, page: &ClientPage) {
    let inputs = inputs(form);
    for (field, visible) in page.fields.iter().zip(page.visible(&inputs)) {
        if let Some(frame) = frame(form, field) {
            frame.set_hidden(!visible);
            if field.known.is_some() {
                correct(&frame, field, &inputs);
            }
        }
    }
    for (field, text) in page.calculated(&inputs) {
        let output = form.query_selector(&format!("[data-veld=\"{field}\"] output"));
        if let Ok(Some(output)) = output
            && output.text_content().as_deref() != Some(&text)
        {
            output.set_text_content(Some(&text));
        }
    }
}

/// Shows the place for the right value when what a register knows is wrong.
fn correct(frame: &Element, field: &ClientField, inputs: &[(String, String)]) {
    let name = field.part_name(RIGHT);
    let is_wrong = inputs.iter().any(|(input, text)| *input == name && text == "no");
    if let Ok(Some(place)) = frame.query_selector("[data-goed]")
        && let Ok(place) = place.dyn_into::<HtmlElement>()
    {
        place.set_hidden(!is_wrong);
    }
}

/// What is being left, unless it is for a button: what that does checks the answers itself.
fn leaves(event: &Event) -> Option<Element> {
    let to_button = event
        .dyn_ref::<web_sys::FocusEvent>()
        .and_then(web_sys::FocusEvent::related_target)
        .is_some_and(|target| target.dyn_ref::<web_sys::HtmlButtonElement>().is_some());
    if to_button {
        return None;
    }
    event.target().and_then(|target| target.dyn_into().ok())
}

/// Checks the field that is being left.
pub(in crate::islands) fn check(form: &Element, page: &ClientPage, prefix: &str, event: &Event) {
    if let Some(left) = leaves(event) {
        check_left(form, page, prefix, &left);
    }
}

fn check_left(form: &Element, page: &ClientPage, prefix: &str, left: &Element) {
    let Some(field) = page.fields.iter().find(|field| {
        is_checked_at_once(field) && frame(form, field).is_some_and(|frame| frame.contains(Some(left)))
    }) else {
        return;
    };
    let inputs = inputs(form);
    if !is_filled(field, &inputs) {
        return;
    }
    let Some(frame) = frame(form, field) else { return };
    match page.check(&field.id, &inputs) {
        Some(message) => say(&frame, left, field, prefix, &message),
        None => unsay(&frame, field),
    }
}

/// Says what is wrong with a page that was sent, and leads to the first of it.
pub(in crate::islands) fn refuse(form: &Element, page: &ClientPage, errors: &[FieldError], prefix: &str) {
    let mut first: Option<HtmlElement> = None;
    for error in errors {
        let Some(field) = page.fields.iter().find(|field| field.id == error.field) else { continue };
        let Some(frame) = frame(form, field) else { continue };
        let Ok(Some(control)) = frame.query_selector("input, select, textarea") else { continue };
        say(&frame, &control, field, prefix, field.sentence(error.code).unwrap_or_default());
        first = first.or_else(|| control.dyn_into().ok());
    }
    if let Some(first) = first
        && let Err(problem) = first.focus()
    {
        complain("cannot go to what is wrong", &problem);
    }
}

/// Takes back what was said about a page.
pub(in crate::islands) fn accept(form: &Element, page: &ClientPage) {
    for field in &page.fields {
        if let Some(frame) = frame(form, field) {
            unsay(&frame, field);
        }
    }
}

fn error_id(field: &ClientField) -> String {
    format!("{}-fout", field.id)
}

/// The icon before a message; its drawing is on the page.
const ICON: &str =
    "<svg class=\"i\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#alert-circle\"/></svg>";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Puts the message where the server puts it: above the input.
fn say(frame: &Element, left: &Element, field: &ClientField, prefix: &str, message: &str) {
    let id = error_id(field);
    let Some(document) = document() else { return };
    let line = match document.get_element_by_id(&id) {
        Some(line) => line,
        None => {
            let Ok(line) = document.create_element("p") else { return };
            line.set_id(&id);
            line.set_class_name("utrecht-form-field-error-message");
            let above =
                left.closest(".money, .date, .choices").ok().flatten().unwrap_or_else(|| left.clone());
            let placed =
                above.parent_node().and_then(|parent| parent.insert_before(&line, Some(&above)).ok());
            if placed.is_none() {
                return;
            }
            line
        }
    };
    // One has left the field by now: what comes or changes is told.
    if let Err(problem) = line.set_attribute("role", "alert") {
        complain("cannot tell a message", &problem);
    }
    // The same markup as the server's; the words go in as text, never as markup.
    line.set_inner_html(ICON);
    for (class, text) in [("vh", prefix), ("", message)] {
        if let Ok(words) = document.create_element("span") {
            words.set_class_name(class);
            words.set_text_content(Some(text));
            if let Err(problem) = line.append_child(&words) {
                complain("cannot show a message", &problem);
            }
        }
    }
    mark(frame, Some(&id));
}

fn unsay(frame: &Element, field: &ClientField) {
    if let Some(line) = document().and_then(|document| document.get_element_by_id(&error_id(field))) {
        line.remove();
    }
    mark(frame, None);
}

/// Ties the inputs to the message, or unties them.
fn mark(frame: &Element, message: Option<&str>) {
    let Ok(controls) = frame.query_selector_all("input, select, textarea") else { return };
    for control in (0..controls.length()).filter_map(|at| controls.item(at)?.dyn_into::<Element>().ok()) {
        let known = control.get_attribute("aria-describedby").unwrap_or_default();
        let mut ids: Vec<&str> = known.split_whitespace().filter(|id| !id.ends_with("-fout")).collect();
        ids.extend(message);
        let described = ids.join(" ");
        let outcome = match (message, described.is_empty()) {
            (_, true) => control.remove_attribute("aria-describedby"),
            (_, false) => control.set_attribute("aria-describedby", &described),
        }
        .and_then(|()| match message {
            Some(_) => control.set_attribute("aria-invalid", "true"),
            None => control.remove_attribute("aria-invalid"),
        });
        if let Err(problem) = outcome {
            complain("cannot mark an input", &problem);
        }
    }
}
