//! Teams above the queue, being away, and spreading work, as pages.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// A case that nobody holds, a reviewer and a team lead who signed in.
async fn office() -> (Portal, Browser, Browser) {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    let draft = owner.filled().await;
    owner.sent(&draft).await;
    portal.work().await;
    let mut reviewer = Browser::at(&portal, "amsterdam");
    reviewer.sign_in("staff:amsterdam-reviewer").await;
    let mut lead = Browser::at(&portal, "amsterdam");
    lead.sign_in("staff:amsterdam-lead").await;
    (portal, reviewer, lead)
}

fn value<'a>(page: &'a str, before: &str) -> &'a str {
    page.split(before).nth(1).unwrap().split('"').next().unwrap()
}

const DAYS: [(&str, &str); 6] = [
    ("van-day", "1"),
    ("van-month", "3"),
    ("van-year", "2099"),
    ("tot-day", "7"),
    ("tot-month", "3"),
    ("tot-year", "2099"),
];

#[tokio::test]
async fn a_team_stands_in_the_address_and_stays_with_the_filters() {
    let (_portal, mut reviewer, mut lead) = office().await;
    let own = reviewer.get("/werk").await.page();
    assert!(own.contains("Mijn team") && own.contains("Team Inkomen") && own.contains("href=\"/werk/taken/"));
    let other = reviewer.get("/werk?team=zorg").await.page();
    assert!(!other.contains("href=\"/werk/taken/"));
    assert!(other.contains("name=\"team\" value=\"zorg\""), "the filters keep it");
    assert!(other.contains("href=\"/werk?team=zorg\" aria-current=\"true\""));
    assert!(!own.contains("Werk verdelen"), "who leads no team spreads nothing");
    let all = lead.get("/werk").await.page();
    assert!(!all.contains("Mijn team") && all.contains("Werk verdelen"));
    let task = value(&all, "href=\"/werk/taken/").to_owned();
    assert!(lead.get(&format!("/werk/taken/{task}")).await.page().contains("Werk van Team Inkomen"));
    let english = {
        lead.post("/taal", &[("taal", "en"), ("terug", "/werk")]).await.to();
        lead.get("/werk").await.page()
    };
    assert!(english.contains("Income team") && english.contains("All teams"));
}

#[tokio::test]
async fn an_absence_is_set_shown_and_taken_back() {
    let (portal, mut reviewer, mut lead) = office().await;
    let wrong = reviewer.post("/werk/afwezig", &DAYS[..3]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = wrong.text();
    assert!(page.contains("Vul een dag, een maand en een jaar in.") && page.contains("value=\"2099\""));
    assert_eq!(reviewer.post("/werk/afwezig", &DAYS).await.to(), "/werk/afwezig");
    let page = reviewer.get("/werk/afwezig").await.page();
    assert!(page.contains("Komt nog") && page.contains("Het team"));
    let absence = value(&page, "/werk/afwezig/").split('/').next().unwrap().to_owned();
    assert!(lead.get("/werk/afwezig").await.page().contains(&absence), "the team lead sees it too");
    let mut elsewhere = Browser::at(&portal, "rotterdam");
    elsewhere.sign_in("staff:rotterdam-lead").await;
    let end = format!("/werk/afwezig/{absence}/terug");
    assert_eq!(elsewhere.post(&end, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(lead.post(&end, &[]).await.to(), "/werk/afwezig");
    assert!(reviewer.get("/werk/afwezig").await.page().contains("Er staat niemand op afwezig."));
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    assert_eq!(owner.get("/werk/afwezig").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_proposal_is_seen_before_work_is_spread() {
    let (portal, mut reviewer, mut lead) = office().await;
    assert_eq!(reviewer.get("/werk/verdelen").await.status, StatusCode::NOT_FOUND);
    let page = lead.get("/werk/verdelen?team=inkomen&aantal=5").await.page();
    assert!(page.contains("Dit is een voorstel.") && page.contains("1 taak verdelen"));
    assert!(page.contains("Samir Bakkali") && page.contains("value=\"inkomen\" selected"));
    let key = value(&page, "name=\"sleutel\" value=\"").to_owned();
    let task = value(&page, "name=\"kies\" value=\"").to_owned();
    let nothing = lead.post("/werk/verdelen", &[("sleutel", &key)]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.text().contains("Het voorstel klopt niet meer."));
    let batch = lead.post("/werk/verdelen", &[("sleutel", &key), ("kies", &task)]).await.to();
    portal.work().await;
    let page = lead.get(&batch).await.page();
    assert!(page.contains("De taken zijn verdeeld") && page.contains("1 van de 1 gedaan"));
    assert!(lead.get("/werk/verdelen?team=alle&aantal=x").await.page().contains("Er is geen vrij werk"));
}
