//! What a city puts beside the program: its official look, and what it says about the site. And the style page.

use std::path::Path;
use std::sync::Arc;

use axum::http::StatusCode;
use server::layers::Mounted;
use server::notices::Notices;
use server::themes::Themes;

use crate::browser::Browser;
use crate::portal::Portal;

fn themes(folder: &Path) -> Themes {
    let city = folder.join("utrecht");
    std::fs::create_dir_all(&city).unwrap();
    std::fs::write(city.join("theme.css"), ".utrecht-theme { --city-accent-l: #7a0019; --r2: 0 }").unwrap();
    std::fs::write(
        city.join("logo.svg"),
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><path d="M0 0h9"/></svg>"#,
    )
    .unwrap();
    Themes::load(folder, &["utrecht".to_owned(), "rotterdam".to_owned()]).unwrap()
}

#[tokio::test]
async fn a_mounted_look_is_on_every_page_of_its_city_and_of_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let mounted = Mounted { themes: themes(folder.path()), ..Mounted::default() };
    let portal = Portal::with_mounted(mounted).await;
    let mut browser = Browser::at(&portal, "utrecht");
    for path in ["/", "/check", "/niets"] {
        let page = browser.get(path).await.text();
        assert!(
            page.contains("<img src=\"/thema/utrecht/logo.") && page.contains("width=\"90\" height=\"40\""),
            "{path}"
        );
        assert!(page.contains("<meta name=\"theme-color\" content=\"#7a0019\">"), "{path}: {page}");
        // After our own sheet, so that it wins.
        let (ours, theirs) =
            (page.find("/bestanden/portal.css").unwrap(), page.find("/thema/utrecht/theme.").unwrap());
        assert!(ours < theirs, "{path}");
    }
    let page = browser.get("/").await.page();
    for (part, kind) in
        [("/thema/utrecht/theme.", "text/css; charset=utf-8"), ("/thema/utrecht/logo.", "image/svg+xml")]
    {
        let rest = page.split(part).nth(1).unwrap();
        let address = format!("{part}{}", rest.split('"').next().unwrap());
        let answer = browser.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(
            (answer.header("content-type"), answer.header("x-content-type-options")),
            (kind, "nosniff")
        );
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'"), "{address}");
    }
    assert_eq!(browser.get("/thema/utrecht/theme.css").await.status, StatusCode::NOT_FOUND);
    assert!(browser.get("/worker.js").await.text().contains("/thema/utrecht/theme."));
    let other = Browser::at(&portal, "rotterdam").get("/").await.page();
    assert!(!other.contains("/thema/"));
}

#[tokio::test]
async fn a_notice_stands_on_every_page_of_its_city_without_a_new_start() {
    let folder = tempfile::tempdir().unwrap();
    let notices = Arc::new(Notices::at(Some(folder.path().to_owned())));
    let portal = Portal::with_mounted(Mounted { notices: Arc::clone(&notices), ..Mounted::default() }).await;
    let mut browser = Browser::at(&portal, "utrecht");
    assert!(!browser.get("/").await.page().contains("Onderhoud"));

    let text = "kind: onderhoud\ntext: {nl: \"Zaterdag < 8 uur is Loket dicht.\", en: \"Loket is closed on Saturday.\"}\n";
    std::fs::write(folder.path().join("utrecht.yaml"), text).unwrap();
    assert_eq!(notices.read_again(), []);
    browser.sign_in("resident:jan-boer").await;
    for path in ["/", "/overzicht", "/check", "/niets"] {
        let page = browser.get(path).await.text();
        assert!(
            page.contains("<strong>Onderhoud: </strong>Zaterdag &lt; 8 uur is Loket dicht."),
            "{path}: {page}"
        );
    }
    browser.post("/taal", &[("taal", "en"), ("terug", "/")]).await;
    assert!(
        browser.get("/").await.page().contains("<strong>Maintenance: </strong>Loket is closed on Saturday.")
    );
    assert!(!Browser::at(&portal, "rotterdam").get("/").await.page().contains("Onderhoud"));

    std::fs::remove_file(folder.path().join("utrecht.yaml")).unwrap();
    assert_eq!(notices.read_again(), []);
    assert!(!browser.get("/overzicht").await.page().contains("Maintenance"));
}

#[tokio::test]
async fn the_style_page_shows_every_city_in_light_and_dark_and_mirrored() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "utrecht");
    for city in ["amsterdam", "rotterdam", "denhaag", "utrecht"] {
        let answer = browser.get(&format!("/stijl?stad={city}&scherm=dark&richting=rtl")).await;
        assert_eq!(answer.header("x-robots-tag"), "noindex, nofollow");
        let page = answer.page();
        assert!(page.contains(&format!("dir=\"rtl\" data-city=\"{city}\" data-scheme=\"dark\"")), "{city}");
        assert!(page.contains("/bestanden/samples.css"));
    }
    let page = browser.get("/stijl?stad=parijs&scherm=%22%3E&richting=x").await.page();
    assert!(page.contains("<html lang=\"nl\" dir=\"ltr\" data-city=\"utrecht\"><head>"), "{page}");
    assert!(!browser.get("/").await.page().contains("samples.css"));
}
