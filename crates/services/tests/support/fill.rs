//! Filling in any form of the catalogue, as its pages ask it.

use domain::forms::{Bound, ClientField, ClientPage, FieldType};
use domain::{CaseId, DraftId, Scope};
use services::views::{PageContent, QuestionPageView};
use services::{SaveOutcome, SubmitOutcome};

use crate::world::World;

/// Answers of a single person who has nothing, for the form of general assistance.
pub const BIJSTAND: &[(&str, &str)] = &[
    ("con.email", "bewoner@voorbeeld.nl"),
    ("con.voorkeur", "email"),
    ("aanvr.reden", "te_weinig"),
    ("partner.status", "alleen"),
    ("woon.type", "huur"),
    ("woon.huur", "650"),
    ("werk.nu", "geen"),
    ("verm.contant", "10"),
];

/// Answers of a company that reports an employee.
pub const NOTICE: &[(&str, &str)] = &[
    ("bedr.loonheffing", "123456782L01"),
    ("con.email", "personeel@voorbeeld.nl"),
    ("wn.bsn", "999993793"),
    ("wn.geboortedatum-day", "1"),
    ("wn.geboortedatum-month", "2"),
    ("wn.geboortedatum-year", "1990"),
    ("wn.weet", "yes"),
    ("ct.vast", "yes"),
    ("ct.vakantiegeld", "8"),
];

/// Answers of somebody whose research for the Wmo is finished, and who asks help with the household.
pub const HELP: &[(&str, &str)] = &[
    ("con.voorkeur", "brief"),
    ("wmo.verslag", "eens"),
    ("wmo.verslag_datum-day", "20"),
    ("wmo.verslag_datum-month", "11"),
    ("wmo.verslag_datum-year", "2026"),
    ("wmo.melding_datum-day", "15"),
    ("wmo.melding_datum-month", "10"),
    ("wmo.melding_datum-year", "2026"),
    ("wmo.hulp", "huishouden"),
    ("wmo.wlz", "nee"),
    ("wmo.vorm", "natura"),
];

impl World {
    /// A sent application for a product, with these answers and something allowed where none is given.
    pub async fn sent(&self, scope: &Scope, product: &str, chosen: &[(&str, &str)]) -> CaseId {
        let draft = self.services.start_application(scope, product, &[]).await.unwrap();
        let ticked = self.complete(scope, draft, chosen).await;
        match self.services.submit(scope, draft, &ticked).await.unwrap() {
            SubmitOutcome::Received(case) => case,
            other => panic!("{}: {other:?}", self.database),
        }
    }

    /// Answers every page of a draft that is not complete; the declarations that its sender ticks.
    pub async fn complete(&self, scope: &Scope, draft: DraftId, chosen: &[(&str, &str)]) -> Vec<String> {
        for _ in 0..100 {
            let view = self.services.check_draft(scope, draft).await.unwrap();
            let Some((page, _)) = view.incomplete.first() else {
                return view.declarations.into_iter().map(|(id, _)| id).collect();
            };
            self.answer(scope, draft, page, chosen).await;
        }
        panic!("{}: the form does not end", self.database);
    }

    /// Answers one page; questions that appear on the way are answered too.
    async fn answer(&self, scope: &Scope, draft: DraftId, page: &str, chosen: &[(&str, &str)]) {
        let mut view = self.services.draft_page(scope, draft, page, None).await.unwrap();
        for _ in 0..5 {
            let posted = inputs(&view, chosen);
            match self.services.save_page(scope, draft, page, None, &posted).await.unwrap() {
                SaveOutcome::Next(_) => return,
                SaveOutcome::Errors(again) => view = *again,
            }
        }
        panic!("{}: {page} takes no answer: {:?}", self.database, view.errors);
    }
}

fn inputs(view: &QuestionPageView, chosen: &[(&str, &str)]) -> Vec<(String, String)> {
    match &view.content {
        PageContent::Fields(page) => of_page(&page.nl, chosen),
        PageContent::Group { .. } | PageContent::Item { .. } | PageContent::Documents { .. } => Vec::new(),
    }
}

fn of_page(page: &ClientPage, chosen: &[(&str, &str)]) -> Vec<(String, String)> {
    let asked = page.fields.iter().filter(|field| field.visible && !field.readonly);
    asked.flat_map(|field| of_field(field, chosen)).collect()
}

fn of_field(field: &ClientField, chosen: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |name: &str| name == field.id || name.starts_with(&format!("{}-", field.id));
    let given: Vec<_> = chosen
        .iter()
        .filter(|(name, _)| own(name))
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect();
    if !given.is_empty() {
        return given;
    }
    let typed: Vec<_> = field.inputs.iter().filter(|(_, text)| !text.is_empty()).cloned().collect();
    if !typed.is_empty() || !field.required {
        return typed;
    }
    allowed(field)
}

/// Something that a field of this type takes.
fn allowed(field: &ClientField) -> Vec<(String, String)> {
    let one = |text: &str| vec![(field.id.clone(), text.to_owned())];
    let parts = |parts: &[(&str, &str)]| {
        parts.iter().map(|(part, text)| (field.part_name(part), (*text).to_owned())).collect()
    };
    match field.kind {
        FieldType::YesNo if field.id == "pers.klopt" || field.id == "bedr.klopt" => one("yes"),
        FieldType::YesNo => one("no"),
        FieldType::Radio | FieldType::Checkboxes | FieldType::Select => {
            field.options.first().map(|option| one(&option.value)).unwrap_or_default()
        }
        FieldType::Date => parts(&[("day", "5"), ("month", "1"), ("year", "2026")]),
        FieldType::Month => parts(&[("month", "1"), ("year", "2026")]),
        FieldType::Money => one("1000"),
        FieldType::Integer => one("12"),
        FieldType::Percent => one("8"),
        FieldType::Bsn => one("999993793"),
        FieldType::Iban => one("NL91 ABNA 0417 1643 00"),
        FieldType::Phone => one("06 12345678"),
        FieldType::Email => one("nieuws@voorbeeld.nl"),
        FieldType::Address => parts(&[("postcode", "1012 JS"), ("number", "1")]),
        FieldType::Plate => one("XX-99-99"),
        FieldType::Kvk => one("69599084"),
        FieldType::Branch => one("000038509504"),
        FieldType::WageTaxNumber => one("123456782L01"),
        FieldType::Digits | FieldType::Code => {
            let count =
                field.max.as_ref().and_then(Bound::number).and_then(|most| usize::try_from(most).ok());
            one(&"12".chars().cycle().take(count.unwrap()).collect::<String>())
        }
        FieldType::Text | FieldType::LongText | FieldType::Country => one("Zoals gewoon."),
        FieldType::Info | FieldType::Calculated => Vec::new(),
    }
}
