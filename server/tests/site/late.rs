//! A decision that comes later: more time for an application, and the penalty, as people see it.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// The value of the hidden version in a page.
fn version(page: &str) -> String {
    page.split("name=\"versie\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// An application that a person must judge; its address.
async fn special(portal: &Portal, owner: &mut Browser) -> String {
    owner.sign_in("resident:plieger").await;
    let draft = owner.filled().await;
    let told = [("bijz.heeft", "yes"), ("bijz.uitleg", "Ik zorg voor mijn moeder.")];
    owner.post(&format!("{draft}/vraag/bijzonder"), &told).await.to();
    let case = owner.sent(&draft).await;
    portal.work().await;
    case
}

/// The first application to judge in the queue, opened and taken; its address.
async fn taken(staff: &mut Browser) -> String {
    let queue = staff.get("/werk?team=alle").await.page();
    let mut rows = queue.split("href=\"/werk/taken/").skip(1);
    let row = rows.find(|row| row.contains("<strong>Recht beoordelen</strong>")).unwrap();
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
    let case = special(&portal, &mut owner).await;
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
        (["31", "2", "2027"], "Wij wachten op een arts.", "href=\"#besluitdag"),
        (["4", "1", "2027"], "Wij wachten op een arts.", "Kies een dag na de laatste dag van nu."),
        (["23", "1", "2027"], "Wij wachten op een arts.", "Kies een werkdag."),
        (["1", "4", "2027"], "Wij wachten op een arts.", "Deze dag is te ver weg"),
        (["1", "2", "2027"], " ", "href=\"#waarom\""),
    ] {
        let answer = staff.post(&address, &later(&seen, day, why)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{day:?}");
        let text = answer.text();
        assert!(text.contains(wrong), "{day:?}");
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
    let letter = letter.rsplit("href=\"/zaken/").next().unwrap().split('"').next().unwrap();
    let letter = owner.get(&format!("/zaken/{letter}")).await.page().replace('\u{a0}', " ");
    assert!(letter.contains("&lt;b&gt;een arts&lt;/b&gt;") && letter.contains("1 februari 2027"), "{letter}");
    // Somebody else's task is none.
    let mut elsewhere = Browser::at(&portal, "rotterdam");
    elsewhere.sign_in("staff:rotterdam-reviewer").await;
    let foreign = elsewhere.post(&address, &later("1", ["8", "2", "2027"], "Nee.")).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_penalty_is_read_by_resident_and_staff_and_set_after_the_decision() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    let case = special(&portal, &mut owner).await;
    portal.clock.set("2027-01-21T09:00:00Z".parse().unwrap());
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let file = case.replace("/zaken/", "/werk/zaken/");
    let noted = [("ingebreke-day", "20"), ("ingebreke-month", "1"), ("ingebreke-year", "2027")];
    assert_eq!(staff.post(&format!("{file}/ingebreke"), &noted).await.to(), file);
    assert!(!staff.get(&file).await.page().contains("Er loopt een dwangsom"));
    portal.clock.set("2027-02-05T09:00:00Z".parse().unwrap());
    portal.work().await;
    owner.sign_in("resident:plieger").await;
    staff.sign_in("staff:amsterdam-reviewer").await;
    let spaced = |page: String| page.replace('\u{a0}', " ");
    let told = "Er loopt een dwangsom sinds 4 februari 2027. Tot en met vandaag is dat € 46,00.";
    let page = spaced(owner.get(&case).await.page());
    assert!(page.contains(told) && page.contains("€ 1.442,00"), "{page}");
    assert!(
        page.contains("Wij zijn te laat: er loopt een dwangsom") && page.contains("art. 4:17, tweede lid")
    );
    assert!(spaced(staff.get(&file).await.page()).contains(told));
    let queue = staff.get("/werk?team=alle").await.page();
    let row = queue
        .split("href=\"/werk/taken/")
        .skip(1)
        .find(|row| row.contains("<strong>Dwangsom</strong>"))
        .unwrap();
    let task = format!("/werk/taken/{}", row.split('"').next().unwrap());
    let page = staff.get(&task).await.page();
    staff.post(&format!("{task}/pakken"), &[("versie", &version(&page))]).await.to();
    let page = staff.get(&task).await.page();
    assert!(
        page.contains("Neem eerst het besluit") && !page.contains(&format!("action=\"{task}/dwangsom\""))
    );
    let early = [("versie", version(&page)), ("dwangsom", "ja".to_owned())];
    let early = early.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(staff.post(&format!("{task}/dwangsom"), &early).await.status, StatusCode::CONFLICT);

    // The most is reached: the amount is set, whether or not there is a decision.
    portal.clock.set("2027-03-25T09:00:00Z".parse().unwrap());
    owner.sign_in("resident:plieger").await;
    staff.sign_in("staff:amsterdam-reviewer").await;
    let page = spaced(staff.get(&task).await.page());
    assert!(
        page.contains(&format!("action=\"{task}/dwangsom\"")) && page.contains("Ja, € 1.442,00"),
        "{page}"
    );
    let seen = version(&page);
    let nothing = staff.post(&format!("{task}/dwangsom"), &[("versie", &seen)]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let owed = [("versie", seen.as_str()), ("dwangsom", "ja")];
    assert_eq!(staff.post(&format!("{task}/dwangsom"), &owed).await.to(), task);
    let page = spaced(owner.get(&case).await.page());
    assert!(page.contains("stelden wij het bedrag vast: € 1.442,00"), "{page}");
    assert!(page.contains("Besluit over de dwangsom"), "the letter is there");
}

#[tokio::test]
async fn a_resident_gives_notice_by_a_button_that_is_there_when_the_decision_is_late_and_once() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    let case = special(&portal, &mut owner).await;
    let notice = format!("{case}/ingebreke");
    assert!(!owner.get(&case).await.page().contains(&notice), "there is still time");
    assert_eq!(owner.post(&notice, &[]).await.status, StatusCode::CONFLICT);
    // Nor is there an advance in this case.
    assert_eq!(owner.post(&format!("{case}/voorschot"), &[]).await.status, StatusCode::CONFLICT);
    portal.clock.advance(chrono::TimeDelta::days(61));
    owner.sign_in("resident:plieger").await;
    let page = owner.get(&case).await.page();
    assert!(page.contains(&format!("action=\"{notice}\"")) && page.contains("Stel ons in gebreke"));
    for _ in 0..2 {
        assert_eq!(owner.post(&notice, &[]).await.to(), case);
    }
    let page = owner.get(&case).await.page();
    assert!(!page.contains(&notice) && page.contains("Uw ingebrekestelling is binnen"));
    let mut stranger = Browser::at(&portal, "amsterdam");
    stranger.sign_in("resident:schoon").await;
    assert_eq!(stranger.post(&notice, &[]).await.status, StatusCode::NOT_FOUND);
}
