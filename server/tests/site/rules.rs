//! The stop button of the rules that grant by themselves, as pages.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

async fn of(portal: &Portal, city: &str, who: &str) -> Browser {
    let mut browser = Browser::at(portal, city);
    browser.sign_in(&format!("staff:{city}-{who}")).await;
    browser
}

/// The form of a page, as it would be posted with this reason.
fn filled<'a>(page: &'a str, reason: &'a str) -> Vec<(&'static str, &'a str)> {
    let hidden = |name: &str| {
        let start = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        start.split('"').next().unwrap()
    };
    vec![("regels", hidden("regels")), ("beurt", hidden("beurt")), ("reden", reason)]
}

#[tokio::test]
async fn a_lead_stops_rules_and_the_manager_lets_them_go_on_without_scripts() {
    let portal = Portal::new().await;
    let mut lead = of(&portal, "amsterdam", "lead").await;
    let list = lead.get("/werk/regels").await.page();
    assert!(list.contains("Kent zelf toe") && !list.contains("Wat er gebeurde"));
    let address = list.split("href=\"/werk/regels?").nth(1).unwrap().split(['"', '#']).next().unwrap();
    let address = format!("/werk/regels?{address}");
    let form = lead.get(&address).await.page();
    assert!(form.contains("Wat klopt er niet?"));
    let wrong = lead.post("/werk/regels", &filled(&form, " ")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("Schrijf op waarom."));
    let done = lead.post("/werk/regels", &filled(&form, "Bedrag <b>fout</b>")).await;
    assert_eq!(done.to(), "/werk/regels");
    let list = lead.get("/werk/regels").await.page();
    assert!(list.contains("Staat stil") && list.contains("Bedrag &lt;b&gt;fout"));
    assert!(list.contains("Alleen een functioneel beheerder") && !list.contains("href=\"/werk/regels?"));
    // A colleague with the old page in hand is told, and keeps what was typed.
    let mut manager = of(&portal, "amsterdam", "manager").await;
    let late = manager.post("/werk/regels", &filled(&form, "Ook gezien")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = late.text();
    assert!(page.contains("<a href=\"#lijst\">Een collega was u net voor.") && page.contains("Ook gezien"));
    let again = manager.get(&address).await.page();
    assert!(again.contains("Wat is er verbeterd?"));
    assert_eq!(manager.post("/werk/regels", &filled(&again, "Hersteld")).await.to(), "/werk/regels");
    let list = manager.get("/werk/regels").await.page();
    assert!(list.contains("Kent zelf toe") && list.contains("Weer aangezet"));
    manager.post("/taal", &[("taal", "en"), ("terug", "/werk/regels")]).await.to();
    assert!(manager.get("/werk/regels").await.page().contains("Grants by itself"));
}

#[tokio::test]
async fn nobody_else_sees_or_turns_the_rules() {
    let portal = Portal::new().await;
    let mut lead = of(&portal, "amsterdam", "lead").await;
    let list = lead.get("/werk/regels").await.page();
    let law = list.split("?regels=").nth(1).unwrap().split(['"', '#']).next().unwrap().to_owned();
    let body = [("regels", law.as_str()), ("beurt", "0"), ("reden", "Waarom")];
    for who in ["reviewer", "intake", "legal"] {
        let mut other = of(&portal, "amsterdam", who).await;
        assert_eq!(other.get("/werk/regels").await.status, StatusCode::NOT_FOUND, "{who}");
        assert_eq!(other.post("/werk/regels", &body).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    let mut resident = Browser::at(&portal, "amsterdam");
    resident.sign_in("resident:plieger").await;
    assert_eq!(resident.get("/werk/regels").await.status, StatusCode::NOT_FOUND);
    // A city in which the system grants nothing by itself.
    let mut there = of(&portal, "denhaag", "manager").await;
    let page = there.get("/werk/regels").await.page();
    assert!(page.contains("In deze gemeente kent het systeem niets zelf toe."));
    assert_eq!(there.post("/werk/regels", &body).await.status, StatusCode::NOT_FOUND);
}
