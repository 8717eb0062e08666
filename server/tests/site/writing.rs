//! Writing to an applicant from a template, and writing down a conversation: with forms alone.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// A sent application, who sent it, staff beside it and the address of its task.
async fn desk(portal: &Portal) -> (Browser, String, Browser, String) {
    let mut owner = Browser::at(portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    let draft = owner.filled().await;
    let case = owner.sent(&draft).await;
    portal.work().await;
    let mut staff = Browser::at(portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let queue = staff.get("/werk").await.page();
    let task = queue.split("href=\"/werk/taken/").nth(1).unwrap().split('"').next().unwrap();
    (owner, case, staff, format!("/werk/taken/{task}"))
}

#[tokio::test]
async fn a_template_fills_the_box_under_what_was_typed_and_marks_stop_the_message() {
    let portal = Portal::new().await;
    let (mut owner, case, mut staff, task) = desk(&portal).await;
    let page = staff.get(&format!("{task}?sjabloon=stand")).await.page();
    assert!(page.contains("Beste ") && page.contains("name=\"uit\" value=\"stand\""), "by its address");
    let write = format!("{task}/bericht/{}", case.trim_start_matches("/zaken/"));
    let fields = [("doen", "invullen"), ("sjabloon", "niet-bereikt"), ("bericht", "Eerst dit.")];
    let answer = staff.post(&write, &fields).await;
    assert_eq!(answer.status, StatusCode::OK);
    let page = answer.page();
    let typed = page.find("Eerst dit.").unwrap();
    assert!(typed < page.find("[vul in: uw eigen tekst]").unwrap(), "what was typed stays, above");
    assert!(!owner.get(&case).await.page().contains("Eerst dit."), "nothing was sent");
    for sjabloon in ["", "verzonnen"] {
        let fields = [("doen", "invullen"), ("sjabloon", sjabloon), ("bericht", "Blijft staan.")];
        let answer = staff.post(&write, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{sjabloon}");
        let page = answer.text();
        assert!(page.contains("Kies een voorbeeldtekst.") && page.contains("Blijft staan."), "{sjabloon}");
    }
    let fields = [("uit", "niet-bereikt"), ("bericht", "Het gaat over: [vul in: uw eigen tekst]")];
    let answer = staff.post(&write, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Vul eerst in wat nog tussen haken staat."));
    assert_eq!(
        staff.post(&write, &[("uit", "niet-bereikt"), ("bericht", "Het gaat over uw huur.")]).await.to(),
        task
    );
    assert!(owner.get(&case).await.page().contains("Het gaat over uw huur."));
    // Who chose English is written to in English.
    owner.post("/taal", &[("taal", "en"), ("terug", "/")]).await.to();
    assert!(staff.get(&format!("{task}?sjabloon=stand")).await.page().contains("Dear "));
}

#[tokio::test]
async fn a_conversation_stands_in_the_timeline_of_staff_and_not_with_the_applicant() {
    let portal = Portal::new().await;
    let (mut owner, case, mut staff, task) = desk(&portal).await;
    let add = format!("{task}/gesprek");
    let mut fields = vec![
        ("soort", "phone"),
        ("gesprek_dag-day", "1"),
        ("gesprek_dag-month", "1"),
        ("gesprek_dag-year", "2026"),
        ("gesprek_tijd", "9:3o"),
        ("met", "Buurman Piet"),
        ("gezegd", "Hij komt morgen langs."),
    ];
    let answer = staff.post(&add, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(
        page.contains("href=\"#gesprek_tijd\"")
            && page.contains("Hij komt morgen langs.")
            && page.contains("9:3o")
    );
    fields[4] = ("gesprek_tijd", "9:30");
    assert_eq!(staff.post(&add, &fields).await.to(), format!("{task}#gesprekken"));
    let page = staff.get(&task).await.page();
    assert!(page.matches("Telefoongesprek met Buurman Piet").count() >= 2, "in the list and in the timeline");
    let page = staff.get(&case.replace("/zaken/", "/werk/zaken/")).await.page();
    assert!(page.contains("Hij komt morgen langs."));
    assert!(!owner.get(&case).await.page().contains("Buurman Piet"));
    let found = staff.post("/werk/zoeken", &[("zoek", "buurman")]).await.text();
    assert!(found.contains("Gesprek"), "found by its words");
}
