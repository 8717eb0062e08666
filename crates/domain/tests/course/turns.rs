//! The form, the products and the turns of the check, as the server takes them.

use std::sync::LazyLock;

use domain::CityCode;
use domain::forms::{Answers, Form};
use domain::precheck::{Course, PrecheckContext, PrecheckResult, Turn, name, precheck};
use domain::product::Product;

use crate::laws::{CORPUS, DICTIONARY};
use crate::read::{self, raw, today};

pub static FORM: LazyLock<Form> = LazyLock::new(|| read::form("precheck"));

/// Every product of the catalogue, by file name.
pub static PRODUCTS: LazyLock<Vec<Product>> = LazyLock::new(|| {
    let mut files: Vec<_> =
        std::fs::read_dir(read::root().join("products")).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .map(|file| serde_saphyr::from_str(&std::fs::read_to_string(file).unwrap()).unwrap())
        .collect()
});

pub fn city(code: &str) -> CityCode {
    CityCode::parse(code).unwrap()
}

pub fn results(answers: &Answers, city: CityCode) -> Vec<PrecheckResult> {
    let context = PrecheckContext {
        corpus: &*CORPUS,
        form: &FORM,
        products: &PRODUCTS,
        dictionary: &*DICTIONARY,
        city,
        today: today(),
    };
    precheck(context, answers)
}

/// One turn as the server takes it.
pub fn turn(inputs: Vec<(String, String)>, city: CityCode) -> (Turn, Course, Vec<PrecheckResult>) {
    let turn = Turn::read(&FORM, inputs, today());
    let results = results(&turn.answers, city);
    let course =
        Course::plan(&FORM, &turn.answers, turn.asked.clone(), turn.wanted.clone(), &results, today());
    (turn, course, results)
}

/// The inputs of a page that is sent with a button.
pub fn sent(known: &[(String, String)], course: &Course, button: &str) -> Vec<(String, String)> {
    let mut inputs = known.to_vec();
    inputs.extend(raw(&[
        (name::PAGE, course.now.as_deref().unwrap_or_default()),
        (name::ASKED, &course.asked.join(",")),
        (name::BUTTON, button),
    ]));
    inputs
}
