//! A script that somebody types stays text, wherever it is shown.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

const TYPED: &str = "</textarea></title><script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;";

/// Nothing of it became an element.
fn tame(place: &str, page: &str) {
    for bad in ["<script>alert", "</textarea><script", "</textarea></title>", "<img src=x", "</script><img"] {
        assert!(!page.contains(bad), "{place}: {bad}");
    }
}

/// The same, in a page that shows it.
fn shown(place: &str, page: &str) {
    tame(place, page);
    assert!(page.contains("&lt;script&gt;alert(1)"), "{place} does not show it");
}

#[tokio::test]
async fn what_a_resident_types_is_text_on_every_page_of_both_sides() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:plieger").await;
    let draft = owner.filled().await;
    let special = [("bijz.heeft", "yes"), ("bijz.uitleg", TYPED)];
    owner.post(&format!("{draft}/vraag/bijzonder"), &special).await.to();
    let account = [("bet.iban", TYPED), ("bet.naam", TYPED)];
    let wrong = owner.post(&format!("{draft}/vraag/rekening"), &account).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    shown("wrong answers", &wrong.text());
    let account = [("bet.iban", "NL91 ABNA 0417 1643 00"), ("bet.naam", TYPED)];
    owner.post(&format!("{draft}/vraag/rekening"), &account).await.to();
    shown("question", &owner.get(&format!("{draft}/vraag/bijzonder")).await.page());
    shown("field", &owner.get(&format!("{draft}/vraag/rekening")).await.page());
    shown("check", &owner.get(&format!("{draft}/controleren")).await.page());
    let case = owner.sent(&draft).await;
    shown("receipt", &owner.get(&format!("{case}/ontvangst")).await.page());
    owner.post(&format!("{case}/bericht"), &[("bericht", TYPED)]).await.to();
    shown("case", &owner.get(&case).await.page());
    shown("messages", &owner.get("/berichten").await.page());
    let long = format!("{TYPED}{}", "x".repeat(4_000));
    let refused = owner.post(&format!("{case}/bericht"), &[("bericht", &long)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    shown("refused message", &refused.text());
    tame("overview", &owner.get("/overzicht").await.page());
    // In an address, which pages repeat as the way back.
    let path = "/niets?a=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&b=\"><script>alert(1)</script>";
    let uri = path.replace(['"', '>', '<'], "%22");
    tame("address", &owner.get(&uri).await.text());

    portal.work().await;
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let queue = staff.get("/werk").await.page();
    let task =
        format!("/werk/taken/{}", queue.split("/werk/taken/").nth(1).unwrap().split('"').next().unwrap());
    shown("task", &staff.get(&task).await.page());
    let versie = |page: &str| -> String {
        page.split("name=\"versie\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let version = versie(&staff.get(&task).await.page());
    staff.post(&format!("{task}/pakken"), &[("versie", &version)]).await.to();
    let version = versie(&staff.get(&task).await.page());
    let wrong = [
        ("versie", &*version),
        ("besluit", "anders"),
        ("bedrag", TYPED),
        ("redenen", TYPED),
        ("weging", TYPED),
    ];
    let wrong = staff.post(&format!("{task}/besluit"), &wrong).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    shown("wrong verdict", &wrong.text());
    let refusal = [("versie", &*version), ("besluit", "afwijzen"), ("redenen", TYPED), ("weging", TYPED)];
    staff.post(&format!("{task}/besluit"), &refusal).await.to();

    let mut second = Browser::at(&portal, "amsterdam");
    second.sign_in("staff:amsterdam-second").await;
    let queue = second.get("/werk").await.page();
    let task =
        format!("/werk/taken/{}", queue.split("/werk/taken/").nth(1).unwrap().split('"').next().unwrap());
    let version = versie(&second.get(&task).await.page());
    second.post(&format!("{task}/pakken"), &[("versie", &version)]).await.to();
    let page = second.get(&task).await.page();
    shown("second review", &page);
    let answer = [("versie", &*versie(&page)), ("akkoord", "ja"), ("toelichting", TYPED)];
    second.post(&format!("{task}/tweede"), &answer).await.to();
    shown("decided case", &owner.get(&case).await.page());
    shown("letter", &owner.get(&format!("{case}/besluit")).await.page());
}
