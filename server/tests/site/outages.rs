//! Outages as pages: written down by the functional manager, corrected, read by the resident in the ledger.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

fn posted<'a>(from: [&'a str; 4], until: [&'a str; 4], reason: &'a str) -> Vec<(&'a str, &'a str)> {
    let parts = |name: [&'static str; 4], values: [&'a str; 4]| name.into_iter().zip(values);
    parts(["van-day", "van-month", "van-year", "van-tijd"], from)
        .chain(parts(["tot-day", "tot-month", "tot-year", "tot-tijd"], until))
        .chain([("reden", reason)])
        .collect()
}

const FROM: [&str; 4] = ["24", "11", "2026", "9:05"];
const UNTIL: [&str; 4] = ["24", "11", "2026", "11.30"];

async fn of(portal: &Portal, who: &str) -> Browser {
    let mut browser = Browser::at(portal, "amsterdam");
    browser.sign_in(&format!("staff:amsterdam-{who}")).await;
    browser
}

#[tokio::test]
async fn an_outage_is_written_down_corrected_and_revoked_without_scripts() {
    let portal = Portal::new().await;
    let mut manager = of(&portal, "manager").await;
    let empty = manager.get("/werk/storingen").await.page();
    assert!(empty.contains("Er staan geen storingen.") && empty.contains("art. 2:21, derde lid"));
    let wrong = manager.post("/werk/storingen", &posted(FROM, ["24", "11", "2026", "9:05"], "Stroom")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = wrong.text();
    assert!(page.contains("Het einde ligt na het begin.") && page.contains("value=\"9:05\""));
    assert!(page.contains("Stroom"), "what was typed is kept");
    let done = manager.post("/werk/storingen", &posted(FROM, UNTIL, "Stroom <b>weg</b>")).await;
    assert_eq!(done.to(), "/werk/storingen");
    let page = manager.get("/werk/storingen").await.page();
    assert!(page.contains("Telt mee") && page.contains("Stroom &lt;b&gt;weg"));
    let outage = page.split("?verbeter=").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let form = manager.get(&format!("/werk/storingen?verbeter={outage}")).await.page();
    assert!(form.contains("Storing verbeteren") && form.contains(&format!("value=\"{outage}\"")));
    assert!(form.contains("value=\"09:05\"") && form.contains("Er was geen storing"));
    let mut corrected = posted(["24", "11", "2026", "9:05"], ["24", "11", "2026", "12:00"], "Langer");
    corrected.push(("verbetert", &outage));
    assert_eq!(manager.post("/werk/storingen", &corrected).await.to(), "/werk/storingen");
    let again = manager.post("/werk/storingen", &corrected).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = again.text();
    assert!(
        page.contains("<a href=\"#lijst\">Een collega verbeterde deze storing net.")
            && page.contains("id=\"lijst\"")
    );
    // What was typed stays, and is of the new line now.
    let now = page.split("?verbeter=").nth(1).unwrap().split('"').next().unwrap();
    assert!(now != outage && page.contains(&format!("name=\"verbetert\" value=\"{now}\"")));
    assert!(page.contains("value=\"12:00\"") && page.contains("\nLanger</textarea>"));
    let page = manager.get("/werk/storingen").await.page();
    assert!(page.contains("Verbeterd") && page.contains("Langer"));
    let second = page.split("?verbeter=").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let address = format!("/werk/storingen/{second}/vervalt");
    let wrong = manager.post(&address, &[("reden", " ")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("Schrijf op wat er dicht was."));
    assert_eq!(manager.post(&address, &[("reden", "Het was een test")]).await.to(), "/werk/storingen");
    let page = manager.get("/werk/storingen").await.page();
    assert!(page.contains("Was er niet") && !page.contains("Telt mee"));
    manager.post("/taal", &[("taal", "en"), ("terug", "/werk/storingen")]).await.to();
    assert!(manager.get("/werk/storingen").await.page().contains("Did not happen"));
}

#[tokio::test]
async fn others_read_or_find_nothing_and_write_nothing() {
    let portal = Portal::new().await;
    let mut lead = of(&portal, "lead").await;
    let page = lead.get("/werk/storingen").await.page();
    assert!(page.contains("Er staan geen storingen.") && !page.contains("action=\"/werk/storingen\""));
    let body = posted(FROM, UNTIL, "Stroom");
    assert_eq!(lead.post("/werk/storingen", &body).await.status, StatusCode::NOT_FOUND);
    let mut reviewer = of(&portal, "reviewer").await;
    assert_eq!(reviewer.get("/werk/storingen").await.status, StatusCode::NOT_FOUND);
    assert_eq!(reviewer.post("/werk/storingen", &body).await.status, StatusCode::NOT_FOUND);
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:plieger").await;
    assert_eq!(owner.get("/werk/storingen").await.status, StatusCode::NOT_FOUND);
    // What one city writes down is none of another's.
    let mut manager = of(&portal, "manager").await;
    assert_eq!(manager.post("/werk/storingen", &body).await.to(), "/werk/storingen");
    let mut elsewhere = Browser::at(&portal, "rotterdam");
    elsewhere.sign_in("staff:rotterdam-manager").await;
    assert!(elsewhere.get("/werk/storingen").await.page().contains("Er staan geen storingen."));
    let page = manager.get("/werk/storingen").await.page();
    let outage = page.split("?verbeter=").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let address = format!("/werk/storingen/{outage}/vervalt");
    assert_eq!(elsewhere.post(&address, &[("reden", "x")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_ledger_names_article_and_version_for_resident_and_staff() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    let draft = owner.filled().await;
    let case = owner.sent(&draft).await;
    portal.work().await;
    let page = owner.get(&case).await.page();
    let told = "art. 4:13 Algemene wet bestuursrecht, in de tekst van 21 december 2021";
    assert!(page.contains("Wij hebben 8 weken") && page.contains(told));
    let mut reviewer = of(&portal, "reviewer").await;
    let queue = reviewer.get("/werk").await.page();
    let task = queue.split("href=\"/werk/taken/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(reviewer.get(&format!("/werk/taken/{task}")).await.page().contains(told));
    owner.post("/taal", &[("taal", "en"), ("terug", &case)]).await.to();
    let page = owner.get(&case).await.page();
    assert!(page.contains("as it reads since 21 December 2021"));
}
