//! Small helpers of handlers: form bodies, redirects, errors, uploads.

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use services::{InputProblem, ServiceError, Services};

use crate::pages;
use crate::visit::Visit;

/// The longest urlencoded form that is read, in bytes.
const FORM_LIMIT: usize = 256 * 1024;

/// The pairs of a posted form, in order, with names repeated as posted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posted(pub Vec<(String, String)>);

impl Posted {
    /// Reads pairs out of an urlencoded text.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self(form_urlencoded::parse(text.as_bytes()).into_owned().collect())
    }

    /// The pairs as an urlencoded text.
    #[must_use]
    pub fn written(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }

    /// The first value of `name`, trimmed; empty when it was not posted.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// The day of a field in three parts (`name-day`, `name-month`, `name-year`); none when there is no such day.
    #[must_use]
    pub fn day(&self, name: &str) -> Option<NaiveDate> {
        let part = |part: &str| self.get(&format!("{name}-{part}"));
        let (year, month, day) =
            (part("year").parse().ok()?, part("month").parse().ok()?, part("day").parse().ok()?);
        NaiveDate::from_ymd_opt(year, month, day)
    }

    /// Every value of `name`.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()).collect()
    }
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = StatusCode;

    async fn from_request(request: Request, state: &S) -> Result<Self, StatusCode> {
        let body = Bytes::from_request(request, state).await.map_err(|problem| problem.status())?;
        if body.len() > FORM_LIMIT {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        std::str::from_utf8(&body).map(Self::parse).map_err(|_| StatusCode::BAD_REQUEST)
    }
}

/// One uploaded file with the fields beside it.
#[derive(Clone, Debug, Default)]
pub struct Uploaded {
    /// File name as the browser gave it; empty when no file was chosen.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

impl Uploaded {
    /// Reads the first file of a multipart form; a field in which nothing was chosen is passed over.
    ///
    /// # Errors
    /// 400 when the body is no multipart form, 413 when it is too large.
    pub async fn read(mut form: Multipart) -> Result<Self, StatusCode> {
        while let Some(field) = form.next_field().await.map_err(|problem| problem.status())? {
            if let Some(name) = field.file_name().filter(|name| !name.is_empty()).map(str::to_owned) {
                let bytes = field.bytes().await.map_err(|problem| problem.status())?.to_vec();
                return Ok(Self { name, bytes });
            }
        }
        Ok(Self::default())
    }
}

/// 303 to `path`: what every successful write answers, so that reloading repeats nothing.
#[must_use]
pub fn see_other(path: &str) -> Response {
    match HeaderValue::from_str(path) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// A path of ours to go back to: anything else becomes `/`, so that nobody can be sent elsewhere.
#[must_use]
pub fn own_path(path: &str) -> &str {
    let own = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(['\\', '\r', '\n'])
        && path.len() <= 2000;
    if own { path } else { "/" }
}

/// A PDF, shown in the browser under `name`.
#[must_use]
pub fn pdf(name: &str, bytes: Vec<u8>) -> Response {
    file(name, "application/pdf", bytes)
}

/// A file of a known, sniffed type. It can do nothing in our pages: the policy of every answer lets it load
/// nothing, and no browser guesses another type.
#[must_use]
pub fn file(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    sent("inline", name, media_type, bytes)
}

/// A file to keep: the browser saves it under `name`.
#[must_use]
pub fn download(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    sent("attachment", name, media_type, bytes)
}

fn sent(how: &str, name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    let safe: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' }).collect();
    let disposition = HeaderValue::from_str(&format!("{how}; filename=\"{safe}\""));
    let kind = HeaderValue::from_str(media_type);
    match (disposition, kind) {
        (Ok(disposition), Ok(kind)) => {
            ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition)], bytes)
                .into_response()
        }
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The status of a page that shows what is wrong with what was posted, if anything is.
#[must_use]
pub const fn told(problems: &[InputProblem]) -> StatusCode {
    if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// The answer to a failed use case.
#[must_use]
pub fn failed(services: &Services, visit: &Visit, problem: &ServiceError) -> Response {
    match problem {
        ServiceError::NotFound => pages::not_found(services, visit),
        ServiceError::Forbidden(_) => pages::not_found(services, visit),
        ServiceError::Stale(_) | ServiceError::Conflict(_) | ServiceError::Invalid(_) => {
            pages::changed(services, visit)
        }
        _ => {
            tracing::error!(error = problem as &dyn std::error::Error, "a use case failed");
            pages::broken(services, visit)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        for foreign in
            ["https://example.org", "//example.org", "/\\example.org", "javascript:alert(1)", "", "x"]
        {
            assert_eq!(own_path(foreign), "/", "{foreign}");
        }
        assert_eq!(own_path("/zaken/1?x=2"), "/zaken/1?x=2");
    }

    #[test]
    fn posted_pairs_keep_their_order_and_repeats() {
        let posted = Posted::parse("a=1&b=x+y&a=2&c=%E2%82%AC");
        assert_eq!(posted.get("a"), "1");
        assert_eq!(posted.all("a"), ["1", "2"]);
        assert_eq!(posted.get("b"), "x y");
        assert_eq!(posted.get("c"), "€");
        assert_eq!(posted.get("d"), "");
    }
}
