//! Advice from outside the city: the organisation's screen before, while and after its question waits.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

fn version(page: &str) -> String {
    page.split("name=\"versie\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// A day ahead, in three parts.
fn ahead(portal: &Portal, days: i64) -> [String; 3] {
    let day = portal.services.today() + chrono::TimeDelta::days(days);
    ["%d", "%m", "%Y"].map(|part| day.format(part).to_string())
}

/// A task that a reviewer holds in a case of Amsterdam.
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
    let task = format!("/werk/taken/{task}");
    let seen = version(&staff.get(&task).await.page());
    staff.post(&format!("{task}/pakken"), &[("versie", &seen)]).await.to();
    (owner, case, staff, task)
}

async fn ask(portal: &Portal, staff: &mut Browser, task: &str, name: bool) {
    let [day, month, year] = ahead(portal, 5);
    let seen = version(&staff.get(task).await.page());
    let mut fields = vec![
        ("versie", seen.as_str()),
        ("deskundige", "extern:medisch-bureau-de-waag"),
        ("adviesvraag", "Hoeveel uur kan iemand werken?"),
        ("feit", "heeft_partner"),
        ("tot-day", day.as_str()),
        ("tot-month", month.as_str()),
        ("tot-year", year.as_str()),
    ];
    if name {
        fields.push(("adviesnaam", "ja"));
    }
    assert_eq!(staff.post(&format!("{task}/advies"), &fields).await.to(), format!("{task}#advies"));
}

async fn waiting(expert: &mut Browser) -> String {
    let list = expert.get("/werk/advies").await.page();
    let advice = list.split("href=\"/werk/advies/").nth(1).unwrap().split('"').next().unwrap();
    format!("/werk/advies/{advice}")
}

#[tokio::test]
async fn an_organisation_answers_with_a_name_and_a_document_and_sees_nothing_after_that() {
    let portal = Portal::new().await;
    let (mut owner, case, mut staff, task) = desk(&portal).await;
    let page = staff.get(&task).await.page();
    assert!(page.contains("Medisch Bureau De Waag, buiten de gemeente: Sociaal-medisch advies"), "{page}");
    assert!(!page.contains("Wmo-advies Amstel"), "not its field");
    ask(&portal, &mut staff, &task, true).await;
    let mut expert = Browser::at(&portal, "amsterdam");
    expert.sign_in("staff:amsterdam-outside").await;
    assert_eq!(expert.get("/werk").await.to(), "/werk/advies", "there is no queue");
    let advice = waiting(&mut expert).await;
    let page = expert.get(&advice).await.page();
    for words in [
        "Hoeveel uur kan iemand werken?",
        "Partner",
        "Het gaat om ",
        "U ziet deze vraag tot en met",
        "Noem geen diagnose.",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let file = case.replace("/zaken/", "/werk/zaken/");
    for address in [task.as_str(), file.as_str(), "/werk/zoeken", "/werk/team", "/werk/export"] {
        assert_eq!(expert.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    let wrong = expert.upload(&format!("{advice}/document"), "a.txt", b"tekst").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("id=\"bestand-advies\""), "{}", wrong.text());
    assert_eq!(
        expert.upload(&format!("{advice}/document"), "rapport.pdf", &testkit::pdf()).await.to(),
        advice
    );
    assert!(expert.get(&advice).await.page().contains("rapport.pdf"));
    let unsigned = expert.post(&advice, &[("advies", "Twaalf uur gaat.")]).await;
    assert_eq!(unsigned.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        unsigned.text().contains("Vul in wie het advies geeft.")
            && unsigned.text().contains("Twaalf uur gaat.")
    );
    assert_eq!(
        expert.post(&advice, &[("advies", "Twaalf uur gaat."), ("naam", "J. Jansen, arts")]).await.to(),
        advice
    );
    let page = expert.get(&advice).await.page();
    assert!(page.contains("U gaf dit advies op") && page.contains("rapport.pdf"));
    for gone in ["Hoeveel uur kan iemand werken?", "Het gaat om", "Partner"] {
        assert!(!page.contains(gone), "{gone}");
    }
    let page = staff.get(&task).await.page();
    assert!(page.contains("Twaalf uur gaat.") && page.contains("Ondertekend door J. Jansen, arts."));
    assert!(page.contains("rapport.pdf"));
    let page = owner.get(&case).await.page();
    assert!(page.contains("Medisch Bureau De Waag") && !page.contains("rapport.pdf"));
    // Another city has no such question, in the same words as one that does not exist.
    let mut elsewhere = Browser::at(&portal, "rotterdam");
    elsewhere.sign_in("staff:rotterdam-outside").await;
    assert_eq!(elsewhere.get(&advice).await.status, StatusCode::NOT_FOUND);
    assert_eq!(elsewhere.get(&format!("{advice}x")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_organisation_that_cannot_says_why_and_staff_take_a_question_back() {
    let portal = Portal::new().await;
    let (mut owner, case, mut staff, task) = desk(&portal).await;
    ask(&portal, &mut staff, &task, false).await;
    let mut expert = Browser::at(&portal, "amsterdam");
    expert.sign_in("staff:amsterdam-outside").await;
    let advice = waiting(&mut expert).await;
    assert!(!expert.get(&advice).await.page().contains("Het gaat om"));
    let empty = expert.post(&format!("{advice}/niet"), &[("waarom", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("Schrijf op waarom u geen advies kunt geven."));
    assert_eq!(expert.post(&format!("{advice}/niet"), &[("waarom", "Geen plaats.")]).await.to(), advice);
    assert!(expert.get(&advice).await.page().contains("Deze vraag is voorbij. U ziet er niets meer van."));
    let page = staff.get(&task).await.page();
    assert!(page.contains("Medisch Bureau De Waag kan geen advies geven") && page.contains("Geen plaats."));
    assert!(owner.get(&case).await.page().contains("Er komt geen advies"));

    ask(&portal, &mut staff, &task, false).await;
    let second = waiting(&mut expert).await;
    let page = staff.get(&task).await.page();
    let id = second.trim_start_matches("/werk/advies/");
    let back = format!("{task}/advies/{id}/intrekken");
    assert!(page.contains(&format!("action=\"{back}\"")));
    assert_eq!(staff.post(&back, &[("versie", &version(&page))]).await.to(), format!("{task}#advies"));
    assert!(staff.get(&task).await.page().contains("Samir Bakkali trok de vraag in"));
    assert!(expert.get("/werk/advies").await.page().contains("Er wachten geen vragen op u."));
    let late = expert.post(&second, &[("advies", "Toch"), ("naam", "J. Jansen, arts")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn who_changed_a_task_meanwhile_is_named() {
    let portal = Portal::new().await;
    let (_, _, mut staff, task) = desk(&portal).await;
    let seen = version(&staff.get(&task).await.page());
    staff.post(&format!("{task}/teruggeven"), &[("versie", &seen)]).await.to();
    let mut colleague = Browser::at(&portal, "amsterdam");
    colleague.sign_in("staff:amsterdam-second").await;
    let now = version(&colleague.get(&task).await.page());
    colleague.post(&format!("{task}/pakken"), &[("versie", &now)]).await.to();
    let answer = staff.post(&format!("{task}/vragen"), &[("versie", &seen), ("vraag", "Wat?")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let page = answer.text();
    assert!(page.contains("Er is intussen iets veranderd aan deze zaak: door Els Tervoort, "), "{page}");
    staff.post("/taal", &[("taal", "en"), ("terug", "/werk")]).await.to();
    let answer = staff.post(&format!("{task}/vragen"), &[("versie", &seen), ("vraag", "Wat?")]).await;
    assert!(answer.text().contains("Something in this case has changed since: by Els Tervoort, "));
}
