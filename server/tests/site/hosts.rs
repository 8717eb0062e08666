//! Which place a host name stands for.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

#[tokio::test]
async fn each_city_has_its_own_host_and_localhost_shows_the_choice() {
    let portal = Portal::new().await;
    for (host, name) in [
        ("amsterdam.localhost:3000", "Loket Amsterdam"),
        ("AMSTERDAM.localhost", "Loket Amsterdam"),
        ("rotterdam.localhost:3000", "Loket Rotterdam"),
        ("denhaag.localhost:3000", "Loket Den Haag"),
        ("utrecht.localhost:80", "Loket Utrecht"),
    ] {
        let page = Browser::on(&portal, host).get("/").await.page();
        assert!(page.contains(&format!("{name}</title>")), "{host}");
    }
    for host in ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"] {
        let mut browser = Browser::on(&portal, host);
        let page = browser.get("/").await.page();
        for slug in ["amsterdam", "rotterdam", "denhaag", "utrecht"] {
            assert!(page.contains(&format!("//{slug}.localhost:3000/")), "{host}: {slug}");
        }
        // Nothing else lives there: no page of a city, no sign-in.
        for path in ["/overzicht", "/inloggen", "/werk", "/zaken/1"] {
            assert_eq!(browser.get(path).await.to(), "/", "{path}");
        }
    }
}

#[tokio::test]
async fn a_host_that_is_not_ours_is_misdirected_and_told_nothing() {
    let portal = Portal::new().await;
    for host in [
        "example.org",
        "groningen.localhost:3000",
        "amsterdam.localhost.example.org",
        "xamsterdam.localhost",
        "amsterdamlocalhost",
        ".localhost",
        "",
        "a.amsterdam.localhost",
    ] {
        for path in ["/", "/overzicht", "/niets"] {
            let answer = Browser::on(&portal, host).get(path).await;
            assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST, "{host}{path}");
            assert!(answer.body.is_empty());
        }
    }
}
