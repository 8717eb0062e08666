//! Changing what was sent: in the form while nobody judges it, and what the case page says when it is too late.

use axum::http::StatusCode;
use testkit::DECLARED;

use crate::browser::Browser;
use crate::portal::Portal;

/// A sent application for the supplement; the address of its case.
async fn sent(portal: &Portal) -> (Browser, String) {
    let mut browser = Browser::at(portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let draft = browser.filled().await;
    let case = browser.sent(&draft).await;
    (browser, case)
}

/// A change of it that a person must weigh, ready to send; the address of its task list.
async fn changed(browser: &mut Browser, case: &str) -> String {
    let draft = browser.post(&format!("{case}/veranderen"), &[]).await.to();
    let fields = [("bijz.heeft", "yes"), ("bijz.uitleg", "Ik zorg voor mijn moeder.")];
    let next = browser.post(&format!("{draft}/vraag/bijzonder"), &fields).await.to();
    assert_eq!(next, format!("{draft}/controleren"));
    draft
}

#[tokio::test]
async fn the_answers_come_back_and_are_sent_again_with_a_receipt_of_their_own() {
    let portal = Portal::new().await;
    let (mut browser, case) = sent(&portal).await;
    let page = browser.get(&case).await.page();
    assert!(page.contains("Iets veranderen of toevoegen"));
    assert!(page.contains(&format!("action=\"{case}/veranderen\"")));
    let draft = changed(&mut browser, &case).await;
    assert_eq!(browser.post(&format!("{case}/veranderen"), &[]).await.to(), draft, "a second click");
    for (lang, title, send) in [
        ("nl", "Iets veranderen: ", "Verandering versturen"),
        ("en", "Change something: ", "Send the change"),
    ] {
        browser.post("/taal", &[("taal", lang), ("terug", "/")]).await.to();
        let page = browser.get(&draft).await.page();
        assert!(page.contains(title) && page.contains(&format!("href=\"{case}\"")), "{lang}");
        assert!(browser.get(&format!("{draft}/controleren")).await.page().contains(send), "{lang}");
    }
    browser.post("/taal", &[("taal", "nl"), ("terug", "/")]).await.to();
    assert!(browser.get(&case).await.page().contains("Ga verder met veranderen"));
    let first = browser.get(&format!("{case}/ontvangst")).await.page();
    let receipt = browser.post(&format!("{draft}/controleren"), DECLARED).await.to();
    assert_eq!(receipt, format!("{case}/ontvangst/2"));
    assert_eq!(browser.post(&format!("{draft}/controleren"), DECLARED).await.to(), receipt);
    let page = browser.get(&receipt).await.page();
    assert!(page.contains("Wij hebben uw verandering ontvangen") && page.contains("mijn moeder"));
    assert!(!first.contains("mijn moeder"));
    let copy = browser.get(&format!("{case}/kopie/2")).await;
    assert_eq!((copy.status, copy.header("content-type")), (StatusCode::OK, "application/pdf"));
    let page = browser.get(&case).await.page();
    assert!(page.contains("U veranderde iets") && page.contains(&format!("href=\"{receipt}\"")));
    for gone in ["ontvangst/3", "ontvangst/0", "kopie/3"] {
        assert_eq!(browser.get(&format!("{case}/{gone}")).await.status, StatusCode::NOT_FOUND, "{gone}");
    }
}

#[tokio::test]
async fn once_a_member_of_staff_has_taken_it_one_writes_instead() {
    let portal = Portal::new().await;
    let (mut browser, case) = sent(&portal).await;
    let draft = changed(&mut browser, &case).await;
    browser.post(&format!("{draft}/controleren"), DECLARED).await.to();
    portal.work().await;
    let draft = browser.post(&format!("{case}/veranderen"), &[]).await.to();
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let queue = staff.get("/werk").await.page();
    let task = queue.split("href=\"/werk/taken/").nth(1).unwrap().split('"').next().unwrap();
    let page = staff.get(&format!("/werk/taken/{task}")).await.page();
    assert!(page.contains("Antwoorden, door de aanvrager veranderd op"));
    assert!(page.contains("later veranderd"));
    let version = page.split("name=\"versie\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    staff.post(&format!("/werk/taken/{task}/pakken"), &[("versie", version)]).await.to();
    let late = browser.post(&format!("{draft}/controleren"), DECLARED).await.to();
    assert_eq!(late, format!("{case}#veranderen"));
    assert_eq!(browser.post(&format!("{case}/veranderen"), &[]).await.to(), late);
    for (lang, words) in [
        ("nl", "U kunt uw antwoorden niet meer zelf veranderen."),
        ("en", "You can no longer change your answers yourself."),
    ] {
        browser.post("/taal", &[("taal", lang), ("terug", "/")]).await.to();
        let page = browser.get(&case).await.page();
        assert!(page.contains(words) && page.contains("href=\"#bericht\""), "{lang}");
        assert!(!page.contains(&format!("action=\"{case}/veranderen\"")), "{lang}");
    }
}
