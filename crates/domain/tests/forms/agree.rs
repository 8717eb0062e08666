//! Browser and server never disagree: which questions are shown, and what is wrong. The browser's side gets the page as it
//! travels, so that what is lost on the way would show.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use domain::Lang;
use domain::forms::{Answers, ClientPage, FieldType, Form, LawAmount, PageResult, Weigh};
use proptest::prelude::*;
use rules::Value;
use rules::coded::{Coded, Input};
use serde_json::json;

use super::read::{FORMS, facts, form, household, today};
use super::travel::{Choices, save};

static ALL: LazyLock<Vec<Form>> =
    LazyLock::new(|| FORMS.iter().map(|id| form(id)).chain([household()]).collect());

/// The page as the browser has it.
fn travelled(page: &ClientPage) -> ClientPage {
    let mut bytes = Vec::new();
    page.put(&mut bytes);
    let mut input = Input::new(&bytes);
    let page = ClientPage::take(&mut input);
    assert!(input.end());
    page
}

/// What somebody may type on a page: right, wrong, or nothing.
fn typed(page: &ClientPage, given: &[usize]) -> Vec<(String, String)> {
    let mut at = 0;
    let mut below = |count: usize| {
        at += 1;
        given[at % given.len()] % count.max(1)
    };
    let mut inputs = Vec::new();
    for field in page.fields.iter().filter(|field| !field.readonly) {
        let mut put = |name: &str, texts: &[&str]| {
            let text = texts[below(texts.len())];
            if !text.is_empty() {
                inputs.push((name.to_owned(), text.to_owned()));
            }
        };
        put(&format!("{}-right", field.id), &["yes", "no", "", "misschien"]);
        let options: Vec<&str> =
            field.options.iter().map(|option| option.value.as_str()).chain(["", "vreemd"]).collect();
        match field.kind {
            FieldType::Radio | FieldType::Select | FieldType::Checkboxes => put(&field.id, &options),
            FieldType::YesNo => put(&field.id, &["yes", "no", ""]),
            FieldType::Money => put(&field.id, &["0", "12,50", "3000,00", "99999", "-5", "veel", ""]),
            FieldType::Integer | FieldType::Percent => {
                put(&field.id, &["0", "3", "27", "4000000", "drie", ""])
            }
            FieldType::Date | FieldType::Month => {
                put(&format!("{}-day", field.id), &["1", "31", ""]);
                put(&format!("{}-month", field.id), &["2", "11", "13"]);
                put(&format!("{}-year", field.id), &["1985", "2012", "2026", "26"]);
            }
            FieldType::Address => {
                put(&format!("{}-postcode", field.id), &["1012 AB", "1012", ""]);
                put(&format!("{}-number", field.id), &["1", "huis", ""]);
            }
            _ => put(
                &field.id,
                &["ja", "NL91ABNA0417164300", "999990019", "0612345678", "a@b.nl", "12345678", ""],
            ),
        }
    }
    inputs
}

/// Posts to the server and asks the browser, and holds the two beside each other.
fn compare(form: &Form, key: &str, index: Option<usize>, answers: &Answers, given: &[usize]) -> PageResult {
    let shown = form.client_page(key, index, answers, Lang::Nl, today()).unwrap().with_sentences();
    let browser = travelled(&shown);
    let inputs = typed(&browser, given);
    let result = form.parse_page(answers, key, index, &inputs, today()).unwrap();
    let again = form.client_page(key, result.index.or(index), &result.answers, Lang::Nl, today()).unwrap();
    let visible = browser.visible(&inputs);
    let is_empty =
        form.item_count(&result.answers, key).is_some_and(|count| index.is_some_and(|at| at >= count));
    if !is_empty {
        let server: Vec<bool> = again.fields.iter().map(|field| field.visible).collect();
        assert_eq!(visible, server, "{} {key}: {inputs:?}", form.id);
        let known =
            |field: &str| again.fields.iter().find(|known| known.id == field).unwrap().value().to_owned();
        for (field, text) in browser.calculated(&inputs).into_iter().filter(|(_, text)| !text.is_empty()) {
            let calculate =
                again.fields.iter().find(|known| known.id == field).unwrap().calculate.clone().unwrap();
            let server = calculate.written(known(field).parse().unwrap(), Lang::Nl);
            assert_eq!(text, server, "{} {key} {field}: {inputs:?}", form.id);
        }
    }
    for (field, shown) in browser.fields.iter().zip(visible) {
        let server = result
            .errors
            .iter()
            .find(|error| error.field == field.id && error.part.as_deref() != Some("right"));
        let live = browser.check(&field.id, &inputs).filter(|_| shown);
        // A question that only now appears is asked first, and told off later.
        if server.is_some() || !result.more {
            let said = server.map(|error| error.message.get(Lang::Nl));
            assert_eq!(said, live, "{} {key} {}: {inputs:?}", form.id, field.id);
        }
    }
    result
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn browser_and_server_never_disagree(
        which in 0..ALL.len(),
        given in prop::collection::vec(0_usize..1_000, 7..60),
        wild in prop::collection::vec(0_usize..1_000, 7..60)
    ) {
        travel(&ALL[which], &given, &wild);
    }

    #[test]
    fn nor_about_groups_within_groups_what_is_calculated_and_what_a_register_knows(
        given in prop::collection::vec(0_usize..1_000, 7..60), wild in prop::collection::vec(0_usize..1_000, 7..60)
    ) {
        travel(&household(), &given, &wild);
    }
}

/// The facts of the dictionary.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| facts().into_iter().map(|fact| fact.name).collect());

/// A law that needs some facts and not others, and knows some amounts.
struct Chance<'a>(&'a [usize]);

impl Chance<'_> {
    fn picks(&self, word: &str) -> bool {
        let sum: usize = word.bytes().map(usize::from).sum();
        self.0[sum % self.0.len()].is_multiple_of(2)
    }
}

impl Weigh for Chance<'_> {
    fn matters(&self, _claims: &BTreeMap<String, Value>, _aside: &[&str]) -> Option<BTreeSet<String>> {
        Some(NAMES.iter().filter(|fact| self.picks(fact)).cloned().collect())
    }

    fn amount(&self, amount: &LawAmount, _claims: &BTreeMap<String, Value>) -> Option<i64> {
        self.picks(&amount.output).then_some(801_500)
    }
}

/// Fills in a form, and posts wild things at every page before and after it is filled in.
fn travel(form: &Form, given: &[usize], wild: &[usize]) {
    let mut choices = Choices { given, at: 0 };
    let mut answers = Answers::default();
    answers.set("bekend.loon-known", Some(json!(185_000)));
    form.keep_needs(&mut answers, today(), &Chance(given));
    while let Some(next) = form.resume_page(&answers, today()) {
        let page = form.page(&next).unwrap().page;
        let index = page.group.is_some().then_some(0);
        let asks = !page.fields.is_empty();
        if asks {
            compare(form, &next, index, &answers, wild);
        }
        answers = save(form, &next, answers, &mut choices);
        form.keep_needs(&mut answers, today(), &Chance(given));
        if asks {
            compare(form, &next, index, &answers, wild);
        }
    }
}
