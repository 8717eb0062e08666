//! What every answer carries.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// The nonce in the policy of an answer.
fn nonce(policy: &str) -> &str {
    policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap()
}

#[tokio::test]
async fn every_page_has_the_policy_with_a_nonce_of_its_own() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    let mut seen = Vec::new();
    let open = ["/", "/aanvragen", "/check", "/inloggen", "/privacy", "/niets"];
    let own = ["/overzicht", "/berichten", "/gegevens", "/zaken/x"];
    for (at, path) in open.iter().chain(&own).enumerate() {
        if at == open.len() {
            browser.sign_in("resident:plieger").await;
        }
        let answer = browser.get(path).await;
        let policy = answer.header("content-security-policy").to_owned();
        let expected = format!(
            "default-src 'none'; script-src 'nonce-{0}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
             img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
             form-action 'self'; frame-ancestors 'none'",
            nonce(&policy)
        );
        assert_eq!(policy, expected, "{path}");
        let page = answer.text();
        for script in page.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap();
            assert!(tag.contains(&format!("nonce=\"{}\"", nonce(&policy))), "{path}: {tag}");
        }
        assert!(!page.contains(" style=") && !page.contains(" onclick="), "{path}");
        seen.push(nonce(&policy).to_owned());
    }
    let count = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), count, "a nonce came twice");
    assert!(seen.iter().all(|nonce| nonce.len() == 32));
}

#[tokio::test]
async fn pages_of_somebody_are_not_stored_and_files_are_kept_for_ever() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "utrecht");
    browser.sign_in("resident:jan-boer").await;
    for path in ["/", "/overzicht", "/niets"] {
        let answer = browser.get(path).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert!(answer.header("permissions-policy").contains("geolocation=()"));
        assert!(!answer.header("x-request-id").is_empty());
    }
    let file = browser.get("/bestanden/portal.css").await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
    // An address without what follows from the content may have other content tomorrow; one of nothing may have some.
    for path in
        ["/bestanden/icon.svg", "/bestanden/icon.svg?v=0000", "/bestanden/worker.js", "/bestanden/niets.css"]
    {
        assert_eq!(browser.get(path).await.header("cache-control"), "no-cache", "{path}");
    }
    assert_eq!(browser.get("/gezond").await.text(), "ok");
}

#[tokio::test]
async fn files_outside_the_folder_of_the_site_are_not_served() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "utrecht");
    for path in
        ["/bestanden/../documents", "/bestanden/%2e%2e/documents", "/bestanden/..%2fdocuments", "/bestanden/"]
    {
        let answer = browser.get(path).await;
        assert_ne!(answer.status, StatusCode::OK, "{path}");
    }
}
