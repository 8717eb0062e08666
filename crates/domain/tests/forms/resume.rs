//! Whoever stops after any page goes on at the first page without an answer: for every form, whatever is answered.

use std::sync::LazyLock;

use domain::forms::{Answers, Form};
use proptest::prelude::*;

use super::read::{FORMS, form, household, today};
use super::travel::{Choices, save};

static ALL: LazyLock<Vec<Form>> =
    LazyLock::new(|| FORMS.iter().map(|id| form(id)).chain([household()]).collect());

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_journey_goes_on_where_it_stopped(given in prop::collection::vec(0_usize..1_000, 7..60)) {
        for form in ALL.iter() {
            let id = &form.id;
            let mut choices = Choices { given: &given, at: 0 };
            let mut answers = Answers::default();
            let mut passed: Vec<String> = Vec::new();
            while let Some(next) = form.resume_page(&answers, today()) {
                prop_assert!(!passed.contains(&next), "{id}: {next} comes back after it was filled in");
                // The pages before it are those that were passed, in their order, and it is the first that was not.
                let way: Vec<String> = form
                    .visible_pages(&answers, today())
                    .iter()
                    .map(|visible| visible.key())
                    .collect();
                let so_far = [&passed[..], std::slice::from_ref(&next)].concat();
                prop_assert_eq!(way.get(..so_far.len()), Some(so_far.as_slice()));
                if let Some(last) = passed.last() {
                    prop_assert_eq!(form.next_page(last, &answers, today()), Some(next.clone()));
                }
                answers = save(form, &next, answers, &mut choices);
                passed.push(next);
            }
            prop_assert_eq!(form.validate_all(&answers, today()), []);
            prop_assert_eq!(passed.len(), form.visible_pages(&answers, today()).len());
        }
    }
}
