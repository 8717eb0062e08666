//! The screens of an objection: what each form answers, what is typed and wrong stays, and who may not act is told why.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// The answers of an objection to the decision that is offered first.
const OBJECTION: &[(&str, &[(&str, &str)])] = &[
    ("persoon", &[("pers.klopt", "yes")]),
    ("indiener", &[("ind.rol", "zelf")]),
    ("contact", &[]),
    ("waarom", &[("bez.later", "no"), ("bez.redenen", "Het bedrag is <te> laag.")]),
    ("gewenst", &[]),
    ("spoed", &[("bez.spoed", "no")]),
    ("praten", &[("bez.gesprek", "bellen"), ("bez.tolk", "no")]),
    ("kosten", &[("bez.kosten", "no")]),
    ("bijlagen", &[("bez.bijlagen", "no")]),
];

/// What stands between two texts on a page.
fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    let start = page.split(before).nth(1).unwrap_or_else(|| panic!("no {before}: {page}"));
    start.split(after).next().unwrap()
}

fn version(page: &str) -> String {
    between(page, "name=\"versie\" value=\"", "\"").to_owned()
}

/// A resident who objects to what a person decided; the address of the objection.
async fn objected(portal: &Portal, owner: &mut Browser, reviewer: &mut Browser) -> String {
    let draft = owner.filled().await;
    let special = [("bijz.heeft", "yes"), ("bijz.uitleg", "Ik zorg voor mijn moeder.")];
    owner.post(&format!("{draft}/vraag/bijzonder"), &special).await.to();
    owner.sent(&draft).await;
    portal.work().await;
    let task = open_task(reviewer).await;
    let page = reviewer.get(&task).await.page();
    reviewer.post(&format!("{task}/pakken"), &[("versie", &version(&page))]).await.to();
    let page = reviewer.get(&task).await.page();
    let grant = [("versie", version(&page)), ("besluit", "toekennen".to_owned())];
    let grant: Vec<_> = grant.iter().map(|(name, value)| (*name, value.as_str())).collect();
    reviewer.post(&format!("{task}/besluit"), &grant).await.to();

    let draft = owner.start("bezwaar").await;
    let page = owner.get(&format!("{draft}/vraag/welk-besluit")).await.page();
    let decision = between(&page, "name=\"bez.besluit\" value=\"", "\"").to_owned();
    owner.post(&format!("{draft}/vraag/welk-besluit"), &[("bez.besluit", &decision)]).await.to();
    for (name, fields) in OBJECTION {
        let answer = owner.post(&format!("{draft}/vraag/{name}"), fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}: {}", answer.text());
    }
    let sent = owner.post(&format!("{draft}/controleren"), &[("verklaring", "ondertekening")]).await;
    portal.work().await;
    sent.to().trim_end_matches("/ontvangst").to_owned()
}

/// The one task in the queue.
async fn open_task(staff: &mut Browser) -> String {
    let queue = staff.get("/werk?team=alle").await.page();
    format!("/werk/taken/{}", between(&queue, "href=\"/werk/taken/", "\""))
}

/// Takes the one task in the queue; its address and the version to act on.
async fn take(staff: &mut Browser) -> (String, String) {
    let task = open_task(staff).await;
    let page = staff.get(&task).await.page();
    staff.post(&format!("{task}/pakken"), &[("versie", &version(&page))]).await.to();
    let page = staff.get(&task).await.page();
    (task, version(&page))
}

#[tokio::test]
async fn each_step_is_one_form_and_who_decided_takes_none_of_them() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:plieger").await;
    let mut reviewer = Browser::at(&portal, "amsterdam");
    reviewer.sign_in("staff:amsterdam-reviewer").await;
    let case = objected(&portal, &mut owner, &mut reviewer).await;

    // Who decided reads why, and cannot take it with a form of their own making.
    let task = open_task(&mut reviewer).await;
    let page = reviewer.get(&task).await.page();
    let free = format!("action=\"{task}/pakken\"");
    assert!(page.contains("U nam dit besluit zelf") && !page.contains(&free), "{page}");
    assert!(page.contains("Het bedrag is &lt;te&gt; laag."), "{page}");
    let taken = reviewer.post(&format!("{task}/pakken"), &[("versie", "1")]).await;
    assert_eq!(taken.status, StatusCode::FORBIDDEN);
    let letter = format!("{task}/bestreden-besluit");
    assert!(reviewer.get(&letter).await.page().contains("goedgekeurd"));
    assert_eq!(owner.get(&letter).await.status, StatusCode::NOT_FOUND);
    let mut elsewhere = Browser::at(&portal, "utrecht");
    elsewhere.sign_in("staff:utrecht-lead").await;
    assert_eq!(elsewhere.get(&letter).await.status, StatusCode::NOT_FOUND);

    // The formal check: nothing chosen is told, and what was typed stays.
    let mut jurist = Browser::at(&portal, "amsterdam");
    jurist.sign_in("staff:amsterdam-objections").await;
    let (task, seen) = take(&mut jurist).await;
    let check = format!("{task}/ontvankelijk");
    let answer = jurist.post(&check, &[("versie", &seen), ("toelichting", "Bekeken.")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Maak een keuze.") && answer.text().contains("Bekeken."));
    let no = [("versie", seen.as_str()), ("oordeel", "nee")];
    assert_eq!(jurist.post(&check, &no).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    jurist.post(&check, &[("versie", &seen), ("oordeel", "ja")]).await.to();
    assert_eq!(
        jurist.post(&check, &[("versie", &seen), ("oordeel", "ja")]).await.status,
        StatusCode::CONFLICT
    );

    // The hearing: each field that is wrong is told.
    let (task, seen) = take(&mut jurist).await;
    let wrong = jurist.post(&format!("{task}/uitnodigen"), &[("versie", &seen), ("tijd", "half drie")]).await;
    for told in
        ["Vul een datum in die bestaat.", "Vul een tijd in, zoals 14:30.", "Maak een keuze.", "half drie"]
    {
        assert!(wrong.text().contains(told), "{told}: {}", wrong.text());
    }
    let again = jurist.post(&format!("{task}/verdagen"), &[("versie", &seen), ("waarom", " ")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let none = [("versie", seen.as_str()), ("grond", "waived"), ("reden", "Dat zei u aan de telefoon.")];
    let none_of = [("versie", seen.as_str()), ("reden", "Dat zei u.")];
    let answer = jurist.post(&format!("{task}/geen-zitting"), &none_of).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    jurist.post(&format!("{task}/geen-zitting"), &none).await.to();

    // The decision, as the rules propose: nobody else has to agree.
    let (task, seen) = take(&mut jurist).await;
    let decide = format!("{task}/bezwaarbesluit");
    let chosen = [("versie", seen.as_str()), ("uitkomst", "founded"), ("redenen", "U heeft gelijk.")];
    let answer = jurist.post(&decide, &chosen).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("U heeft gelijk."), "what was typed stays");
    let whole: Vec<_> = chosen.into_iter().chain([("besluit", "toekennen")]).collect();
    jurist.post(&decide, &whole).await.to();
    let page = owner.get(&case).await.page();
    assert!(page.contains("Gegrond: u krijgt gelijk") && page.contains("U kunt naar de rechtbank"), "{page}");
}
