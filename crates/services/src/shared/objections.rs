//! Objections and the decisions they are against (Awb 6:4, 6:5, 6:7).

use domain::change::ChangeKind;
use domain::forms::{Answers, Form, Known, KnownChoice};
use domain::mandate::Verdict;
use domain::{CaseId, DecisionId, Lang, Localized, calendar};
use serde_json::json;
use storage::{Case, StoredDecision, Tx};

use crate::time::day_of;
use crate::views::{AgainstView, ObjectionRow};
use crate::{Result, ServiceError, Services};

/// Most decisions that are offered; older ones are typed from the letter.
const MOST: u16 = 30;

impl Services {
    /// The decisions that who acts got here, as choices; none when the form does not ask for one.
    pub(crate) async fn decisions_to_choose(&self, tx: &mut Tx, form: &Form) -> Result<Vec<KnownChoice>> {
        if !form.asks_choice_of(Known::DECISIONS) {
            return Ok(Vec::new());
        }
        let decisions = tx.decisions().list_own(MOST).await?;
        let cases = tx.cases().list_own().await?;
        let choice = |decision: &StoredDecision| {
            let case = cases.iter().find(|case| case.id == decision.case_id)?;
            Some(self.choice(decision, case))
        };
        Ok(decisions.iter().filter_map(choice).collect())
    }

    fn choice(&self, decision: &StoredDecision, case: &Case) -> KnownChoice {
        let (product, day) = (self.catalog().product_name(&case.product), day_of(decision.sent_at));
        let verdict = verdict(decision.verdict);
        let about = |lang| format!("{}: {}", product.get(lang), verdict.get(lang));
        let label = Localized {
            nl: format!(
                "{}, besluit van {} (nr. {})",
                about(Lang::Nl),
                calendar::written(day, Lang::Nl),
                case.number
            ),
            en: format!(
                "{}, decision of {} (no. {})",
                about(Lang::En),
                calendar::written(day, Lang::En),
                case.number
            ),
        };
        let values = [
            ("decision.date", json!(calendar::day_text(day))),
            ("decision.number", json!(case.number)),
            ("decision.about", json!(about(Lang::Nl))),
        ];
        KnownChoice {
            value: decision.id.to_string(),
            label,
            values: values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        }
    }

    /// Keeps which decision a case is against, as the answers say it.
    pub(crate) async fn keep_objection(
        &self,
        tx: &mut Tx,
        form: &Form,
        sent: &Answers,
        case: CaseId,
    ) -> Result<()> {
        if !form.asks_choice_of(Known::DECISIONS) {
            return Ok(());
        }
        let decision = match form.chosen(Known::DECISIONS, sent) {
            Some(text) => Some(text.parse::<DecisionId>().map_err(|_| ServiceError::NotFound)?),
            None => None,
        };
        // Only own decisions were offered, and only such a one is kept.
        if tx.objections().set(case, decision).await? { Ok(()) } else { Err(ServiceError::NotFound) }
    }

    /// The decision that a case is against, if it is one of this portal.
    pub(crate) async fn against(&self, tx: &mut Tx, case: &Case) -> Result<Option<AgainstView>> {
        let Some(decision) = tx.objections().decision_of(case.id).await? else { return Ok(None) };
        let decided = tx.cases().get(decision.case_id).await?.ok_or(ServiceError::NotFound)?;
        Ok(Some(AgainstView {
            case: decided.id,
            number: decided.number,
            product: self.catalog().product_name(&decided.product),
            verdict: decision.verdict,
            sent_at: decision.sent_at,
            until: decision.objection_until,
            late: day_of(case.received_at) > decision.objection_until,
        }))
    }

    /// The objections against decisions in a case, oldest first.
    pub(crate) async fn objections(&self, tx: &mut Tx, case: CaseId) -> Result<Vec<ObjectionRow>> {
        let mut rows = Vec::new();
        for objection in tx.objections().against(case).await? {
            if let Some(found) = tx.cases().get(objection.case_id).await? {
                rows.push(ObjectionRow {
                    case: found.id,
                    number: found.number,
                    received_at: found.received_at,
                });
            }
        }
        rows.sort_by_key(|row| row.received_at);
        Ok(rows)
    }
}

fn verdict(verdict: Verdict) -> Localized {
    let (nl, en) = match verdict {
        Verdict::Grant => ("toegekend", "granted"),
        Verdict::GrantDifferently => ("deels toegekend", "partly granted"),
        Verdict::Refuse => ("afgewezen", "refused"),
        Verdict::Change(ChangeKind::Stop) => ("gestopt", "stopped"),
        Verdict::Change(ChangeKind::Revise) => ("gewijzigd", "changed"),
        Verdict::Change(ChangeKind::Withdraw) => ("ingetrokken", "withdrawn"),
        Verdict::Change(ChangeKind::Recover) => ("terugbetalen", "pay back"),
    };
    Localized { nl: nl.to_owned(), en: en.to_owned() }
}
