//! Templates of messages to residents: text with variables from a closed list.
//!
//! To add a variable: a line in [`Variable`]; the compiler then names every place that must know it.

use std::collections::BTreeSet;
use std::fmt;

use serde::Deserialize;

use crate::tasks::TaskKind;
use crate::{Lang, Localized};

/// What stands between braces in a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variable {
    /// Name of the resident or company.
    Name,
    /// Number of the case.
    Number,
    /// Name of what was applied for.
    Product,
    /// Day of receipt.
    Received,
    /// Last day of the decision term.
    DecideBy,
    /// Last day to answer what is asked now; without a value when nothing is asked.
    AnswerBy,
    /// Name of the city.
    City,
    /// Telephone number of the city.
    Phone,
    /// Name of the member of staff who writes.
    Staff,
    /// What only the writer knows. It never has a value.
    Own,
}

impl Variable {
    /// Every variable.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Number,
        Self::Product,
        Self::Received,
        Self::DecideBy,
        Self::AnswerBy,
        Self::City,
        Self::Phone,
        Self::Staff,
        Self::Own,
    ];

    /// Its name in a template.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "naam",
            Self::Number => "zaaknummer",
            Self::Product => "product",
            Self::Received => "ontvangen",
            Self::DecideBy => "uiterste_datum",
            Self::AnswerBy => "antwoord_voor",
            Self::City => "gemeente",
            Self::Phone => "telefoon",
            Self::Staff => "medewerker",
            Self::Own => "eigen_tekst",
        }
    }

    /// The variable with this name.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|variable| variable.as_str() == word)
    }

    /// What the writer must fill in when it has no value.
    const fn asked(self, lang: Lang) -> &'static str {
        let (nl, en) = match self {
            Self::Name => ("de naam", "the name"),
            Self::Number => ("het zaaknummer", "the case number"),
            Self::Product => ("de regeling", "the scheme"),
            Self::Received => ("de dag van ontvangst", "the day of receipt"),
            Self::DecideBy => ("de laatste dag voor ons besluit", "the last day for our decision"),
            Self::AnswerBy => ("de laatste dag voor het antwoord", "the last day for the answer"),
            Self::City => ("de gemeente", "the city"),
            Self::Phone => ("het telefoonnummer", "the telephone number"),
            Self::Staff => ("uw naam", "your name"),
            Self::Own => ("uw eigen tekst", "your own text"),
        };
        if matches!(lang, Lang::En) { en } else { nl }
    }
}

/// Where staff write what a template fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A message of the case.
    Message,
    /// A question of a request for information.
    Question,
    /// What the city intends, for who is heard before a decision.
    Views,
}

/// What the system sends by itself with a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ByItself {
    /// That an answer is still awaited, some days before its last day.
    Reminder,
}

/// What is wrong with the text of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateFault {
    /// A name between braces that is no variable.
    Unknown(String),
    /// A brace without its other half.
    Brace,
}

impl fmt::Display for TemplateFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(word) => {
                let known: Vec<&str> = Variable::ALL.into_iter().map(Variable::as_str).collect();
                write!(out, "there is no variable {{{word}}}; there are: {}", known.join(", "))
            }
            Self::Brace => write!(out, "a brace without its other half"),
        }
    }
}

/// A text that staff start a message from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Id: the name of its file.
    pub id: String,
    /// Name for staff.
    pub name: Localized,
    /// For which products; for all when none is named.
    #[serde(default)]
    pub products: Vec<String>,
    /// With which kinds of task; with all when none is named.
    #[serde(default)]
    pub kinds: Vec<TaskKind>,
    /// Where it is offered: with messages when nothing is said.
    #[serde(default = "with_messages")]
    pub places: Vec<Place>,
    /// What it is for, when nobody starts from it and the system sends it by itself.
    #[serde(default)]
    pub by_itself: Option<ByItself>,
    /// The text, with variables between braces.
    pub text: Localized,
}

fn with_messages() -> Vec<Place> {
    vec![Place::Message]
}

impl Template {
    /// Whether it is for this product and kind of task.
    #[must_use]
    pub fn fits(&self, product: &str, kind: TaskKind) -> bool {
        (self.products.is_empty() || self.products.iter().any(|id| id == product))
            && (self.kinds.is_empty() || self.kinds.contains(&kind))
    }

