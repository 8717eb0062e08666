//! Asking for the same page now and then, and putting its news in place.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, Element, HtmlElement, SupportedType, Window};

use super::waits;
use crate::islands::thin::complain;

/// The block that changes, within an island or a page.
const BLOCK: &str = "#voortgang ~ div";
/// What can have the focus in it.
const STOPS: &str = "a[href],button,summary";

/// Looks at each of the waits until nothing runs any more.
pub(super) async fn watch(island: Element) {
    for wait in waits() {
        if !is_busy(&island) {
            return;
        }
        pause(wait).await;
        if let Err(problem) = look(&island).await {
            complain("the progress could not be read", &problem);
        }
    }
}

fn is_busy(island: &Element) -> bool {
    island.query_selector("[data-busy]").ok().flatten().is_some()
}

async fn look(island: &Element) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let Some(page) = page(&window).await? else { return Ok(()) };
    let (Some(old), Some(new)) = (island.query_selector(BLOCK)?, page.query_selector(BLOCK)?) else {
        return Ok(());
    };
    if old.inner_html() != new.inner_html() {
        let document = island.owner_document().ok_or(JsValue::NULL)?;
        // News may bring an icon that the page did not draw.
        if let (Some(drawn), Some(fresh)) =
            (document.query_selector("body > svg")?, page.query_selector("body > svg")?)
        {
            drawn.set_inner_html(&fresh.inner_html());
        }
        let place = focused(&document, &old)?;
        old.set_inner_html(&new.inner_html());
        if let Some(stop) = place.and_then(|place| old.query_selector_all(STOPS).ok()?.item(place)) {
            stop.unchecked_into::<HtmlElement>().focus()?;
        }
    }
    if !new.has_attribute("data-busy") {
        old.remove_attribute("data-busy")?;
    }
    // Last, so that what is told stands there: a live region is read when its words change.
    if let (Some(told), Some(news)) =
        (island.query_selector("#voortgang")?, page.query_selector("#voortgang")?)
    {
        let news = news.text_content();
        if told.text_content() != news {
            told.set_text_content(news.as_deref());
        }
    }
    Ok(())
}

/// Which of the links and buttons of the block has the focus.
fn focused(document: &Document, block: &Element) -> Result<Option<u32>, JsValue> {
    let Some(active) = document.active_element().filter(|active| block.contains(Some(active.as_ref())))
    else {
        return Ok(None);
    };
    let stops = block.query_selector_all(STOPS)?;
    Ok((0..stops.length())
        .find(|at| stops.item(*at).is_some_and(|stop| stop.is_same_node(Some(active.as_ref())))))
}

/// The page as it is now; none when the server has something else to say, such as that one must sign in.
async fn page(window: &Window) -> Result<Option<Document>, JsValue> {
    let here = window.location().pathname()?;
    let answer: web_sys::Response = JsFuture::from(window.fetch_with_str(&here)).await?.dyn_into()?;
    if !answer.ok() || answer.redirected() {
        return Ok(None);
    }
    let text = JsFuture::from(answer.text()?).await?.as_string().unwrap_or_default();
    DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml).map(Some)
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
