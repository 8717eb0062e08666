//! Work as a file, and templates for it, as pages; the keys of staff and where they lead.

use axum::http::StatusCode;
use services::views::EXPORT_ROWS;

use crate::browser::Browser;
use crate::portal::Portal;

/// A case of a resident, and a browser of the team lead.
async fn office() -> (Portal, Browser) {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    let draft = owner.filled().await;
    owner.sent(&draft).await;
    portal.work().await;
    let mut lead = Browser::at(&portal, "amsterdam");
    lead.sign_in("staff:amsterdam-lead").await;
    (portal, lead)
}

fn value<'a>(page: &'a str, before: &str) -> &'a str {
    page.split(before).nth(1).unwrap().split('"').next().unwrap()
}

#[tokio::test]
async fn a_template_is_made_used_changed_and_removed() {
    let (portal, mut lead) = office().await;
    let queue = lead.get("/werk?taak=forward").await.page();
    assert!(queue.contains("href=\"/werk/export?bron=taken&amp;taak=forward\""), "with the filters");
    let page = lead.get("/werk/export?bron=taken&taak=forward").await.page();
    assert!(page.contains("2000 regels") && page.contains("name=\"keuze\" value=\"taak=forward\""));
    let form = lead.get("/werk/export/sjablonen?bron=taken&taak=forward").await.page();
    assert!(form.contains("name=\"plaats-naam\"") && form.contains("Persoonsgegeven van de aanvrager"));

    let fields = [
        ("bron", "taken"),
        ("keuze", "taak=forward"),
        ("naam", "<b>Week"),
        ("delen", "ja"),
        ("plaats-naam", "2"),
        ("plaats-zaaknummer", "1"),
        ("kop-naam", "=Aanvrager"),
        ("plaats-maandag", "3"),
    ];
    let wrong = lead.post("/werk/export/sjablonen", &[("bron", "taken"), ("plaats-naam", "1")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("Geef het sjabloon een naam."));
    let empty = lead.post("/werk/export/sjablonen", &[("bron", "taken"), ("naam", "x")]).await;
    assert!(empty.text().contains("Geef ten minste één kolom een plaats."));
    let back = lead.post("/werk/export/sjablonen", &fields).await.to();
    assert_eq!(back, "/werk/export?bron=taken&taak=forward");
    assert!(
        lead.post("/werk/export/sjablonen", &fields)
            .await
            .text()
            .contains("U heeft al een sjabloon met deze naam.")
    );
    let page = lead.get(&back).await.page();
    assert!(
        page.contains("&lt;b&gt;Week") && !page.contains("<b>Week") && page.contains("Met persoonsgegevens")
    );
    let template = value(&page, "/werk/export/sjablonen/").to_owned();

    let ask = |doel, vorm, bom| {
        vec![
            ("bron", "taken"),
            ("keuze", "taak=forward"),
            ("sjabloon", template.as_str()),
            ("doel", doel),
            ("vorm", vorm),
            ("bom", bom),
        ]
    };
    let wrong = lead.post("/werk/export", &ask("", "csv", "")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = wrong.text();
    assert!(
        text.contains("Kies waarvoor het bestand is.")
            && text.contains(&format!("value=\"{template}\" checked"))
    );
    let file = lead.post("/werk/export", &ask("verdelen", "csv", "")).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"loket-taken-20"));
    assert_eq!(file.header("cache-control"), "no-store");
    let text = file.text();
    let mut lines = text.split("\r\n");
    assert_eq!(lines.next(), Some("Zaaknummer,'=Aanvrager"), "{text}");
    assert_eq!(lines.filter(|line| !line.is_empty()).count(), 1, "{text}");
    assert!(lead.post("/werk/export", &ask("verdelen", "csv", "ja")).await.text().starts_with('\u{feff}'));
    let book = lead.post("/werk/export", &ask("kwaliteit", "xlsx", "")).await;
    assert!(book.body.starts_with(b"PK") && book.header("content-disposition").contains(".xlsx"));

    // Colleagues use what is shared; another city does not know it.
    let mut reviewer = Browser::at(&portal, "amsterdam");
    reviewer.sign_in("staff:amsterdam-reviewer").await;
    assert_eq!(reviewer.post("/werk/export", &ask("verdelen", "csv", "")).await.status, StatusCode::OK);
    assert_eq!(
        reviewer.get(&format!("/werk/export/sjablonen/{template}")).await.status,
        StatusCode::NOT_FOUND
    );
    let mut elsewhere = Browser::at(&portal, "rotterdam");
    elsewhere.sign_in("staff:rotterdam-lead").await;
    assert_eq!(
        elsewhere.post("/werk/export", &ask("verdelen", "csv", "")).await.status,
        StatusCode::NOT_FOUND
    );
    let plain = [("bron", "taken"), ("doel", "verdelen"), ("vorm", "csv")];
    assert_eq!(elsewhere.post("/werk/export", &plain).await.text().lines().count(), 1, "heads alone");

    let page = lead.get(&format!("/werk/export/sjablonen/{template}")).await.page();
    assert!(page.contains("value=\"=Aanvrager\"") && page.contains("Sjabloon &lt;b&gt;Week veranderen"));
    lead.post(&format!("/werk/export/sjablonen/{template}/weg"), &[("bron", "taken")]).await.to();
    assert_eq!(lead.get(&format!("/werk/export/sjablonen/{template}")).await.status, StatusCode::NOT_FOUND);
}

