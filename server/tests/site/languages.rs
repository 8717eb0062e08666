//! The languages of residents: chosen, asked for by the browser, switched off by a city; and no Dutch left in them.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use domain::Lang;
use testkit::SUPPLEMENT;

use crate::browser::Browser;
use crate::portal::Portal;

/// What everybody can read.
const PUBLIC: [&str; 8] = [
    "/",
    "/aanvragen",
    "/aanvragen/inkomenstoeslag",
    "/aanvragen/bijstand",
    "/aanvragen/stadspas",
    "/check",
    "/privacy",
    "/toegankelijkheid",
];

/// The Dutch sentences that residents read, as far as they are more than a name: of pages, of the program and of the catalogue.
struct Dutch {
    /// Texts that stand on a page as they are.
    whole: BTreeSet<String>,
    /// The longest piece of each text that something is filled in.
    pieces: Vec<String>,
}

impl Dutch {
    fn known() -> Self {
        let mut known = Self { whole: BTreeSet::new(), pieces: Vec::new() };
        let texts = app::texts::DUTCH.iter().chain(domain::words::DUTCH).flat_map(|(_, texts)| *texts);
        for (_, text) in texts {
            if text.contains('{') {
                let pieces =
                    text.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest).trim());
                let longest = pieces.max_by_key(|piece| piece.len()).unwrap_or_default();
                if longest.split(' ').count() >= 3 {
                    known.pieces.push(longest.to_owned());
                }
            } else if text.trim().contains(' ') {
                known.whole.insert(text.trim().to_owned());
            }
        }
        let folder = testkit::catalog().join("language/ar");
        for file in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            // The key of a pair stands by itself on a line, between quotes.
            let lines: Vec<&str> = text.lines().collect();
            let pairs = lines.windows(2).filter_map(|pair| {
                let [key, there] = pair else { return None };
                Some((key.strip_prefix("  \"")?.strip_suffix("\":")?, there.trim().trim_matches('"')))
            });
            // A name is the same in every language.
            let told = pairs.filter(|(key, there)| key.contains(' ') && key != there);
            known.whole.extend(told.map(|(key, _)| key.replace("\\\"", "\"")));
        }
        assert!(known.whole.len() > 2_500 && known.pieces.len() > 80);
        known
    }

    /// What of it stands on a page.
    fn on(&self, page: &str) -> Vec<String> {
        let texts = texts_of(page);
        let whole = texts.iter().filter(|text| self.whole.contains(text.as_str())).cloned();
        let pieces =
            self.pieces.iter().filter(|piece| texts.iter().any(|text| text.contains(piece.as_str())));
        whole.chain(pieces.cloned()).collect()
    }
}

/// The texts between the tags of the body, but of what says that it is Dutch.
fn texts_of(page: &str) -> Vec<String> {
    let body = page.split_once("<body").map_or(page, |(_, body)| body);
    let mut texts = Vec::new();
    // How deep one is within an element that says it is Dutch, by the elements with an end.
    let mut within: Option<usize> = None;
    let mut depth = 0_usize;
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        let is_void = matches!(name, "input" | "br" | "img" | "meta" | "link" | "hr" | "!--" | "!")
            || tag.ends_with('/')
            || name.starts_with('!');
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
            if within.is_some_and(|from| depth < from) {
                within = None;
            }
        } else if !is_void {
            depth += 1;
            if within.is_none() && tag.contains("lang=\"nl\"") {
                within = Some(depth);
            }
        }
        let text =
            text.replace("&amp;", "&").replace("&quot;", "\"").replace("&#x27;", "'").replace("&#39;", "'");
        if within.is_none() && !text.trim().is_empty() {
            texts.push(text.trim().to_owned());
        }
    }
    texts
}

fn is_in(page: &str, lang: Lang) -> bool {
    page.contains(&format!("<html lang=\"{}\" dir=\"{}\"", lang.as_str(), lang.direction()))
}

async fn speaking(portal: &Portal, lang: Lang) -> Browser {
    let mut browser = Browser::at(portal, "amsterdam");
    browser.post("/taal", &[("taal", lang.as_str()), ("terug", "/")]).await.to();
    browser
}

