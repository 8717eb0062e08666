//! The start page of a product when one has it open already: what runs is shown, a second is not started.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// The values of the hidden field that asks for another one.
fn keys(page: &str) -> Vec<String> {
    let field = "name=\"nieuw\" value=\"";
    page.split(field).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_draft_is_gone_on_with_and_a_case_is_shown_with_number_date_and_status() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    let page = browser.get("/aanvragen/inkomenstoeslag").await.page();
    assert!(page.contains("Inloggen en aanvragen"));
    browser.sign_in("resident:plieger").await;
    assert!(browser.get("/aanvragen/inkomenstoeslag").await.page().contains("Start de aanvraag"));
    let draft = browser.filled().await;
    let page = browser.get("/aanvragen/inkomenstoeslag").await.page();
    assert!(page.contains("U bent al begonnen") && page.contains(&format!("href=\"{draft}\"")));
    assert!(!page.contains("Start de aanvraag") && keys(&page).is_empty());
    assert_eq!(browser.start("inkomenstoeslag").await, draft, "pressing start all the same");
    let case = browser.sent(&draft).await;
    assert_eq!(browser.start("inkomenstoeslag").await, "/aanvragen/inkomenstoeslag");
    for (lang, heading, status) in [
        ("nl", "U heeft al een aanvraag lopen", "Ontvangen"),
        ("en", "You already have an application open", "Received"),
    ] {
        browser.post("/taal", &[("taal", lang), ("terug", "/")]).await.to();
        let page = browser.get("/aanvragen/inkomenstoeslag").await.page();
        assert!(page.contains(heading) && page.contains(status), "{lang}");
        assert!(page.contains("26-000001-") && page.contains("2026"), "{lang}");
        assert!(page.contains(&format!("href=\"{case}\"")), "{lang}");
        assert!(!page.contains("action=\"/aanvragen/inkomenstoeslag\""), "{lang}: it cannot be started");
    }
    // Somebody else of the same city sees nothing of it.
    let mut other = Browser::at(&portal, "amsterdam");
    other.sign_in("resident:akwasi").await;
    let page = other.get("/aanvragen/inkomenstoeslag").await.page();
    assert!(page.contains("Start de aanvraag") && !page.contains("26-000001-"));
}

#[tokio::test]
async fn what_one_may_have_several_of_can_be_started_beside_the_first_however_often_one_clicks() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("company:dagobert").await;
    let first = browser.start("lks-melding").await;
    let page = browser.get("/aanvragen/lks-melding").await.page();
    assert!(page.contains("U bent al begonnen") && page.contains("Begin een nieuwe"));
    let [key] = keys(&page).try_into().unwrap();
    let another = browser.post("/aanvragen/lks-melding", &[("nieuw", &key)]).await.to();
    assert!(another.starts_with("/aanvraag/") && another != first);
    assert_eq!(browser.post("/aanvragen/lks-melding", &[("nieuw", &key)]).await.to(), another);
    let page = browser.get("/aanvragen/lks-melding").await.page();
    assert!(page.contains(&format!("href=\"{first}\"")) && page.contains(&format!("href=\"{another}\"")));
    // A key for what one may have once leads back to the start page, which says so.
    let mut resident = Browser::at(&portal, "amsterdam");
    resident.sign_in("resident:plieger").await;
    let refused = resident.post("/aanvragen/bijstand", &[("nieuw", &key)]).await;
    assert_eq!((refused.status, refused.header("location")), (StatusCode::SEE_OTHER, "/aanvragen/bijstand"));
}
