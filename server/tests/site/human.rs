//! Asking that a person looks at a decision of the system, as pages.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// The value of the hidden version in a page.
fn version(page: &str) -> String {
    page.split("name=\"versie\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_resident_asks_a_person_to_look_and_reads_what_they_found() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:plieger").await;
    let draft = owner.filled().await;
    let case = owner.sent(&draft).await;
    portal.work().await;
    let page = owner.get(&case).await.page();
    assert!(page.contains("Dit besluit nam de computer.") && page.contains("Vraag of een mens kijkt"));
    let ask = format!("{case}/mens");
    let long = "<b>".repeat(1_400);
    let wrong = owner.post(&ask, &[("mens", &long)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = wrong.text();
    assert!(page.contains("href=\"#mens\"") && page.contains("Uw tekst is te lang."));
    assert!(page.contains("&lt;b&gt;&lt;b&gt;"), "what was typed stays");
    let mut other = Browser::at(&portal, "amsterdam");
    other.sign_in("resident:schoon").await;
    assert_eq!(other.post(&ask, &[("mens", "Dag")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        owner.post(&ask, &[("mens", "Ik <i>verdien</i> minder.")]).await.to(),
        format!("{case}#mens-kijkt")
    );
    let page = owner.get(&case).await.page();
    assert!(page.contains("Een mens kijkt naar uw besluit") && page.contains("&lt;i&gt;verdien"));
    assert!(!page.contains("Laat een mens kijken") && page.contains("7 december 2026"));

    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let queue = staff.get("/werk?team=alle").await.page();
    let row =
        queue.split("href=\"/werk/taken/").skip(1).find(|row| row.contains("Mens kijkt opnieuw")).unwrap();
    let task = format!("/werk/taken/{}", row.split('"').next().unwrap());
    let page = staff.get(&task).await.page();
    staff.post(&format!("{task}/pakken"), &[("versie", &version(&page))]).await.to();
    let page = staff.get(&task).await.page();
    assert!(
        page.contains("&lt;i&gt;verdien") && page.contains("U ziet niet wat") && !page.contains("Toegekend")
    );
    let seen = version(&page);
    let empty = [("versie", seen.as_str()), ("recht", "nee"), ("toelichting", " ")];
    let wrong = staff.post(&format!("{task}/steekproef"), &empty).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let judged = [("versie", seen.as_str()), ("recht", "nee"), ("toelichting", "Uw loon was <b>hoger</b>.")];
    assert_eq!(staff.post(&format!("{task}/steekproef"), &judged).await.to(), task);
    assert!(staff.get(&task).await.page().contains("Wat de medewerker vond"));

    let page = owner.get(&case).await.page();
    assert!(page.contains("vond iets anders") && page.contains("Uw loon was &lt;b&gt;hoger&lt;/b&gt;."));
    owner.post("/taal", &[("taal", "en"), ("terug", &case)]).await.to();
    assert!(owner.get(&case).await.page().contains("found something else"));
    // Nobody looks at it twice.
    assert_eq!(owner.post(&ask, &[("mens", "")]).await.to(), format!("{case}#mens-kijkt"));
    let queue = staff.get("/werk?team=alle").await.page();
    let row = |kind: &str| {
        queue
            .split("href=\"/werk/taken/")
            .skip(1)
            .filter_map(|row| row.split("</tr>").next())
            .any(|row| row.contains(kind))
    };
    assert!(!row("Mens kijkt opnieuw") && row("Toekenning wijzigen"));
}
