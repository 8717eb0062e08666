//! How a case stands now.

use serde::{Deserialize, Serialize};

#[cfg(any(feature = "hydrate", feature = "ssr"))]
use super::AskProblem;

/// How a case stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseNow {
    /// The status as a code, to see that it changed.
    pub status: String,
    /// A sentence for the reader, in the language of the visit.
    pub words: String,
    /// Whether it is decided or withdrawn: nothing more will come.
    pub closed: bool,
}

/// The status of an own case.
///
/// # Errors
/// [`AskProblem::Gone`] when nobody is signed in or the case is not theirs.
#[cfg(feature = "ssr")]
#[leptos::server(prefix = "/vraag", endpoint = "zaakstand", input = leptos::server_fn::codec::GetUrl)]
pub async fn case_status(case: String) -> Result<CaseNow, AskProblem> {
    use domain::{Actor, CaseId};
    use leptos::prelude::use_context;
    use services::{ServiceError, Services, purpose};

    use crate::texts::live;
    use crate::visit::Visit;

    let (services, visit) =
        use_context::<Services>().zip(use_context::<Visit>()).ok_or(AskProblem::Trouble)?;
    let gone = || {
        if let Some(answer) = use_context::<leptos_axum::ResponseOptions>() {
            answer.set_status(axum::http::StatusCode::NOT_FOUND);
        }
        AskProblem::Gone
    };
    if !matches!(visit.actor, Actor::Resident { .. } | Actor::Company { .. }) {
        return Err(gone());
    }
    let case: CaseId = case.parse().map_err(|_| gone())?;
    match services.case(&visit.scope(purpose::FOLLOW), case).await {
        Ok(view) => Ok(CaseNow {
            status: view.status.as_str().to_owned(),
            words: live::status_now(visit.lang, crate::pages::status::name(view.status, visit.lang)),
            closed: view.status.is_closed(),
        }),
        Err(ServiceError::NotFound | ServiceError::Forbidden(_)) => Err(gone()),
        Err(problem) => {
            tracing::error!(error = &problem as &dyn std::error::Error, "reading a case's status failed");
            Err(AskProblem::Trouble)
        }
    }
}

/// The status of an own case, asked from the browser. `case` is an id: nothing in it needs escaping.
///
/// # Errors
/// [`AskProblem::Gone`] when nobody is signed in or the case is not theirs.
#[cfg(feature = "hydrate")]
pub async fn case_status(case: &str) -> Result<CaseNow, AskProblem> {
    let (worked, text) = super::browser::get(&format!("/vraag/zaakstand?case={case}")).await?;
    if worked {
        return serde_json::from_str(&text).map_err(|_| AskProblem::Trouble);
    }
    Err(serde_json::from_str(&text).unwrap_or(AskProblem::Trouble))
}
