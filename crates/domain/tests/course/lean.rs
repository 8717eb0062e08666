//! The laws as the browser of a visitor gets them say the same as all laws.

use std::collections::BTreeMap;

use domain::CityCode;
use domain::precheck::{PrecheckContext, answered, outputs, precheck};
use proptest::prelude::*;

use crate::laws::{CORPUS, DICTIONARY};
use crate::people::{Person, born, inputs_of, person};
use crate::read::today;
use crate::turns::{FORM, PRODUCTS, city, results};

fn lean(city: CityCode) -> rules::Corpus {
    let bytes = CORPUS.lean(outputs(&*PRODUCTS, city), today(), |_| false).to_bytes();
    rules::Corpus::from_bytes(&bytes).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_laws_of_the_browser_say_the_same(
        person in person(),
        left_out in proptest::collection::vec(any::<bool>(), 60),
        code in prop_oneof![Just("0363"), Just("0599"), Just("0518"), Just("0344")],
    ) {
        let mut inputs = inputs_of(&person);
        let mut open = left_out.iter().cycle();
        inputs.retain(|_| !open.next().unwrap_or(&false) || left_out[0]);
        let answers = answered(&FORM, &inputs, today());
        let lean = lean(city(code));
        let context = PrecheckContext {
            corpus: &lean,
            form: &FORM,
            products: &PRODUCTS,
            dictionary: &*DICTIONARY,
            city: city(code),
            today: today(),
        };
        for (lean, whole) in precheck(context, &answers).iter().zip(&results(&answers, city(code))) {
            prop_assert_eq!(lean, whole);
        }
    }
}

/// Each output of each law by itself, with what a visitor could have said and with nothing.
#[test]
fn what_is_cut_away_for_one_output_would_not_have_changed_it() {
    let person: Person = born(1985, "self").into_iter().collect();
    let answers = answered(&FORM, &inputs_of(&person), today());
    let mut outputs = 0;
    for id in CORPUS.law_ids() {
        let Some(law) = CORPUS.law(id, today()) else { continue };
        for output in law.articles.iter().flat_map(|article| &article.outputs) {
            let lean = CORPUS.lean([(id, output.as_str())], today(), |_| false);
            for facts in [FORM.claims(&answers, today()), BTreeMap::new()] {
                let mut request = rules::Request::new(id, [output.as_str()], today());
                request.parameters.extend(facts);
                let (whole, lean) = (CORPUS.brief(&request), lean.brief(&request));
                assert_eq!(format!("{lean:?}"), format!("{whole:?}"), "{id} {output}");
            }
            outputs += 1;
        }
    }
    assert!(outputs > 300, "{outputs}");
}
