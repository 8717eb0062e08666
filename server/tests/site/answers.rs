//! Answers: what is wrong is told at its field and on top, what was typed is kept, sending twice makes one case.

use axum::http::StatusCode;

use testkit::DECLARED;

use crate::browser::Browser;
use crate::portal::Portal;

#[tokio::test]
async fn each_question_has_a_title_of_its_own_with_its_product_and_step() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let draft = browser.start("bijstand").await;
    let list = browser.get(&draft).await.page();
    let pages: Vec<&str> = list.split(&format!("href=\"{draft}/vraag/")).skip(1).collect();
    let mut titles = std::collections::BTreeSet::new();
    for page in &pages {
        let id = page.split(['"', '#', '?']).next().unwrap();
        let page = browser.get(&format!("{draft}/vraag/{id}")).await.page();
        let title = page.split("<title>").nth(1).unwrap().split("</title>").next().unwrap().to_owned();
        assert!(title.contains("Stap ") && title.contains("ijstand"), "{title}");
        titles.insert((title, id.to_owned()));
    }
    let names: std::collections::BTreeSet<&String> = titles.iter().map(|(title, _)| title).collect();
    assert!(names.len() > 3 && names.len() == titles.len(), "{titles:?}");
}

#[tokio::test]
async fn a_wrong_answer_is_told_beside_its_field_and_in_the_summary_and_is_kept() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let draft = browser.start("inkomenstoeslag").await;
    let path = format!("{draft}/vraag/rekening");
    for (lang, title) in [("nl", "Fout: "), ("en", "Error: ")] {
        browser.post("/taal", &[("taal", lang), ("terug", "/")]).await.to();
        let answer = browser.post(&path, &[("bet.iban", "NL00 ABNA 0417"), ("bet.naam", "")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = answer.text();
        assert!(
            page.contains(&format!("<title>{title}")),
            "{lang}: {}",
            page.split("</title>").next().unwrap()
        );
        assert!(page.contains("value=\"NL00 ABNA 0417\""), "{lang}");
        for field in ["bet.iban", "bet.naam"] {
            let link = page.split(&format!("href=\"#{field}\">")).nth(1).expect("a link in the summary");
            let sentence = link.split('<').next().unwrap();
            assert!(sentence.len() > 15, "{lang}: {field}: {sentence}");
            let beside = page.split(&format!("id=\"{field}-fout\"")).nth(1).expect("a text beside the field");
            let beside: String = beside.chars().take(400).collect();
            assert!(beside.contains(sentence), "{lang}: {field}: {sentence}");
        }
        assert_eq!(page.matches("aria-invalid=\"true\"").count(), 2, "{lang}");
    }
    // Leaving and coming back shows it all the same.
    assert!(browser.get(&path).await.page().contains("value=\"NL00 ABNA 0417\""));
    let right = [("bet.iban", "NL91 ABNA 0417 1643 00"), ("bet.naam", "R. Plieger")];
    assert_eq!(browser.post(&path, &right).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_application_that_is_not_complete_is_not_sent_and_says_why() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let draft = browser.start("inkomenstoeslag").await;
    let check = format!("{draft}/controleren");
    assert_eq!(browser.post(&check, DECLARED).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let draft = browser.filled().await;
    let answer = browser.post(&format!("{draft}/controleren"), &[("verklaring", "waar")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("role=\"alert\""));
    assert!(!browser.get("/overzicht").await.page().contains("href=\"/zaken/"));
}

#[tokio::test]
async fn sending_twice_reloading_and_going_back_make_one_case() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let draft = browser.filled().await;
    let check = format!("{draft}/controleren");
    let first = browser.post(&check, DECLARED).await.to();
    let mut other = Browser::at(&portal, "amsterdam");
    other.sign_in("resident:plieger").await;
    let (one, two) = tokio::join!(browser.post(&check, DECLARED), other.post(&check, DECLARED));
    assert_eq!((one.to(), two.to()), (first.clone(), first.clone()));
    // A declaration that is not ticked the second time changes nothing about what was received.
    assert_eq!(browser.post(&check, &[]).await.to(), first);
    let back = browser.post(&format!("{draft}/vraag/inkomen"), &[("iit.inkomen_laag", "nee")]).await;
    assert_eq!(back.status, StatusCode::CONFLICT);
    let overview = browser.get("/overzicht").await.page();
    let case = first.trim_end_matches("/ontvangst");
    let mut cases: Vec<&str> = overview.split("href=\"/zaken/").skip(1).map(|rest| &rest[..36]).collect();
    cases.dedup();
    assert_eq!(cases, [case.trim_start_matches("/zaken/")], "{overview}");
}

#[tokio::test]
async fn forms_that_are_too_long_are_refused_and_the_page_stays() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let draft = browser.start("inkomenstoeslag").await;
    let path = format!("{draft}/vraag/bijzonder");
    let long = "x".repeat(300 * 1024);
    let answer = browser.post(&path, &[("bijz.heeft", "yes"), ("bijz.uitleg", &long)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let many: Vec<(&str, &str)> = (0..5000).map(|_| ("bijz.heeft", "yes")).collect();
    let answer = browser.post(&path, &many).await;
    assert!(answer.status.is_redirection() || answer.status.is_client_error(), "{}", answer.status);
    let endless = vec![b'a'; 41 * 1024 * 1024];
    let kind = Some("application/x-www-form-urlencoded");
    let answer = browser.send(axum::http::Method::POST, &path, kind, endless).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let broken = browser.send(axum::http::Method::POST, &path, kind, vec![0xff, 0xfe]).await;
    assert_eq!(broken.status, StatusCode::BAD_REQUEST);
    // Signed out, a long form is not carried along.
    let mut nobody = Browser::at(&portal, "amsterdam");
    let answer = nobody.post(&path, &[("bijz.uitleg", &"x".repeat(70 * 1024))]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(browser.get(&path).await.status, StatusCode::OK);
}
