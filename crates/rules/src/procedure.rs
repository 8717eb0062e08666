//! Decisions that come about stage by stage.
//!
//! A law may describe the life of a decision: application, decision, notification. Each stage names the
//! facts it needs. The caller keeps the [`Progress`] and hands it back with the facts that came in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::corpus::{Active, Corpus, Linked};
use crate::error::{EvalError, Failure};
use crate::model::{Procedure, Spelled};
use crate::outputs::Outputs;
use crate::request::Request;
use crate::value::Value;

/// How far a decision has come. It is the caller's to keep: with serde it goes into a database and out again.
///
/// ```
/// # use rules::{Corpus, Request};
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let staged = "procedure:
///   - id: vlot
///     applies_to: {legal_character: TOETS}
///     stages: [{name: BESLUIT, requires: [{name: inkomen, type: number}]}]
/// articles:";
/// let law = rules::EXAMPLE.replace("articles:", staged);
/// let law = law.replacen("execution:", "execution:\n        produces: {legal_character: TOETS}", 1);
/// let (corpus, problems) = Corpus::load([("wet.yaml".to_owned(), law)]);
/// assert!(problems.is_empty(), "{problems:?}");
/// let request = Request::new("voorbeeldwet", ["recht"], date);
/// let waiting = corpus.advance(&request, None).unwrap();
/// assert_eq!((waiting.procedure.as_str(), waiting.stage.as_deref()), ("vlot", Some("BESLUIT")));
/// assert_eq!(waiting.pending, [("inkomen".to_owned(), "number".to_owned())]);
/// let kept = serde_json::to_string(&waiting).unwrap();
/// let done = corpus.advance(&request.with("inkomen", 90_000), serde_json::from_str(&kept).unwrap()).unwrap();
/// assert_eq!((done.stage, done.outputs["recht"].value()), (None, Some(&true.into())));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// The procedure that is followed (`procedure.id`).
    pub procedure: String,
    /// The stage that is to run next, such as AANVRAAG, BESLUIT or BEKENDMAKING; none when all have run.
    pub stage: Option<String>,
    /// Every fact handed in so far, over all stages.
    pub facts: BTreeMap<String, Value>,
    /// Every output that arose so far, over all stages.
    pub outputs: Outputs,
    /// Facts that the next stage waits for (`requires`), with their type as the file writes it.
    pub pending: Vec<(String, String)>,
}

