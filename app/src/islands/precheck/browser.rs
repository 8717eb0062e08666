//! Computing with every change.

use std::cell::Cell;
use std::rc::Rc;

use domain::Cents;
use domain::forms::ClientPage;
use domain::precheck::{PrecheckContext, PrecheckResult, precheck};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use super::{CheckPlace, Outcome, Pack, WAGE, WAGE_IF, answers, with_wage};
use crate::islands::live_page::browser::{check, inputs, show};

/// Highest wages and step of the slider, in whole euros.
const SLIDER: (&str, &str) = ("3000", "25");

/// The check at work.
struct Check {
    place: CheckPlace,
    pack: Pack,
    form: Element,
    prefix: String,
    shown: RwSignal<Outcome>,
    waiting: Cell<bool>,
}

/// Fetches the laws and answers from then on. When that fails the plain form goes on working.
pub(super) fn start(
    place: CheckPlace,
    prefix: String,
    card: NodeRef<leptos::html::Section>,
    shown: RwSignal<Outcome>,
    live: RwSignal<bool>,
) {
    spawn_local(async move {
        let pack = match fetch(&place.pack).await {
            Ok(pack) => pack,
            Err(problem) => {
                leptos::logging::error!("the check stays with the server: {problem}");
                return;
            }
        };
        let form = card.get_untracked().and_then(|card| card.closest("form").ok().flatten());
        let Some(form) = form else { return };
        let check = Rc::new(Check { place, pack, form, prefix, shown, waiting: Cell::new(false) });
        check.listen();
        check.slide();
        check.answer();
        live.set(true);
    });
}

async fn fetch(address: &str) -> Result<Pack, Box<dyn std::error::Error>> {
    let bytes = gloo_net::http::Request::get(address).send().await?.binary().await?;
    Ok(Pack::from_bytes(&bytes)?)
}

impl Check {
    fn listen(self: &Rc<Self>) {
        let check = Rc::clone(self);
        let on_event = Closure::<dyn Fn(Event)>::new(move |event: Event| check.hear(&event));
        for kind in ["input", "change", "focusout", "submit"] {
            if let Err(problem) =
                self.form.add_event_listener_with_callback(kind, on_event.as_ref().unchecked_ref())
            {
                leptos::logging::error!("cannot listen to {kind}: {problem:?}");
            }
        }
        // The listeners live as long as the page, and so does the form.
        on_event.forget();
    }

    fn hear(self: &Rc<Self>, event: &Event) {
        match event.type_().as_str() {
            // Nothing is sent: the outcome is on the page already.
            "submit" => {
                event.prevent_default();
                self.answer();
                self.go_to_outcome();
            }
            "focusout" => {
                for page in self.pages() {
                    check(&self.form, &page, &self.prefix, event);
                }
            }
            _ => self.answer_soon(),
        }
    }

    /// Once per picture the browser draws, however fast one types or slides.
    fn answer_soon(self: &Rc<Self>) {
        if !self.waiting.replace(true) {
            let check = Rc::clone(self);
            request_animation_frame(move || {
                check.waiting.set(false);
                check.answer();
            });
        }
    }

    /// The pages with what is filled in now.
    fn pages(&self) -> Vec<ClientPage> {
        let (form, place) = (&self.pack.about.form, &self.place);
        let answers = answers(form, &inputs(&self.form), place.today);
        form.tasks
            .iter()
            .flat_map(|task| &task.pages)
            .filter_map(|page| form.client_page(&page.id, None, &answers, place.lang, place.today))
            .collect()
    }

    fn answer(&self) {
        for page in self.pages() {
            show(&self.form, &page);
        }
        let inputs = inputs(&self.form);
        let other = with_wage(&inputs).map(|(wage, changed)| {
            self.tell(wage);
            (wage, self.results(&changed))
        });
        self.shown.set(Outcome { results: Some(self.results(&inputs)), other });
    }

    fn results(&self, inputs: &[(String, String)]) -> Vec<PrecheckResult> {
        let about = &self.pack.about;
        let context = PrecheckContext {
            corpus: &self.pack.corpus,
            form: &about.form,
            products: &about.products,
            dictionary: &about.facts,
            city: self.place.city,
            today: self.place.today,
        };
        precheck(context, &answers(&about.form, inputs, self.place.today))
    }

    fn other_wage(&self) -> Option<HtmlInputElement> {
        self.form.query_selector(&format!("#{WAGE_IF}")).ok()??.dyn_into().ok()
    }

    /// Makes a slider of the field for other wages, at the amount that was typed or is earned now.
    fn slide(&self) {
        let Some(field) = self.other_wage() else { return };
        let inputs = inputs(&self.form);
        let amount = [WAGE_IF, WAGE].iter().find_map(|name| {
            let (_, typed) = inputs.iter().find(|(input, _)| input == name)?;
            Cents::parse(typed)
        });
        let euros = amount.unwrap_or_default().0 / 100;
        for (name, value) in [("min", "0"), ("max", SLIDER.0), ("step", SLIDER.1), ("class", "slider")] {
            if let Err(problem) = field.set_attribute(name, value) {
                leptos::logging::error!("cannot make a slider: {problem:?}");
                return;
            }
        }
        field.set_type("range");
        field.set_value(&euros.to_string());
    }

    /// Says the amount where the slider stands.
    fn tell(&self, wage: Cents) {
        if let Some(field) = self.other_wage()
            && let Err(problem) = field.set_attribute("aria-valuetext", &wage.display(self.place.lang))
        {
            leptos::logging::error!("cannot tell the amount: {problem:?}");
        }
    }

    fn go_to_outcome(&self) {
        let heading = self.form.query_selector("#uitkomst").ok().flatten();
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok())
            && let Err(problem) = heading.focus()
        {
            leptos::logging::error!("cannot go to the outcome: {problem:?}");
        }
    }
}
