//! Fills in a form as somebody would who answers every question: any form of the catalogue, whatever it asks.

use chrono::{Datelike, Days, NaiveDate};
use domain::Lang;
use domain::forms::{Answers, Bound, Field, FieldError, FieldType, Form, Page, PageKind, RIGHT};
use serde_json::{Map, Value as Json};

use super::dice::Dice;
use super::texts;

/// Pages that are answered before it is given up: the longest form has a third of it.
const PAGES: usize = 300;
/// How often the same page is tried: an answer can bring new questions.
const TRIES: usize = 8;

/// Answers every page that is open, from what `answers` holds already.
///
/// # Errors
/// The page that cannot be answered, with what is wrong there.
pub(super) fn fill(
    form: &Form,
    mut answers: Answers,
    today: NaiveDate,
    dice: &mut Dice,
) -> Result<Answers, String> {
    for _ in 0..PAGES {
        let Some(open) = form.validate_all(&answers, today).into_iter().next() else { return Ok(answers) };
        answers = page(form, &open.page, answers, today, dice)?;
    }
    Err(format!("{}: it does not end", form.id))
}

/// Answers a page by its key: each item of a group, and then the page itself.
fn page(
    form: &Form,
    key: &str,
    mut answers: Answers,
    today: NaiveDate,
    dice: &mut Dice,
) -> Result<Answers, String> {
    let visible = form.page(key).ok_or_else(|| format!("{}: no page {key}", form.id))?;
    if let Some(group) = &visible.page.group {
        let items = form.item_count(&answers, key).unwrap_or(0).max(group.min);
        for index in 0..items {
            answers = post(form, (key, visible.page), Some(index), answers, today, dice)?;
        }
    }
    post(form, (key, visible.page), None, answers, today, dice)
}

/// Posts a page or one item of it until it is right.
fn post(
    form: &Form,
    (key, page): (&str, &Page),
    index: Option<usize>,
    mut answers: Answers,
    today: NaiveDate,
    dice: &mut Dice,
) -> Result<Answers, String> {
    let mut wrong: Vec<FieldError> = Vec::new();
    let asks = page.kind == PageKind::Fields || index.is_some();
    for _ in 0..TRIES {
        let shown = if asks { form.visible_fields(key, index, &answers, today) } else { Vec::new() };
        let said = form.client_page(key, index, &answers, Lang::Nl, today);
        let mut given: Vec<(String, String)> = Vec::new();
        for field in shown {
            // What is there already stays, unless it is wrong.
            let said = said.iter().flat_map(|page| &page.fields).find(|one| one.id == field.id);
            let is_wrong = wrong.iter().any(|error| error.field == field.id);
            let own = match said.filter(|said| !said.inputs.is_empty() && !is_wrong) {
                Some(said) => said.inputs.clone(),
                None => inputs(&limited(field, &given), today, dice),
            };
            given.extend(own);
            // What a register knows is right.
            given.push((format!("{}-{RIGHT}", field.id), "yes".to_owned()));
        }
        let result = form
            .parse_page(&answers, key, index, &given, today)
            .ok_or_else(|| format!("{}: page {key} is not shown", form.id))?;
        answers = result.answers;
        if result.errors.is_empty() && !result.more {
            return Ok(answers);
        }
        wrong = result.errors;
    }
    Err(format!("{}: page {key} stays wrong: {wrong:?}", form.id))
}