/// Every page of one application, from its start to its decision.
async fn pages_of_a_resident(portal: &Portal, browser: &mut Browser) -> Vec<(String, String)> {
    let mut seen = Vec::new();
    let draft = browser.start("inkomenstoeslag").await;
    seen.push(("start".to_owned(), browser.get(&draft).await.page()));
    for (page, fields) in SUPPLEMENT {
        let path = format!("{draft}/vraag/{page}");
        seen.push((path.clone(), browser.get(&path).await.page()));
        let wrong = browser.post(&path, &[]).await;
        if wrong.status == StatusCode::UNPROCESSABLE_ENTITY {
            seen.push((format!("{path} wrong"), wrong.text()));
        }
        assert_eq!(browser.post(&path, fields).await.status, StatusCode::SEE_OTHER, "{page}");
    }
    let check = format!("{draft}/controleren");
    seen.push((check.clone(), browser.get(&check).await.page()));
    let undeclared = browser.post(&check, &[]).await;
    seen.push((format!("{check} undeclared"), undeclared.text()));
    let case = browser.sent(&draft).await;
    for path in [format!("{case}/ontvangst"), case.clone()] {
        seen.push((path.clone(), browser.get(&path).await.page()));
    }
    portal.work().await;
    for path in [case.as_str(), "/overzicht", "/berichten", "/gegevens"] {
        seen.push((format!("{path} decided"), browser.get(path).await.page()));
    }
    seen
}

#[tokio::test]
async fn no_dutch_is_left_in_another_language() {
    let dutch = Dutch::known();
    for lang in Lang::ALL.into_iter().filter(|lang| *lang != Lang::Nl) {
        let portal = Portal::new().await;
        let mut browser = speaking(&portal, lang).await;
        let mut seen = Vec::new();
        for path in PUBLIC {
            seen.push((path.to_owned(), browser.get(path).await.page()));
        }
        let turned = browser.post("/check", &[("vraag", "partner"), ("knop", "verder")]).await;
        seen.push(("/check wrong".to_owned(), turned.text()));
        browser.sign_in("resident:plieger").await;
        seen.extend(pages_of_a_resident(&portal, &mut browser).await);
        for (path, page) in seen {
            assert!(is_in(&page, lang), "{path} in {lang:?}");
            assert_eq!(dutch.on(&page), Vec::<String>::new(), "{path} in {lang:?}");
        }
    }
}

#[tokio::test]
async fn the_test_sees_dutch_where_it_is() {
    let portal = Portal::new().await;
    let dutch = Dutch::known();
    let mut browser = Browser::at(&portal, "amsterdam");
    for path in PUBLIC {
        let page = browser.get(path).await.page();
        assert!(dutch.on(&page).len() > 5, "{path}: {:?}", dutch.on(&page));
        let marked = page.replacen("<main", "<main lang=\"nl\"", 1);
        assert!(dutch.on(&marked).len() < dutch.on(&page).len(), "{path}");
    }
}

#[tokio::test]
async fn every_page_offers_the_languages_in_their_own_words() {
    let portal = Portal::new().await;
    let mut browser = speaking(&portal, Lang::Ar).await;
    let page = browser.get("/").await.page();
    for lang in Lang::ALL.into_iter().filter(|lang| *lang != Lang::Ar) {
        assert!(
            page.contains(&format!("name=\"taal\" value=\"{0}\" lang=\"{0}\"", lang.as_str())),
            "{lang:?}"
        );
        assert!(page.contains(lang.own_name()), "{lang:?}");
    }
}

#[tokio::test]
async fn a_translation_by_a_machine_says_so_and_leads_to_the_dutch() {
    let portal = Portal::new().await;
    for lang in Lang::ALL {
        let mut browser = speaking(&portal, lang).await;
        let page = browser.get("/aanvragen").await.page();
        let told = page.contains(app::texts::common::machine_heading(lang));
        assert_eq!(told, Lang::TRANSLATED.contains(&lang), "{lang:?}");
    }
}

