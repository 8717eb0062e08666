//! Every address with what it takes: reading is GET, whatever changes something is POST, and nothing else exists.

use axum::http::{Method, StatusCode};

use crate::browser::Browser;
use crate::portal::Portal;

const ID: &str = "01890000-0000-7000-8000-000000000000";

/// Address, and whether it reads and whether it writes.
const ADDRESSES: [(&str, bool, bool); 129] = [
    ("/", true, false),
    ("/aanvragen", true, false),
    ("/aanvragen/bijstand", true, true),
    ("/check", true, true),
    ("/check/wetten.bin", true, false),
    ("/inloggen", true, true),
    ("/uitloggen", false, true),
    ("/taal", false, true),
    ("/scherm", false, true),
    ("/privacy", true, false),
    ("/toegankelijkheid", true, false),
    ("/zo-rekenen-wij", true, false),
    ("/andere-stad", true, false),
    ("/manifest.webmanifest", true, false),
    ("/worker.js", true, false),
    ("/geen-internet", true, false),
    ("/niet-verstuurd", true, false),
    ("/stijl", true, false),
    ("/vraag/zaakstand?case={id}", true, false),
    ("/aanvraag/{id}", true, false),
    ("/aanvraag/{id}/vraag/persoon", true, true),
    ("/aanvraag/{id}/vraag/kinderen/0", true, true),
    ("/aanvraag/{id}/toevoegen/kinderen", false, true),
    ("/aanvraag/{id}/weghalen/kinderen/0", false, true),
    ("/aanvraag/{id}/documenten/documenten/DOC", false, true),
    ("/aanvraag/{id}/bestanden/documenten/{id}", false, true),
    ("/aanvraag/{id}/later/documenten/DOC", false, true),
    ("/aanvraag/{id}/controleren", true, true),
    ("/aanvraag/{id}/weg", false, true),
    ("/overzicht", true, false),
    ("/bedrijf", true, false),
    ("/berichten", true, false),
    ("/gegevens", true, false),
    ("/zaken/{id}", true, false),
    ("/zaken/{id}/ontvangst", true, false),
    ("/zaken/{id}/ontvangst/2", true, false),
    ("/zaken/{id}/bewijs", true, false),
    ("/zaken/{id}/kopie.pdf", true, false),
    ("/zaken/{id}/kopie/2", true, false),
    ("/zaken/{id}/veranderen", false, true),
    ("/zaken/{id}/besluit", true, false),
    ("/zaken/{id}/besluit.pdf", true, false),
    ("/zaken/{id}/brieven/{id}", true, false),
    ("/zaken/{id}/brieven/{id}/pdf", true, false),
    ("/zaken/{id}/bericht", false, true),
    ("/zaken/{id}/documenten/DOC", false, true),
    ("/zaken/{id}/verzoek/{id}", false, true),
    ("/zaken/{id}/zienswijze/{id}", false, true),
    ("/zaken/{id}/bezwaar", false, true),
    ("/zaken/{id}/mens", false, true),
    ("/zaken/{id}/voorschot", false, true),
    ("/zaken/{id}/ingebreke", false, true),
    ("/zaken/{id}/intrekken", false, true),
    ("/ondertekenen/{id}", true, true),
    ("/ondertekenen/{id}/niet", false, true),
    ("/documenten/{id}", true, false),
    ("/werk", true, false),
    ("/werk/volgende", false, true),
    ("/werk/weergaven", false, true),
    ("/werk/weergaven/{id}/weg", false, true),
    ("/werk/afwezig", true, true),
    ("/werk/afwezig/{id}/terug", false, true),
    ("/werk/regels", true, true),
    ("/werk/taken/{id}/nieuwe-taak", false, true),
    ("/werk/taken/{id}/gegevens/FEIT", true, true),
    ("/werk/taken/{id}/gegevens/FEIT/terug", false, true),
    ("/werk/storingen", true, true),
    ("/werk/storingen/{id}/vervalt", false, true),
    ("/werk/verdelen", true, true),
    ("/werk/samen", true, true),
    ("/werk/samen/{id}", true, false),
    ("/werk/samen/{id}/terug", false, true),
    ("/werk/export", true, true),
    ("/werk/export/sjablonen", true, true),
    ("/werk/export/sjablonen/{id}", true, false),
    ("/werk/export/sjablonen/{id}/weg", false, true),
    ("/werk/toetsen", true, true),
    ("/werk/team", true, false),
    ("/werk/steekproef", true, false),
    ("/werk/zoeken", true, true),
    ("/werk/zaken/{id}", true, false),
    ("/werk/zaken/{id}/wijzigen", false, true),
    ("/werk/zaken/{id}/ingebreke", false, true),
    ("/werk/zaken/{id}/persoon", true, false),
    ("/werk/advies", true, false),
    ("/werk/advies/{id}", true, true),
    ("/werk/advies/{id}/documenten/{id}", true, false),
    ("/werk/advies/{id}/niet", false, true),
    ("/werk/advies/{id}/document", false, true),
    ("/werk/taken/{id}/advies/{id}/intrekken", false, true),
    ("/werk/taken/{id}", true, false),
    ("/werk/taken/{id}/berekening", true, false),
    ("/werk/taken/{id}/berekening.json", true, false),
    ("/werk/taken/{id}/pakken", false, true),
    ("/werk/taken/{id}/teruggeven", false, true),
    ("/werk/taken/{id}/controleren", false, true),
    ("/werk/taken/{id}/vragen", false, true),
    ("/werk/taken/{id}/oordeel", false, true),
    ("/werk/taken/{id}/horen", false, true),
    ("/werk/taken/{id}/gehoord", false, true),
    ("/werk/taken/{id}/wijzigen", false, true),
    ("/werk/taken/{id}/meer-tijd", false, true),
    ("/werk/taken/{id}/besluit", false, true),
    ("/werk/taken/{id}/tweede", false, true),
    ("/werk/taken/{id}/voorschot", false, true),
    ("/werk/taken/{id}/dwangsom", false, true),
    ("/werk/taken/{id}/steekproef", false, true),
    ("/werk/taken/{id}/uitkomst", false, true),
    ("/werk/taken/{id}/meekijken", false, true),
    ("/werk/taken/{id}/notitie", false, true),
    ("/werk/taken/{id}/gesprek", false, true),
    ("/werk/taken/{id}/advies", false, true),
    ("/werk/taken/{id}/gezien", false, true),
    ("/werk/taken/{id}/melding", false, true),
    ("/werk/taken/{id}/doorsturen", false, true),
    ("/werk/taken/{id}/bericht/{id}", false, true),
    ("/werk/taken/{id}/bestreden-besluit", true, false),
    ("/werk/taken/{id}/ontvankelijk", false, true),
    ("/werk/taken/{id}/uitnodigen", false, true),
    ("/werk/taken/{id}/zitting", false, true),
    ("/werk/taken/{id}/geen-zitting", false, true),
    ("/werk/taken/{id}/toch-horen", false, true),
    ("/werk/taken/{id}/bezwaarbesluit", false, true),
    ("/werk/taken/{id}/verdagen", false, true),
    ("/werk/documenten/{id}", true, false),
    ("/gezond", true, false),
    ("/bestanden/portal.css", true, false),
    ("/bestanden/staff.css", true, false),
    ("/bestanden/icon.svg", true, false),
];