/// An answer that fits the field, as the inputs of a page.
fn inputs(field: &Field, today: NaiveDate, dice: &mut Dice) -> Vec<(String, String)> {
    let one = |text: &str| vec![(field.id.clone(), text.to_owned())];
    let part = |name: &str, text: String| (format!("{}-{name}", field.id), text);
    match field.kind {
        FieldType::Info | FieldType::Calculated => Vec::new(),
        FieldType::Text => one(&name_or_words(field)),
        FieldType::LongText => one(&texts::note(dice)),
        FieldType::Radio | FieldType::Select | FieldType::Checkboxes => {
            dice.pick(&field.options).map(|option| one(&option.value)).unwrap_or_default()
        }
        FieldType::YesNo => one(if dice.chance(40) { "yes" } else { "no" }),
        FieldType::Date => {
            let day = day(field, today, dice);
            vec![
                part("day", day.day().to_string()),
                part("month", day.month().to_string()),
                part("year", day.year().to_string()),
            ]
        }
        FieldType::Month => {
            let day = day(field, today, dice);
            vec![part("month", day.month().to_string()), part("year", day.year().to_string())]
        }
        FieldType::Money => {
            let cents = number(field, 0, 90_000, dice);
            one(&format!("{},{:02}", cents / 100, cents % 100))
        }
        FieldType::Integer => one(&number(field, 1, 4, dice).to_string()),
        FieldType::Percent => one(&number(field, 10, 90, dice).to_string()),
        // A published test person, the example account of the bank association, numbers of the public test set.
        FieldType::Bsn => one("999993653"),
        FieldType::Iban => one("NL91ABNA0417164300"),
        FieldType::Kvk => one("69599084"),
        FieldType::Branch => one("000038509504"),
        FieldType::WageTaxNumber => one("123456782L01"),
        FieldType::Digits | FieldType::Code => one(&digits(field)),
        FieldType::Phone => one("0612345678"),
        FieldType::Email => one("post@example.nl"),
        FieldType::Country => one("België"),
        FieldType::Plate => one("12-KB-34"),
        FieldType::Address => {
            let number = dice.between(1, 300).to_string();
            vec![part("postcode", "1011 PN".to_owned()), part("number", number)]
        }
    }
}

/// What fits in one line: a name where one is asked, digits where only a code fits.
fn name_or_words(field: &Field) -> String {
    let words = match field.autocomplete.as_deref() {
        Some("name") => "Robin de Wit",
        Some("organization") => "De Werkplaats",
        Some("address-level2") => "Utrecht",
        _ => "Zie de bijlage",
    };
    let room = field.max.as_ref().and_then(Bound::number).and_then(|most| usize::try_from(most).ok());
    match room {
        Some(room) if room < words.len() => "1234567890".chars().take(room).collect(),
        _ => words.to_owned(),
    }
}

/// As many digits as fit.
fn digits(field: &Field) -> String {
    let count = field.max.as_ref().and_then(Bound::number).and_then(|most| usize::try_from(most).ok());
    "1234567890".chars().cycle().take(count.unwrap_or(1)).collect()
}

/// The field with the limits that are counted from dates among what was filled in before it.
fn limited(field: &Field, given: &[(String, String)]) -> Field {
    let mut dates = Map::new();
    for (name, day) in given {
        let Some(id) = name.strip_suffix("-day") else { continue };
        let part = |part: &str| {
            let (_, text) = given.iter().find(|(name, _)| *name == format!("{id}-{part}"))?;
            text.parse::<u32>().ok()
        };
        if let (Some(year), Some(month), Ok(day)) = (part("year"), part("month"), day.parse::<u32>()) {
            dates.insert(id.to_owned(), Json::String(format!("{year:04}-{month:02}-{day:02}")));
        }
    }
    let among = |bound: &Option<Bound>| bound.as_ref().map(|bound| bound.among(&dates).into_owned());
    Field { min: among(&field.min), max: among(&field.max), ..field.clone() }
}

/// A number within the limits of the field, else from `low` to `high`.
fn number(field: &Field, low: i64, high: i64, dice: &mut Dice) -> i64 {
    // What may be less than nothing, such as a profit, is seldom so.
    let least = field.min.as_ref().and_then(Bound::number).unwrap_or(low).max(low);
    let most = field.max.as_ref().and_then(Bound::number).unwrap_or(i64::MAX).min(least + high - low);
    dice.between(least.min(most), most)
}

/// A day within the limits of the field, else one in the last year.
fn day(field: &Field, today: NaiveDate, dice: &mut Dice) -> NaiveDate {
    let back = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let first = field.min.as_ref().and_then(|bound| bound.first(today)).unwrap_or_else(|| back(300));
    let last = field.max.as_ref().and_then(|bound| bound.last(today)).unwrap_or_else(|| back(5)).max(first);
    let days = last.signed_duration_since(first).num_days().min(300);
    let off = u64::try_from(dice.between(0, days)).unwrap_or(0);
    last.checked_sub_days(Days::new(off)).unwrap_or(last)
}
