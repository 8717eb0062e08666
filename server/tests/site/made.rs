//! A kind of task that is made by data, on the one screen of all such kinds: with forms alone.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

fn version(page: &str) -> String {
    page.split("name=\"versie\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// The task with this name in the queue of staff.
async fn open(staff: &mut Browser, name: &str) -> String {
    let queue = staff.get("/werk?team=alle").await.page();
    let mut links = queue.split("href=\"/werk/taken/").skip(1);
    let found = links.find(|link| link.split("</a>").next().unwrap().contains(name));
    let id = found.unwrap_or_else(|| panic!("{name} is not in the queue")).split('"').next().unwrap();
    format!("/werk/taken/{id}")
}

async fn taken(staff: &mut Browser, name: &str) -> String {
    let task = open(staff, name).await;
    let seen = version(&staff.get(&task).await.page());
    staff.post(&format!("{task}/pakken"), &[("versie", &seen)]).await.to();
    task
}

/// The interpreter for the product that tests fill in: made by every application, with one of its answers.
fn with_supplement() -> String {
    let text = include_str!("../../../catalog/tasks/taak-tolk.yaml");
    let line = |start: &str| text.lines().find(|line| line.trim_start().starts_with(start)).unwrap();
    text.replace(line("- products:"), "  - products: [inkomenstoeslag]")
        .replace(&format!("{}\n", line("when:")), "")
        .replace(line("answers:"), "  answers: [iit.bezit]")
}

#[tokio::test]
async fn an_interpreter_is_arranged_on_the_screen_of_its_file() {
    let portal = Portal::with_files(&[("tasks/taak-tolk.yaml", with_supplement())]).await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    let draft = owner.filled().await;
    let case = owner.sent(&draft).await;
    portal.work().await;
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-intake").await;
    let task = taken(&mut staff, "Tolk regelen").await;
    let page = staff.get(&task).await.page();
    for words in
        ["Wat moet u doen?", "Regel een tolk", "Uit de aanvraag", "Hoe loopt het af?", "De tolk is geregeld"]
    {
        assert!(page.contains(words), "{words}");
    }
    for hidden in ["id=\"feiten\"", "id=\"documenten\"", "id=\"achtergrond\"", "id=\"uw-besluit\""] {
        assert!(!page.contains(hidden), "{hidden}");
    }
    let end = format!("{task}/uitkomst");
    let seen = version(&page);
    let answer = staff.post(&end, &[("versie", &seen), ("uitkomst", "geregeld")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let again = answer.text();
    assert!(
        again.contains("Schrijf een notitie.") && again.contains("href=\"#uitkomst_notitie\""),
        "{again}"
    );
    assert_eq!(again.matches("id=\"uitkomst_notitie\"").count(), 1, "the error leads to one field");
    let fields =
        [("versie", seen.as_str()), ("uitkomst", "eerst-bellen"), ("uitkomst_notitie", "Over de dag")];
    assert_eq!(staff.post(&end, &fields).await.to(), task);
    assert_eq!(staff.post(&end, &fields).await.status, StatusCode::CONFLICT, "a second click");

    let call = taken(&mut staff, "Aanvrager bellen").await;
    let page = staff.get(&call).await.page();
    assert!(
        page.contains("Over de dag") && page.contains("Daarna komt de taak: Aanvrager bellen."),
        "{page}"
    );
    let seen = version(&page);
    let fields = [
        ("versie", seen.as_str()),
        ("uitkomst", "niet-bereikt"),
        ("uitkomst_tekst", "Het gaat over [vul in: x]"),
    ];
    let answer = staff.post(&format!("{call}/uitkomst"), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Vul eerst in wat nog tussen haken staat."));
    let fields =
        [("versie", seen.as_str()), ("uitkomst", "niet-bereikt"), ("uitkomst_tekst", "Wij belden u.")];
    assert_eq!(staff.post(&format!("{call}/uitkomst"), &fields).await.to(), call);
    assert!(owner.get(&case).await.page().contains("Wij belden u."));
    // English beside.
    staff.post("/taal", &[("taal", "en"), ("terug", "/werk")]).await.to();
    let again = open(&mut staff, "Call the applicant").await;
    assert!(staff.get(&again).await.page().contains("A colleague asks for a call"));
    let filtered = staff.get("/werk?team=alle&taak=taak-terugbellen").await.page();
    assert_eq!(filtered.matches("href=\"/werk/taken/").count(), 1, "one task of that kind");
    let mut elsewhere = Browser::at(&portal, "rotterdam");
    elsewhere.sign_in("staff:rotterdam-intake").await;
    assert_eq!(
        elsewhere.post(&format!("{again}/uitkomst"), &[("uitkomst", "gesproken")]).await.status,
        StatusCode::NOT_FOUND
    );
}
