//! A figure of the law that nobody confirmed is marked where a member of staff decides, with the reason of the file.

use crate::browser::Browser;
use crate::portal::Portal;

#[tokio::test]
async fn staff_see_which_figures_nobody_confirmed_and_why() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:plieger").await;
    let draft = owner.filled().await;
    owner
        .post(&format!("{draft}/vraag/bijzonder"), &[("bijz.heeft", "yes"), ("bijz.uitleg", "Zorg.")])
        .await
        .to();
    owner.sent(&draft).await;
    portal.work().await;
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let queue = staff.get("/werk").await.page();
    let task = queue.split("href=\"/werk/taken/").nth(1).unwrap().split('"').next().unwrap();
    let page = staff.get(&format!("/werk/taken/{task}")).await.page();
    let (_, marked) = page.split_once("Nog niet bevestigde bedragen").unwrap_or_else(|| panic!("{page}"));
    let marked = marked.split("</ul>").next().unwrap();
    let law =
        testkit::catalog().join("laws/gemeentelijke_verordening/inkomenstoeslag_amsterdam/2026-01-01.yaml");
    let law = std::fs::read_to_string(law).unwrap();
    let reasons = law.lines().filter(|line| line.starts_with("  - {article: ") && line.contains("bedrag"));
    let reasons: Vec<&str> =
        reasons.filter_map(|line| line.split("reason: '").nth(1)?.split('\'').next()).collect();
    assert!(!reasons.is_empty() && reasons.iter().any(|reason| marked.contains(reason)), "{marked}");
}
