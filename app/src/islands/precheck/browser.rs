//! Computing with every change.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use domain::Cents;
use domain::advice::{Advice, Advise, Question};
use domain::forms::ClientPage;
use domain::precheck::{PrecheckContext, PrecheckResult, precheck};
use js_sys::{Function, Uint8Array};
use rules::coded::{Coded, Input};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use super::outcome::{compared, results, spoken};
use super::{About, Outcome, WAGE, WAGE_IF, answers, part, with_wage};
use crate::islands::live_page::browser::{check, inputs, show};
use crate::islands::thin::complain;

/// Highest wages and step of the slider, in whole euros.
const SLIDER: (&str, &str) = ("3000", "25");

/// The rules engine, in a module of its own.
struct Engine(Function);

impl Advise for Engine {
    fn advise(&self, question: &Question) -> Option<Advice> {
        let mut asked = Vec::new();
        question.put(&mut asked);
        let answer = self.0.call1(&JsValue::NULL, &Uint8Array::from(asked.as_slice())).ok()?;
        let answer = answer.dyn_into::<Uint8Array>().ok()?.to_vec();
        let mut input = Input::new(&answer);
        let advice = Advice::take(&mut input);
        input.end().then_some(advice)
    }
}

/// The check at work.
struct Check {
    island: Element,
    form: Element,
    about: About,
    engine: Engine,
    waiting: Cell<bool>,
    /// What stands in each part of the page now.
    drawn: RefCell<[String; 3]>,
}

/// Answers from now on; none when the page is not as expected.
pub(super) fn start(island: Element, about: About, advise: Function) -> Option<()> {
    let form = island.closest("form").ok()??;
    let check = Rc::new(Check {
        island,
        form,
        about,
        engine: Engine(advise),
        waiting: Cell::new(false),
        drawn: RefCell::default(),
    });
    check.listen();
    check.slide();
    check.answer();
    let live: HtmlElement = check.part(part::LIVE)?.dyn_into().ok()?;
    live.set_hidden(false);
    Some(())
}

impl Check {
    fn listen(self: &Rc<Self>) {
        let check = Rc::clone(self);
        let on_frame = Closure::<dyn Fn()>::new(move || {
            check.waiting.set(false);
            check.answer();
        });
        let check = Rc::clone(self);
        let on_event = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            check.hear(&event, on_frame.as_ref().unchecked_ref());
        });
        for kind in ["input", "change", "focusout", "submit"] {
            if let Err(problem) =
                self.form.add_event_listener_with_callback(kind, on_event.as_ref().unchecked_ref())
            {
                complain("cannot listen to the check", &problem);
            }
        }
        // The listeners live as long as the page, and so does the form.
        on_event.forget();
    }

    fn hear(&self, event: &Event, on_frame: &Function) {
        match event.type_().as_str() {
            // Nothing is sent: the outcome is on the page already.
            "submit" => {
                event.prevent_default();
                self.answer();
                self.go_to_outcome();
            }
            "focusout" => {
                for page in self.pages() {
                    check(&self.form, &page, &self.about.words.error_prefix, event);
                }
            }
            // Once per picture the browser draws, however fast one types or slides.
            _ if !self.waiting.replace(true) => {
                let asked = web_sys::window().map(|window| window.request_animation_frame(on_frame));
                if !matches!(asked, Some(Ok(_))) {
                    self.waiting.set(false);
                    self.answer();
                }
            }
            _ => {}
        }
    }

    /// The pages with what is filled in now.
    fn pages(&self) -> Vec<ClientPage> {
        let (about, today) = (&self.about, self.about.today);
        let answers = answers(&about.form, &inputs(&self.form), today);
        about
            .form
            .tasks
            .iter()
            .flat_map(|task| &task.pages)
            .filter_map(|page| about.form.client_page(&page.id, None, &answers, about.lang, today))
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
        let outcome = Outcome { results: Some(self.results(&inputs)), other };
        let (words, lang) = (&self.about.words, self.about.lang);
        self.draw(0, part::SPOKEN, spoken(&outcome, words, lang), |part, text| {
            part.set_text_content(Some(text))
        });
        self.draw(1, part::RESULTS, results(&outcome, words, lang), redraw);
        self.draw(2, part::COMPARED, compared(&outcome, words, lang), redraw);
    }

    fn results(&self, inputs: &[(String, String)]) -> Vec<PrecheckResult> {
        let about = &self.about;
        let context = PrecheckContext {
            corpus: &self.engine,
            form: &about.form,
            products: &about.products,
            dictionary: &about.facts,
            city: about.city,
            today: about.today,
        };
        precheck(context, &answers(&about.form, inputs, about.today))
    }

    /// Puts `content` in a part of the page, unless it stands there already.
    fn draw(&self, place: usize, name: &str, content: String, put: impl FnOnce(&Element, &str)) {
        let Some(part) = self.part(name) else { return };
        if let Some(drawn) = self.drawn.borrow_mut().get_mut(place)
            && *drawn != content
        {
            put(&part, &content);
            *drawn = content;
        }
    }

    fn part(&self, name: &str) -> Option<Element> {
        self.island.query_selector(&["[data-deel=", name, "]"].concat()).ok()?
    }

    fn other_wage(&self) -> Option<HtmlInputElement> {
        self.form.query_selector(&["#", WAGE_IF].concat()).ok()??.dyn_into().ok()
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
                complain("cannot make a slider", &problem);
                return;
            }
        }
        field.set_type("range");
        field.set_value(&euros.to_string());
    }

    /// Says the amount where the slider stands.
    fn tell(&self, wage: Cents) {
        if let Some(field) = self.other_wage()
            && let Err(problem) = field.set_attribute("aria-valuetext", &wage.display(self.about.lang))
        {
            complain("cannot tell the amount", &problem);
        }
    }

    fn go_to_outcome(&self) {
        let heading = self.form.query_selector("#uitkomst").ok().flatten();
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok())
            && let Err(problem) = heading.focus()
        {
            complain("cannot go to the outcome", &problem);
        }
    }
}

/// New markup in a part of the page; what was folded open stays open.
fn redraw(part: &Element, markup: &str) {
    let open = all(part, "details[open]");
    part.set_inner_html(markup);
    for name in open.iter().filter_map(|details| details.get_attribute("data-product")) {
        for details in all(part, "details") {
            if details.get_attribute("data-product").as_ref() == Some(&name)
                && let Err(problem) = details.set_attribute("open", "")
            {
                complain("cannot keep a calculation open", &problem);
            }
        }
    }
}

fn all(part: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = part.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}
