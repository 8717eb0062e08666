//! Which texts a piece of content holds for residents: to give them their translations, and to see which lack one.

use crate::Localized;
use crate::change::ChangeGround;
use crate::city::City;
use crate::decision::{CalculationLine, ConditionResult, FactUse};
use crate::facts::FactDefinition;
use crate::forms::{
    Choice, Declaration, Evidence, Field, Form, Group, Page, SummaryRow, SummarySection, Task,
};
use crate::hearing::HeardFact;
use crate::product::{Beforehand, ConditionDefinition, LineDefinition, Product, ProductLaw, Supposed};

/// Content with texts that residents read.
pub trait Texts {
    /// Calls `each` for every such text, in the order of the file.
    fn texts(&mut self, each: &mut dyn FnMut(&mut Localized));
}

impl Texts for Localized {
    fn texts(&mut self, each: &mut dyn FnMut(&mut Localized)) {
        each(self);
    }
}

impl<T: Texts> Texts for Option<T> {
    fn texts(&mut self, each: &mut dyn FnMut(&mut Localized)) {
        self.iter_mut().for_each(|inner| inner.texts(each));
    }
}

impl<T: Texts> Texts for Vec<T> {
    fn texts(&mut self, each: &mut dyn FnMut(&mut Localized)) {
        self.iter_mut().for_each(|inner| inner.texts(each));
    }
}

/// First what holds texts, then what does not: a new part of the content must be named on one of the sides.
macro_rules! holds_texts {
    ($($name:ident { $($held:ident),+; $($other:ident),* $(,)? })*) => {
        $(impl Texts for $name {
            fn texts(&mut self, each: &mut dyn FnMut(&mut Localized)) {
                let Self { $($held,)+ $($other: _,)* } = self;
                $($held.texts(each);)+
            }
        })*
    };
}

holds_texts! {
    Form {
        title, tasks, declarations, evidence;
        id, version, who, signers, derive, from_check, person_when,
    }
    Task { title, pages; id, after_others }
    Page { title, intro, fields, group; id, who, when, kind }
    Group { item, add, empty; id, summary, min, max, within, prefill }
    Field {
        label, short, hint, why, empty, options;
        id, kind, basis, required, when, min, max, calculate, choices, autocomplete, prefill, fact, sensitive,
    }
    Choice { label, hint; value }
    Declaration { text; id }
    Evidence { label, hint, period; doc, when, proves, skip_if_verified }
    // Why something is urgent is for staff.
    Product {
        name, summary, who, needs, next, granted, law, beforehand, changes;
        id, audience, kind, form, events, words, cities, decision, impartial, first_task, per, grants, payments, follows, several, check, urgent,
        term_weeks, term_article, minutes,
    }
    ProductLaw {
        conditions, lines, grounds;
        id, right, amount, per, advance_amount, bound_power, judged, full_right, registers,
    }
    Beforehand { law, supposes; }
    Supposed { label; fact, value }
    ConditionDefinition { label, unmet; output }
    LineDefinition { label, why; output, sign, hide_zero }
    ChangeGround { label; kind, law, article }
    // Teams have a name for staff.
    City {
        phone_hours, desk;
        code, slug, name, sender, department, phone, post, website, repair_days, reminder_days, hearing_days, objection_committee,
        draft_days, teams, mandate, languages, experts, warnings,
    }
    // What is stored in Dutch and English alone: it is told again in the language of the reader.
    SummarySection { title, rows; task }
    SummaryRow { item, question, answer; field, open, page, index }
    FactUse { label, value; name, source }
    CalculationLine { label, why, facts; output, amount, sign, source }
    ConditionResult { label, unmet, facts; output, met, source }
    HeardFact { label, claimed, found; name, source }
    // What a fact means is told to staff, who judge it.
    FactDefinition { label; name, fact_type, unit, meaning, register, max_age_days }
}
