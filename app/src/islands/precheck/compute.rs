//! From what stands in the inputs to answers. The same on both sides of the line.

use chrono::NaiveDate;
use domain::Cents;
use domain::forms::{Answers, Form};

/// The question about wages, which "what if" replaces.
pub const WAGE: &str = "pc.loon";

/// Name of the input with the other wages.
pub const WAGE_IF: &str = "als";

/// The answers that these inputs give, all pages of the check together. What is wrong or open stays open.
#[must_use]
pub fn answers(form: &Form, inputs: &[(String, String)], today: NaiveDate) -> Answers {
    let mut answers = Answers::default();
    for page in form.tasks.iter().flat_map(|task| &task.pages) {
        // A page that is not shown with the answers before it gives nothing.
        if let Some(result) = form.parse_page(&answers, &page.id, None, inputs, today) {
            answers = result.answers;
        }
    }
    answers
}

/// The same inputs with other wages; none when no amount was given.
#[must_use]
pub fn with_wage(inputs: &[(String, String)]) -> Option<(Cents, Vec<(String, String)>)> {
    let (_, typed) = inputs.iter().find(|(name, _)| name == WAGE_IF)?;
    let wage = Cents::parse(typed).filter(|wage| *wage >= Cents::ZERO)?;
    let mut changed: Vec<_> = inputs.iter().filter(|(name, _)| name != WAGE).cloned().collect();
    changed.push((WAGE.to_owned(), typed.clone()));
    Some((wage, changed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(name: &str, text: &str) -> (String, String) {
        (name.to_owned(), text.to_owned())
    }

    #[test]
    fn other_wages_take_the_place_of_the_wages() {
        let inputs = [pair(WAGE, "650"), pair("pc.overig", "0"), pair(WAGE_IF, "900,00")];
        let (wage, changed) = with_wage(&inputs).unwrap();
        assert_eq!(wage, Cents(90_000));
        assert_eq!(changed.iter().filter(|(name, _)| name == WAGE).count(), 1);
        assert!(changed.contains(&pair(WAGE, "900,00")));
    }

    #[test]
    fn without_an_amount_there_is_nothing_to_compare() {
        for typed in ["", "veel", "-5"] {
            assert!(with_wage(&[pair(WAGE_IF, typed)]).is_none(), "{typed}");
        }
        assert!(with_wage(&[pair(WAGE, "650")]).is_none());
    }
}
