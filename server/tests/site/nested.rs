//! A form with groups within groups, calculated values and facts of registers, filled in without scripts.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

const ANNA: &[(&str, &str)] = &[("mens.naam", "Anna <b>"), ("mens.werkt", "yes")];
const WAGES: &[(&str, &str)] =
    &[("bron.soort", "loon"), ("bron.bedrag", "1200,50"), ("bron.periode", "month")];

#[tokio::test]
async fn each_person_has_a_list_of_their_own_and_the_sum_of_all_is_shown() {
    let portal = Portal::trial().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:akwasi").await;
    let draft = browser.start(testkit::HOUSEHOLD).await;
    let page = |name: &str| format!("{draft}/vraag/{name}");
    let people = page("mensen");
    assert_eq!(browser.post(&format!("{people}/0"), ANNA).await.to(), people);
    let ben = [("mens.naam", "Ben"), ("mens.werkt", "no")];
    assert_eq!(browser.post(&format!("{people}/1"), &ben).await.to(), people);
    // One goes on to the list of the first person, and not to one of the second, who has no income.
    let incomes = page("inkomsten.0");
    assert_eq!(browser.post(&people, &[]).await.to(), incomes);
    let shown = browser.get(&incomes).await.page();
    assert!(shown.contains("Inkomsten: Anna &lt;b&gt;") && shown.contains("Nog geen inkomen"), "{shown}");
    for nowhere in ["inkomsten.1", "inkomsten.7", "inkomsten", "inkomsten.0.0"] {
        assert_eq!(browser.get(&page(nowhere)).await.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
    let none = browser.post(&incomes, &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "at least one income");
    let new = browser.post(&format!("{draft}/toevoegen/inkomsten.0"), &[]).await.to();
    assert_eq!(new, format!("{incomes}/0"));
    let wrong = browser.post(&new, &[("bron.soort", "loon"), ("bron.bedrag", "veel")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("value=\"veel\""), "what was typed stays");
    assert!(browser.get(&incomes).await.page().contains("Nog niet compleet"));
    assert_eq!(browser.post(&new, WAGES).await.to(), incomes);
    let other = [("bron.soort", "loon"), ("bron.bedrag", "600"), ("bron.periode", "year")];
    assert_eq!(browser.post(&format!("{incomes}/1"), &other).await.to(), incomes);
    assert_eq!(browser.post(&incomes, &[]).await.to(), page("bezit.0"));
    // Stopping here, one goes on here.
    assert!(browser.get(&draft).await.page().contains(&format!("href=\"{}\"", page("bezit.0"))));
    assert_eq!(browser.post(&page("bezit.0"), &[]).await.to(), page("bezit.1"));
    assert_eq!(browser.post(&page("bezit.1"), &[]).await.to(), page("samen"));

    let together = browser.get(&page("samen")).await.page();
    assert!(together.contains("<output") && together.contains("€\u{a0}1.250,50"), "{together}");
    let rent = [("samen.huur", "650"), ("samen.service", "25")];
    assert_eq!(browser.post(&page("samen"), &rent).await.to(), page("bekend"));
    let check = browser.get(&format!("{draft}/controleren")).await.page();
    for told in ["Anna &lt;b&gt;: Inkomen 2", "€\u{a0}1.250,50", "€\u{a0}675,00"] {
        assert!(check.contains(told), "{told}");
    }
    assert!(check.contains(&format!("href=\"{incomes}/1\"")), "each answer leads to its place");

    // The first person goes, with all that was said of them.
    browser.post(&format!("{draft}/weghalen/mensen/0"), &[]).await.to();
    assert_eq!(browser.get(&incomes).await.status, StatusCode::NOT_FOUND);
    assert!(browser.get(&page("samen")).await.page().contains("€\u{a0}0,00"));
}

#[tokio::test]
async fn what_the_register_knows_is_confirmed_or_corrected_and_both_are_sent() {
    let portal = Portal::trial().await;
    let mut browser = Browser::at(&portal, "amsterdam");
    browser.sign_in("resident:akwasi").await;
    let draft = browser.start(testkit::HOUSEHOLD).await;
    let page = |name: &str| format!("{draft}/vraag/{name}");
    let ben = [("mens.naam", "Ben"), ("mens.werkt", "no")];
    browser.post(&format!("{}/0", page("mensen")), &ben).await.to();
    browser.post(&page("mensen"), &[]).await.to();
    browser.post(&page("bezit.0"), &[]).await.to();
    browser.post(&page("samen"), &[("samen.huur", "650")]).await.to();
    let known = browser.get(&page("bekend")).await.page();
    assert!(known.contains("Klopt dit?") && known.contains("name=\"bekend.loon-right\""), "{known}");
    let unsaid = browser.post(&page("bekend"), &[]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsaid.text().contains("href=\"#bekend.loon-right\""), "the error leads to the question");
    // Without scripts the place for the right value comes with the next page.
    let asked = browser.post(&page("bekend"), &[("bekend.loon-right", "no")]).await;
    assert!(asked.text().contains("wat moet het zijn?"));
    let right = [("bekend.loon-right", "no"), ("bekend.loon", "987,65")];
    browser.post(&page("bekend"), &right).await.to();
    let check = browser.get(&format!("{draft}/controleren")).await.page();
    assert!(check.contains("€\u{a0}987,65 (in plaats van "), "{check}");
    let case = browser.sent(&draft).await;
    assert!(browser.get(&format!("{case}/ontvangst")).await.page().contains("(in plaats van "));
}
