//! Staff look for a case: what they type is posted, and stands in no address.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// A case of the first resident of Amsterdam that staff handle: the portal, its number, and a reviewer.
async fn one_case() -> (Portal, String, Browser) {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    let draft = owner.filled().await;
    let case = owner.sent(&draft).await;
    portal.work().await;
    let page = owner.get(&case).await.page();
    let at = page.find("26-0000").unwrap();
    let number = page[at..at + 11].to_owned();
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    (portal, number, staff)
}

#[tokio::test]
async fn a_number_finds_the_case_and_the_case_opens() {
    let (portal, number, mut staff) = one_case().await;
    let form = staff.get("/werk/zoeken").await.page();
    assert!(form.contains("method=\"post\" action=\"/werk/zoeken\"") && !form.contains(&number));
    assert!(staff.get("/werk").await.page().contains("href=\"/werk/zoeken\""), "it is in the menu");
    let found = staff.post("/werk/zoeken", &[("zoek", &number)]).await;
    assert_eq!(found.status, StatusCode::OK);
    let page = found.page();
    let case = page.split("href=\"/werk/zaken/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let file = staff.get(&format!("/werk/zaken/{case}")).await.page();
    assert!(file.contains(&number) && file.contains("Doorsturen") && file.contains("/werk/taken/"));
    let mut elsewhere = Browser::at(&portal, "utrecht");
    elsewhere.sign_in("staff:utrecht-lead").await;
    let none = elsewhere.post("/werk/zoeken", &[("zoek", &number)]).await.page();
    assert!(none.contains("In deze stad is geen zaak met dit nummer.") && !none.contains("/werk/zaken/"));
    assert_eq!(elsewhere.get(&format!("/werk/zaken/{case}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_bsn_stands_neither_in_an_address_nor_in_the_answer() {
    let (_portal, number, mut staff) = one_case().await;
    let bsn = testkit::demo().persona("verhuisd").unwrap().bsn.expose().to_owned();
    let page = staff.post("/werk/zoeken", &[("zoek", &bsn)]).await.page();
    assert!(page.contains(&number) && page.contains("Zaken van deze persoon"));
    assert!(!page.contains(&bsn));
    // What stands in an address is not read.
    let asked = staff.get(&format!("/werk/zoeken?zoek={number}")).await.page();
    assert!(!asked.contains("/werk/zaken/"));
    let wrong = staff.post("/werk/zoeken", &[("zoek", "999993654")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("Dit burgerservicenummer klopt niet"));
    let empty = staff.post("/werk/zoeken", &[("zoek", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_is_typed_is_shown_as_text_and_others_find_no_page() {
    let (portal, number, mut staff) = one_case().await;
    let page = staff.post("/werk/zoeken", &[("zoek", "\"><script>alert(1)</script>")]).await.page();
    assert!(!page.contains("<script>alert(1)"));
    let mut manager = Browser::at(&portal, "amsterdam");
    manager.sign_in("staff:amsterdam-manager").await;
    assert!(!manager.get("/werk").await.page().contains("/werk/zoeken"));
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    for other in [&mut manager, &mut owner] {
        assert_eq!(other.get("/werk/zoeken").await.status, StatusCode::NOT_FOUND);
        assert_eq!(other.post("/werk/zoeken", &[("zoek", &number)]).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_document_is_found_by_what_it_says_and_the_page_tells_so() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    let draft = owner.filled().await;
    let possessions: [(&str, &[(&str, &str)]); 2] =
        [("vermogen", &[("iit.bezit", "yes"), ("iit.bezit_waarde", "100")]), ("documenten", &[])];
    for (page, fields) in possessions {
        owner.post(&format!("{draft}/vraag/{page}"), fields).await.to();
    }
    let contract = testkit::pdf_saying(&["Arbeidsovereenkomst met proeftijd"]);
    let address = format!("{draft}/documenten/documenten/DOC-BUITENL");
    owner.upload(&address, "stuk-17.pdf", &contract).await.to();
    owner.sent(&draft).await;
    portal.work().await;
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let page = staff.post("/werk/zoeken", &[("zoek", "arbeidsovereenkomst")]).await.page();
    assert!(page.contains("stuk-17.pdf") && page.contains("De woorden staan in het document."), "{page}");
    assert!(!page.contains("proeftijd"), "what it says is read in the case");
    let page = staff.post("/werk/zoeken", &[("zoek", "stuk 17")]).await.page();
    assert!(page.contains("stuk-17.pdf") && page.contains("De woorden staan in de bestandsnaam."));
    let mut elsewhere = Browser::at(&portal, "utrecht");
    elsewhere.sign_in("staff:utrecht-lead").await;
    assert!(
        !elsewhere.post("/werk/zoeken", &[("zoek", "arbeidsovereenkomst")]).await.page().contains("stuk-17")
    );
}
