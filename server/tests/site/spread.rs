//! The queue as a page: filters in the address, views, acts on many tasks, the next task.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// A case of a resident, and a browser of the team lead.
async fn office() -> (Portal, Browser) {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    let draft = owner.filled().await;
    owner.sent(&draft).await;
    portal.work().await;
    // Who never signed in is not known yet.
    for who in ["staff:amsterdam-reviewer", "staff:amsterdam-manager"] {
        Browser::at(&portal, "amsterdam").sign_in(who).await;
    }
    let mut lead = Browser::at(&portal, "amsterdam");
    lead.sign_in("staff:amsterdam-lead").await;
    (portal, lead)
}

fn value<'a>(page: &'a str, before: &str) -> &'a str {
    page.split(before).nth(1).unwrap().split('"').next().unwrap()
}

#[tokio::test]
async fn filters_stand_in_the_address_and_a_view_keeps_them() {
    let (_portal, mut lead) = office().await;
    let all = lead.get("/werk").await.page();
    assert!(all.contains("name=\"kies\" value=\"") && all.contains("Doorsturen"));
    let none = lead.get("/werk?datum=te-laat&taak=review").await.page();
    assert!(none.contains("Geen taken met deze filters."));
    assert!(none.contains("value=\"te-laat\" checked") && none.contains("value=\"review\" checked"));
    let fits = lead.get("/werk?taak=forward&zonder=wie").await.page();
    assert!(fits.contains("href=\"/werk/taken/") && !fits.contains("data-l=\"Wie\""));
    let unknown = lead.get("/werk?taak=niets&datum=%00&regeling=%27%22%3E").await;
    assert!(unknown.page().contains("href=\"/werk/taken/"), "what is not known says nothing");

    let wrong = lead.post("/werk/weergaven", &[("naam", ""), ("keuze", "taak=forward")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = wrong.text();
    assert!(page.contains("Geef de weergave een naam.") && page.contains("value=\"forward\" checked"));
    let kept = lead.post("/werk/weergaven", &[("naam", "<b>Elders"), ("keuze", "taak=forward&x=1")]).await;
    assert_eq!(kept.to(), "/werk?taak=forward");
    let page = lead.get("/werk?taak=forward").await.page();
    assert!(page.contains("&lt;b&gt;Elders") && !page.contains("<b>Elders"));
    assert!(page.contains("href=\"/werk?taak=forward\" aria-current=\"page\""));
    let remove =
        format!("/werk/weergaven/{}/weg", value(&page, "/werk/weergaven/").split('/').next().unwrap());
    assert_eq!(lead.post(&remove, &[]).await.to(), "/werk");
    assert!(!lead.get("/werk").await.page().contains("Elders"));
}

#[tokio::test]
async fn chosen_tasks_are_looked_at_given_and_taken_back() {
    let (portal, mut lead) = office().await;
    let task = value(&lead.get("/werk").await.page(), "name=\"kies\" value=\"").to_owned();
    let nothing = lead.get("/werk/samen").await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.text().contains("Kies ten minste één taak."));
    let page = lead.get(&format!("/werk/samen?kies={task}&kies=onzin")).await.page();
    assert!(
        page.contains("1 taak gekozen")
            && page.contains("Samir Bakkali")
            && !page.contains("Ingrid Postma-Vos")
    );
    let key = value(&page, "name=\"sleutel\" value=\"").to_owned();
    let whom = page.split("Samir Bakkali").next().unwrap().rsplit("value=\"").next().unwrap();
    let whom = whom.split('"').next().unwrap().to_owned();
    let fields = [("sleutel", key.as_str()), ("kies", &task), ("naar", &whom), ("reden", "")];
    let wrong = lead.post("/werk/samen", &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.text().contains("Schrijf op waarom.")
            && wrong.text().contains(&format!("value=\"{whom}\" checked"))
    );
    let fields = [("sleutel", key.as_str()), ("kies", &task), ("naar", &whom), ("reden", "Ziek")];
    let batch = lead.post("/werk/samen", &fields).await.to();
    assert_eq!(lead.post("/werk/samen", &fields).await.to(), batch, "a second click");
    assert!(lead.get(&batch).await.page().contains("0 van de 1 gedaan"));
    portal.work().await;
    let page = lead.get(&batch).await.page();
    assert!(
        page.contains("1 van de 1 gedaan")
            && page.contains("Reden: Ziek")
            && page.contains("Naar Samir Bakkali")
    );
    let undo = lead.post(&format!("{batch}/terug"), &[]).await.to();
    portal.work().await;
    assert!(lead.get(&undo).await.page().contains("Verdeling teruggedraaid"));
    assert!(lead.get(&batch).await.page().contains("Dit is teruggedraaid"));
    let mut elsewhere = Browser::at(&portal, "rotterdam");
    elsewhere.sign_in("staff:rotterdam-lead").await;
    assert_eq!(elsewhere.get(&batch).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_next_task_opens_and_when_there_is_none_that_is_said() {
    let (portal, mut lead) = office().await;
    let task = lead.post("/werk/volgende", &[]).await.to();
    assert!(lead.get(&task).await.page().contains("Teruggeven"), "it is theirs");
    let mut reader = Browser::at(&portal, "amsterdam");
    reader.sign_in("staff:amsterdam-manager").await;
    assert_eq!(reader.post("/werk/volgende", &[]).await.status, StatusCode::NOT_FOUND);
    assert!(
        !reader.get("/werk").await.page().contains("name=\"kies\" value=\""),
        "who only reads chooses nothing"
    );
    let mut second = Browser::at(&portal, "amsterdam");
    second.sign_in("staff:amsterdam-second").await;
    let idle = second.post("/werk/volgende", &[]).await.to();
    assert!(second.get(&idle).await.page().contains("Er is nu niets meer te doen."));
}
