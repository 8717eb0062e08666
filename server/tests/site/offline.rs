//! What a phone keeps and installs: the manifest, the worker, the pages without internet, and what is marked to be kept.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// Pages for everyone.
const OPEN: [&str; 7] =
    ["/", "/aanvragen", "/aanvragen/bijstand", "/check", "/privacy", "/toegankelijkheid", "/zo-rekenen-wij"];

#[tokio::test]
async fn each_city_is_installed_under_its_own_name_and_colour() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "utrecht");
    let answer = browser.get("/manifest.webmanifest").await;
    assert_eq!(answer.header("content-type"), "application/manifest+json");
    let manifest: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(manifest["name"], "Loket Utrecht");
    assert_eq!(manifest["theme_color"], "#24578f");
    assert_eq!(
        (manifest["start_url"].as_str(), manifest["display"].as_str()),
        (Some("/"), Some("standalone"))
    );
    assert_eq!(manifest["icons"][0]["src"], "/bestanden/utrecht-192.png");
    assert_eq!(manifest["icons"][1]["purpose"], "maskable");
    let page = browser.get("/").await.page();
    assert!(page.contains("<link rel=\"manifest\" href=\"/manifest.webmanifest\">"));
    assert!(
        page.contains(
            "<meta name=\"theme-color\" content=\"#a0c8ee\" media=\"(prefers-color-scheme:dark)\">"
        ),
        "{page}"
    );
    assert!(page.contains("<script defer src=\"/bestanden/line.js\" nonce=\""));
    // Where one chooses a city there is none to install.
    let joint = Browser::on(&portal, "localhost:3000").get("/").await.page();
    assert!(!joint.contains("manifest\" href") && !joint.contains("line.js"));
}

#[tokio::test]
async fn the_worker_says_what_it_may_keep_and_is_looked_for_anew() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "utrecht");
    let answer = browser.get("/worker.js").await;
    assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-cache");
    assert!(answer.header("content-security-policy").contains("worker-src 'self'"));
    let text = answer.text();
    let site = text.strip_prefix("self.site = ").unwrap().split(";\n").next().unwrap();
    let site: serde_json::Value = serde_json::from_str(site).unwrap();
    assert!(text.ends_with("const SHELL = 1;"));
    assert_eq!(site["version"].as_str().unwrap().len(), 16);
    assert!(site["words"]["en"]["kept"].as_str().unwrap().contains("{when}"));
    for file in site["files"].as_array().unwrap() {
        assert!(file.as_str().unwrap().starts_with("/bestanden/"), "{file}");
    }
    let pages = site["pages"].as_array().unwrap();
    for path in ["/overzicht", "/inloggen", "/werk", "/zaken/", "/aanvraag/"] {
        assert!(!pages.iter().any(|page| page == path), "{path}");
    }
    // Every page it fetches beforehand is there, in each language, also without a cookie.
    for lang in domain::Lang::ALL {
        let address = site["offline"][lang.as_str()]["page"].as_str().unwrap();
        let page = Browser::at(&portal, "utrecht").get(address).await.page();
        assert!(page.contains(app::texts::line::offline(lang)), "{address}");
    }
}

#[tokio::test]
async fn only_pages_for_everyone_may_be_kept_and_only_while_nobody_is_signed_in() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    for path in OPEN {
        let answer = browser.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(
            (answer.header("cache-control"), answer.header("content-language")),
            ("no-cache", "nl"),
            "{path}"
        );
        assert!(answer.headers.get_all("vary").iter().any(|vary| vary == "cookie"), "{path}");
        assert!(answer.header("set-cookie").is_empty(), "{path}");
    }
    // What somebody looked for, what is not there, and what belongs to somebody.
    for path in [
        "/aanvragen?zoek=schulden",
        "/aanvragen?bij=debts",
        "/aanvragen/niets",
        "/inloggen",
        "/overzicht",
        "/niets",
        "/stijl",
    ] {
        assert_eq!(browser.get(path).await.header("cache-control"), "no-store", "{path}");
    }
    let answer = browser.post("/check", &[]).await;
    assert_eq!(answer.header("cache-control"), "no-store");
    browser.sign_in("resident:plieger").await;
    for path in OPEN.into_iter().chain(["/geen-internet", "/niet-verstuurd"]) {
        assert_eq!(browser.get(path).await.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn the_pages_without_internet_name_the_city_and_nobody() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "utrecht");
    browser.sign_in("resident:jan-boer").await;
    let own = browser.get("/overzicht").await.page();
    assert!(own.contains("Uitloggen"));
    for path in ["/geen-internet?taal=nl", "/niet-verstuurd?taal=nl"] {
        let page = browser.get(path).await.page();
        assert!(page.contains("14 030") && page.contains("Of schrijf naar: "), "{path}");
        assert!(!page.contains("Uitloggen") && !page.contains("Boer"), "{path}");
        assert!(page.contains("<!--kept-->") || page.contains("<!--form-->"), "{path}");
    }
    assert!(browser.get("/geen-internet?taal=en").await.page().contains("<html lang=\"en\""));
}

#[tokio::test]
async fn every_page_says_how_to_call_visit_and_write() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "rotterdam");
    for path in ["/", "/aanvragen", "/check", "/inloggen", "/niets", "/geen-internet"] {
        let page = browser.get(path).await.text();
        let help = page.split("id=\"hulp\"").nth(1).unwrap();
        assert!(
            help.contains("tel:14010") && help.contains("#map-pin") && help.contains("Of schrijf naar: "),
            "{path}"
        );
    }
}
