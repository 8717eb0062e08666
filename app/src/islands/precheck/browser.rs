//! Asking, choosing and computing in the browser, with every change.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use domain::Cents;
use domain::advice::{Advice, Advise, Question};
use domain::forms::{Answers, ClientPage};
use domain::precheck::{Course, PrecheckContext, PrecheckResult, Turn, answered, name, precheck};
use js_sys::{Function, Reflect, Uint8Array};
use rules::coded::{Coded, Input};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use super::compute::plain;
use super::{About, Bar, Drawn, SLIDERS, Shown, Slider, bars, other, part, typed};
use crate::islands::live_page::browser::{accept, check, inputs, refuse};
use crate::islands::thin::complain;

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
    form: Element,
    about: About,
    engine: Engine,
    waiting: Cell<bool>,
    /// What stands in the parts of the page now.
    drawn: RefCell<Drawn>,
    /// Wages and help at several wages, as of the last turn.
    bars: RefCell<Vec<Bar>>,
    /// The answers that the sliders follow.
    followed: RefCell<[String; SLIDERS.len()]>,
}

/// Answers from now on; none when the page is not as expected.
pub(super) fn start(island: &Element, about: About, advise: Function) -> Option<()> {
    let form = island.closest("form").ok()??;
    let check = Rc::new(Check {
        form,
        about,
        engine: Engine(advise),
        waiting: Cell::new(false),
        drawn: RefCell::default(),
        bars: RefCell::default(),
        followed: RefCell::default(),
    });
    check.listen();
    SLIDERS.iter().for_each(|slider| check.slide(slider));
    check.answer();
    check.hide(part::RECOMPUTE, true);
    check.hide(part::LIVE, false)
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
            "submit" => {
                let button = Reflect::get(event, &"submitter".into())
                    .ok()
                    .and_then(|button| button.dyn_into::<Element>().ok());
                // Only who takes the answers to an application sends them.
                if button.as_ref().is_some_and(|button| button.has_attribute("formaction")) {
                    return;
                }
                event.prevent_default();
                let pressed = button.and_then(|button| button.get_attribute("value"));
                self.press(&pressed.unwrap_or_else(|| name::NEXT.to_owned()));
            }
            "focusout" => {
                if let Some(page) = self.page_now() {
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

    /// The page that is asked now.
    fn page_now(&self) -> Option<ClientPage> {
        let inputs = inputs(&self.form);
        let (about, today) = (&self.about, self.about.today);
        let answers = answered(&about.form, &inputs, today);
        let mut page =
            about.form.client_page(typed(&inputs, name::PAGE), None, &answers, about.lang, today)?;
        for field in &mut page.fields {
            let told = about.sentences.iter().find(|(id, _)| *id == field.id);
            field.sentences = told.map(|(_, told)| told.clone()).unwrap_or_default();
        }
        Some(page)
    }

    /// A button: the next question, another one, or what is wrong with the answer.
    fn press(&self, button: &str) {
        let left = self.page_now();
        if button == name::UNKNOWN {
            self.clear();
        }
        self.follow(&inputs(&self.form));
        let mut inputs = inputs(&self.form);
        inputs.push((name::BUTTON.to_owned(), button.to_owned()));
        let about = &self.about;
        let turn = Turn::read(&about.form, inputs, about.today);
        if let Some(left) = &left {
            accept(&self.form, left);
            if !turn.faults.is_empty() {
                return refuse(&self.form, left, &turn.faults, &about.words.error_prefix);
            }
        }
        let results = self.results(&turn.answers);
        let course = Course::plan(&about.form, &turn.answers, turn.asked, turn.wanted, &results, about.today);
        self.bars.replace(bars(&turn.inputs, &|inputs| self.results_of(inputs)));
        self.stand(&course);
        self.draw(&turn.inputs, &turn.answers, &course, &results);
        self.go_to(&course);
    }

    /// An answer or slider changed: the outcome changes, the question stays.
    fn answer(&self) {
        self.follow(&inputs(&self.form));
        let about = &self.about;
        let turn = Turn::read(&about.form, inputs(&self.form), about.today);
        let results = self.results(&turn.answers);
        let course = Course::plan(&about.form, &turn.answers, turn.asked, turn.wanted, &results, about.today);
        self.draw(&turn.inputs, &turn.answers, &course, &results);
    }

    fn results_of(&self, inputs: &[(String, String)]) -> Vec<PrecheckResult> {
        self.results(&answered(&self.about.form, inputs, self.about.today))
    }

    fn results(&self, answers: &Answers) -> Vec<PrecheckResult> {
        let about = &self.about;
        let context = PrecheckContext {
            corpus: &self.engine,
            form: &about.form,
            products: &about.products,
            dictionary: &about.facts,
            city: about.city,
            today: about.today,
        };
        precheck(context, answers)
    }

    /// Shows the page that is asked now, and keeps where one is in the form.
    fn stand(&self, course: &Course) {
        let now = course.now.as_deref().unwrap_or_default();
        for (input, text) in [(name::PAGE, now), (name::ASKED, &course.asked.join(","))] {
            if let Some(input) = self.input(input) {
                input.set_value(text);
            }
        }
        for frame in all(&self.form, "[data-vraag]") {
            let is_now = frame.get_attribute("data-vraag").is_some_and(|page| page == now);
            if let Some(frame) = frame.dyn_ref::<HtmlElement>() {
                frame.set_hidden(!is_now);
            }
        }
        let done = course.now.is_none();
        for (name, hidden) in
            [(part::DONE, !done), (part::BUTTONS, done), (part::BACK, course.before().is_none())]
        {
            self.hide(name, hidden);
        }
    }

    /// Draws what changed.
    fn draw(
        &self,
        inputs: &[(String, String)],
        answers: &Answers,
        course: &Course,
        results: &[PrecheckResult],
    ) {
        let (words, lang) = (&self.about.words, self.about.lang);
        let other = other(inputs, results, &|inputs| self.results_of(inputs));
        self.vary(inputs);
        let bars = self.bars.borrow();
        let shown = Shown {
            form: &self.about.form,
            answers,
            inputs,
            course,
            results,
            other: other.as_ref(),
            bars: &bars,
        };
        let drawn = Drawn::of(shown, words, lang);
        let old = self.drawn.borrow();
        for (name, new, old) in [
            (part::PROGRESS, &drawn.progress, &old.progress),
            (part::COMPARED, &drawn.compared, &old.compared),
            (part::TABLE, &drawn.table, &old.table),
        ] {
            if new != old
                && let Some(part) = self.part(name)
            {
                redraw(&part, new);
            }
        }
        self.redraw_given(&drawn, &old);
        if let Some(part) = self.part(part::RESULTS) {
            redraw_pieces(&part, &drawn.results, &old.results);
        }
        if drawn.spoken != old.spoken
            && let Some(part) = self.part(part::SPOKEN)
        {
            part.set_text_content(Some(&drawn.spoken));
        }
        drop(old);
        self.drawn.replace(drawn);
    }

    /// Draws what was answered: all of it after another question, the row that changed after a keystroke.
    fn redraw_given(&self, drawn: &Drawn, old: &Drawn) {
        let Some(part) = self.part(part::GIVEN) else { return };
        if drawn.given.len() != old.given.len() {
            part.set_inner_html(&drawn.given_list(&self.about.words));
        } else if let Ok(Some(rows)) = part.query_selector("dl") {
            redraw_pieces(&rows, &drawn.given, &old.given);
        }
    }

    /// Lets a slider follow its question, when that is answered anew.
    fn follow(&self, inputs: &[(String, String)]) {
        let mut followed = self.followed.borrow_mut();
        for (slider, known) in SLIDERS.iter().zip(followed.iter_mut()) {
            let text = typed(inputs, slider.field);
            if text != known {
                text.clone_into(known);
                self.slide(slider);
            }
        }
    }

    /// Shows the sliders of what was answered, and says where they stand.
    fn vary(&self, inputs: &[(String, String)]) {
        let mut some = false;
        for slider in &SLIDERS {
            let answered = Cents::parse(typed(inputs, slider.field)).is_some();
            some |= answered;
            let frame = self.form.query_selector(&["[data-als=\"", slider.field, "\"]"].concat());
            let Some(frame) = frame.ok().flatten().and_then(|frame| frame.dyn_into::<HtmlElement>().ok())
            else {
                continue;
            };
            frame.set_hidden(!answered);
            let text = typed(inputs, slider.name);
            let text = match Cents::parse(text) {
                Some(amount) if slider.money => amount.display(self.about.lang),
                _ => text.to_owned(),
            };
            if let Ok(Some(output)) = frame.query_selector("output") {
                output.set_text_content(Some(&text));
            }
            if let Some(input) = self.input(slider.name)
                && let Err(problem) = input.set_attribute("aria-valuetext", &text)
            {
                complain("cannot tell the amount", &problem);
            }
        }
        self.hide(part::WHAT_IF, !some);
    }

    fn part(&self, name: &str) -> Option<Element> {
        self.form.query_selector(&["[data-deel=", name, "]"].concat()).ok()?
    }

    fn hide(&self, name: &str, hidden: bool) -> Option<()> {
        self.part(name)?.dyn_into::<HtmlElement>().ok()?.set_hidden(hidden);
        Some(())
    }

    fn input(&self, name: &str) -> Option<HtmlInputElement> {
        self.form.query_selector(&["[name=\"", name, "\"]"].concat()).ok()??.dyn_into().ok()
    }

    /// Empties the question that is asked now.
    fn clear(&self) {
        for control in all(&self.form, "[data-vraag]:not([hidden]) input") {
            if let Ok(control) = control.dyn_into::<HtmlInputElement>() {
                if matches!(control.type_().as_str(), "radio" | "checkbox") {
                    control.set_checked(false);
                } else {
                    control.set_value("");
                }
            }
        }
    }

    /// Makes a slider of a field for another answer, at the answer of now.
    fn slide(&self, slider: &Slider) {
        let Some(field) = self.input(slider.name) else { return };
        let inputs = inputs(&self.form);
        let now = Cents::parse(typed(&inputs, slider.field)).unwrap_or_default();
        let (min, max, step) = (plain(slider.min(now)), slider.max.to_string(), slider.step.to_string());
        for (name, value) in [("min", &*min), ("max", &*max), ("step", &*step), ("class", "slider")] {
            if let Err(problem) = field.set_attribute(name, value) {
                complain("cannot make a slider", &problem);
                return;
            }
        }
        field.set_type("range");
        field.set_value(&plain(now));
    }

    /// Leads who listens or uses keys to the question, or to the end.
    fn go_to(&self, course: &Course) {
        let heading = match &course.now {
            Some(_) => self.form.query_selector("[data-vraag]:not([hidden]) h1").ok().flatten(),
            None => self.part(part::DONE).and_then(|part| part.query_selector("h1").ok().flatten()),
        };
        let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        let focused = heading.set_attribute("tabindex", "-1").and_then(|()| heading.focus());
        if let Err(problem) = focused {
            complain("cannot go to the question", &problem);
        }
    }
}

/// Draws the pieces that changed: a browser is slow at putting back what was there.
fn redraw_pieces(part: &Element, new: &[String], old: &[String]) {
    let pieces = part.children();
    for (place, piece) in new.iter().enumerate() {
        let known = old.get(place) == Some(piece);
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        if let (false, Some(there)) = (known, pieces.item(place)) {
            redraw(&there, piece);
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
