//! Listening to the page, and the list in its dialog.

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, KeyboardEvent, NodeList,
};

use super::{Held, Press, is_found, press};
use crate::islands::thin::complain;

struct List {
    document: Document,
    dialog: HtmlDialogElement,
    input: HtmlInputElement,
}

/// Listens as long as the page is open, and makes the link of the menu open the list.
pub(super) fn listen(dialog: HtmlDialogElement) -> Result<(), JsValue> {
    let document = dialog.owner_document().ok_or(JsValue::NULL)?;
    let input = dialog.query_selector("input")?.ok_or(JsValue::NULL)?.dyn_into()?;
    let list = Rc::new(List { document, dialog, input });
    list.add_views()?;
    let menu = list.document.query_selector("header a[href='/werk/toetsen']")?;
    if let Some(menu) = &menu {
        menu.set_attribute("aria-haspopup", "dialog")?;
    }
    let hearing = Rc::clone(&list);
    let hear = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if let Err(problem) = hearing.hear(&event) {
            complain("this key does nothing", &problem);
        }
    });
    let listener = hear.as_ref().unchecked_ref();
    list.document.add_event_listener_with_callback("keydown", listener)?;
    for kind in ["click", "input", "submit"] {
        list.dialog.add_event_listener_with_callback(kind, listener)?;
    }
    if let Some(menu) = menu {
        menu.add_event_listener_with_callback("click", listener)?;
    }
    // The listener lives as long as the page.
    hear.forget();
    Ok(())
}

impl List {
    fn hear(&self, event: &Event) -> Result<(), JsValue> {
        match event.type_().as_str() {
            "keydown" => self.key(event.unchecked_ref()),
            "input" => self.filter(),
            "submit" => self.submit(event),
            _ => self.click(event),
        }
    }

    fn key(&self, event: &KeyboardEvent) -> Result<(), JsValue> {
        if event.default_prevented() || event.repeat() {
            return Ok(());
        }
        let key = event.key();
        if self.dialog.open() {
            return match key.as_str() {
                "ArrowDown" => self.step(event, 1),
                "ArrowUp" => self.step(event, -1),
                _ => Ok(()),
            };
        }
        let held = Held {
            control: event.ctrl_key() || event.meta_key(),
            other: event.alt_key() || event.is_composing(),
            typing: event.target().is_some_and(|target| is_typed_in(target.unchecked_ref())),
            dialog: self.document.query_selector("dialog[open]")?.is_some(),
        };
        let single = self.dialog.get_attribute("data-keys").as_deref() == Some("on");
        match press(&key, held, single) {
            None => {}
            Some(Press::Open) => {
                event.prevent_default();
                self.open()?;
            }
            Some(Press::Line(key)) => {
                let line = self
                    .lines()?
                    .into_iter()
                    .find(|line| line.get_attribute("data-key").as_deref() == Some(key));
                if let Some(line) = line {
                    event.prevent_default();
                    self.follow(&line)?;
                }
            }
        }
        Ok(())
    }

    /// Shows all that can be done here, with an empty field.
    fn open(&self) -> Result<(), JsValue> {
        self.input.set_value("");
        self.filter()?;
        self.dialog.show_modal()?;
        self.input.focus()
    }

    /// Only the lines that were found; what is not on this page is no line.
    fn filter(&self) -> Result<(), JsValue> {
        let typed = self.input.value();
        let mut found = 0;
        for line in self.lines()? {
            let here = line.get_attribute("data-finds").is_none_or(|finds| self.target(&finds).is_some());
            let shown = here && is_found(&words(&line), &typed);
            found += u32::from(shown);
            if let Some(row) = line.closest("li")?.and_then(|row| row.dyn_into::<HtmlElement>().ok()) {
                row.set_hidden(!shown);
            }
        }
        if let Some(status) = self.dialog.query_selector("[role=status]")? {
            let words = status.get_attribute("data-words").unwrap_or_default();
            status.set_text_content(Some(&format!("{words} {found}")));
        }
        Ok(())
    }

