//! Forms of another site change nothing, signed in or not.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// What browsers say of a form on another site.
const FOREIGN: [(&str, &str); 3] =
    [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://example.org")];

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:plieger").await;
    let draft = browser.filled().await;
    for (name, value) in FOREIGN {
        browser.says = vec![(name, value.to_owned())];
        for (path, fields) in [
            (format!("{draft}/vraag/inkomen"), [("iit.inkomen_laag", "nee")]),
            (format!("{draft}/controleren"), [("verklaring", "waar")]),
            (format!("{draft}/weg"), [("a", "b")]),
            ("/uitloggen".to_owned(), [("a", "b")]),
            ("/taal".to_owned(), [("taal", "en")]),
            ("/inloggen".to_owned(), [("persona", "resident:schoon")]),
        ] {
            let answer = browser.post(&path, &fields).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}: {path}");
        }
        // A link from another site is no harm.
        assert_eq!(browser.get("/").await.status, StatusCode::OK);
    }
    browser.says = vec![("sec-fetch-site", "same-origin".to_owned())];
    let case = browser.sent(&draft).await;
    assert!(case.starts_with("/zaken/"));
}

#[tokio::test]
async fn a_form_of_another_site_does_not_come_along_through_the_sign_in() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:plieger").await;
    let draft = owner.filled().await;
    // The session cookie stays home with a form of another site, so its sender looks signed out.
    let mut lured = Browser::at(&portal, "amsterdam");
    for (name, value) in FOREIGN {
        lured.says = vec![(name, value.to_owned())];
        let answer = lured.post(&format!("{draft}/vraag/rekening"), &[("bet.naam", "Dief")]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}");
        assert!(!answer.text().contains("Dief"));
    }
}
