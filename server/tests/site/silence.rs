//! No number of a person, and no name, in an address or in the log: not even in the most talkative one.

use std::io::Write;
use std::sync::{Arc, Mutex};

use axum::http::StatusCode;

use crate::browser::Browser;
use crate::portal::Portal;

/// Everything the program logs.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What must stay out: numbers and names of everyone in the demonstration, and what was typed.
fn secrets() -> Vec<String> {
    let demo = testkit::demo();
    let mut secrets: Vec<String> =
        ["NL91ABNA0417164300", "0417 1643", "Ik zorg voor mijn moeder", "Geheim bericht", "U voldoet niet"]
            .map(str::to_owned)
            .into();
    for city in testkit::CITIES {
        for persona in demo.personas_of(testkit::city(city)) {
            secrets.push(persona.bsn.expose().to_owned());
            secrets.extend(demo.name(&persona.bsn).map(|name| name.surname.clone()));
        }
        for member in demo.staff_of(testkit::city(city)) {
            secrets.push(member.name.clone());
        }
    }
    secrets.retain(|secret| secret.len() > 4);
    secrets
}

#[tokio::test]
async fn a_whole_journey_leaves_no_number_and_no_name_in_addresses_and_log() {
    let log = Log::default();
    let made = log.clone();
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || made.clone())
        .with_ansi(false)
        .try_init()
        .unwrap();
    let portal = Portal::new().await;
    let mut addresses: Vec<String> = Vec::new();
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:plieger").await;
    owner.get("/gegevens").await.page();
    let draft = owner.filled().await;
    let special = [("bijz.heeft", "yes"), ("bijz.uitleg", "Ik zorg voor mijn moeder")];
    addresses.push(owner.post(&format!("{draft}/vraag/bijzonder"), &special).await.to());
    let case = owner.sent(&draft).await;
    addresses.push(owner.post(&format!("{case}/bericht"), &[("bericht", "Geheim bericht")]).await.to());
    portal.work().await;
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-reviewer").await;
    let queue = staff.get("/werk").await.page();
    let task =
        format!("/werk/taken/{}", queue.split("/werk/taken/").nth(1).unwrap().split('"').next().unwrap());
    let version = |page: &str| -> String {
        page.split("name=\"versie\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let first = version(&staff.get(&task).await.page());
    addresses.push(staff.post(&format!("{task}/pakken"), &[("versie", &first)]).await.to());
    let second = version(&staff.get(&task).await.page());
    let verdict = [("versie", &*second), ("besluit", "toekennen"), ("redenen", "U voldoet niet")];
    addresses.push(staff.post(&format!("{task}/besluit"), &verdict).await.to());
    portal.work().await;
    assert_eq!(owner.get(&format!("{case}/besluit")).await.status, StatusCode::OK);
    assert_eq!(owner.get(&format!("{case}/besluit.pdf")).await.status, StatusCode::OK);
    // What goes wrong is logged without them as well.
    owner.get("/zaken/nonsense").await;
    owner.post("/inloggen", &[("persona", "resident:999993793")]).await;
    owner.post(&format!("{draft}/vraag/rekening"), &[("bet.naam", "Plieger")]).await;
    for page in [&case, "/overzicht", "/berichten"] {
        let html = owner.get(page).await.page();
        let hrefs = html.split("href=\"").chain(html.split("action=\"")).skip(1);
        addresses.extend(hrefs.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()));
    }
    addresses.extend([draft, case, task]);

    let logged = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
    assert!(logged.len() > 1_000, "nothing was caught: {logged}");
    for secret in secrets() {
        assert!(!addresses.iter().any(|address| address.contains(&secret)), "an address holds {secret}");
        let line = logged.lines().find(|line| line.contains(&secret));
        assert!(line.is_none(), "the log holds {secret}: {line:?}");
    }
}
