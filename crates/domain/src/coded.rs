//! How forms, products and facts are written in the compact form that goes to the browser: only what the
//! live page and the benefit check compute with, and every text in one language. What is left out comes back
//! empty.

use rules::coded::{Coded, Input};
use rules::{coded_enum, coded_struct};
use serde_json::{Map, Value as Json};

use crate::facts::{FactDefinition, FactType, Register};
use crate::forms::{
    Answers, Bound, Calculate, Choice, ClientField, ClientKnown, ClientOption, ClientPage, Condition, Count,
    Derivation, ErrorCode, Field, FieldType, Form, GroupField, LawAmount, Operand, Page, PageKind, PageWho,
    Sensitive, Signers, Task, Term,
};
use crate::product::{
    Audience, Beforehand, ConditionDefinition, LineDefinition, Per, Product, ProductLaw, Sign, Supposed,
};
use crate::{CityCode, Lang, Localized};

coded_struct! {
    Form {
        id, tasks, derive;
        version: String::new(), title: Localized::default(), declarations: Vec::new(), evidence: Vec::new(),
        person_when: None, from_check: Vec::new(), who: Vec::new(), signers: Signers::default(),
    }
    Task { id, pages; title: Localized::default(), after_others: false }
    Page { id, when, fields; title: None, intro: None, kind: PageKind::Fields, group: None, who: PageWho::Applicant }
    Field {
        id, kind, short, required, when, min, max, options, fact, empty, calculate;
        choices: None, label: Localized::default(), hint: None, why: None, basis: None, autocomplete: None, prefill: None,
        sensitive: Sensitive::None,
    }
    ClientPage {
        id, lang, fields, context, today, months;
        title: String::new(), title_is_label: false, intro: None, kind: PageKind::Fields, group: None, index: None,
    }
    ClientField {
        id, kind, short, required, readonly, when, min, max, options, empty, calculate, known, inputs, sentences;
        label: String::new(), hint: None, why: None, basis: None, visible: true, autocomplete: None, dutch: false,
    }
    ClientOption { value; label: String::new(), hint: None }
    Choice { value, label; hint: None }
    Derivation { fact, when, value, none, holds, sum, count, latest }
    Term { field, group, filter, per_month, minus }
    Count { group, filter }
    GroupField { group, field, filter }
    LawAmount { law, output }
    Product {
        id, name, summary, audience, cities, law, check, beforehand;
        grants: crate::product::Grants::Money, granted: Vec::new(), changes: Vec::new(), payments: None, follows: None, several: false, events: Vec::new(), words: Vec::new(), form: String::new(), kind: crate::product::ProductKind::Application, decision: false, impartial: false, first_task: None, per: None, term_weeks: 0, term_article: String::new(), minutes: 0, who: Vec::new(),
        needs: Vec::new(), next: Vec::new(), urgent: Vec::new(),
    }
    ProductLaw { id, right, amount, per, conditions, lines, advance_amount; bound_power: None, judged: Vec::new(), full_right: None, grounds: Vec::new(), registers: None }
    Beforehand { law, supposes }
    Supposed { fact, value, label }
    ConditionDefinition { output, unmet; label: Localized::default() }
    LineDefinition { output, label, why, sign, hide_zero }
    FactDefinition {
        name, label;
        fact_type: FactType::String, unit: None, meaning: Localized::default(), register: Register::None,
        max_age_days: None,
    }
}

coded_enum! {
    Condition {
        0 => Eq(field, value), 1 => Ne(field, value), 2 => In(field, values), 3 => Gt(field, value),
        4 => Lt(field, value), 5 => Has(field, value), 6 => Count { group, filter, at_least }, 7 => All(parts),
        8 => Any(parts), 9 => Not(part), 10 => Age { field, at_least, below },
        11 => Offered(field), 12 => Past { field, weeks }, 13 => Needed(fact),
    }
    Calculate { 0 => Money(terms), 1 => Number(terms), 2 => Count(counts), 3 => Law(amount) }
    Operand { 0 => Bool(value), 1 => Number(value), 2 => Text(value) }
    Bound { 0 => Number(value), 1 => Day(value), 2 => Days(values) }
    FieldType {
        0 => Text, 1 => LongText, 2 => Radio, 3 => Checkboxes, 4 => YesNo, 5 => Date, 6 => Month, 7 => Money,
        8 => Integer, 9 => Percent, 10 => Bsn, 11 => Iban, 12 => Phone, 13 => Email, 14 => Address, 15 => Country,
        16 => Plate, 17 => Kvk, 18 => Branch, 19 => WageTaxNumber, 20 => Select, 21 => Info,
        22 => Calculated, 23 => Digits, 24 => Code,
    }
    Audience { 0 => Resident, 1 => Company }
    Per { 0 => Month, 1 => Year, 2 => Once }
    Sign { 0 => Plus, 1 => Minus, 2 => Total, 3 => Info }
    Lang { 0 => Nl, 1 => En, 2 => Tr, 3 => Ar, 4 => Pl, 5 => Uk }
    ErrorCode {
        0 => Empty, 1 => Invalid, 2 => TooLong, 3 => TooLow, 4 => TooHigh, 5 => Incomplete, 6 => NoSuchDate, 7 => TooEarly,
        8 => TooLate, 9 => Postcode, 10 => HouseNumber, 11 => NotAChoice, 12 => TooFew, 13 => TooMany,
    }
}

