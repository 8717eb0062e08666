//! Writes a page of questions with its island to standard output, for measuring and for trying in a browser.
//!
//! `cargo run -p app --features render --example question_page -- target/site > page.html`
//! with the folder of the built site, served under `/bestanden`.

#![recursion_limit = "256"]

use std::error::Error;
use std::path::PathBuf;
use std::sync::Arc;

use app::islands::LivePage;
use app::shell::{self, Main};
use app::ui::{Button, Choice, Field, RadioGroup, TextField, Width, YesNo};
use app::{Assets, Bundle, CityFace, PageContext, Scheme, Who};
use domain::forms::ClientPage;
use domain::{Lang, Localized};
use leptos::prelude::*;

/// A page with a condition and a check, as the server hands it to the island.
const PAGE: &str = r#"{
  "id": "rekening", "lang": "nl", "title": "Uw rekening", "title_is_label": false, "intro": null, "kind": "fields",
  "group": null, "index": null, "context": {}, "today": "2026-11-23",
  "fields": [
    {"id": "heeft", "kind": "yesno", "label": "Heeft u een rekening?", "short": "Rekening", "hint": null, "why": null,
     "basis": null, "required": true, "readonly": false, "when": null, "visible": true, "min": null, "max": null,
     "options": [], "empty": null, "autocomplete": null, "inputs": []},
    {"id": "iban", "kind": "iban", "label": "Rekeningnummer", "short": "Rekeningnummer", "hint": null, "why": null,
     "basis": null, "required": true, "readonly": false, "when": {"eq": ["heeft", true]}, "visible": false,
     "min": null, "max": null, "options": [], "empty": null, "autocomplete": null, "inputs": []}
  ]
}"#;

fn main() -> Result<(), Box<dyn Error>> {
    let site = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/site".to_owned()));
    let page: ClientPage = serde_json::from_str(PAGE)?;
    let ctx = PageContext {
        city: Some(CityFace {
            slug: "utrecht".to_owned(),
            name: "Utrecht".to_owned(),
            department: "Werk en Inkomen".to_owned(),
            phone: "14 030".to_owned(),
            phone_hours: Localized::same("op werkdagen van 9 tot 17 uur"),
            desk: Localized::same("Kom langs op het Stadskantoor."),
            languages: Lang::ALL.to_vec(),
            post: "Postbus 1, 3500 AA Utrecht".to_owned(),
        }),
        lang: Lang::Nl,
        reviewed: true,
        scheme: Scheme::Auto,
        demo: true,
        who: Who::Resident { name: "mevrouw Demir".to_owned() },
        nonce: Arc::from("example"),
        path: Arc::from("/aanvraag/1/vraag/rekening"),
        keys: true,
        unread: 0,
        ends_at: None,
        notice: None,
        sample: None,
        assets: Arc::new(Assets::load(&site)?),
    };
    println!("{}", shell::to_html(&ctx, "Uw rekening", Some(Bundle::Questions), move || questions(page)));
    Ok(())
}

fn questions(page: ClientPage) -> impl IntoView {
    let choices = vec![Choice::new("a", "Per maand"), Choice::new("b", "Per week")];
    view! {
        <Main>
            <form class="narrow flow" method="post" novalidate=true>
                <h1 class="utrecht-heading-1">"Uw rekening"</h1>
                <div data-veld="heeft"><YesNo field=Field::new("heeft", "Heeft u een rekening?") value=None/></div>
                <div data-veld="iban" hidden=true>
                    <TextField field=Field::new("iban", "Rekeningnummer").hint("Zoals NL91 ABNA 0417 1643 00") width=Width::Long/>
                </div>
                <TextField field=Field::new("naam", "Naam van de bank") width=Width::Long/>
                <RadioGroup field=Field::new("per", "Hoe vaak?") choices value=None/>
                <div class="buttons"><Button text="Verder"/></div>
                <LivePage page/>
            </form>
        </Main>
    }
}
