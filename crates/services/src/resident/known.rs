//! What is known of somebody before they fill in a form.

use std::collections::BTreeMap;

use domain::facts::{FactSnapshot, Register};
use domain::forms::{FieldType, Form, Known};
use integrations::registers::{Address, CallOutcome, Company, Consultation, Person};
use rules::Value;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

/// What the registers said when a draft was started, as the draft keeps it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct KnownAtStart {
    /// Values by the names that forms use.
    pub known: Known,
    /// The facts, with how sure each is.
    pub facts: FactSnapshot,
    /// The registers that were asked, and whether they answered.
    pub asked: Vec<AskedAtStart>,
    /// Keyed hash of the number of the partner whom the person register names, if it is sure that there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<[u8; 32]>,
}

/// One register that was asked at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AskedAtStart {
    /// Which.
    pub register: Register,
    /// Whether it answered.
    pub answered: bool,
}

impl KnownAtStart {
    /// From what the registers said about a resident.
    pub fn of_resident(answers: &Consultation, facts: FactSnapshot, form: &Form) -> Self {
        let mut known = Known::default();
        for fact in facts.facts.values().filter(|fact| fact.certainty.is_sure()) {
            if let Some(value) = fact.verified.as_ref().and_then(answer_of) {
                known.values.insert(fact.name.clone(), value);
            }
        }
        if let Some(Ok(answer)) = &answers.person {
            add_person(&mut known, &answer.value, form);
        }
        let mut asked: Vec<AskedAtStart> = Vec::new();
        for call in &answers.calls {
            let answered = call.outcome == CallOutcome::Answered;
            match asked.iter_mut().find(|one| one.register == call.call.register) {
                Some(one) => one.answered &= answered,
                None => asked.push(AskedAtStart { register: call.call.register, answered }),
            }
        }
        Self { known, facts, asked, partner: None }
    }

    /// From what the business register said.
    pub fn of_company(company: Option<&Company>, kvk: &str, name: &str, form: &Form) -> Self {
        let mut known = Known::default();
        let mut put = |key: &str, value: Json| known.values.insert(key.to_owned(), value);
        put("company.kvk", json!(kvk));
        put("company.name", json!(company.map_or(name, |company| &company.name)));
        if let Some(company) = company {
            put("company.branch", json!(company.branch));
            let line = [&company.street, &company.postcode, &company.place];
            let line: Vec<&str> =
                line.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
            if !line.is_empty() && kind_of(form, "company.address") != Some(FieldType::Address) {
                put("company.address", json!(line.join(", ")));
            }
        }
        let asked = vec![AskedAtStart { register: Register::Kvk, answered: company.is_some() }];
        Self { known, facts: FactSnapshot::default(), asked, partner: None }
    }
}

/// A value of a fact as an answer; absent and compound values are none.
fn answer_of(value: &Value) -> Option<Json> {
    match value {
        Value::Bool(value) => Some(json!(value)),
        Value::Int(value) => Some(json!(value)),
        Value::Decimal(value) => Some(json!(value.to_string())),
        Value::Text(value) => Some(json!(value)),
        _ => None,
    }
}

fn add_person(known: &mut Known, person: &Person, form: &Form) {
    let mut put = |key: &str, value: Option<Json>| {
        if let Some(value) = value {
            known.values.insert(key.to_owned(), value);
        }
    };
    put("person.name", Some(json!(person.name.full())));
    put("person.birth_date", person.born.map(|day| json!(day)));
    put("person.address", person.address.as_ref().map(|address| written(address, form)));
    if let Some(partner) = &person.partner {
        put("partner.name", Some(json!(partner.name.full())));
        put("partner.birth_date", partner.born.map(|day| json!(day)));
    }
    let children = person.children.iter().filter(|child| child.same_address != Some(false)).map(|child| {
        let mut item = BTreeMap::from([("child.name".to_owned(), json!(child.given_names))]);
        item.extend(child.born.map(|day| ("child.birth_date".to_owned(), json!(day))));
        item
    });
    known.lists.insert("children".to_owned(), children.collect());
    // Others at the address are counted, not named: the register tells no more than the law needs.
}

/// An address, as the field that takes it keeps it.
fn written(address: &Address, form: &Form) -> Json {
    if kind_of(form, "person.address") != Some(FieldType::Address) {
        return json!(format!("{}, {}", address.line(), address.place_line()));
    }
    let addition = format!("{}{}", address.letter, address.addition);
    json!({ "postcode": address.postcode, "number": address.number.to_string(), "addition": addition })
}

/// The type of the field that is filled from `name`.
fn kind_of(form: &Form, name: &str) -> Option<FieldType> {
    let fields = form.tasks.iter().flat_map(|task| &task.pages).flat_map(|page| &page.fields);
    let mut fields =
        fields.filter(|field| field.prefill.as_ref().is_some_and(|prefill| prefill.from == name));
    fields.next().map(|field| field.kind)
}