#[tokio::test]
async fn a_first_visit_is_in_the_language_of_the_browser_and_a_choice_counts_more() {
    let portal = Portal::new().await;
    for (asked, lang) in [
        ("uk-UA,uk;q=0.9,en;q=0.8", Lang::Uk),
        ("de,fr;q=0.9", Lang::Nl),
        ("xx;q=1, pl;q=0.3, tr;q=0.4", Lang::Tr),
        ("*", Lang::Nl),
    ] {
        let mut browser = Browser::at(&portal, "utrecht");
        browser.says = vec![("accept-language", asked.to_owned())];
        assert!(is_in(&browser.get("/").await.page(), lang), "{asked}");
        browser.post("/taal", &[("taal", "en"), ("terug", "/")]).await.to();
        assert!(is_in(&browser.get("/").await.page(), Lang::En), "{asked}");
    }
    let mut joint = Browser::on(&portal, "localhost");
    joint.says = vec![("accept-language", "ar".to_owned())];
    let page = joint.get("/").await.page();
    assert!(
        is_in(&page, Lang::Ar) && page.contains("//utrecht.localhost/\""),
        "the city asks the browser itself"
    );
    assert_eq!(joint.post("/taal", &[("taal", "pl"), ("terug", "/")]).await.to(), "/");
    let page = joint.get("/").await.page();
    assert!(is_in(&page, Lang::Pl) && page.contains("//utrecht.localhost/?taal=pl\""), "a choice goes along");
    joint.post("/scherm", &[("scherm", "dark"), ("terug", "/")]).await.to();
    joint.says = vec![("sec-fetch-site", "cross-site".to_owned())];
    assert_eq!(joint.post("/taal", &[("taal", "tr"), ("terug", "/")]).await.header("set-cookie"), "");
    assert!(joint.get("/").await.page().contains("data-scheme=\"dark\""));
}

#[tokio::test]
async fn a_language_that_comes_along_is_kept_if_the_city_speaks_it() {
    let portal = Portal::of_city("cities/rotterdam.yaml", "slug:", "languages: [nl, en, pl]\nslug:").await;
    let mut browser = Browser::at(&portal, "rotterdam");
    assert_eq!(browser.get("/?taal=pl").await.to(), "/");
    assert!(is_in(&browser.get("/").await.page(), Lang::Pl));
    for other in ["ar", "xx", ""] {
        assert!(is_in(&browser.get(&format!("/?taal={other}")).await.page(), Lang::Pl), "{other}");
    }
}

#[tokio::test]
async fn staff_read_dutch_or_english() {
    let portal = Portal::new().await;
    let mut browser = speaking(&portal, Lang::Ar).await;
    browser.sign_in("staff:amsterdam-reviewer").await;
    let page = browser.get("/werk").await.page();
    assert!(is_in(&page, Lang::Nl) && page.contains("value=\"en\"") && !page.contains("value=\"uk\""));
}

#[tokio::test]
async fn a_city_switches_a_language_off() {
    let portal = Portal::of_city("cities/rotterdam.yaml", "slug:", "languages: [nl, en, pl]\nslug:").await;
    let mut browser = Browser::at(&portal, "rotterdam");
    let answer = browser.post("/taal", &[("taal", "ar"), ("terug", "/")]).await;
    assert_eq!(answer.header("set-cookie"), "", "what is not offered is not kept");
    browser.says = vec![("accept-language", "ar, uk;q=0.9".to_owned())];
    let page = browser.get("/").await.page();
    assert!(is_in(&page, Lang::Nl) && page.contains("value=\"pl\"") && !page.contains("value=\"ar\""));
    // Who chose it before it was switched off gets Dutch, whatever their browser asks for.
    browser.says = vec![("cookie", "taal=ar".to_owned()), ("accept-language", "pl".to_owned())];
    assert!(is_in(&browser.get("/").await.page(), Lang::Nl));
    let mut elsewhere = speaking(&portal, Lang::Ar).await;
    assert!(is_in(&elsewhere.get("/").await.page(), Lang::Ar), "another city goes on");
}

/// What residents read of the program itself is Dutch at B1, as their forms are.
#[test]
fn the_dutch_of_pages_is_b1() {
    let texts = app::texts::DUTCH
        .iter()
        .flat_map(|(area, texts)| texts.iter().map(move |(name, dutch)| (format!("{area}.{name}"), *dutch)));
    let texts: Vec<_> = texts.collect();
    assert!(texts.len() > 600, "{}", texts.len());
    assert_eq!(services::Catalog::review_texts(texts), Vec::<String>::new());
    let hard =
        services::Catalog::review_texts([("a.b".to_owned(), "U dient dit te doen alvorens u verder gaat.")]);
    assert!(hard.iter().all(|told| told.starts_with("a.b: not B1")) && !hard.is_empty(), "{hard:?}");
}
