//! A browser without scripts: it keeps cookies, sends forms, and does not follow redirects by itself.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use testkit::{DECLARED, SUPPLEMENT, WITH_PARTNER};
use tower::ServiceExt;

use crate::portal::Portal;

/// One browser on one host.
pub struct Browser {
    site: Router,
    host: String,
    cookies: BTreeMap<String, String>,
    /// What every later request says besides.
    pub says: Vec<(&'static str, String)>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Where a redirect leads, which must be one.
    pub fn to(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.header("location").to_owned()
    }

    /// The page, which must be one.
    pub fn page(&self) -> String {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text());
        self.text()
    }
}

impl Browser {
    /// A browser at a city: `amsterdam`.
    pub fn at(portal: &Portal, city: &str) -> Self {
        Self::on(portal, &format!("{city}.localhost:3000"))
    }

    /// A browser at any host.
    pub fn on(portal: &Portal, host: &str) -> Self {
        Self { site: portal.site.clone(), host: host.to_owned(), cookies: BTreeMap::new(), says: Vec::new() }
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, None, Vec::new()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let kind = "application/x-www-form-urlencoded";
        self.send(Method::POST, path, Some(kind), encoded(fields).into_bytes()).await
    }

    /// Sends one file.
    pub async fn upload(&mut self, path: &str, name: &str, bytes: &[u8]) -> Answer {
        let mut body = format!(
            "--grens\r\ncontent-disposition: form-data; name=\"bestand\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--grens--\r\n");
        self.send(Method::POST, path, Some("multipart/form-data; boundary=grens"), body).await
    }

    /// Sends anything.
    pub async fn send(&mut self, method: Method, path: &str, kind: Option<&str>, body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, &self.host);
        if !self.cookies.is_empty() {
            let mut cookies = String::new();
            for (name, value) in &self.cookies {
                write!(cookies, "{name}={value}; ").unwrap();
            }
            request = request.header(header::COOKIE, cookies);
        }
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        for (name, value) in &self.says {
            request = request.header(*name, value);
        }
        let request = request.body(Body::from(body)).unwrap();
        let response = self.site.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        self.keep(&parts.headers);
        let body = to_bytes(body, 64 * 1024 * 1024).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    fn keep(&mut self, headers: &HeaderMap) {
        for cookie in headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().unwrap();
            let (pair, flags) = text.split_once(';').unwrap_or((text, ""));
            let (name, value) = pair.split_once('=').unwrap();
            if flags.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// Signs in as a persona: `resident:plieger`.
    pub async fn sign_in(&mut self, persona: &str) {
        let answer = self.post("/inloggen", &[("persona", persona)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }

    /// Starts an application; the address of its task list.
    pub async fn start(&mut self, product: &str) -> String {
        self.post(&format!("/aanvragen/{product}"), &[]).await.to()
    }

    /// Fills in the form of the supplement, ready to send; the address of its task list.
    pub async fn filled(&mut self) -> String {
        let draft = self.start("inkomenstoeslag").await;
        for (page, fields) in SUPPLEMENT {
            let answer = self.post(&format!("{draft}/vraag/{page}"), fields).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}: {}", answer.text());
        }
        draft
    }

    /// Sends the supplement of a couple whom the person register knows; the address of the case.
    pub async fn sent_by_couple(&mut self) -> String {
        let draft = self.filled().await;
        for (page, fields) in WITH_PARTNER {
            let answer = self.post(&format!("{draft}/vraag/{page}"), fields).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}: {}", answer.text());
        }
        self.sent(&draft).await
    }

    /// Sends a draft that is ready; the address of the case.
    pub async fn sent(&mut self, draft: &str) -> String {
        let answer = self.post(&format!("{draft}/controleren"), DECLARED).await;
        answer.to().trim_end_matches("/ontvangst").to_owned()
    }
}

/// A form as a browser writes it.
pub fn encoded(fields: &[(&str, &str)]) -> String {
    let written = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
                other => format!("%{other:02X}"),
            })
            .collect()
    };
    let pairs: Vec<_> =
        fields.iter().map(|(name, value)| format!("{}={}", written(name), written(value))).collect();
    pairs.join("&")
}
