//! Files: each kind of wrong has its own words, and none of them leaves a trace.

use axum::http::{StatusCode, header};

use crate::browser::Browser;
use crate::portal::Portal;

/// A small PDF that is whole, with `trailer` among what its trailer says.
fn pdf(trailer: &str) -> Vec<u8> {
    testkit::pdf_with(0, trailer)
}

/// A browser at a notice that asks for the contract.
async fn asked(portal: &Portal) -> (Browser, String) {
    let mut browser = Browser::at(portal, "amsterdam");
    browser.sign_in("company:dagobert").await;
    let draft = browser.start("lks-melding").await;
    (browser, draft)
}

#[tokio::test]
async fn each_wrong_file_gets_its_own_words_at_its_field_and_in_the_summary() {
    let portal = Portal::new().await;
    let (mut browser, draft) = asked(&portal).await;
    let address = format!("{draft}/documenten/documenten/DOC-CONTRACT");
    let large = [pdf(""), vec![b' '; 20 * 1024 * 1024]].concat();
    let endless = [pdf(""), vec![b' '; 41 * 1024 * 1024]].concat();
    for (name, bytes, words) in [
        ("", Vec::new(), "Kies eerst een bestand."),
        ("leeg.pdf", Vec::new(), "Dit bestand is leeg."),
        ("brief.docx", b"PK\x03\x04 word/document.xml".to_vec(), "Dit is geen PDF, JPEG of PNG."),
        ("foto.pdf", b"<html><script>".to_vec(), "Dit is geen PDF, JPEG of PNG."),
        ("groot.pdf", large, "Dit bestand is groter dan 20 MB."),
        ("eindeloos.pdf", endless, "Dit bestand is groter dan 20 MB."),
        ("slot.pdf", pdf("/Encrypt 9 0 R "), "Dit bestand heeft een wachtwoord."),
        ("half.pdf", b"%PDF-1.4\nhalf".to_vec(), "Wij kunnen dit bestand niet lezen."),
    ] {
        // A browser says beforehand how much it sends.
        let length = bytes.len() + 200;
        browser.says = vec![("content-length", length.to_string())];
        let answer = browser.upload(&address, name, &bytes).await;
        browser.says.clear();
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {}", answer.text());
        let page = answer.text();
        assert_eq!(page.matches(words).count(), 2, "{name}: summary and field");
        assert!(page.contains("href=\"#bestand-DOC-CONTRACT\""), "{name}");
    }
    browser.upload(&address, "bewijs.pdf", &pdf("")).await.to();
    let page = browser.get(&format!("{draft}/vraag/documenten")).await.page();
    assert!(page.contains("bewijs.pdf") && !page.contains("slot.pdf"));
    // A code or page that the form does not know.
    for wrong in
        [format!("{draft}/documenten/documenten/DOC-NIETS"), format!("{draft}/documenten/x/DOC-NIETS")]
    {
        assert_eq!(browser.upload(&wrong, "a.pdf", &pdf("")).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn a_document_comes_back_as_what_it_is_and_to_its_owner_alone() {
    let portal = Portal::new().await;
    let (mut browser, draft) = asked(&portal).await;
    let address = format!("{draft}/documenten/documenten/DOC-CONTRACT");
    browser.upload(&address, "../be'wijs;<b>.exe", &pdf("")).await.to();
    let page = browser.get(&format!("{draft}/vraag/documenten")).await.page();
    let document = page.split("/documenten/").find_map(|rest| rest.get(..36)).unwrap();
    let document = page
        .split("href=\"/documenten/")
        .nth(1)
        .map_or_else(|| document.to_owned(), |rest| rest[..36].to_owned());
    let answer = browser.get(&format!("/documenten/{document}")).await;
    assert_eq!((answer.status, answer.body.clone()), (StatusCode::OK, pdf("")));
    assert_eq!(answer.header("content-type"), "application/pdf");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.header("content-disposition").starts_with("inline; filename=\""));
    assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
    assert!(!answer.headers.contains_key(header::SET_COOKIE));
    for (city, persona) in [
        ("amsterdam", "resident:schoon"),
        ("amsterdam", "staff:amsterdam-lead"),
        ("utrecht", "company:dagobert"),
    ] {
        let mut stranger = Browser::at(&portal, city);
        stranger.sign_in(persona).await;
        for address in ["/documenten/", "/werk/documenten/"] {
            let answer = stranger.get(&format!("{address}{document}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{persona}: {address}");
        }
    }
}
