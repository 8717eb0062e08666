//! What stands at the end of every letter.

use super::envelope::Voice;
use crate::{Block, BlockProblem, Signer};

impl Voice<'_> {
    /// Where to get help: telephone, desk, and help from others that costs nothing.
    pub fn help(self) -> Result<Vec<Block>, BlockProblem> {
        let city = self.envelope.city;
        let phone = self.say("help.text", &[("phone", &self.phone())])?;
        let desk = self.say("help.desk", &[("desk", city.desk.get(self.lang).trim_end_matches('.'))])?;
        let free = self.say("help.free", &[])?;
        Ok(vec![self.heading("help.heading")?, Block::paragraph(format!("{phone} {desk} {free}"))])
    }

    /// The greeting under a letter that is no decision.
    pub fn greeting(self) -> Result<Block, BlockProblem> {
        let mandate = self.say("sign.greeting", &[("sender", &self.envelope.city.sender)])?;
        Ok(Block::SignOff {
            mandate,
            signer: Signer::Automatic { statement: self.say("sign.automatic_letter", &[])? },
        })
    }

    /// The telephone number, with the hours it is answered.
    pub fn phone(self) -> String {
        let city = self.envelope.city;
        match city.phone_hours.get(self.lang).trim().trim_end_matches('.') {
            "" => city.phone.clone(),
            hours => format!("{} ({hours})", city.phone),
        }
    }
}
