//! Taking over the sending of a form.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, Event, File, FormData, HtmlFormElement, HtmlInputElement, HtmlProgressElement, ProgressEvent,
    XmlHttpRequest,
};

use super::UploadTexts;
use super::photo::smaller;
use crate::islands::thin::complain;

/// The form and the line that tells how far it is.
struct Sending {
    form: HtmlFormElement,
    line: Element,
    texts: UploadTexts,
    busy: Cell<bool>,
}

/// Sends the form around `line` with progress, from now on.
pub(super) fn enhance(line: &Element, texts: UploadTexts) {
    let Some(form) =
        line.closest("form").ok().flatten().and_then(|form| form.dyn_into::<HtmlFormElement>().ok())
    else {
        return;
    };
    let sending = Rc::new(Sending { form: form.clone(), line: line.clone(), texts, busy: Cell::new(false) });
    let on_submit = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if sending.busy.get() {
            event.prevent_default();
            return;
        }
        // Without a file the server says so.
        let Some((name, file)) = sending.chosen() else { return };
        event.prevent_default();
        sending.busy.set(true);
        let sending = Rc::clone(&sending);
        spawn_local(async move {
            let arrived = sending.send(&name, &file).await;
            sending.finish(arrived);
        });
    });
    if let Err(problem) = form.add_event_listener_with_callback("submit", on_submit.as_ref().unchecked_ref())
    {
        complain("cannot listen to the form", &problem);
    }
    // The listener lives as long as the page, and so does the form.
    on_submit.forget();
}

impl Sending {
    /// Name of the first field that has a file, and the file.
    fn chosen(&self) -> Option<(String, File)> {
        let fields = self.form.query_selector_all("input[type=file]").ok()?;
        (0..fields.length()).find_map(|place| {
            let field: HtmlInputElement = fields.get(place)?.dyn_into().ok()?;
            Some((field.name(), field.files()?.get(0)?))
        })
    }

    fn say(&self, words: &str) {
        if let Ok(Some(place)) = self.line.query_selector("span") {
            place.set_text_content(Some(words));
        }
    }

    fn bar(&self) -> Option<HtmlProgressElement> {
        self.line.query_selector("progress").ok()??.dyn_into().ok()
    }

    /// The address of the page that the server answers with.
    async fn send(&self, name: &str, file: &File) -> Result<String, JsValue> {
        if file.type_().starts_with("image/") {
            self.say(&self.texts.smaller);
        }
        let data = FormData::new_with_form(&self.form)?;
        if let Some((photo, called)) = smaller(file).await {
            data.set_with_blob_and_filename(name, &photo, &called)?;
        }
        self.say(&self.texts.busy);
        let request = XmlHttpRequest::new()?;
        request.open("POST", &self.form.action())?;
        let (bar, line, checking) = (self.bar(), self.line.clone(), self.texts.checking.clone());
        let on_progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
            let part = event.loaded() / event.total().max(1.0);
            if let Some(bar) = &bar {
                bar.set_hidden(false);
                bar.set_value(100.0 * part);
            }
            if part >= 1.0
                && let Ok(Some(place)) = line.query_selector("span")
            {
                place.set_text_content(Some(&checking));
            }
        });
        request.upload()?.set_onprogress(Some(on_progress.as_ref().unchecked_ref()));
        let answered = Promise::new(&mut |done, failed| {
            request.set_onload(Some(&done));
            request.set_onerror(Some(&failed));
            request.set_onabort(Some(&failed));
        });
        request.send_with_opt_form_data(Some(&data))?;
        JsFuture::from(answered).await?;
        let address = request.response_url();
        // The server answers a file it took with another page; anything else it explains to a plain form.
        if (200..300).contains(&request.status()?) && address != self.form.action() {
            Ok(address)
        } else {
            Err(JsValue::from(request.status()?))
        }
    }

    fn finish(&self, arrived: Result<String, JsValue>) {
        let shown = arrived.and_then(|address| {
            web_sys::window().ok_or(JsValue::NULL).and_then(|window| window.location().assign(&address))
        });
        if shown.is_err()
            && let Err(problem) = self.form.submit()
        {
            self.busy.set(false);
            complain("cannot send the form", &problem);
        }
    }
}
