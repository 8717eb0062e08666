//! Signing what one's partner sent: by them alone, read first, once.

use axum::http::StatusCode;
use testkit::DECLARED;

use crate::browser::Browser;
use crate::portal::Portal;

const NOTHING: &str = "01890000-0000-7000-8000-000000000000";

/// A sent application of a couple: who sent it, who must sign it, the address of the case, and where it is signed.
async fn sent(portal: &Portal) -> (Browser, Browser, String, String) {
    let mut owner = Browser::at(portal, "amsterdam");
    owner.sign_in("resident:den-braber").await;
    let case = owner.sent_by_couple().await;
    let mut partner = Browser::at(portal, "amsterdam");
    partner.sign_in("resident:van-zon").await;
    let sign = case.replace("/zaken/", "/ondertekenen/");
    (owner, partner, case, sign)
}

/// What the page says was read.
fn read(page: &str) -> String {
    page.split("name=\"inzending\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_partner_finds_it_reads_declares_and_signs_once() {
    let portal = Portal::new().await;
    let (mut owner, mut partner, case, sign) = sent(&portal).await;
    let page = owner.get(&case).await.page();
    assert!(page.contains("Wacht op uw partner") && page.contains("Uw partner moet nog ondertekenen"));
    assert!(
        owner.get(&format!("{case}/ontvangst")).await.page().contains("Uw partner moet nog ondertekenen")
    );
    let overview = partner.get("/overzicht").await.page();
    assert!(overview.contains("Onderteken de aanvraag van Gerrit den Braber"));
    assert!(overview.contains(&format!("href=\"{sign}\"")));
    for (lang, title) in [("en", "Sign the application of"), ("nl", "Onderteken de aanvraag van")] {
        partner.post("/taal", &[("taal", lang), ("terug", "/")]).await.to();
        let page = partner.get(&sign).await.page();
        assert!(page.contains(title), "{lang}");
        assert!(!page.contains("checked"), "{lang}: nothing is ticked beforehand");
    }
    let page = partner.get(&sign).await.page();
    assert!(page.contains("NL91"), "what was filled in stands there");
    let submission = read(&page);
    let half = [("inzending", submission.as_str()), ("verklaring", "waar")];
    let answer = partner.post(&sign, &half).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("href=\"#verklaring-controle\""));
    let mut all = vec![("inzending", submission.as_str())];
    all.extend(DECLARED);
    for _ in 0..2 {
        assert_eq!(partner.post(&sign, &all).await.to(), sign);
    }
    assert!(partner.get(&sign).await.page().contains("U heeft ondertekend op"));
    assert!(!partner.get("/overzicht").await.page().contains("Onderteken de aanvraag"));
    let page = owner.get(&case).await.page();
    assert!(page.contains("Wilma van Zon heeft ondertekend op"));
    assert_eq!(page.matches("De partner heeft ondertekend").count(), 1, "signed once");
}

#[tokio::test]
async fn saying_no_asks_a_few_words_keeps_them_and_goes_to_a_person() {
    let portal = Portal::new().await;
    let (mut owner, mut partner, case, sign) = sent(&portal).await;
    let submission = read(&partner.get(&sign).await.page());
    let no = format!("{sign}/niet");
    let long = "o".repeat(501);
    for (typed, told) in [("  ", "Schrijf in een paar woorden"), (long.as_str(), "Uw uitleg is te lang")] {
        let answer = partner.post(&no, &[("inzending", &submission), ("uitleg", typed)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = answer.text();
        assert!(text.contains(told) && text.contains("href=\"#uitleg\""), "{told}");
        assert!(text.contains(typed.trim()), "what was typed is kept");
    }
    let words = "Het bedrag van mijn loon klopt niet.";
    assert_eq!(partner.post(&no, &[("inzending", &submission), ("uitleg", words)]).await.to(), sign);
    assert!(partner.get(&sign).await.page().contains("dat u niet tekent"));
    portal.work().await;
    let page = owner.get(&case).await.page();
    assert!(page.contains("Uw partner heeft niet ondertekend") && page.contains("In behandeling"));
    assert!(!page.contains(words), "the words are for staff");
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let queue = staff.get("/werk").await.page();
    let task = queue.split("href=\"/werk/taken/").nth(1).unwrap().split('"').next().unwrap();
    let page = staff.get(&format!("/werk/taken/{task}")).await.page();
    assert!(page.contains("Wilma van Zon tekent niet") && page.contains(words));
}

#[tokio::test]
async fn for_anybody_else_it_is_as_if_nothing_were_there() {
    let portal = Portal::new().await;
    let (owner, mut partner, _, sign) = sent(&portal).await;
    let submission = read(&partner.get(&sign).await.page());
    let mut others = vec![owner];
    for (city, persona) in [
        ("amsterdam", "resident:plieger"),
        ("amsterdam", "company:dagobert"),
        ("amsterdam", "staff:amsterdam-reviewer"),
        ("rotterdam", "resident:moulin"),
    ] {
        let mut browser = Browser::at(&portal, city);
        browser.sign_in(persona).await;
        others.push(browser);
    }
    let fields = [
        ("inzending", submission.as_str()),
        ("verklaring", "waar"),
        ("verklaring", "controle"),
        ("uitleg", "x"),
    ];
    for browser in &mut others {
        for address in [sign.clone(), format!("/ondertekenen/{NOTHING}")] {
            assert_eq!(browser.get(&address).await.status, StatusCode::NOT_FOUND);
            assert_eq!(browser.post(&address, &fields).await.status, StatusCode::NOT_FOUND);
            assert_eq!(browser.post(&format!("{address}/niet"), &fields).await.status, StatusCode::NOT_FOUND);
        }
    }
    assert!(partner.get(&sign).await.page().contains("Ik onderteken"), "nobody signed");
    // What was corrected since it was read is read again before it is signed.
    let mut owner = others.remove(0);
    let case = sign.replace("/ondertekenen/", "/zaken/");
    let draft = owner.post(&format!("{case}/veranderen"), &[]).await.to();
    owner.post(&format!("{draft}/vraag/inkomen"), &[("iit.inkomen_laag", "nee")]).await.to();
    owner.post(&format!("{draft}/controleren"), DECLARED).await.to();
    assert_eq!(partner.post(&sign, &fields).await.status, StatusCode::CONFLICT);
    assert_ne!(read(&partner.get(&sign).await.page()), submission);
}
