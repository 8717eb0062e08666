//! The start page of a city and the overview of its residents: what stands there first.

use crate::browser::Browser;
use crate::portal::Portal;

/// Where `words` begin on a page; they must be there.
fn place(page: &str, words: &str) -> usize {
    page.find(words).unwrap_or_else(|| panic!("{words}: {page}"))
}

#[tokio::test]
async fn the_start_page_begins_with_search_the_check_and_what_is_going_on() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "denhaag");
    let page = browser.get("/").await.page();
    let order =
        ["name=\"zoek\"", "href=\"/check\"", "id=\"speelt\"", "id=\"veel\"", "id=\"anders\"", "id=\"hoe\""];
    let places = order.map(|words| place(&page, words));
    assert!(places.is_sorted(), "{places:?}");
    // Every moment leads to what fits it, and what is done often is what this city offers.
    let moments: Vec<_> =
        page.split("href=\"/aanvragen?bij=").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(moments.len(), domain::search::LifeEvent::ALL.len());
    for moment in moments {
        let found = browser.get(&format!("/aanvragen?bij={moment}")).await.page();
        assert!(found.contains("class=\"tile\""), "{moment}");
    }
    assert!(page.contains("/aanvragen/ooievaarspas") && !page.contains("/aanvragen/u-pas"));
    // The form is the one of the page that it leads to.
    assert!(browser.get("/aanvragen?zoek=schulden").await.page().contains("/aanvragen/schuldhulp"));
}

#[tokio::test]
async fn the_overview_says_first_what_to_do_then_what_runs_and_when() {
    let portal = Portal::new().await;
    let mut browser = Browser::at(&portal, "utrecht");
    browser.sign_in("resident:jan-boer").await;
    let page = browser.get("/overzicht").await.page();
    assert!(!page.contains("Data om te onthouden"), "there is nothing to remember yet");
    browser.post("/aanvragen/bijstand", &[]).await;
    let page = browser.get("/overzicht").await.page();
    let order = [
        "Dit moet u doen",
        "Uw aanvragen",
        "Is er iets veranderd?",
        "id=\"berichten\"",
        "Data om te onthouden",
        "id=\"meer\"",
    ];
    let places = order.map(|words| place(&page, words));
    assert!(places.is_sorted(), "{places:?}");
    assert!(page.contains("Tot dan bewaren wij: Bijstand"), "{page}");
    // A few things to apply for, and the way to all of them.
    let more = page.split("id=\"meer\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert_eq!(more.matches("href=\"/aanvragen/").count(), 5, "{more}");
    assert!(more.contains("href=\"/aanvragen\""));
}
