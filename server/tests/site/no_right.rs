//! An outcome that turns negative is said on the next page, with scripts off.

use crate::browser::Browser;
use crate::portal::Portal;

#[tokio::test]
async fn the_page_after_the_answer_names_the_condition_its_article_and_that_one_may_apply() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:akwasi").await;
    let draft = browser.start("bijstand").await;
    let heading = "Zo te zien krijgt u dit niet";
    assert!(!browser.get(&draft).await.page().contains(heading));
    let path = format!("{draft}/vraag/buitenland");
    let next = browser.post(&path, &[("aanvr.buitenland", "yes")]).await.to();
    for (lang, heading, apply) in [
        ("nl", heading, "U mag toch aanvragen."),
        ("en", "It looks as if you will not get this", "You may apply all the same."),
    ] {
        browser.post("/taal", &[("taal", lang), ("terug", "/")]).await.to();
        for page in [&next, &draft, &format!("{draft}/controleren")] {
            let page = browser.get(page).await.page();
            assert!(page.contains(heading) && page.contains(apply) && page.contains("art. 13"), "{lang}");
        }
    }
    browser.post(&path, &[("aanvr.buitenland", "no")]).await.to();
    assert!(!browser.get(&draft).await.page().contains("It looks as if you will not get this"));
}
