//! Advice: what the law says, for who asks without applying. No receipt, no facts beside each line.
//!
//! Question and answer are small and plain, so that they can cross from the module that draws to the module
//! that computes. On the server [`rules::Corpus`] answers directly.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rules::coded::{Coded, Input};
use rules::{Brief, Corpus, Place, Request, Said, Value, coded_struct};

use crate::Cents;
use crate::decision::{ConditionResult, LegalSource};
use crate::product::ProductLaw;

/// What is asked about one product.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The law.
    pub law: String,
    /// The day whose law is applied.
    pub date: NaiveDate,
    /// The facts, by name.
    pub facts: Vec<(String, Value)>,
    /// The output that says whether there is a right.
    pub right: String,
    /// The output that says how much, for what is money.
    pub amount: Option<String>,
    /// The outputs of the conditions.
    pub conditions: Vec<String>,
    /// The outputs of the lines.
    pub lines: Vec<String>,
}

/// What the law says. Nothing rests on it, so nothing is kept of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Advice {
    /// Is there a right; none when that cannot be said.
    pub right: Option<bool>,
    /// The facts that are missing to say it or, unless there is no right, to say how much.
    pub missing: Vec<String>,
    /// How much, if it could be computed.
    pub amount: Option<Cents>,
    /// The conditions that are not met, by their place in the question.
    pub unmet: Vec<(usize, LegalSource)>,
    /// The lines that have an amount, by their place in the question.
    pub lines: Vec<(usize, (Cents, LegalSource))>,
    /// Whether a figure behind right or amount still has to be confirmed.
    pub unconfirmed: bool,
}

coded_struct! {
    Question { law, date, facts, right, amount, conditions, lines }
    Advice { right, missing, amount, unmet, lines, unconfirmed }
    LegalSource { law, article, unconfirmed; url: String::new(), valid_from: None }
}

impl Coded for Cents {
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
    }

    fn take(input: &mut Input<'_>) -> Self {
        Self(i64::take(input))
    }
}

/// Who can advise.
pub trait Advise {
    /// What the law says; none when the evaluation fails as a whole.
    fn advise(&self, question: &Question) -> Option<Advice>;
}

impl Question {
    /// The question about a product.
    #[must_use]
    pub fn about(law: &ProductLaw, date: NaiveDate, facts: Vec<(String, Value)>) -> Self {
        Self {
            law: law.id.clone(),
            date,
            facts,
            right: law.right.clone(),
            amount: law.amount.clone(),
            conditions: law.conditions.iter().map(|condition| condition.output.clone()).collect(),
            lines: law.lines.iter().map(|line| line.output.clone()).collect(),
        }
    }

    /// The facts that are not known and can still change right, amount, a condition or a line, however the others turn out;
    /// none when that cannot be told. That there is no right, or that a condition is not met, makes nothing needless.
    #[must_use]
    pub fn matters(&self, corpus: &Corpus) -> Option<BTreeSet<String>> {
        let mut outputs = vec![self.right.clone()];
        outputs.extend(self.amount.clone());
        outputs.extend_from_slice(&self.conditions);
        outputs.extend_from_slice(&self.lines);
        corpus.matters(&self.request(outputs)).ok().flatten()
    }

    fn request(&self, outputs: Vec<String>) -> Request {
        let mut request = Request::new(self.law.as_str(), outputs, self.date);
        for (name, value) in &self.facts {
            request.parameters.insert(name.clone(), value.clone());
        }
        request
    }
}

/// What a law says of an amount that rests on these facts, in cents; none when it is not known.
#[must_use]
pub fn amount(
    corpus: &Corpus,
    (law, output): (&str, &str),
    date: NaiveDate,
    facts: Vec<(String, Value)>,
) -> Option<Cents> {
    let request = Request::new(law, [output], date).with_all(facts);
    cents(corpus.brief(&request).ok()?.first()?)
}

/// The conditions of a law that are not met, of [`Advice::unmet`], each with its words and its article.
#[must_use]
pub fn unmet(law: &ProductLaw, places: Vec<(usize, LegalSource)>) -> Vec<ConditionResult> {
    let told = places.into_iter().filter_map(|(place, source)| {
        let condition = law.conditions.get(place)?;
        Some(ConditionResult {
            output: condition.output.clone(),
            label: condition.label.clone(),
            unmet: condition.unmet.clone(),
            met: Some(false),
            source,
            facts: Vec::new(),
        })
    });
    told.collect()
}

impl Advise for Corpus {
    fn advise(&self, question: &Question) -> Option<Advice> {
        // Two questions, as for a proposal: a line that cannot be computed must not take the right away.
        let mut decisive = vec![question.right.clone()];
        decisive.extend_from_slice(&question.conditions);
        decisive.extend(question.amount.clone());
        let core = self.brief(&question.request(decisive)).ok()?;
        let told = self.brief(&question.request(question.lines.clone())).ok()?;
        let (right, rest) = core.split_first()?;
        let (conditions, amount) = rest.split_at_checked(question.conditions.len())?;
        let amount = amount.first();
        let mut advice = Advice {
            amount: amount.and_then(cents),
            unconfirmed: doubted(right) || amount.is_some_and(doubted),
            ..Advice::default()
        };
        match &right.said {
            Said::Value(Value::Bool(right)) => advice.right = Some(*right),
            Said::Unknown(missing) => advice.missing.clone_from(missing),
            // Only the city can say.
            Said::Value(_) | Said::Untranslatable => {}
        }
        if let Some(Brief { said: Said::Unknown(missing), .. }) = amount
            && advice.right != Some(false)
        {
            let new = missing.iter().filter(|name| !advice.missing.contains(*name));
            let new: Vec<String> = new.cloned().collect();
            advice.missing.extend(new);
        }
        for (place, condition) in conditions.iter().enumerate() {
            if condition.said == Said::Value(Value::Bool(false)) {
                advice.unmet.push((place, source(condition)));
            }
        }
        for (place, line) in told.iter().enumerate() {
            if let Some(amount) = cents(line) {
                advice.lines.push((place, (amount, source(line))));
            }
        }
        Some(advice)
    }
}

fn doubted(brief: &Brief) -> bool {
    brief.place.as_ref().is_some_and(|place| !place.unconfirmed.is_empty())
}

fn cents(brief: &Brief) -> Option<Cents> {
    match &brief.said {
        Said::Value(value) => crate::proposal::rounded(value.as_decimal()?),
        _ => None,
    }
}

/// Law, article and doubts; where to read on is left out.
fn source(brief: &Brief) -> LegalSource {
    let Some(place) = &brief.place else { return LegalSource::default() };
    LegalSource {
        law: place.law.clone(),
        article: crate::proposal::article(&place.article, place.paragraph.as_deref()),
        unconfirmed: reasons(place),
        ..LegalSource::default()
    }
}

fn reasons(place: &Place) -> Option<String> {
    // One reason may stand beside several figures.
    let mut reasons: Vec<&str> = Vec::new();
    for doubt in &place.unconfirmed {
        if !reasons.contains(&doubt.reason.as_str()) {
            reasons.push(&doubt.reason);
        }
    }
    (!reasons.is_empty()).then(|| reasons.join(" "))
}

/// The two parts of the file for the browser: the description of the check, and the laws. Before them stands
/// the length of the first, in four bytes (little-endian).
#[must_use]
pub fn parts(file: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = file.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)
}
