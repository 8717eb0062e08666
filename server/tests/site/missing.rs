//! What is not yours looks, byte for byte, like what does not exist.

use axum::http::{Method, StatusCode};

use crate::browser::{Answer, Browser};
use crate::portal::Portal;

const NOTHING: &str = "01890000-0000-7000-8000-000000000000";

/// The answer without what must differ: the id in the address.
fn bare(answer: &Answer, id: &str) -> (StatusCode, Vec<(String, String)>, String) {
    let mut headers: Vec<_> = answer
        .headers
        .iter()
        .filter(|(name, _)| !["x-request-id", "content-security-policy"].contains(&name.as_str()))
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    headers.sort();
    // Pages of staff load their keys with a nonce, which is new every time.
    let policy = answer.header("content-security-policy");
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap_or_default();
    let text = answer.text().replace(&format!("nonce=\"{nonce}\""), "");
    (answer.status, headers, text.replace(id, NOTHING))
}

#[tokio::test]
async fn foreign_cases_drafts_and_documents_answer_like_none_at_all() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:plieger").await;
    let draft = owner.filled().await;
    let case = owner.sent(&draft).await;
    let open = owner.post(&format!("{case}/veranderen"), &[]).await.to();
    let (case, open) = (case.rsplit('/').next().unwrap(), open.rsplit('/').next().unwrap());
    for (city, persona) in [
        ("amsterdam", "resident:schoon"),
        ("amsterdam", "company:dagobert"),
        ("rotterdam", "resident:moulin"),
    ] {
        let mut stranger = Browser::at(&portal, city);
        stranger.sign_in(persona).await;
        for (id, address) in [
            (case, "/zaken/{}"),
            (case, "/zaken/{}/ontvangst"),
            (case, "/zaken/{}/bewijs"),
            (case, "/zaken/{}/kopie.pdf"),
            (case, "/zaken/{}/ontvangst/1"),
            (case, "/zaken/{}/kopie/1"),
            (case, "/zaken/{}/besluit"),
            (case, "/zaken/{}/besluit.pdf"),
            (open, "/aanvraag/{}"),
            (open, "/aanvraag/{}/vraag/persoon"),
            (open, "/aanvraag/{}/controleren"),
            (case, "/documenten/{}"),
        ] {
            let theirs = stranger.get(&address.replace("{}", id)).await;
            let none = stranger.get(&address.replace("{}", NOTHING)).await;
            assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{address}");
            assert_eq!(bare(&theirs, id), bare(&none, NOTHING), "{persona}: {address}");
        }
        for (id, address) in [
            (case, "/zaken/{}/bericht"),
            (case, "/zaken/{}/intrekken"),
            (case, "/zaken/{}/veranderen"),
            (open, "/aanvraag/{}/vraag/persoon"),
            (open, "/aanvraag/{}/controleren"),
            (open, "/aanvraag/{}/weg"),
        ] {
            let fields = [("bericht", "Hallo"), ("verklaring", "waar"), ("verklaring", "controle")];
            let theirs = stranger.post(&address.replace("{}", id), &fields).await;
            let none = stranger.post(&address.replace("{}", NOTHING), &fields).await;
            assert_eq!(bare(&theirs, id), bare(&none, NOTHING), "{persona}: {address}");
            assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{address}");
        }
    }
    assert_eq!(owner.get(&format!("/zaken/{case}")).await.status, StatusCode::OK);
    assert_eq!(owner.get(&format!("/aanvraag/{open}")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn staff_of_another_city_get_the_same_answer_for_a_task_as_for_none() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:schoon").await;
    let draft = owner.filled().await;
    let case = owner.sent(&draft).await;
    let case = case.rsplit('/').next().unwrap().to_owned();
    portal.work().await;
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let queue = staff.get("/werk").await.page();
    let task = queue.split("/werk/taken/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(staff.get(&format!("/werk/taken/{task}")).await.status, StatusCode::OK);
    let mut stranger = Browser::at(&portal, "rotterdam");
    stranger.sign_in("staff:rotterdam-lead").await;
    assert!(!stranger.get("/werk").await.page().contains(&task));
    let theirs = stranger.get(&format!("/werk/taken/{task}")).await;
    let none = stranger.get(&format!("/werk/taken/{NOTHING}")).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    assert_eq!(bare(&theirs, &task), bare(&none, NOTHING));
    for step in [
        "pakken",
        "teruggeven",
        "controleren",
        "vragen",
        "oordeel",
        "besluit",
        "tweede",
        "voorschot",
        "melding",
    ] {
        let fields = [
            ("versie", "1"),
            ("vraag", "Hoe?"),
            ("besluit", "afwijzen"),
            ("redenen", "x"),
            ("weging", "x"),
            ("oordeel-wmo_beperking_vastgesteld", "yes"),
            ("akkoord", "ja"),
        ];
        let theirs = stranger.post(&format!("/werk/taken/{task}/{step}"), &fields).await;
        let none = stranger.post(&format!("/werk/taken/{NOTHING}/{step}"), &fields).await;
        assert_eq!(bare(&theirs, &task), bare(&none, NOTHING), "{step}");
    }
    let message = format!("/werk/taken/{task}/bericht/{case}");
    let theirs = stranger.post(&message, &[("bericht", "Hallo")]).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    assert!(!owner.get(&format!("/zaken/{case}")).await.page().contains("Hallo"));
}

#[tokio::test]
async fn an_address_that_cannot_be_read_gets_our_own_page() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    for path in
        ["/zaken/nonsense", "/aanvraag/1/vraag/x", "/documenten/%00", "/zaken/%ff", "/niets", "//zaken/1"]
    {
        for method in [Method::GET, Method::POST] {
            let answer = browser.send(method.clone(), path, None, Vec::new()).await;
            if answer.status == StatusCode::METHOD_NOT_ALLOWED {
                continue;
            }
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{method} {path}: {}", answer.text());
            assert!(answer.text().contains("</html>"), "{method} {path}: {}", answer.text());
        }
    }
}
