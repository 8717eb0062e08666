//! Asking an expert and advising; and all of one person together.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

fn version(page: &str) -> String {
    page.split("name=\"versie\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_expert_gets_the_question_and_the_answer_comes_back() {
    let portal = Portal::new().await;
    let mut expert = Browser::at(&portal, "amsterdam");
    expert.sign_in("staff:amsterdam-legal").await;
    assert_eq!(expert.get("/werk").await.to(), "/werk/advies", "who only advises has no queue");
    assert!(expert.get("/werk/advies").await.page().contains("Er wachten geen vragen op u."));
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:plieger").await;
    let draft = owner.filled().await;
    let special = [("bijz.heeft", "yes"), ("bijz.uitleg", "Ik zorg voor mijn moeder.")];
    owner.post(&format!("{draft}/vraag/bijzonder"), &special).await.to();
    let case = owner.sent(&draft).await;
    portal.work().await;
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let queue = staff.get("/werk").await.page();
    let task = queue.split("href=\"/werk/taken/").nth(1).unwrap().split('"').next().unwrap();
    let task = format!("/werk/taken/{task}");
    assert!(!staff.get(&task).await.page().contains("name=\"adviesvraag\""), "claim it first");
    let seen = version(&staff.get(&task).await.page());
    staff.post(&format!("{task}/pakken"), &[("versie", &seen)]).await.to();
    let page = staff.get(&task).await.page();
    assert!(page.contains("Vraag een medisch adviseur niet naar een diagnose."));
    let before = page.split("Farida el Khatib, jurist").next().unwrap();
    let who = before.rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned();
    let seen = version(&page);
    let ask = format!("{task}/advies");
    let answer = staff.post(&ask, &[("versie", &seen), ("adviesvraag", "Mag dit?")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Mag dit?"), "what was typed is kept");
    let year = portal.services.today().format("%Y").to_string();
    let ahead = portal.services.today() + chrono::TimeDelta::days(7);
    let [day, month] = [ahead.format("%d").to_string(), ahead.format("%m").to_string()];
    let year = if ahead.format("%Y").to_string() == year { year } else { ahead.format("%Y").to_string() };
    let fields = [
        ("versie", seen.as_str()),
        ("deskundige", who.as_str()),
        ("adviesvraag", "Mag dit?"),
        ("feit", "heeft_partner"),
        ("tot-day", day.as_str()),
        ("tot-month", month.as_str()),
        ("tot-year", year.as_str()),
    ];
    assert_eq!(staff.post(&ask, &fields).await.to(), format!("{task}#advies"));
    let page = owner.get(&case).await.page();
    assert!(page.contains("Wij wachten op advies") && page.contains("Een deskundige kijkt mee."));
    assert!(!page.contains("Mag dit?"));
    let list = expert.get("/werk/advies").await.page();
    let advice = list.split("href=\"/werk/advies/").nth(1).unwrap().split('"').next().unwrap();
    let advice = format!("/werk/advies/{advice}");
    let page = expert.get(&advice).await.page();
    assert!(page.contains("Mag dit?") && page.contains("Partner"));
    assert_eq!(expert.get(&task).await.status, StatusCode::NOT_FOUND);
    let mut medical = Browser::at(&portal, "amsterdam");
    medical.sign_in("staff:amsterdam-medical").await;
    for (method_get, address) in [(true, &advice), (false, &advice)] {
        let answer = if method_get {
            medical.get(address).await
        } else {
            medical.post(address, &[("advies", "x")]).await
        };
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let answer = expert.post(&advice, &[("advies", " ")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(expert.post(&advice, &[("advies", "Ja, dat mag.")]).await.to(), advice);
    assert!(expert.get(&advice).await.page().contains("U gaf dit advies op"));
    let answer = expert.post(&advice, &[("advies", "Toch niet.")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(staff.get(&task).await.page().contains("Ja, dat mag."));
    let page = owner.get(&case).await.page();
    assert!(page.contains("Het advies is binnen") && !page.contains("Ja, dat mag."));

    // The decision says so to who takes it, and makes the advice known to who it is for.
    let page = staff.get(&task).await.page();
    assert!(page.contains("Wijkt u ervan af?"), "{page}");
    let seen = version(&page);
    let refuse = [
        ("versie", seen.as_str()),
        ("besluit", "afwijzen"),
        ("redenen", "Uw loon is te hoog."),
        ("weging", "U houdt genoeg over."),
        ("horen", "undoable"),
        ("horen_reden", "Bezwaar kan alles herstellen."),
    ];
    staff.post(&format!("{task}/besluit"), &refuse).await.to();
    let mut second = Browser::at(&portal, "amsterdam");
    second.sign_in("staff:amsterdam-second").await;
    let queue = second.get("/werk?team=alle").await.page();
    let row =
        queue.split("href=\"/werk/taken/").skip(1).find(|row| row.contains("Tweede beoordeling")).unwrap();
    let task = format!("/werk/taken/{}", row.split('"').next().unwrap());
    let seen = version(&second.get(&task).await.page());
    second.post(&format!("{task}/pakken"), &[("versie", &seen)]).await.to();
    let page = second.get(&task).await.page();
    assert!(page.contains("U houdt genoeg over."), "{page}");
    second.post(&format!("{task}/tweede"), &[("versie", &version(&page)), ("akkoord", "ja")]).await.to();
    let page = owner.get(&case).await.page();
    for told in [
        "Advies bij ons besluit",
        "Farida el Khatib, jurist",
        "Mag dit?",
        "Ja, dat mag.",
        "Wij keken ook naar de gevolgen voor u",
        "U houdt genoeg over.",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let letter = owner.get(&format!("{case}/besluit")).await.page();
    assert!(letter.contains("Wij vroegen advies") && letter.contains("Ja, dat mag."), "{letter}");
    let mut other = Browser::at(&portal, "amsterdam");
    other.sign_in("resident:schoon").await;
    assert_eq!(other.get(&case).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn all_of_one_person_opens_from_a_case_and_the_person_reads_that() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    let draft = owner.filled().await;
    let case = owner.sent(&draft).await;
    portal.work().await;
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let file = case.replace("/zaken/", "/werk/zaken/");
    let person = format!("{file}/persoon");
    assert!(staff.get(&file).await.page().contains(&format!("href=\"{person}\"")));
    let page = staff.get(&person).await.page();
    assert!(
        page.contains("Zaken in deze gemeente") && page.contains("Huishouden volgens de basisregistratie")
    );
    assert!(page.contains(&format!("href=\"{file}\"")));
    assert!(owner.get(&case).await.page().contains("Alles over u in deze gemeente"));
    let mut elsewhere = Browser::at(&portal, "rotterdam");
    elsewhere.sign_in("staff:rotterdam-reviewer").await;
    assert_eq!(elsewhere.get(&person).await.status, StatusCode::NOT_FOUND);
}
