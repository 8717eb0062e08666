//! The page of questions, live: fields appear and disappear while one answers, and what is clearly wrong is
//! said when one leaves a field. The same code as on the server decides both; the server has the last word.

#[cfg(feature = "questions")]
pub(in crate::islands) mod browser;

use domain::forms::{ClientField, ClientPage, FieldType};
#[cfg(feature = "render")]
use leptos::prelude::*;
#[cfg(feature = "questions")]
use rules::coded::{Coded, Input};
use rules::coded_struct;

/// What the browser is given.
#[derive(Clone, Debug, PartialEq)]
pub struct LiveFields {
    /// What the browser needs of the page.
    pub page: ClientPage,
    /// What a screen reader says before a message.
    pub prefix: String,
}

coded_struct!(LiveFields { page, prefix });

/// Put this inside the form it serves, once, after the fields. Each field stands in an element with
/// `data-veld` set to its id.
#[cfg(feature = "render")]
#[component]
pub fn LivePage(
    /// The page as the server drew it.
    page: ClientPage,
) -> impl IntoView {
    let lang = page.lang;
    let prefix = crate::texts::common::error_prefix(lang).to_owned();
    let given = super::thin::coded(&LiveFields { page: slim(page), prefix });
    view! {
        <super::thin::ThinIsland name="LiveFields" given=given>
            // Puts the icon of a message among the drawings of the page.
            <span hidden><crate::ui::Icon sym=crate::ui::Sym::AlertCircle/></span>
        </super::thin::ThinIsland>
        <super::KeepSession lang=lang/>
    }
}

/// Wakes [`LivePage`] in the browser.
#[cfg(feature = "questions")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = LiveFields)]
pub fn wake(island: &web_sys::Element, given: &[u8]) {
    let mut input = Input::new(given);
    let given = LiveFields::take(&mut input);
    if let (true, Ok(Some(form))) = (input.end(), island.closest("form")) {
        browser::watch(&form, given.page, given.prefix);
    } else {
        super::thin::complain("the page of questions stays with the server", island);
    }
}

/// What is typed in fields stands on the page; only what one can only read goes along.
#[cfg(feature = "render")]
fn slim(mut page: ClientPage) -> ClientPage {
    for field in page.fields.iter_mut().filter(|field| !field.readonly) {
        field.inputs.clear();
    }
    page
}

/// Whether a wrong answer is said when one leaves the field: only where it is clear that it is wrong, and
/// never for a field that was left open.
#[must_use]
pub fn is_checked_at_once(field: &ClientField) -> bool {
    matches!(
        field.kind,
        FieldType::Date
            | FieldType::Month
            | FieldType::Money
            | FieldType::Integer
            | FieldType::Percent
            | FieldType::Bsn
            | FieldType::Iban
            | FieldType::Phone
            | FieldType::Email
            | FieldType::Plate
            | FieldType::Kvk
            | FieldType::Branch
            | FieldType::WageTaxNumber
            | FieldType::Digits
            | FieldType::Code
    )
}

/// Whether all inputs of a field are filled, so that it can be judged.
#[must_use]
pub fn is_filled(field: &ClientField, inputs: &[(String, String)]) -> bool {
    let filled = |name: &str| inputs.iter().any(|(input, text)| input == name && !text.trim().is_empty());
    match field.kind.parts() {
        [] => filled(&field.id),
        parts => parts.iter().all(|part| filled(&field.part_name(part))),
    }
}
