//! A decision that comes later: more time for an application, as people see it.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// The value of the hidden version in a page.
fn version(page: &str) -> String {
    page.split("name=\"versie\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// The first task in the queue, opened and taken; its address.
async fn taken(staff: &mut Browser) -> String {
    let queue = staff.get("/werk?team=alle").await.page();
    let row = queue.split("href=\"/werk/taken/").nth(1).unwrap();
    let task = format!("/werk/taken/{}", row.split('"').next().unwrap());
    let page = staff.get(&task).await.page();
    assert!(!page.contains("Meer tijd nemen"), "only who holds it takes more time");
    staff.post(&format!("{task}/pakken"), &[("versie", &version(&page))]).await.to();
    task
}

fn later<'a>(version: &'a str, [day, month, year]: [&'a str; 3], why: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("versie", version),
        ("besluitdag-day", day),
        ("besluitdag-month", month),
        ("besluitdag-year", year),
        ("waarom", why),
    ]
}

#[tokio::test]
async fn staff_name_a_later_day_once_and_the_applicant_reads_it() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    let draft = owner.filled().await;
    let case = owner.sent(&draft).await;
    portal.work().await;
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let task = taken(&mut staff).await;
    let page = staff.get(&task).await.page();
    let form = page.split(&format!("action=\"{task}/meer-tijd\"")).nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    assert!(form.contains("Awb 4:14, derde lid") && form.contains("15 maart 2027"), "{form}");
    assert!(form.contains("18 januari 2027"), "{form}");
    let seen = version(&page);
    let address = format!("{task}/meer-tijd");
    for (day, why, wrong) in [
        (["31", "2", "2027"], "Wij wachten op een arts.", "Vul een datum in"),
        (["4", "1", "2027"], "Wij wachten op een arts.", "Kies een dag na de laatste dag van nu."),
        (["23", "1", "2027"], "Wij wachten op een arts.", "Kies een werkdag."),
        (["1", "4", "2027"], "Wij wachten op een arts.", "Deze dag is te ver weg"),
        (["1", "2", "2027"], " ", "href=\"#waarom\""),
    ] {
        let answer = staff.post(&address, &later(&seen, day, why)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{day:?}");
        let text = answer.text();
        assert!(wrong.starts_with("Vul") || text.contains(wrong), "{day:?}");
        assert!(text.contains(&format!("value=\"{}\"", day[0])), "what was typed stays");
    }
    let answer =
        staff.post(&address, &later(&seen, ["1", "2", "2027"], "Wij wachten op <b>een arts</b>.")).await;
    assert_eq!(answer.to(), task);
    let page = staff.get(&task).await.page();
    assert!(!page.contains("/meer-tijd\"") && page.contains("1 februari 2027"));
    let again = staff.post(&address, &later(&version(&page), ["8", "2", "2027"], "Nog eens.")).await;
    assert_eq!(again.status, StatusCode::CONFLICT);

    let page = owner.get(&case).await.page();
    assert!(page.contains("Wij nemen meer tijd") && page.contains("Wij namen meer tijd"), "{page}");
    assert!(page.contains("<strong>1 februari 2027</strong>") && page.contains("art. 4:14, derde lid"));
    let letter = page.split("Wij hebben meer tijd nodig").next().unwrap();
    let letter = letter.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
    let letter = owner.get(letter).await.page();
    assert!(letter.contains("&lt;b&gt;een arts&lt;/b&gt;") && letter.contains("1 februari 2027"), "{letter}");
    // Somebody else's task is none.
    let mut elsewhere = Browser::at(&portal, "rotterdam");
    elsewhere.sign_in("staff:rotterdam-reviewer").await;
    let foreign = elsewhere.post(&address, &later("1", ["8", "2", "2027"], "Nee.")).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
}
