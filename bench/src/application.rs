//! Applications for the income supplement, filled in through the use cases.

use domain::{CityCode, DraftId, Scope};
use services::views::PageContent;
use services::{SaveOutcome, Services, purpose};
use testkit::SUPPLEMENT;

use crate::Outcome;

/// The product that is applied for.
pub const PRODUCT: &str = "inkomenstoeslag";

/// The form that sends it: both declarations ticked.
pub const SEND: &str = "verklaring=waar&verklaring=controle";

/// Signs in as a persona: who acts from then on, and the cookie for requests.
pub async fn sign_in(services: &Services, city: CityCode, key: &str) -> Outcome<(Scope, String)> {
    let session = services.sign_in_persona(city, key).await?;
    let scope = Scope { city, actor: session.actor, purpose: purpose::APPLY };
    Ok((scope, format!("{}={}", app::cookies::SESSION, session.token)))
}

/// Starts an application and fills in every page.
pub async fn filled(services: &Services, scope: &Scope) -> Outcome<DraftId> {
    let draft = services.start_application(scope, PRODUCT, &[]).await?;
    for (page, inputs) in SUPPLEMENT {
        fill(services, scope, draft, page, inputs).await?;
    }
    rest(services, scope, draft).await?;
    Ok(draft)
}

/// What is asked where a register does not answer: pages with right answers.
const UNREGISTERED: &[(&str, &[(&str, &str)])] = &[("spaargeld", &[("iit.vermogen", "yes")])];

/// Answers that, and promises for later the documents that go with it.
async fn rest(services: &Services, scope: &Scope, draft: DraftId) -> Outcome {
    while let Some((page, _)) = services.check_draft(scope, draft).await?.incomplete.into_iter().next() {
        let view = services.draft_page(scope, draft, &page, None, domain::Lang::Nl).await?;
        let mut inputs: &[(&str, &str)] = &[];
        if let PageContent::Documents { documents, .. } = view.content {
            for document in documents {
                services.send_later(scope, draft, &document.code, true).await?;
            }
        } else {
            let known = UNREGISTERED.iter().find(|(known, _)| *known == page);
            inputs = known.ok_or_else(|| format!("page {page} is not filled in"))?.1;
        }
        fill(services, scope, draft, &page, inputs).await?;
    }
    Ok(())
}

/// Fills in one page, which must be right.
pub async fn fill(
    services: &Services,
    scope: &Scope,
    draft: DraftId,
    page: &str,
    inputs: &[(&str, &str)],
) -> Outcome {
    save(services, scope, draft, (page, None), inputs).await
}

/// Fills in one item of the group on a page, which must be right.
pub async fn fill_item(
    services: &Services,
    scope: &Scope,
    draft: DraftId,
    (page, item): (&str, usize),
    inputs: &[(&str, &str)],
) -> Outcome {
    save(services, scope, draft, (page, Some(item)), inputs).await
}

async fn save(
    services: &Services,
    scope: &Scope,
    draft: DraftId,
    (page, item): (&str, Option<usize>),
    inputs: &[(&str, &str)],
) -> Outcome {
    let inputs: Vec<_> = inputs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    match services.save_page(scope, draft, page, item, &inputs, domain::Lang::Nl).await? {
        SaveOutcome::Next(_) => Ok(()),
        SaveOutcome::Errors(view) => Err(format!("page {page} was not accepted: {:?}", view.errors).into()),
    }
}
