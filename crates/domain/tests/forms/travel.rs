//! Somebody who fills in a form from the start to the end, with any right answers.

use chrono::{Datelike, NaiveDate};
use domain::forms::{Answers, Bound, Field, FieldType, Form};
use serde_json::{Map, Value as Json};

use super::read::today;

/// Choices of somebody who fills in a form, one after the other; they come back when they run out.
pub struct Choices<'a> {
    pub given: &'a [usize],
    pub at: usize,
}

impl Choices<'_> {
    fn below(&mut self, count: usize) -> usize {
        self.at += 1;
        self.given[self.at % self.given.len()] % count.max(1)
    }
}

/// Inputs with a right answer, or with none when the question may be left open.
fn typed(field: &Field, choices: &mut Choices<'_>) -> Vec<(String, String)> {
    if !field.required && choices.below(2) == 0 {
        return Vec::new();
    }
    let one = |text: &str| vec![(field.id.clone(), text.to_owned())];
    match field.kind {
        FieldType::Info | FieldType::Calculated => Vec::new(),
        FieldType::YesNo => one(["yes", "no"][choices.below(2)]),
        FieldType::Radio | FieldType::Select => one(&field.options[choices.below(field.options.len())].value),
        FieldType::Checkboxes => {
            let first = choices.below(field.options.len());
            field.options[first..].iter().map(|option| (field.id.clone(), option.value.clone())).collect()
        }
        FieldType::Money => {
            let cents = number(field, choices, 5_000_000);
            one(&format!("{},{:02}", cents / 100, cents % 100))
        }
        FieldType::Integer => one(&number(field, choices, 100).to_string()),
        FieldType::Percent => one(&number(field, choices, 100).to_string()),
        FieldType::Date | FieldType::Month => {
            let day = day(field, choices);
            let parts = [("day", day.day()), ("month", day.month()), ("year", day.year().unsigned_abs())];
            parts.map(|(part, number)| (format!("{}-{part}", field.id), number.to_string())).to_vec()
        }
        FieldType::Address => {
            vec![
                (format!("{}-postcode", field.id), "1012 AB".into()),
                (format!("{}-number", field.id), "1".into()),
            ]
        }
        FieldType::Bsn => one("999990019"),
        FieldType::Iban => one("NL91ABNA0417164300"),
        FieldType::Phone => one("0612345678"),
        FieldType::Email => one("naam@voorbeeld.nl"),
        FieldType::Plate => one("AB-123-C"),
        FieldType::Kvk => one("12345678"),
        FieldType::Branch => one("000012345678"),
        FieldType::WageTaxNumber => one("123456782L01"),
        FieldType::Digits | FieldType::Code => {
            let count = usize::try_from(number(field, choices, 1)).unwrap();
            one(&"12".chars().cycle().take(count).collect::<String>())
        }
        FieldType::Text | FieldType::LongText | FieldType::Country => one("ja"),
    }
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

fn number(field: &Field, choices: &mut Choices<'_>, most: i64) -> i64 {
    let bound = |bound: &Option<Bound>| bound.as_ref().and_then(Bound::number);
    let (least, most) = (bound(&field.min).unwrap_or(0), bound(&field.max).unwrap_or(most));
    [least.max(0), most, (least.max(0) + most) / 2][choices.below(3)]
}

fn day(field: &Field, choices: &mut Choices<'_>) -> NaiveDate {
    let least = field.min.as_ref().and_then(|bound| bound.first(today()));
    let most = field.max.as_ref().and_then(|bound| bound.last(today()));
    let days = [least, most, Some(today())];
    let right: Vec<NaiveDate> = days
        .into_iter()
        .flatten()
        .filter(|day| least.is_none_or(|least| *day >= least) && most.is_none_or(|most| *day <= most))
        .collect();
    right[choices.below(right.len())]
}

/// Saves a page until nothing new appears on it; the answers after that.
pub fn save(form: &Form, key: &str, mut answers: Answers, choices: &mut Choices<'_>) -> Answers {
    let page = form.page(key).unwrap().page;
    if let Some(group) = &page.group {
        let items = group.min.max(choices.below(3)).min(group.max);
        for index in 0..items {
            answers = save_fields(form, key, Some(index), answers, choices);
        }
        let closed = form.parse_page(&answers, key, None, &[], today()).unwrap();
        assert_eq!(closed.errors, [], "{} {}", form.id, page.id);
        return closed.answers;
    }
    save_fields(form, key, None, answers, choices)
}

fn save_fields(
    form: &Form,
    key: &str,
    index: Option<usize>,
    mut answers: Answers,
    choices: &mut Choices<'_>,
) -> Answers {
    let page = form.page(key).unwrap().page;
    let mut inputs: Vec<(String, String)> = Vec::new();
    let mut asked: Vec<String> = Vec::new();
    // Each time a question may appear below the last one that was answered.
    for _ in 0..=page.fields.len() {
        for field in form.visible_fields(key, index, &answers, today()) {
            if !field.is_readonly() && !asked.contains(&field.id) {
                asked.push(field.id.clone());
                if answers.get(&format!("{}-known", field.id)).is_some() {
                    let right = ["yes", "no"][choices.below(2)].to_owned();
                    inputs.push((format!("{}-right", field.id), right));
                }
                inputs.extend(typed(&limited(field, &inputs), choices));
            }
        }
        let result = form.parse_page(&answers, key, index, &inputs, today()).unwrap();
        assert_eq!(result.errors, [], "{} {}: {inputs:?}", form.id, page.id);
        answers = result.answers;
        if !result.more {
            return answers;
        }
    }
    panic!("{} {}: questions keep appearing", form.id, page.id)
}