/// Of those, what stands outside the list of pages and actions.
const BESIDE: usize = 4;

#[test]
fn every_route_of_the_site_is_in_the_list() {
    let routes = include_str!("../../../app/src/routes.rs");
    assert_eq!(
        routes.matches(".route(").count(),
        ADDRESSES.len() - BESIDE,
        "add the new address to the list"
    );
    for other in ["put(", "patch(", "delete(", "any(", "on("] {
        assert!(!routes.contains(&format!(" {other}")), "{other}");
    }
}

#[tokio::test]
async fn what_changes_is_post_and_what_reads_is_get() {
    let portal = Portal::new().await;
    let mut owner = Browser::at(&portal, "amsterdam");
    owner.sign_in("resident:plieger").await;
    let mut staff = Browser::at(&portal, "amsterdam");
    staff.sign_in("staff:amsterdam-lead").await;
    for (address, reads, writes) in ADDRESSES {
        let path = address.replace("{id}", ID);
        let browser = if path.starts_with("/werk") { &mut staff } else { &mut owner };
        for (method, taken) in [
            (Method::GET, reads),
            (Method::HEAD, reads),
            (Method::POST, writes),
            (Method::PUT, false),
            (Method::PATCH, false),
            (Method::DELETE, false),
        ] {
            // Signing out would end the walk.
            if path == "/uitloggen" && method == Method::POST {
                continue;
            }
            let answer = browser.send(method.clone(), &path, None, Vec::new()).await;
            let refused = answer.status == StatusCode::METHOD_NOT_ALLOWED;
            assert_eq!(refused, !taken, "{method} {address}: {}", answer.status);
            assert!(!answer.status.is_server_error(), "{method} {address}: {}", answer.text());
        }
    }
}
