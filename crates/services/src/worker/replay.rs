//! Working the receipts of decisions out again, with the laws that are there now (Archiefwet; Awb 3:46): each must say the same.

use domain::proposal::REPLAYS;
use domain::{DecisionId, Scope};
use rules::{Corpus, Receipt};
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, Services, purpose};

/// Receipts read at a time.
const PAGE: u16 = 200;

/// How the receipts of all cities came out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replayed {
    /// Decisions that say the same again.
    pub same: u64,
    /// Decisions that no law computed, or whose receipt was kept before receipts could be worked out again.
    pub without: u64,
    /// Decisions that say something else now, or of which a law is gone; with why.
    pub otherwise: Vec<(DecisionId, String)>,
}

impl Services {
    /// Works out every receipt that is kept. Reads only.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn replay_decisions(&self) -> Result<Replayed> {
        let mut found = Replayed::default();
        for city in self.catalog().cities() {
            let scope = Scope::system(city.code, purpose::DECIDE);
            let mut after = DecisionId(Uuid::nil());
            loop {
                let mut tx = self.parts().store.read(&scope).await?;
                let page = tx.decisions().receipts(after, PAGE).await?;
                drop(tx);
                let Some(last) = page.last() else { break };
                after = last.id;
                for kept in &page {
                    match replayed(&kept.receipt, self.catalog().corpus()) {
                        Ok(true) => found.same += 1,
                        Ok(false) => found.without += 1,
                        Err(why) => found.otherwise.push((kept.id, why)),
                    }
                }
            }
        }
        Ok(found)
    }
}

/// Whether a receipt says the same again; false when it holds nothing to work out.
fn replayed(receipt: &Value, corpus: &Corpus) -> std::result::Result<bool, String> {
    let Some(texts) = receipt.get(REPLAYS).and_then(Value::as_array) else { return Ok(false) };
    for text in texts {
        let text = text.as_str().ok_or("a receipt is no text")?;
        let receipt = Receipt::from_text(text).map_err(|problem| problem.to_string())?;
        let again = receipt.replay(corpus).map_err(|problem| problem.to_string())?.to_text();
        if again != text {
            return Err("the outcome is another one".to_owned());
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use rules::Request;
    use serde_json::json;

    use super::*;

    #[test]
    fn a_receipt_says_the_same_or_why_not() {
        let law = |text: String| Corpus::load([("wet.yaml".to_owned(), text)]).0;
        let corpus = law(rules::EXAMPLE.to_owned());
        let day = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap_or_default();
        let request = Request::new("voorbeeldwet", ["recht"], day).with("inkomen", 90_000);
        let text = corpus
            .evaluate(&request)
            .map(|found| Receipt::new(&request, &found).to_text())
            .unwrap_or_default();
        let kept = |text: &str| json!({ REPLAYS: [text] });
        assert_eq!(replayed(&kept(&text), &corpus), Ok(true));
        for old in [json!({}), Value::Null, json!({ "engine": "rules" })] {
            assert_eq!(replayed(&old, &corpus), Ok(false), "{old}");
        }
        assert_eq!(
            replayed(&kept(&text.replace("true", "false")), &corpus),
            Err("the outcome is another one".to_owned())
        );
        assert!(replayed(&kept("{}"), &corpus).is_err());
        assert!(replayed(&json!({ REPLAYS: [1] }), &corpus).is_err());
        let edited = law(rules::EXAMPLE.replace("100000", "110000"));
        assert!(replayed(&kept(&text), &edited).is_err_and(|why| why.contains("voorbeeldwet")));
    }
}
