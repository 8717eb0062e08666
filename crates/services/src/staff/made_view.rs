//! What the screen of a kind of task that is made by data shows: what its file names, and nothing else of the case.

use domain::Scope;
use domain::decision::Person;
use domain::facts::FactSnapshot;
use domain::forms::SummarySection;
use domain::made::Outcome;
use storage::{Case, Task, Tx};

use crate::shared::payload::Payload;
use crate::views::{FactRow, MadeFirst, MadeOutcome, MadeShown};
use crate::{Result, Services};

impl Services {
    /// The description of a task as its screen needs it; none for a kind that is coded.
    pub(super) async fn made_shown(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        (task, case): (&Task, &Case),
        payload: &Payload,
        me: &Person,
    ) -> Result<Option<MadeShown>> {
        let Some(kind) = self.catalog().made_task(task.kind) else { return Ok(None) };
        let mut outcomes = Vec::new();
        for outcome in &kind.outcomes {
            outcomes.push(MadeOutcome {
                id: outcome.id.clone(),
                label: outcome.label.clone(),
                hint: outcome.hint.clone(),
                note: outcome.note,
                text: self.outcome_text(tx, outcome, case, me).await?,
                asks: outcome.ask.is_some(),
                next: outcome.make.and_then(|next| self.catalog().made_name(next)),
            });
        }
        let first = payload.ended.clone().map(|first| MadeFirst {
            outcome: kind
                .outcome(&first.outcome)
                .map_or_else(|| domain::Localized::same(&first.outcome), |outcome| outcome.label.clone()),
            by: first.by,
            note: first.note,
            text: first.text,
            at: first.at,
        });
        Ok(Some(MadeShown {
            name: kind.name.clone(),
            why: kind.why.clone(),
            todo: kind.todo.clone(),
            documents: kind.shows.documents,
            facts: kind.shows.facts.clone(),
            answers: kind.shows.answers.clone(),
            may: kind.suits(&scope.actor),
            four_eyes: kind.four_eyes,
            own: first.as_ref().is_some_and(|first| first.by.staff == me.staff),
            first,
            outcomes,
        }))
    }

    /// The text that an outcome starts from, if it sends one.
    async fn outcome_text(
        &self,
        tx: &mut Tx,
        outcome: &Outcome,
        case: &Case,
        me: &Person,
    ) -> Result<Option<String>> {
        let Some(id) = outcome.message.as_ref().or(outcome.ask.as_ref()) else { return Ok(None) };
        match self.catalog().templates().iter().find(|template| template.id == *id) {
            Some(template) => Ok(Some(self.filled(tx, template, case, &me.name).await?)),
            None => Ok(Some(String::new())),
        }
    }

    /// The facts that a kind names, as they are known of the case.
    pub(super) fn named_facts(&self, facts: &FactSnapshot, names: &[String]) -> Vec<FactRow> {
        let dictionary = self.catalog().facts();
        let row = |name: &String| {
            let (fact, definition) = (facts.facts.get(name)?, dictionary.get(name)?);
            Some(FactRow {
                name: fact.name.clone(),
                label: definition.label.clone(),
                claimed: fact.claimed.as_ref().map(|value| self.spoken(definition, value)),
                verified: fact.verified.as_ref().map(|value| self.spoken(definition, value)),
                decided: None,
                register: fact.register,
                at: Some(fact.at),
                as_of: fact.as_of,
                certainty: fact.certainty,
                used: true,
                changed: self.fact_changed(definition, fact),
                changeable: false,
            })
        };
        names.iter().filter_map(row).collect()
    }
}

/// Of what was sent, the answers to these questions.
pub(super) fn named_answers(sections: Vec<SummarySection>, names: &[String]) -> Vec<SummarySection> {
    let keep = |mut section: SummarySection| {
        section.rows.retain(|row| names.contains(&row.field));
        section
    };
    let mut kept: Vec<SummarySection> = sections.into_iter().map(keep).collect();
    kept.retain(|section| !section.rows.is_empty());
    kept
}

#[cfg(test)]
mod tests {
    use domain::forms::SummaryRow;
    use domain::{Lang, Localized};

    use super::*;

    #[test]
    fn only_the_named_answers_stay() {
        let row = |field: &str| SummaryRow {
            field: field.to_owned(),
            item: None,
            question: Localized::same(field),
            answer: Localized::same("ja"),
            open: false,
            page: "p".to_owned(),
            index: None,
        };
        let section = |task: &str, fields: &[&str]| SummarySection {
            task: task.to_owned(),
            title: Localized::same(task),
            rows: fields.iter().map(|field| row(field)).collect(),
        };
        let kept = named_answers(vec![section("a", &["x", "y"]), section("b", &["z"])], &["y".to_owned()]);
        assert_eq!(kept, [section("a", &["y"])]);
        assert_eq!(kept[0].title.get(Lang::Nl), "a");
    }
}
