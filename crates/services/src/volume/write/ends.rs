//! How a case ends: by a person, by the system, or by its owner.

use chrono::{DateTime, Days, TimeDelta, Utc};
use domain::cases::CaseEvent;
use domain::decision::{DecidedBy, Person};
use domain::mandate::{SAMPLE_DAYS, Verdict};
use domain::tasks::TaskKind;
use domain::{Cents, DecisionId};
use serde_json::json;
use storage::{LoadDecision, LoadDraw, LoadFinding, LoadLetter, WrittenJson};

use super::super::course::{End, started};
use super::super::pattern::{Outcome, Sent, written_json};
use super::super::texts;
use super::Life;
use crate::shared::payload::Payload;
use crate::shared::send_decision::end_of;
use crate::time::day_of;
use crate::views::FailedWork;
use crate::{Result, purpose};

impl Life<'_> {
    /// A case that a person ended, or its owner.
    pub(super) fn ended(&mut self, at: DateTime<Utc>, how: End) -> Result<()> {
        let decides = self.pattern.product.ends_in_decision();
        let kind = self.pattern.product.first_task();
        let made = self.received + TimeDelta::seconds(6);
        let (by, name) = self.staff;
        let staff = ("staff", Some(by.0), Some(name.to_owned()));
        self.task_made(made);
        let done = (how != End::Withdrawn).then_some((by, true));
        let reasons = if decides { r#"[{"why":"always_by_person"}]"# } else { "[]" }.to_owned();
        let task = self.task(
            kind,
            (made, at),
            self.plan.decide_by,
            reasons,
            None,
            "{}".to_owned(),
            done.or(Some((by, true))),
        );
        if how == End::Withdrawn {
            if let Some(task) = self.batch.tasks.last_mut() {
                (task.assignee, task.done_by) = (None, None);
            }
            self.event(CaseEvent::Withdrawn, at, Some(self.owner.name.clone()), self.kind());
            let owner = (self.kind(), Some(self.owner.id), Some(self.owner.name.clone()));
            self.audit("withdrawn", at, owner, purpose::FOLLOW, &json!({}));
            return Ok(());
        }
        if let Some(taken) = self.plan.taken {
            self.took(taken);
        }
        if how == End::Handled {
            let body = texts::answer(&mut self.dice);
            self.message(at, body, true);
            self.event(CaseEvent::Decided, at, Some(name.to_owned()), "staff");
            self.audit("task_finished", at, staff, purpose::REVIEW, &json!({ "task": task, "kind": kind }));
            return Ok(());
        }
        let roll = self.dice.below(100);
        let verdict = match roll {
            0..68 => Verdict::Grant,
            68..90 => Verdict::Refuse,
            _ => Verdict::GrantDifferently,
        };
        let of = |verdict| self.pattern.outcomes.iter().find(|outcome| outcome.verdict == verdict);
        let Some(outcome) = of(verdict).or_else(|| of(Verdict::Grant)).cloned() else { return Ok(()) };
        let amount = outcome.grant.as_ref().and_then(|grant| grant.amount).unwrap_or(Cents::ZERO);
        let other = self.second.0 != by;
        let needs = self.pattern.mandate.needs_second_person(outcome.verdict, amount);
        let agreed =
            (needs && other).then(|| Person { staff: self.second.0, name: self.second.1.to_owned() });
        let first = Person { staff: by, name: name.to_owned() };
        self.decision(at, &outcome, &DecidedBy::Person { person: first, second: agreed })?;
        if at > self.now - TimeDelta::days(30) && self.dice.chance(2) {
            let failed = Payload { failed: Some(FailedWork::News), ..Payload::default() };
            let (failed, late) = (written_json(&failed)?, at + TimeDelta::minutes(50));
            self.task(
                TaskKind::Undelivered,
                (late, late),
                self.plan.decide_by,
                "[]".to_owned(),
                None,
                failed,
                None,
            );
        }
        Ok(())
    }

    /// A case that the system granted, and chance drew for.
    pub(super) fn granted(&mut self, at: DateTime<Utc>) -> Result<()> {
        let Some(outcome) = self.pattern.by_machine.clone() else { return Ok(()) };
        let id = self.decision(at, &outcome, &DecidedBy::Machine)?;
        let amount = outcome.grant.as_ref().and_then(|grant| grant.amount);
        let Some(Cents(amount)) = amount else { return Ok(()) };
        let picked = self.pattern.mandate.picks(id);
        let product = self.pattern.product.id.clone();
        self.batch.draws.push(LoadDraw { id, case_id: self.id, product, amount, picked, drawn_at: at });
        if !picked {
            return Ok(());
        }
        let due = day_of(at).checked_add_days(Days::new(SAMPLE_DAYS)).unwrap_or_else(|| day_of(at));
        let judged = at + TimeDelta::days(self.dice.between(2, 12));
        let (by, name) = self.staff;
        let is_judged = judged < self.now;
        let worker = is_judged.then_some((by, true));
        let changed = if is_judged { judged } else { at };
        let task =
            self.task(TaskKind::Sample, (at, changed), due, "[]".to_owned(), None, "{}".to_owned(), worker);
        if is_judged {
            let same = self.dice.chance(97);
            self.batch.findings.push(LoadFinding {
                id,
                case_id: self.id,
                task_id: task,
                verdict: if same { Verdict::Grant } else { Verdict::Refuse },
                amount: same.then_some(amount),
                same,
                reasons: if same { String::new() } else { "Het inkomen telt anders mee.".to_owned() },
                judged_by_id: by,
                judged_by_name: name.to_owned(),
                judged_at: judged,
            });
        }
        Ok(())
    }

    /// A decision with its letter.
    pub(super) fn decision(
        &mut self,
        at: DateTime<Utc>,
        outcome: &Outcome,
        by: &DecidedBy,
    ) -> Result<DecisionId> {
        let id: DecisionId = self.dice.id(at);
        let from = started(self.received).0;
        let until = self.until.unwrap_or_else(|| day_of(at));
        let mut grant = outcome.grant.clone();
        if let Some(grant) = &mut grant {
            grant.from = from;
        }
        if let Some(case) = self.batch.cases.last_mut() {
            case.status = end_of(outcome.verdict);
        }
        let machine = *by == DecidedBy::Machine;
        let staff = if machine { "" } else { self.staff.1 };
        let sent =
            Sent { name: &self.owner.name, number: self.number.as_str(), staff, on: day_of(at), from, until };
        self.batch.decisions.push(LoadDecision {
            id,
            case_id: self.id,
            verdict: outcome.verdict,
            granted: grant.map(|grant| written_json(&grant)).transpose()?.map(WrittenJson),
            reasons: outcome.reasons.clone(),
            weighing: outcome.weighing.clone(),
            decided_by: WrittenJson(written_json(by)?),
            proposal_id: None,
            receipt: WrittenJson("null".to_owned()),
            sent_at: at,
            objection_until: until,
        });
        self.batch.letters.push(LoadLetter {
            id: self.dice.id(at),
            case_id: self.id,
            decision_id: id,
            kind: "decision".to_owned(),
            letter: WrittenJson(outcome.letter(&sent)),
            made_at: at,
        });
        let name = (!machine).then(|| staff.to_owned());
        let kind = if machine { "system" } else { "staff" };
        self.event(CaseEvent::Decided, at, name.clone(), kind);
        let who = (kind, (!machine).then_some(self.staff.0.0), name);
        let to = if machine { purpose::DECIDE } else { purpose::REVIEW };
        self.audit(
            "decision_sent",
            at,
            who,
            to,
            &json!({ "decision": id, "verdict": outcome.verdict, "by": by }),
        );
        Ok(id)
    }
}
