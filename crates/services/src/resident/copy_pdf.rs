//! A copy of everything that was sent, to keep (Awb 2:17, second paragraph).

use domain::forms::SummarySection;
use domain::{CaseId, Lang, Scope};
use letters::Row;
use letters::compose::{AnswerSection, Attachment, Copy, copy_of_application};

use super::receipt::own_submission;
use crate::shared::letter::on_our_clock;
use crate::shared::record::from_json;
use crate::shared::submission::{ReceivedFile, StoredReceipt};
use crate::time::day_of;
use crate::{Result, ServiceError, Services};

impl Services {
    /// The copy of an own application as PDF, with the questions in `lang` and the moment of receipt.
    ///
    /// # Errors
    /// Not found when it is not the actor's.
    pub async fn copy_pdf(&self, scope: &Scope, case: CaseId, lang: Lang) -> Result<Vec<u8>> {
        self.copy_pdf_number(scope, case, 1, lang).await
    }

    /// The same of one of the submissions of an own case: 1 opened it, 2 is the first correction.
    ///
    /// # Errors
    /// Not found when the case is not the actor's, or nothing of that number was received.
    pub async fn copy_pdf_number(
        &self,
        scope: &Scope,
        case: CaseId,
        number: usize,
        lang: Lang,
    ) -> Result<Vec<u8>> {
        let (case, sent) = {
            let mut tx = self.parts().store.read(scope).await?;
            own_submission(&mut tx, case, number).await?
        };
        let receipt: StoredReceipt = from_json(&sent.receipt)?;
        let product = self.product_of(scope, &case.product)?;
        let answers: Vec<AnswerSection> = receipt.sections.iter().map(|part| section(part, lang)).collect();
        let attachments: Vec<Attachment> = receipt.files.iter().map(Attachment::from).collect();
        let told = Copy {
            received_at: on_our_clock(sent.received_at),
            attachments: &attachments,
            answers: &answers,
        };
        let name = scope.actor.name().unwrap_or_default();
        let envelope =
            self.envelope(scope.city, name, day_of(sent.received_at), case.number.as_str(), product)?;
        let letter = copy_of_application(&envelope, &told)
            .map_err(|cause| ServiceError::internal("the copy could not be written", cause))?;
        self.lay_out(letter).await
    }
}

fn section(part: &SummarySection, lang: Lang) -> AnswerSection {
    let rows = part.rows.iter().map(|row| {
        let question = row.question.get(lang);
        let label = match &row.item {
            Some(item) => format!("{}: {question}", item.get(lang)),
            None => question.to_owned(),
        };
        Row::new(label, row.answer.get(lang))
    });
    AnswerSection { title: part.title.get(lang).to_owned(), rows: rows.collect() }
}

impl From<&ReceivedFile> for Attachment {
    fn from(file: &ReceivedFile) -> Self {
        Self { name: file.name.clone(), bytes: file.size, sha256: file.sha256.clone() }
    }
}