/// As many tasks more as that, of which 700 are late: what could not be delivered may pile up.
async fn pile_up(portal: &Portal, number: usize) {
    let day = |known: &str| format!("CASE WHEN i > 700 THEN {known} ELSE '2026-11-20' END");
    let (due, turn) = (day("t.due"), day("t.turn"));
    let text = format!(
        "INSERT INTO tasks (city, id, case_id, kind, status, due, turn, reasons, proposal_id, payload, version, created_at, \
         updated_at, product, urgent) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {number}) \
         SELECT t.city, randomblob(16), t.case_id, 'undelivered', 'open', {due}, {turn}, t.reasons, NULL, t.payload, 1, \
         t.created_at, t.updated_at, t.product, t.urgent FROM n, tasks t"
    );
    let added = storage::testing::run_raw(&portal.store, &text).await.unwrap();
    assert_eq!(added, u64::try_from(number).unwrap());
}

#[tokio::test]
async fn more_lines_than_a_file_holds_are_said_with_the_parts_that_fit() {
    let (portal, mut lead) = office().await;
    pile_up(&portal, EXPORT_ROWS).await;
    let whole = lead.get("/werk/export?bron=taken&team=alle").await.page();
    assert!(whole.contains("Dit zijn 2001 taken. Een bestand heeft er hoogstens 2000."));
    assert!(whole.contains("Er komt geen bestand dat halverwege stopt."));
    let late = "/werk/export?bron=taken&amp;team=alle&amp;datum=te-laat";
    assert!(whole.contains(&format!("<a href=\"{late}\">Te laat: 700 taken</a>")), "{whole}");

    // Whoever asks for the file all the same gets none, and what was chosen stays.
    let ask = |keuze| [("bron", "taken"), ("keuze", keuze), ("doel", "kwaliteit"), ("vorm", "csv")];
    let wrong = lead.post("/werk/export", &ask("team=alle")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = wrong.text();
    assert!(text.contains(
        "<a href=\"#sjabloon\">Dit zijn 2001 regels, en een bestand heeft er hoogstens 2000. Kies minder met de filters.</a>"
    ));
    assert!(text.contains("id=\"sjabloon\"") && text.contains("value=\"kwaliteit\" checked"), "{text}");
    assert!(text.contains("name=\"keuze\" value=\"team=alle\"") && text.contains("value=\"csv\" checked"));

    // The part that the page offers does fit.
    let part = lead.get(&late.replace("&amp;", "&")).await.page();
    assert!(part.contains("Aantal taken met deze keuze: 700.") && !part.contains("halverwege"));
    let keuze = value(&part, "name=\"keuze\" value=\"").replace("&amp;", "&");
    let file = lead.post("/werk/export", &ask(&keuze)).await;
    assert_eq!((file.status, file.text().lines().count()), (StatusCode::OK, 701), "a head and its lines");
}

#[tokio::test]
async fn what_is_about_the_team_is_for_who_leads_it() {
    let (portal, mut lead) = office().await;
    assert!(lead.get("/werk/team").await.page().contains("href=\"/werk/export?bron=weken\""));
    assert!(
        lead.get("/werk/export?bron=collegas")
            .await
            .page()
            .contains("href=\"/werk/export?bron=collegas\" aria-current=\"page\"")
    );
    let ask = [("bron", "weken"), ("doel", "rapporteren"), ("vorm", "csv")];
    assert_eq!(lead.post("/werk/export", &ask).await.text().lines().count(), 9, "a head and eight weeks");
    let mut reviewer = Browser::at(&portal, "amsterdam");
    reviewer.sign_in("staff:amsterdam-reviewer").await;
    assert_eq!(reviewer.post("/werk/export", &ask).await.status, StatusCode::NOT_FOUND);
    assert_eq!(reviewer.get("/werk/export/sjablonen?bron=weken").await.status, StatusCode::NOT_FOUND);
    assert!(!reviewer.get("/werk/export").await.page().contains("bron=weken"));
    for bad in [&[("bron", "niets")][..], &[("bron", "taken"), ("sjabloon", "x"), ("doel", "verdelen")][..]] {
        assert_eq!(reviewer.post("/werk/export", bad).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn every_key_stands_on_a_page_and_single_keys_can_be_turned_off() {
    let (portal, mut lead) = office().await;
    let page = lead.get("/werk/toetsen").await.page();
    for href in ["/werk", "/werk/zoeken", "/werk/team", "/werk/export", "/werk#weergaven"] {
        assert!(page.contains(&format!("<a href=\"{href}\">")), "{href}");
    }
    assert!(page.contains("Losse toetsen staan aan.") && page.contains("data-keys=\"on\""));
    assert_eq!(lead.post("/werk/toetsen", &[("toetsen", "uit")]).await.to(), "/werk/toetsen");
    let page = lead.get("/werk/toetsen").await.page();
    assert!(page.contains("Losse toetsen staan uit.") && page.contains("data-keys=\"off\""));
    assert!(lead.get("/werk").await.page().contains("data-keys=\"off\""), "remembered everywhere");
    lead.post("/werk/toetsen", &[("toetsen", "aan")]).await.to();
    assert!(lead.get("/werk").await.page().contains("data-keys=\"on\""));
    lead.post("/werk/toetsen", &[("toetsen", "\"><script>")]).await.to();
    assert!(lead.get("/werk").await.page().contains("data-keys=\"on\""));
    // Who does not lead the team finds no way to its page, and residents no keys at all.
    let mut reviewer = Browser::at(&portal, "amsterdam");
    reviewer.sign_in("staff:amsterdam-reviewer").await;
    assert!(!reviewer.get("/werk/toetsen").await.page().contains("/werk/team"));
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:plieger").await;
    assert!(!owner.get("/overzicht").await.page().contains("palette"));
    assert_eq!(owner.get("/werk/toetsen").await.status, StatusCode::NOT_FOUND);
}