impl Corpus {
    /// Runs the stages whose facts are there, and stops before the first one that waits for more.
    ///
    /// Begin with `None`, and hand back what came out with the facts that came in since. The procedure is the one
    /// that the article names (`procedure_id`), or else the one for its `legal_character`: of the law itself first,
    /// then a default one. Only the stage BESLUIT runs the article; in the others hooks run. There is no trace.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// // Beside the law of the manual: a general law with the stages of every decision, and a term that joins one.
    /// let decision = "execution:\n        produces: {legal_character: BESCHIKKING}";
    /// let law = rules::EXAMPLE.replacen("execution:", decision, 1);
    /// let general = r#"
    /// $schema: https://example.org/schema/v0.7.1/schema.json
    /// $id: algemene_wet
    /// regulatory_layer: WET
    /// publication_date: 2026-01-01
    /// valid_from: 2026-01-01
    /// bwb_id: BWBR0000002
    /// url: https://example.org/algemeen
    /// procedure:
    ///   - id: beschikking
    ///     default: true
    ///     applies_to: {legal_character: BESCHIKKING}
    ///     stages:
    ///       - {name: AANVRAAG, requires: [{name: aanvraagdatum, type: date}]}
    ///       - {name: BESLUIT, requires: [{name: inkomen, type: number}]}
    /// articles:
    ///   - number: "1"
    ///     text: Er wordt binnen acht weken beslist.
    ///     url: https://example.org/algemeen#1
    ///     machine_readable:
    ///       hooks: [{hook_point: post_actions, applies_to: {legal_character: BESCHIKKING, stage: AANVRAAG}}]
    ///       execution:
    ///         parameters: [{name: aanvraagdatum, type: date}]
    ///         output: [{name: uiterlijk, type: date}]
    ///         actions: [{output: uiterlijk, value: {operation: DATE_ADD, date: $aanvraagdatum, weeks: 8}}]
    /// "#;
    /// let files = [("1.yaml".to_owned(), law), ("2.yaml".to_owned(), general.to_owned())];
    /// let (corpus, problems) = Corpus::load(files);
    /// assert!(problems.is_empty(), "{problems:?}");
    /// let request = Request::new("voorbeeldwet", ["recht"], "2026-07-01".parse().unwrap());
    /// let applied = corpus.advance(&request.clone().with("aanvraagdatum", "2026-07-01"), None).unwrap();
    /// assert_eq!(applied.outputs["uiterlijk"].value(), Some(&"2026-08-26".into()));
    /// assert_eq!(applied.stage.as_deref(), Some("BESLUIT"));
    /// let decided = corpus.advance(&request.with("inkomen", 90_000), Some(applied)).unwrap();
    /// assert_eq!((decided.stage, decided.outputs["recht"].value()), (None, Some(&true.into())));
    /// ```
    ///
    /// # Errors
    /// Those of [`Corpus::evaluate`]; `ResolutionError` when no procedure applies or it lost its stage.
    pub fn advance(&self, request: &Request, so_far: Option<Progress>) -> Result<Progress, Failure> {
        let procedure = self.procedure(request).map_err(|error| Failure { error, trace: None })?;
        let first = procedure.stages.first().map(|stage| stage.name.clone());
        let mut progress = so_far.unwrap_or_else(|| Progress {
            procedure: procedure.id.clone(),
            stage: first,
            ..Progress::default()
        });
        progress.facts.extend(request.parameters.iter().map(|(name, value)| (name.clone(), value.clone())));
        progress.pending.clear();
        while let Some(name) = progress.stage.clone() {
            let Some(at) = procedure.stages.iter().position(|stage| stage.name == name) else {
                let reason = format!("procedure `{}` has no stage `{name}`", procedure.id);
                return Err(Failure { error: EvalError::Resolution(reason), trace: None });
            };
            let stage = procedure.stages.get(at);
            progress.pending = stage
                .into_iter()
                .flat_map(|stage| &stage.requires)
                .filter(|(fact, _)| !progress.facts.contains_key(fact))
                .map(|(fact, kind)| (fact.clone(), kind.word().to_owned()))
                .collect();
            if !progress.pending.is_empty() {
                break;
            }
            let request = Request { parameters: progress.facts.clone(), trace: false, ..request.clone() };
            let evaluation = crate::eval::evaluate_stage(&self.index, &request, &name)?;
            progress.outputs.extend(evaluation.outputs);
            progress.stage = procedure.stages.get(at + 1).map(|stage| stage.name.clone());
        }
        Ok(progress)
    }

    /// The procedure for the kind of decision that is asked: the one the article names, else the default.
    fn procedure(&self, request: &Request) -> Result<&Procedure, EvalError> {
        let not_found = || EvalError::LawNotFound(request.law.clone());
        let law = self.index.law_by_id(&request.law).ok_or_else(not_found)?;
        let (id, date) = (request.law.clone(), request.date.to_string());
        let version = match self.index.active(law, request.date) {
            Active::Version(version) => version,
            Active::NotYet => return Err(EvalError::LawNotYetInForce { law: id, date }),
            Active::Ended(last) => {
                return Err(EvalError::LawEnded { law: id, date, last_day: last.to_string() });
            }
        };
        let linked = self.index.version(version).ok_or_else(not_found)?;
        let article = request
            .outputs
            .first()
            .and_then(|output| linked.article(linked.output(self.index.sym(output)?)?.article));
        let article = article.ok_or_else(|| EvalError::OutputNotFound {
            output: request.outputs.first().cloned().unwrap_or_default(),
            law: request.law.clone(),
        })?;
        let in_force = (0_u32..).zip(&self.index.laws).filter_map(|(law, _)| {
            match self.index.active(law, request.date) {
                Active::Version(version) => self.index.version(version),
                _ => None,
            }
        });
        let mut fitting: Vec<(&Linked, &Procedure)> = in_force
            .flat_map(|linked| linked.law.procedures.iter().map(move |procedure| (linked, procedure)))
            .filter(|(_, procedure)| match &article.procedure {
                Some(id) => procedure.id == *id,
                None => procedure.character.is_some() && procedure.character == article.character,
            })
            .collect();
        fitting.sort_by_key(|(owner, procedure)| {
            (owner.law.id != request.law, !procedure.default, owner.law.layer)
        });
        fitting.first().map(|(_, procedure)| *procedure).ok_or_else(|| {
            EvalError::Resolution(format!(
                "no procedure applies to article {} of `{}`",
                article.number, request.law
            ))
        })
    }
}