    /// The variables of its text in a language.
    ///
    /// # Errors
    /// The first thing that is wrong with the text.
    pub fn variables(&self, lang: Lang) -> Result<BTreeSet<Variable>, TemplateFault> {
        let pieces = pieces(self.text.get(lang))?;
        Ok(pieces.into_iter().filter_map(|piece| piece.1).collect())
    }

    /// The text with its values, in a language that staff write ([`Lang::of_staff`]): they must be able to read what they send.
    /// What has no value leaves a mark ([`has_mark`]) that says what is missing.
    #[must_use]
    pub fn fill(&self, lang: Lang, value: impl Fn(Variable) -> Option<String>) -> String {
        let lang = lang.of_staff();
        let text = self.text.get(lang).trim_end();
        let Ok(pieces) = pieces(text) else { return text.to_owned() };
        let mut filled = String::new();
        for (before, variable) in pieces {
            filled.push_str(before);
            let Some(variable) = variable else { continue };
            match value(variable).filter(|value| !value.trim().is_empty()) {
                Some(value) => filled.push_str(&value),
                None => {
                    let [dutch, english] = MARKS;
                    filled.push_str(if lang == Lang::En { english } else { dutch });
                    filled.push(' ');
                    filled.push_str(variable.asked(lang));
                    filled.push(']');
                }
            }
        }
        filled
    }
}

/// How a mark starts, per language.
const MARKS: [&str; 2] = ["[vul in:", "[fill in:"];

/// Whether something still must be filled in before a text can be sent.
#[must_use]
pub fn has_mark(text: &str) -> bool {
    let small = text.to_lowercase();
    MARKS.iter().any(|mark| small.contains(mark))
}

/// The pieces of a text: what stands before each variable, and after the last.
fn pieces(text: &str) -> Result<Vec<(&str, Option<Variable>)>, TemplateFault> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (word, tail) = after.split_once('}').ok_or(TemplateFault::Brace)?;
        if before.contains('}') || word.contains('{') {
            return Err(TemplateFault::Brace);
        }
        let variable = Variable::parse(word).ok_or_else(|| TemplateFault::Unknown(word.to_owned()))?;
        found.push((before, Some(variable)));
        rest = tail;
    }
    if rest.contains('}') {
        return Err(TemplateFault::Brace);
    }
    found.push((rest, None));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(nl: &str, en: &str) -> Template {
        let text = Localized::new(nl, en);
        Template {
            id: "a".into(),
            name: Localized::same("A"),
            products: vec![],
            kinds: vec![],
            places: with_messages(),
            by_itself: None,
            text,
        }
    }

    #[test]
    fn values_come_in_and_what_is_missing_leaves_a_mark() {
        let one = template("Dag {naam}, vóór {antwoord_voor}.", "Hello {naam}, before {antwoord_voor}.");
        let name = |variable| (variable == Variable::Name).then(|| "{product}".to_owned());
        let dutch = one.fill(Lang::Nl, name);
        assert_eq!(dutch, "Dag {product}, vóór [vul in: de laatste dag voor het antwoord].");
        assert!(has_mark(&dutch) && has_mark(&one.fill(Lang::En, name)) && has_mark("[Vul in: x]"));
        assert!(!has_mark(&one.fill(Lang::Nl, |_| Some("x".to_owned()))));
        assert!(has_mark(&one.fill(Lang::Nl, |_| Some(" ".to_owned()))), "an empty value is none");
    }

    #[test]
    fn what_is_wrong_is_told() {
        let fault = |text: &str| template(text, "").variables(Lang::Nl).unwrap_err();
        assert_eq!(fault("Dag {nam}"), TemplateFault::Unknown("nam".into()));
        for broken in ["Dag {naam", "Dag naam}", "Dag {{naam}}", "Dag } {naam}"] {
            assert_eq!(fault(broken), TemplateFault::Brace, "{broken}");
        }
        assert!(fault("{x}").to_string().contains("naam, zaaknummer"));
    }

    #[test]
    fn every_variable_survives_being_written_down() {
        for variable in Variable::ALL {
            assert_eq!(Variable::parse(variable.as_str()), Some(variable));
        }
    }

    #[test]
    fn a_template_is_for_its_products_and_kinds() {
        let all = template("a", "b");
        let some =
            Template { products: vec!["bijstand".into()], kinds: vec![TaskKind::Review], ..all.clone() };
        assert!(all.fits("iets", TaskKind::Advance) && some.fits("bijstand", TaskKind::Review));
        assert!(!some.fits("bijstand", TaskKind::Advance) && !some.fits("iets", TaskKind::Review));
    }
}
