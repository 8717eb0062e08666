//! A form of 500 questions and 20 repetitions stays usable: every page can be shown and saved, and it can be sent.

use crate::browser::Browser;
use crate::portal::Portal;

/// A page weighs no more than this, uncompressed: it does not grow with what stands on other pages.
const PAGE_BYTES: usize = 120_000;

fn fields(answers: &[(String, String)]) -> Vec<(&str, &str)> {
    answers.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

#[tokio::test]
async fn every_page_is_shown_saved_and_sent() {
    let portal = Portal::trial().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:akwasi").await;
    let draft = browser.start(testkit::WIDE).await;
    let mut most = 0;
    for number in 0..testkit::WIDE_PAGES {
        let page = format!("{draft}/vraag/bladzijde-{number}");
        browser.post(&page, &fields(&testkit::wide_answers(&format!("v{number}")))).await.to();
        most = most.max(browser.get(&page).await.page().len());
    }
    let group = format!("{draft}/vraag/posten");
    for item in 0..testkit::REPETITIONS {
        let page = format!("{group}/{item}");
        assert_eq!(browser.post(&page, &fields(&testkit::wide_answers("post"))).await.to(), group);
        most = most.max(browser.get(&page).await.page().len());
    }
    let full = browser.get(&group).await.page();
    assert_eq!(full.matches("/weghalen/posten/").count(), testkit::REPETITIONS);
    assert!(!full.contains("/toevoegen/posten"), "no more than it may hold");
    browser.post(&group, &[]).await.to();
    // Twenty times three amounts of which one is added up.
    assert!(browser.get(&format!("{draft}/vraag/som")).await.page().contains("€\u{a0}250,00"));
    browser.post(&format!("{draft}/vraag/som"), &[("som.klopt", "yes")]).await.to();
    assert!(most.max(full.len()) < PAGE_BYTES, "{most}");
    let case = browser.sent(&draft).await;
    let receipt = browser.get(&format!("{case}/ontvangst")).await.page();
    assert!(receipt.contains("Post 20: Vraag 19 van dit deel"));
}
