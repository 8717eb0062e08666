//! Why each line and condition is what it is, in terms that people can follow.

use rules::{Evaluation, Explanation, NamedValue};

use super::{CITY_FACT, ProposalRequest, spoken};
use crate::Localized;
use crate::decision::{ConditionResult, FactUse, LegalSource};
use crate::facts::{Certainty, Register};
use crate::product::ConditionDefinition;
use crate::words::answers as words;

/// The source of a fact that a member of staff established.
const JUDGED: &str = "Oordeel van een medewerker";

/// How many steps down the facts behind an outcome are looked for.
const STEPS: usize = 12;

/// Two evaluations of one request: what decides, and what is told beside it.
pub(super) struct Explained<'a> {
    pub request: ProposalRequest<'a>,
    pub core: &'a Evaluation,
    pub told: &'a Evaluation,
}

impl Explained<'_> {
    fn explain(&self, output: &str) -> Option<Explanation> {
        self.core.explain(output).or_else(|| self.told.explain(output))
    }

    /// Article, version and doubt behind an output.
    pub fn source(&self, output: &str) -> LegalSource {
        let Some(explanation) = self.explain(output) else { return LegalSource::default() };
        // A step that rests on another law is told by the article it stands in.
        let basis = explanation.legal_basis.filter(|basis| basis.cites(&explanation.law)).unwrap_or_default();
        let cited = basis.article.as_deref().unwrap_or(&explanation.article);
        let article = article(cited, basis.paragraph.as_deref());
        // A step may cite another article of the same law than the one it stands in.
        let page = explanation.url.strip_suffix(&format!("#Artikel{}", explanation.article));
        let url = match (&basis.url, page) {
            (Some(url), _) => url.clone(),
            (None, Some(page)) => format!("{page}#Artikel{cited}"),
            (None, None) => explanation.url.clone(),
        };
        let mut doubts: Vec<String> = Vec::new();
        // Two figures may be open for one reason, which is told once.
        for doubt in explanation.unconfirmed {
            if !doubts.contains(&doubt.reason) {
                doubts.push(doubt.reason);
            }
        }
        LegalSource {
            law: explanation.law_name.unwrap_or(explanation.law),
            article,
            url,
            valid_from: explanation.valid_from,
            unconfirmed: (!doubts.is_empty()).then(|| doubts.join(" ")),
        }
    }

    /// A condition with its outcome, its article and the facts it rests on.
    pub fn condition(&self, condition: &ConditionDefinition) -> ConditionResult {
        ConditionResult {
            output: condition.output.clone(),
            label: condition.label.clone(),
            unmet: condition.unmet.clone(),
            met: self.core.bool(&condition.output),
            source: self.source(&condition.output),
            facts: self.facts(&condition.output),
        }
    }

    /// Figures behind these outputs that nobody confirmed: name and reason.
    pub fn unconfirmed(&self, outputs: &[&str]) -> Vec<(String, String)> {
        let mut doubts: Vec<(String, String)> = outputs
            .iter()
            .filter_map(|output| self.core.explain(output))
            .flat_map(|explanation| explanation.unconfirmed)
            .map(|doubt| (doubt.name, doubt.reason))
            .collect();
        doubts.sort();
        doubts.dedup();
        doubts
    }

    /// The facts that an output rests on, nearest first, each once.
    pub fn facts(&self, output: &str) -> Vec<FactUse> {
        let mut found: Vec<NamedValue> = Vec::new();
        let mut seen = vec![output.to_owned()];
        let mut level = vec![output.to_owned()];
        for _ in 0..STEPS {
            let mut next = Vec::new();
            for explanation in level.iter().filter_map(|output| self.explain(output)) {
                for fact in explanation.facts {
                    if found.iter().all(|known| known.name != fact.name) {
                        found.push(fact);
                    }
                }
                for deeper in explanation.outputs {
                    if !seen.contains(&deeper.name) {
                        seen.push(deeper.name.clone());
                        next.push(deeper.name);
                    }
                }
            }
            if next.is_empty() {
                break;
            }
            level = next;
        }
        found
            .into_iter()
            .filter(|fact| fact.name != CITY_FACT)
            .filter_map(|fact| self.fact_use(fact))
            .collect()
    }

    /// A fact for people; none when the dictionary does not know it, so that no code name is shown.
    fn fact_use(&self, fact: NamedValue) -> Option<FactUse> {
        let definition = self.request.dictionary.definition(&fact.name)?;
        let is_known = self.request.facts.contains_key(&fact.name);
        let value = if is_known { spoken(definition, &fact.value) } else { Localized::each(words::unknown) };
        Some(FactUse {
            label: definition.label.clone(),
            value,
            source: self.source_of(&fact.name).to_owned(),
            name: fact.name,
        })
    }

    /// Who says so: a member of staff who judged it, the register when it verified the fact, else the resident.
    fn source_of(&self, name: &str) -> &'static str {
        let fact = self.request.snapshot.and_then(|snapshot| snapshot.facts.get(name));
        match fact {
            Some(fact) if fact.certainty == Certainty::Confirmed => JUDGED,
            Some(fact) if fact.certainty == Certainty::Verified || fact.claimed.is_none() => {
                fact.register.name()
            }
            _ => Register::None.name(),
        }
    }
}

/// An article as lawyers cite it: `art. 22, eerste lid`.
pub(crate) fn article(article: &str, paragraph: Option<&str>) -> String {
    let paragraph = paragraph.map(|paragraph| [", ", &ordinal(paragraph)].concat()).unwrap_or_default();
    ["art. ", article, &paragraph].concat()
}

fn ordinal(paragraph: &str) -> String {
    let word = match paragraph {
        "1" => "eerste",
        "2" => "tweede",
        "3" => "derde",
        "4" => "vierde",
        "5" => "vijfde",
        "6" => "zesde",
        "7" => "zevende",
        "8" => "achtste",
        "9" => "negende",
        "10" => "tiende",
        "11" => "elfde",
        "12" => "twaalfde",
        other => return ["lid ", other].concat(),
    };
    [word, " lid"].concat()
}
