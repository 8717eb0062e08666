//! An application of somebody who lives in another city: staff send it on, and the applicant finds it there.

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

#[tokio::test]
async fn it_is_sent_on_with_one_form_and_the_applicant_reads_the_new_number() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:verhuisd").await;
    let draft = owner.filled().await;
    let case = owner.sent(&draft).await;
    portal.work().await;
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let queue = staff.get("/werk").await.page();
    assert!(queue.contains("Doorsturen") && queue.contains("Woont in een andere gemeente"));
    let task = queue.split("href=\"/werk/taken/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let version = |page: &str| -> String {
        page.split("name=\"versie\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let page = staff.get(&format!("/werk/taken/{task}")).await.page();
    assert!(page.contains("Volgens de BRP woont de aanvrager in een andere gemeente: Rotterdam."));
    staff.post(&format!("/werk/taken/{task}/pakken"), &[("versie", &version(&page))]).await.to();
    let page = staff.get(&format!("/werk/taken/{task}")).await.page();
    assert!(page.contains("Doorsturen naar Rotterdam") && page.contains("Zelf behandelen"));
    let send = format!("/werk/taken/{task}/doorsturen");
    let seen = version(&page);
    for fields in [vec![("versie", seen.as_str())], vec![("versie", &seen), ("naar", "elders")]] {
        let answer = staff.post(&send, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
    }
    assert_eq!(staff.post(&send, &[("versie", &seen), ("naar", "0599")]).await.to(), "/werk");
    let page = owner.get(&case).await.page();
    assert!(page.contains("Doorgestuurd") && page.contains("naar Gemeente Rotterdam"));
    let mut home = Browser::at(&portal, "rotterdam");
    home.sign_in("resident:zwaantje-zaal").await;
    let overview = home.get("/overzicht").await.page();
    let there = overview.split("href=\"/zaken/").nth(1).unwrap().split(['"', '#']).next().unwrap();
    let page = home.get(&format!("/zaken/{there}")).await.page();
    assert!(page.contains("Overgenomen van een andere gemeente"));
    assert_eq!(owner.get(&format!("/zaken/{there}")).await.status, StatusCode::NOT_FOUND);
}
