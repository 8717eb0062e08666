//! What islands ask the server: server functions with a fixed address, read with GET, that change nothing.
//!
//! Each looks at session, city and owner again; being reachable gives no right. The handler is mounted at
//! one route, so that the layers around it (city, session, cross-site check) hold here as well. In the
//! browser the question is one plain fetch: the client side of the framework would cost 20 kB.
//!
//! To add one: a file named after its question, `input = GetUrl`, a fixed `endpoint`, and its own check.

#[cfg(feature = "session")]
mod browser;
mod case_status;
mod still_here;

use serde::{Deserialize, Serialize};

pub use case_status::CaseNow;
#[cfg(any(feature = "hydrate", feature = "ssr"))]
pub use case_status::case_status;
#[cfg(any(feature = "session", feature = "ssr"))]
pub use still_here::still_here;

/// Why there is no answer. Codes only: no text of ours or of anybody else travels in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskProblem {
    /// Nobody is signed in, or what was asked for does not exist for them.
    Gone,
    /// It did not work this time.
    Trouble,
}

#[cfg(feature = "ssr")]
mod server {
    use axum::Extension;
    use axum::extract::{Request, State};
    use axum::response::{IntoResponse, Response};
    use leptos::prelude::provide_context;
    use leptos::server_fn::codec::JsonEncoding;
    use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
    use services::Services;

    use super::AskProblem;
    use crate::visit::Visit;

    impl FromServerFnError for AskProblem {
        type Encoder = JsonEncoding;

        fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
            Self::Trouble
        }
    }

    /// `GET /vraag/…`: gives the question to its server function, with the visit it comes from.
    pub async fn handle(
        State(services): State<Services>,
        Extension(visit): Extension<Visit>,
        request: Request,
    ) -> Response {
        let context = move || {
            provide_context(services.clone());
            provide_context(visit.clone());
        };
        leptos_axum::handle_server_fns_with_context(context, request).await.into_response()
    }
}

#[cfg(feature = "ssr")]
pub use server::handle;
