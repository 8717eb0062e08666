//! The clock of the warning. It looks at the time of day, so that a laptop that slept is warned at once.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlButtonElement, HtmlDialogElement};

use super::{OVER, Phase, SOON, phase_after};
use crate::ask::still_here;
use crate::islands::thin::complain;

/// How often the clock is looked at, in milliseconds.
const LOOK: i32 = 5_000;

struct Warning {
    dialog: HtmlDialogElement,
    alive: Cell<f64>,
    phase: Cell<Phase>,
}

/// Watches as long as the page is open.
pub(super) fn watch(dialog: &HtmlDialogElement) {
    let warning = Rc::new(Warning {
        dialog: dialog.clone(),
        alive: Cell::new(js_sys::Date::now()),
        phase: Cell::new(Phase::Quiet),
    });
    if let Err(problem) = listen(&warning) {
        complain("cannot watch the session", &problem);
    }
}

fn listen(warning: &Rc<Warning>) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let ticking = Rc::clone(warning);
    let tick = Closure::<dyn Fn()>::new(move || {
        let next = phase_after(js_sys::Date::now() - ticking.alive.get());
        if next > ticking.phase.get() {
            ticking.turn(next);
        }
    });
    window.set_interval_with_callback_and_timeout_and_arguments_0(tick.as_ref().unchecked_ref(), LOOK)?;
    let hearing = Rc::clone(warning);
    let hear = Closure::<dyn Fn(Event)>::new(move |event: Event| match event.type_().as_str() {
        "close" => still(&hearing),
        _ if event.target().is_some_and(|target| target.is_instance_of::<HtmlButtonElement>()) => {
            hearing.dialog.close();
        }
        _ => {}
    });
    for kind in ["click", "close"] {
        warning.dialog.add_event_listener_with_callback(kind, hear.as_ref().unchecked_ref())?;
    }
    // Both live as long as the page.
    tick.forget();
    hear.forget();
    Ok(())
}

/// Closing the warning, by its button or with Escape, is a sign of life; the server is told.
fn still(warning: &Rc<Warning>) {
    if warning.phase.get() != Phase::Warned {
        return;
    }
    let warning = Rc::clone(warning);
    spawn_local(async move {
        if still_here().await == Ok(true) {
            warning.alive.set(js_sys::Date::now());
            warning.phase.set(Phase::Quiet);
        } else {
            warning.turn(Phase::Over);
        }
    });
}

impl Warning {
    /// Shows the part that fits, and the dialog itself when it is not there.
    fn turn(&self, phase: Phase) {
        self.phase.set(phase);
        let heading = if phase == Phase::Over { OVER } else { SOON };
        let parts = self.dialog.children();
        for (place, shown) in [(0, phase != Phase::Over), (1, phase == Phase::Over)] {
            if let Some(part) =
                parts.item(place).and_then(|part| part.dyn_into::<web_sys::HtmlElement>().ok())
            {
                part.set_hidden(!shown);
            }
        }
        let named = self.dialog.set_attribute("aria-labelledby", heading);
        let opened = if self.dialog.open() { Ok(()) } else { self.dialog.show_modal() };
        if let Err(problem) = named.and(opened) {
            complain("cannot warn", &problem);
        }
    }
}
