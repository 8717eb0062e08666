//! The cookies: session, language, light or dark, single keys.

use axum::http::{HeaderMap, HeaderValue, header};

/// Name of the session cookie. It holds a random token; only its hash is stored.
pub const SESSION: &str = "loket";

/// Name of the cookie that keeps the language.
pub const LANG: &str = "taal";

/// Name of the cookie that keeps light or dark.
pub const SCHEME: &str = "scherm";

/// Name of the cookie that keeps whether single keys work.
pub const KEYS: &str = "toetsen";

/// The value of cookie `name` in `headers`.
#[must_use]
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// A `Set-Cookie` that lives as long as the browser window; the server ends it after 15 minutes without a request.
///
/// Sent on every host of the demo over plain HTTP on loopback, hence without `Secure`.
#[must_use]
pub fn set(name: &str, value: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax")).ok()
}

/// A `Set-Cookie` for a choice that is kept for `seconds`.
#[must_use]
pub fn lasting(name: &str, value: &str, seconds: u32) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax")).ok()
}

/// A `Set-Cookie` that ends the cookie `name`.
#[must_use]
pub fn ended(name: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!("{name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax")).ok()
}
