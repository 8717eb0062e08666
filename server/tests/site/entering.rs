//! Who may enter where: the guard answers before anything is rendered.

use axum::http::{Method, StatusCode};

use crate::browser::Browser;
use crate::portal::Portal;

const OWN: [&str; 7] = [
    "/overzicht",
    "/berichten",
    "/gegevens",
    "/bedrijf",
    "/aanvraag/1/vraag/persoon",
    "/zaken/1",
    "/documenten/1",
];
const WORK: [&str; 3] = ["/werk", "/werk/taken/1", "/werk/documenten/1"];

#[tokio::test]
async fn who_is_not_signed_in_is_sent_to_the_sign_in_with_an_empty_body() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    for path in OWN.iter().chain(&WORK) {
        for method in [Method::GET, Method::HEAD] {
            let answer = browser.send(method, path, None, Vec::new()).await;
            let expected = format!("/inloggen?naar={}", path.replace('/', "%2F"));
            assert_eq!(answer.to(), expected);
            assert!(answer.body.is_empty(), "{path}: {}", answer.text());
        }
    }
    let filtered = browser.get("/werk?toon=mijn&na=1").await;
    assert_eq!(filtered.to(), "/inloggen?naar=%2Fwerk%3Ftoon%3Dmijn%26na%3D1");
    // One arrives where one was going.
    let page = browser.get("/inloggen?naar=%2Fberichten").await.page();
    assert!(page.contains("name=\"naar\" value=\"/berichten\""));
    let there = browser.post("/inloggen", &[("persona", "resident:plieger"), ("naar", "/berichten")]).await;
    assert_eq!(there.to(), "/berichten");
}

#[tokio::test]
async fn nobody_is_sent_to_another_site_by_signing_in_or_choosing_a_language() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    for foreign in ["https://example.org", "//example.org/x", "/\\example.org", "javascript:alert(1)"] {
        let next =
            browser.post("/inloggen", &[("persona", "resident:plieger"), ("naar", foreign)]).await.to();
        assert_eq!(next, "/overzicht", "{foreign}");
        let back = browser.post("/taal", &[("taal", "en"), ("terug", foreign)]).await.to();
        assert_eq!(back, "/", "{foreign}");
        let page = browser.get(&format!("/inloggen?naar={}", foreign.replace('\\', "%5C"))).await.page();
        assert!(!page.contains(&format!("value=\"{foreign}\"")), "{foreign}");
    }
}

#[tokio::test]
async fn whoever_is_something_else_finds_nothing_there() {
    let portal = Portal::new().await;
    for (persona, closed) in
        [("resident:plieger", &WORK[..]), ("company:dagobert", &WORK[..]), ("staff:amsterdam-lead", &OWN[..])]
    {
        let mut browser = Browser::at(&portal, "amsterdam");
        browser.sign_in(persona).await;
        for path in closed {
            assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{persona} {path}");
            let posted = browser.post(path, &[("a", "b")]).await;
            assert_eq!(posted.status, StatusCode::NOT_FOUND, "{persona} {path}");
        }
    }
}

#[tokio::test]
async fn without_the_demonstration_there_is_no_persona_to_sign_in_as() {
    let portal = Portal::with(false).await;
    let mut browser = Browser::at(&portal, "amsterdam");
    let page = browser.get("/inloggen").await.page();
    assert!(!page.contains("Plieger") && !page.contains("name=\"persona\""));
    assert!(!page.contains("Dit is een demonstratie."), "no banner of the demonstration");
    for persona in ["resident:plieger", "staff:amsterdam-lead", "", "x"] {
        let answer = browser.post("/inloggen", &[("persona", persona)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{persona}");
        assert_eq!(browser.cookie("loket"), None);
    }
    let demo = Portal::new().await;
    for path in ["/", "/check", "/niets", "/inloggen"] {
        let page = Browser::at(&demo, "amsterdam").get(path).await.text();
        assert!(page.contains("Dit is een demonstratie."), "{path}");
    }
}

#[tokio::test]
async fn a_persona_of_another_city_cannot_sign_in_here() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "rotterdam");
    for persona in ["resident:plieger", "staff:amsterdam-lead", "company:dagobert"] {
        let answer = browser.post("/inloggen", &[("persona", persona)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{persona}");
    }
}
