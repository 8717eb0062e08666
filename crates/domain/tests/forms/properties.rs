//! What holds for any input.

use std::collections::BTreeSet;

use domain::Lang;
use domain::forms::{Answers, FieldType, Form, PageKind};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::read::{form, today};

/// Any answer for any field of a form: right, wrong or open.
pub fn any_answers(form: &Form) -> BoxedStrategy<Answers> {
    let mut parts: Vec<BoxedStrategy<Option<(String, Value)>>> = Vec::new();
    for page in form.tasks.iter().flat_map(|task| &task.pages) {
        let fields: Vec<BoxedStrategy<Option<(String, Value)>>> = page
            .fields
            .iter()
            .map(|field| {
                let id = field.id.clone();
                let values: Vec<Value> = match field.kind {
                    FieldType::YesNo => vec![json!(true), json!(false)],
                    FieldType::Money | FieldType::Integer => {
                        vec![json!(0), json!(3), json!(250_000), json!("veel")]
                    }
                    FieldType::Date => {
                        vec![json!("1985-03-27"), json!("2010-01-01"), json!({"day": "31", "month": "2"})]
                    }
                    FieldType::Month => vec![json!("2026-10"), json!({"year": "26"})],
                    FieldType::Checkboxes => {
                        vec![
                            json!(field.options.iter().map(|option| &option.value).collect::<Vec<_>>()),
                            json!(["x"]),
                        ]
                    }
                    FieldType::Radio | FieldType::Select => field
                        .options
                        .iter()
                        .map(|option| json!(option.value))
                        .chain([json!("vreemd")])
                        .collect(),
                    _ => vec![
                        json!("NL91ABNA0417164300"),
                        json!("tekst"),
                        json!({"postcode": "1012 AB", "number": "1"}),
                    ],
                };
                prop::option::of(prop::sample::select(values).prop_map(move |value| (id.clone(), value)))
                    .boxed()
            })
            .collect();
        match &page.group {
            None => parts.extend(fields),
            Some(group) => {
                let id = group.id.clone();
                let item = fields
                    .prop_map(|fields| Value::Object(fields.into_iter().flatten().collect::<Map<_, _>>()));
                let items = prop::collection::vec(item, 0..3);
                parts.push(items.prop_map(move |items| Some((id.clone(), Value::Array(items)))).boxed());
            }
        }
    }
    parts.prop_map(|parts| Answers(parts.into_iter().flatten().collect())).boxed()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn only_visible_questions_are_required_and_the_outcome_is_the_same_each_time(
        answers in any_answers(&form("bijstand-aanvraag"))
    ) {
        let form = form("bijstand-aanvraag");
        let sent = form.sent_answers(&answers, today());
        prop_assert_eq!(&form.sent_answers(&sent, today()), &sent, "hiding once is enough");
        let visible: BTreeSet<String> = form
            .visible_pages(&answers, today())
            .iter()
            .map(|visible| visible.key())
            .collect();
        let mut seen = answers.clone();
        visible.iter().for_each(|page| seen.mark_seen(page));
        for missing in form.validate_all(&seen, today()) {
            prop_assert!(visible.contains(&missing.page));
            let page = form.page(&missing.page).unwrap().page;
            for error in missing.errors {
                let shown = form.visible_fields(&missing.page, error.index, &answers, today());
                let is_group = page.group.as_ref().is_some_and(|group| group.id == error.field);
                prop_assert!(is_group || shown.iter().any(|field| field.id == error.field), "{:?}", error);
            }
        }
        let none = BTreeSet::new();
        let documents = form.evidence(&answers, &none, today());
        prop_assert_eq!(&form.evidence(&sent, &none, today()), &documents, "hidden answers ask no documents");
        prop_assert_eq!(form.claims(&answers, today()), form.claims(&sent, today()));
    }

    #[test]
    fn a_page_posted_as_it_was_shown_changes_no_visible_answer(
        answers in any_answers(&form("bijstand-aanvraag")), which in 0..Lang::ALL.len()
    ) {
        let form = form("bijstand-aanvraag");
        let lang = Lang::ALL[which];
        for visible in form.visible_pages(&answers, today()) {
            if visible.page.kind != PageKind::Fields {
                continue;
            }
            let page = form.client_page(&visible.page.id, None, &answers, lang, today()).unwrap();
            let inputs: Vec<(String, String)> =
                page.fields.iter().filter(|field| field.visible).flat_map(|field| field.inputs.clone()).collect();
            let result = form.parse_page(&answers, &visible.page.id, None, &inputs, today()).unwrap();
            let again = form.client_page(&visible.page.id, None, &result.answers, lang, today()).unwrap();
            for (before, after) in page.fields.iter().zip(&again.fields).filter(|(before, _)| before.visible) {
                let is_text = before.kind.parts().is_empty() && before.kind != FieldType::Checkboxes;
                if is_text && before.inputs.iter().all(|(name, _)| *name == before.id) {
                    prop_assert_eq!(&before.inputs, &after.inputs);
                }
            }
        }
    }

    #[test]
    fn hostile_input_is_kept_small_and_never_harms(
        pairs in prop::collection::vec(("[a-z._-]{0,20}|ink\\.bedrag|ink\\.soort", ".{0,300}"), 0..60),
        index in prop::option::of(0_usize..100)
    ) {
        let form = form("bijstand-aanvraag");
        for page in ["inkomsten", "persoon", "ingang", "bestaat-niet"] {
            if let Some(result) = form.parse_page(&Answers::default(), page, index, &pairs, today()) {
                let json = serde_json::to_string(&result.answers).unwrap();
                prop_assert!(!json.contains("\\u0000"));
                let _rows = form.summary(&result.answers, today());
                let _facts = form.claims(&result.answers, today());
            }
        }
    }
}

#[test]
fn a_huge_post_is_cut() {
    let form = form("bijstand-aanvraag");
    let huge = vec![("aanvr.leefde_van".to_owned(), "x".repeat(5_000_000)); 3];
    let result = form.parse_page(&Answers::default(), "leefde-van", None, &huge, today()).unwrap();
    assert_eq!(result.errors.len(), 1);
    assert_eq!(result.answers.text("aanvr.leefde_van").unwrap().len(), 10_000);
}
