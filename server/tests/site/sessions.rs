//! Sessions: the cookie, the end after fifteen minutes, and what was typed meanwhile.

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::Clock;

use crate::browser::Browser;
use crate::portal::Portal;

#[tokio::test]
async fn the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    let answer = browser.post("/inloggen", &[("persona", "resident:plieger")]).await;
    let cookie = answer.header("set-cookie");
    let token = browser.cookie("loket").unwrap();
    assert_eq!(token.len(), 43);
    assert_eq!(cookie, format!("loket={token}; Path=/; HttpOnly; SameSite=Lax"));
    // Each sign-in has a token of its own; none is taken from the browser.
    let first = token.to_owned();
    browser.sign_in("resident:plieger").await;
    assert_ne!(browser.cookie("loket"), Some(&*first));
}

#[tokio::test]
async fn a_token_of_one_city_opens_nothing_in_another() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let token = browser.cookie("loket").unwrap().to_owned();
    let mut elsewhere = Browser::at(&portal, "rotterdam");
    for value in [&*token, "", "x", &"A".repeat(43), "nonsense'; DROP TABLE sessions"] {
        elsewhere.says = vec![("cookie", format!("loket={value}"))];
        assert_eq!(elsewhere.get("/overzicht").await.status, StatusCode::SEE_OTHER, "{value}");
    }
}

#[tokio::test]
async fn the_last_half_hour_of_twelve_is_told_on_every_page_with_the_time() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let end = app::ui::format::time(portal.clock.now() + TimeDelta::hours(12));
    for _ in 0..69 {
        portal.clock.advance(TimeDelta::minutes(10));
        assert_eq!(browser.get("/overzicht").await.status, StatusCode::OK);
    }
    let told = format!("Om {end} uur moet u opnieuw inloggen");
    assert!(!browser.get("/overzicht").await.page().contains(&told));
    portal.clock.advance(TimeDelta::minutes(10));
    for path in ["/overzicht", "/", "/gegevens"] {
        assert!(browser.get(path).await.page().contains(&told), "{path}: {told}");
    }
    // What is kept for everyone does not tell it.
    assert!(!browser.get("/geen-internet").await.page().contains(&told));
}

#[tokio::test]
async fn a_session_ends_after_fifteen_minutes_without_a_request() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    for _ in 0..3 {
        portal.clock.advance(TimeDelta::minutes(14));
        assert_eq!(browser.get("/overzicht").await.status, StatusCode::OK);
    }
    portal.clock.advance(TimeDelta::minutes(16));
    let answer = browser.get("/overzicht").await;
    assert_eq!(answer.to(), "/inloggen?naar=%2Foverzicht");
    assert!(answer.body.is_empty());
}

#[tokio::test]
async fn what_was_typed_when_the_session_ended_is_there_after_signing_in_again() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let draft = browser.start("inkomenstoeslag").await;
    portal.clock.advance(TimeDelta::minutes(16));
    let page = format!("{draft}/vraag/rekening");
    let typed = [("bet.iban", "NL00 FOUT"), ("bet.naam", "R. & P. \"Plieger\" <b>")];
    let asked = browser.post(&page, &typed).await.page();
    assert!(asked.contains("Plieger</b>"), "the list of personas");
    // The form stands in the page, encoded, and leaves its attribute nowhere.
    let kept = asked.split("name=\"bewaard\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(!kept.contains('<') && kept.starts_with("bet.iban=NL00"), "{kept}");
    let kept = kept.replace("&amp;", "&");
    let fields = [("persona", "resident:plieger"), ("naar", &*page), ("bewaard", &*kept)];
    assert_eq!(browser.post("/inloggen", &fields).await.to(), page);
    let shown = browser.get(&page).await.page();
    assert!(shown.contains("value=\"NL00 FOUT\""), "{shown}");
    assert!(shown.contains("R. &amp; P. &quot;Plieger&quot; &lt;b&gt;"), "{shown}");
    // Somebody else who signs in next at the same desk gets none of it.
    let fields = [("persona", "resident:schoon"), ("naar", &*page), ("bewaard", "bet.naam=Dief")];
    browser.post("/inloggen", &fields).await.to();
    assert_eq!(browser.get(&page).await.status, StatusCode::NOT_FOUND);
    browser.sign_in("resident:plieger").await;
    assert!(!browser.get(&page).await.page().contains("Dief"));
}

