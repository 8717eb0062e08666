//! An answer of an earlier application is offered again, with where it comes from.

use crate::browser::Browser;
use crate::portal::Portal;

#[tokio::test]
async fn the_page_says_from_which_application_an_answer_comes_and_asks_whether_it_holds() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let draft = browser.filled().await;
    browser.sent(&draft).await;
    let draft = browser.start("studietoeslag").await;
    let form = portal.services.catalog().form("studietoeslag", None).unwrap();
    let mut pages = form.tasks.iter().flat_map(|task| &task.pages);
    let page = pages.find(|page| page.fields.iter().any(|field| field.id == "bet.iban")).unwrap();
    let path = format!("{draft}/vraag/{}", page.id);
    for (lang, start, end) in [
        ("nl", "Dit gaf u op in uw aanvraag van 23 november 2026 (nr. 26-000001-", "Klopt het nog?"),
        ("en", "You gave this in your application of 23 November 2026 (no. 26-000001-", "Is it still right?"),
    ] {
        browser.post("/taal", &[("taal", lang), ("terug", "/")]).await.to();
        let shown = browser.get(&path).await.page();
        assert!(shown.contains("value=\"NL91ABNA0417164300\""), "{lang}");
        assert!(shown.contains(start) && shown.contains(end), "{lang}: {shown}");
        assert!(shown.contains("aria-describedby=\"bet.iban-"), "{lang}");
    }
    let fields = [("bet.iban", "NL91 ABNA 0417 1643 00"), ("bet.naam", "R. Plieger")];
    browser.post(&path, &fields).await.to();
    assert!(!browser.get(&path).await.page().contains("Is it still right?"));
}