    /// Enter in the field does the first line that is found; only when there is none it looks for a case.
    fn submit(&self, event: &Event) -> Result<(), JsValue> {
        let of_field = event
            .target()
            .and_then(|form| form.dyn_into::<Element>().ok())
            .is_some_and(|form| form.contains(Some(self.input.as_ref())));
        if !of_field {
            return Ok(());
        }
        let typed = self.input.value();
        let pressed = self.document.active_element().is_some_and(|it| it.tag_name() == "BUTTON");
        let first = self.shown()?.into_iter().next();
        match first {
            Some(line) if !pressed => {
                event.prevent_default();
                self.follow(&line)?;
            }
            _ if typed.trim().is_empty()
                || self
                    .dialog
                    .query_selector("form[method=post] button[type=submit]:not([data-key])")?
                    .is_none() =>
            {
                event.prevent_default();
            }
            _ => {}
        }
        Ok(())
    }

    fn click(&self, event: &Event) -> Result<(), JsValue> {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return Ok(());
        };
        if !self.dialog.contains(Some(target.as_ref())) {
            let mouse: &web_sys::MouseEvent = event.unchecked_ref();
            if !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key()) {
                event.prevent_default();
                self.open()?;
            }
            return Ok(());
        }
        match target.closest("[data-finds]")? {
            Some(line) => {
                event.prevent_default();
                self.follow(&line)
            }
            None => Ok(()),
        }
    }

    /// Does what a line does.
    fn follow(&self, line: &Element) -> Result<(), JsValue> {
        let line: &HtmlElement = line.unchecked_ref();
        let Some(finds) = line.get_attribute("data-finds") else {
            line.click();
            return Ok(());
        };
        let Some(target) = self.target(&finds) else { return Ok(()) };
        self.dialog.close();
        if target.tag_name() == "BUTTON" {
            target.click();
            Ok(())
        } else {
            target.focus()
        }
    }

    /// To the next line, or the one before; before the first stands the field.
    fn step(&self, event: &Event, by: i32) -> Result<(), JsValue> {
        event.prevent_default();
        let shown = self.shown()?;
        let active = self.document.active_element();
        let now = shown.iter().position(|line| Some(line) == active.as_ref());
        let next = match now {
            None if by > 0 => 0,
            None => return Ok(()),
            Some(0) if by < 0 => return self.input.focus(),
            Some(place) if by < 0 => place - 1,
            Some(place) => place + 1,
        };
        match shown.get(next) {
            Some(line) => line.unchecked_ref::<HtmlElement>().focus(),
            None => Ok(()),
        }
    }

    /// The views that the page shows become lines as well.
    fn add_views(&self) -> Result<(), JsValue> {
        let Some(rows) = self.dialog.query_selector("ul")? else { return Ok(()) };
        for view in all(&self.document.query_selector_all("#weergaven a")?) {
            let (row, link) = (self.document.create_element("li")?, self.document.create_element("a")?);
            let name = view.first_child().and_then(|name| name.text_content());
            link.set_text_content(name.as_deref());
            link.set_attribute("href", &view.get_attribute("href").unwrap_or_default())?;
            link.set_attribute("data-key", "")?;
            row.append_child(&link)?;
            rows.append_child(&row)?;
        }
        Ok(())
    }

    fn lines(&self) -> Result<Vec<Element>, JsValue> {
        Ok(all(&self.dialog.query_selector_all("[data-key]")?))
    }

    fn shown(&self) -> Result<Vec<Element>, JsValue> {
        Ok(all(&self.dialog.query_selector_all("li:not([hidden]) [data-key]")?))
    }

    fn target(&self, finds: &str) -> Option<HtmlElement> {
        self.document.query_selector(finds).ok().flatten()?.dyn_into().ok()
    }
}

fn all(nodes: &NodeList) -> Vec<Element> {
    (0..nodes.length()).filter_map(|at| nodes.item(at)?.dyn_into().ok()).collect()
}

/// The words of a line, without its key.
fn words(line: &Element) -> String {
    let inside = line.query_selector("span").ok().flatten();
    inside.unwrap_or_else(|| line.clone()).text_content().unwrap_or_default()
}

/// Whether one types or chooses with letters here.
fn is_typed_in(target: &Element) -> bool {
    target.is_instance_of::<HtmlTextAreaElement>()
        || target.is_instance_of::<HtmlSelectElement>()
        || target.dyn_ref::<HtmlInputElement>().is_some_and(|input| {
            !matches!(input.type_().as_str(), "radio" | "checkbox" | "submit" | "button")
        })
        || target.closest("[contenteditable]").ok().flatten().is_some()
}