#[tokio::test]
async fn who_wants_to_apply_and_signs_in_is_in_the_application() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    let start = "/aanvragen/inkomenstoeslag";
    let asked = browser.post(start, &[]).await.page();
    assert!(asked.contains("name=\"begin\" value=\"ja\""), "{asked}");
    assert!(!asked.contains("bewaard"), "nothing was typed");
    let fields = |persona| [("persona", persona), ("naar", start), ("begin", "ja")];
    let draft = browser.post("/inloggen", &fields("resident:plieger")).await.to();
    assert!(draft.starts_with("/aanvraag/"), "{draft}");
    // The same again, from another device: the same application.
    let mut other = Browser::at(&portal, "amsterdam");
    assert_eq!(other.post("/inloggen", &fields("resident:plieger")).await.to(), draft);
    // Who cannot apply for it lands on the page that says for whom it is.
    for persona in ["company:dagobert", "staff:amsterdam-lead"] {
        assert_eq!(other.post("/inloggen", &fields(persona)).await.to(), start);
    }
    let elsewhere = [("persona", "resident:plieger"), ("naar", "/aanvragen/bestaat-niet"), ("begin", "ja")];
    assert_eq!(other.post("/inloggen", &elsewhere).await.to(), "/aanvragen/bestaat-niet");
}

#[tokio::test]
async fn a_signed_out_post_that_changes_more_than_a_page_is_not_done_afterwards() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let draft = browser.filled().await;
    portal.clock.advance(TimeDelta::minutes(16));
    for path in [format!("{draft}/controleren"), format!("{draft}/weg")] {
        let kept = [("persona", "resident:plieger"), ("naar", &*path), ("bewaard", "verklaring=waar")];
        browser.post("/inloggen", &kept).await.to();
        assert_eq!(browser.get(&format!("{draft}/controleren")).await.status, StatusCode::OK, "{path}");
    }
    let overview = browser.get("/overzicht").await.page();
    assert!(!overview.contains("href=\"/zaken/"), "nothing was sent");
}

#[tokio::test]
async fn signing_out_ends_the_session_for_whoever_kept_the_token() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let token = browser.cookie("loket").unwrap().to_owned();
    let answer = browser.post("/uitloggen", &[]).await;
    assert_eq!((answer.to().as_str(), browser.cookie("loket")), ("/", None));
    assert_eq!(answer.header("set-cookie"), "loket=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    browser.says = vec![("cookie", format!("loket={token}"))];
    assert_eq!(browser.get("/overzicht").await.status, StatusCode::SEE_OTHER);
    // Signing out twice, or without ever signing in, is no failure.
    assert_eq!(browser.post("/uitloggen", &[]).await.to(), "/");
}

#[tokio::test]
async fn language_and_scheme_are_kept_and_lead_back() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    assert!(browser.get("/check").await.page().contains("<html lang=\"nl\""));
    let answer = browser.post("/taal", &[("taal", "en"), ("terug", "/check?a=1")]).await;
    assert_eq!(answer.to(), "/check?a=1");
    assert_eq!(answer.header("set-cookie"), "taal=en; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
    for path in ["/check", "/niets", "/inloggen"] {
        assert!(browser.get(path).await.text().contains("<html lang=\"en\""), "{path}");
    }
    browser.post("/taal", &[("taal", "tlh"), ("terug", "/")]).await.to();
    assert_eq!(browser.cookie("taal"), Some("en"));
    browser.post("/scherm", &[("scherm", "dark"), ("terug", "/")]).await.to();
    assert!(browser.get("/").await.page().contains("data-scheme=\"dark\""));
    browser.post("/scherm", &[("scherm", "dark\"><script>"), ("terug", "/")]).await.to();
    assert_eq!(browser.cookie("scherm"), Some("dark"));
}