impl Coded for Localized {
    fn put(&self, out: &mut Vec<u8>) {
        self.nl.put(out);
    }

    fn take(input: &mut Input<'_>) -> Self {
        Self::same(&String::take(input))
    }
}

impl Coded for CityCode {
    fn put(&self, out: &mut Vec<u8>) {
        self.as_str().to_owned().put(out);
    }

    fn take(input: &mut Input<'_>) -> Self {
        Self::parse(&String::take(input)).unwrap_or_else(|| {
            input.fail();
            Self::default()
        })
    }
}

/// One answer. Numbers in answers are whole.
struct Answer(Json);

impl Coded for Answer {
    fn put(&self, out: &mut Vec<u8>) {
        match &self.0 {
            Json::Null => out.push(0),
            Json::Bool(value) => {
                out.push(1);
                value.put(out);
            }
            Json::Number(value) => {
                out.push(2);
                value.as_i64().unwrap_or(0).put(out);
            }
            Json::String(value) => {
                out.push(3);
                value.put(out);
            }
            Json::Array(items) => {
                out.push(4);
                items.iter().cloned().map(Self).collect::<Vec<_>>().put(out);
            }
            Json::Object(fields) => {
                out.push(5);
                pairs(fields).put(out);
            }
        }
    }

    fn take(input: &mut Input<'_>) -> Self {
        Self(match input.number() {
            0 => Json::Null,
            1 => Json::Bool(bool::take(input)),
            2 => Json::from(i64::take(input)),
            3 => Json::String(String::take(input)),
            4 => Json::Array(Vec::<Self>::take(input).into_iter().map(|item| item.0).collect()),
            5 => Json::Object(object(input)),
            _ => {
                input.fail();
                Json::Null
            }
        })
    }
}

impl Coded for ClientKnown {
    fn put(&self, out: &mut Vec<u8>) {
        Answer(self.value.clone()).put(out);
    }

    fn take(input: &mut Input<'_>) -> Self {
        Self { value: Answer::take(input).0, text: String::new(), right: None }
    }
}

fn pairs(fields: &Map<String, Json>) -> Vec<(String, Answer)> {
    fields.iter().map(|(name, value)| (name.clone(), Answer(value.clone()))).collect()
}

fn object(input: &mut Input<'_>) -> Map<String, Json> {
    let mut fields = Map::new();
    for (name, value) in Vec::<(String, Answer)>::take(input) {
        fields.insert(name, value.0);
    }
    fields
}

impl Coded for Answers {
    fn put(&self, out: &mut Vec<u8>) {
        pairs(&self.0).put(out);
    }

    fn take(input: &mut Input<'_>) -> Self {
        Self(object(input))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_comes_back_with_what_it_computes_with() {
        let page = r#"{
            "id": "inkomen", "lang": "nl", "title": "", "title_is_label": false, "intro": null, "kind": "fields",
            "group": null, "index": null, "today": "2026-11-23",
            "context": {"woon.type": "huur", "kind": [{"naam": "Noor", "leeftijd": 7}], "heeft": true, "bedrag": -5},
            "fields": [{
                "id": "loon", "kind": "money", "label": "", "short": "Loon", "hint": null, "why": null, "basis": null,
                "required": true, "readonly": false, "when": {"all": [{"eq": ["woon.type", "huur"]}, {"age": {"field": "x", "at_least": 18}}]},
                "visible": true, "min": 1, "max": null, "options": [{"value": "a", "label": "", "hint": null}],
                "empty": "Vul in.", "autocomplete": null, "calculate": {"money": [{"field": "bedrag"}]},
                "known": {"value": 12000, "text": "", "right": null}, "inputs": [["loon", "12,50"]], "sentences": [["too_low", "Te laag."]]
            }]
        }"#;
        let page: ClientPage = serde_json::from_str(page).unwrap();
        let mut out = Vec::new();
        page.put(&mut out);
        let mut input = Input::new(&out);
        assert_eq!(ClientPage::take(&mut input), page);
        assert!(input.end());
    }
}
