//! Asking now and then, and telling what changed.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

use super::waits;
use crate::ask::{AskProblem, case_status};

/// Looks at each of the waits until the case is closed.
pub(super) async fn watch(place: Element, case: String, mut known: String) {
    for wait in waits() {
        pause(wait).await;
        match case_status(&case).await {
            Ok(now) => {
                if now.status != known {
                    known = now.status;
                    tell(&place, &now.words);
                }
                if now.closed {
                    return;
                }
            }
            Err(AskProblem::Gone) => return,
            Err(AskProblem::Trouble) => {}
        }
    }
}

fn tell(place: &Element, words: &str) {
    let part = |name| place.query_selector(name).ok().flatten();
    if let Some(line) = part("p").and_then(|line| line.dyn_into::<HtmlElement>().ok()) {
        line.set_hidden(false);
    }
    if let Some(news) = part("strong") {
        news.set_text_content(Some(words));
    }
}

async fn pause(milliseconds: i32) {
    let over = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            // Without a timer the promise is never kept, and the watching stops.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        }
    });
    // A promise that is never refused.
    let _ = JsFuture::from(over).await;
}
