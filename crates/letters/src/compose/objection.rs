//! How to object: possible, by whom, within which term, at which body (Awb 3:45).

use chrono::NaiveDate;

use super::envelope::Voice;
use crate::{Block, BlockProblem, written};

impl Voice<'_> {
    /// The block about objecting, open until and with the day `until`.
    pub fn objection(self, until: NaiveDate) -> Result<Block, BlockProblem> {
        let reference = self.envelope.reference;
        let body = self.say("objection.body", &[("city", &self.envelope.city.name)])?;
        let day = written::date(until, self.lang);
        Ok(Block::Objection {
            heading: self.say("objection.heading", &[])?,
            until,
            text: self
                .say("objection.text", &[("until", &day), ("body", &body), ("reference", reference)])?,
            how: vec![
                self.say("objection.online", &[("reference", reference)])?,
                self.say("objection.post", &[("address", &self.post())])?,
                self.say("objection.urgent", &[])?,
            ],
        })
    }
}
