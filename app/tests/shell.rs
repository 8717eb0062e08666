//! The document as browsers get it.
#![cfg(feature = "render")]
#![recursion_limit = "256"]

use std::sync::Arc;

use app::shell::{self, Main};
use app::ui::{
    Checkboxes, Choice, DateField, DateParts, ErrorSummary, Field, FieldError, RadioGroup, TextArea,
    TextField,
};
use app::{Assets, Bundle, CityFace, PageContext, Scheme, Who};
use domain::{Lang, Localized, Role};
use leptos::prelude::*;

fn context(who: Who) -> PageContext {
    PageContext {
        city: Some(CityFace {
            slug: "denhaag".to_owned(),
            name: "Den Haag".to_owned(),
            department: "Sociale Zaken".to_owned(),
            phone: "14 070".to_owned(),
            phone_hours: Localized::new("op werkdagen", "on working days"),
            desk: Localized::new("Kom langs.", "Come by."),
            languages: Lang::ALL.to_vec(),
            post: "Postbus 1, 1000 AA Stad".to_owned(),
        }),
        lang: Lang::Nl,
        reviewed: true,
        scheme: Scheme::Auto,
        demo: false,
        who,
        nonce: Arc::from("abc"),
        path: Arc::from("/overzicht?a=\"><script>"),
        keys: true,
        unread: 2,
        ends_at: None,
        notice: None,
        sample: None,
        assets: Arc::new(Assets::unhashed("/bestanden/")),
    }
}

fn html(ctx: &PageContext, islands: Option<Bundle>) -> String {
    shell::to_html(ctx, "Wat <b>u</b> kunt krijgen", islands, || view! { <Main><p>"inhoud"</p></Main> })
}

#[test]
fn a_page_without_an_island_sends_no_script() {
    let page = html(&context(Who::Visitor), None);
    assert!(
        page.starts_with("<!doctype html><html lang=\"nl\" dir=\"ltr\" data-city=\"denhaag\">"),
        "{page}"
    );
    assert!(!page.contains("<script"), "{page}");
    assert!(!page.contains("wasm"), "{page}");
}

#[test]
fn a_page_with_an_island_carries_the_nonce_on_its_only_script() {
    let page = html(&context(Who::Visitor), Some(Bundle::Questions));
    assert_eq!(page.matches("<script").count(), 1);
    assert!(page.contains("<script type=\"module\" nonce=\"abc\">"));
}

#[test]
fn the_title_and_the_way_back_are_escaped() {
    let page = html(&context(Who::Visitor), None);
    assert!(page.contains("<title>Wat &lt;b&gt;u&lt;/b&gt; kunt krijgen - Loket Den Haag</title>"), "{page}");
    assert!(!page.contains("a=\"><script>"), "{page}");
}

#[test]
fn only_icons_in_use_are_drawn_and_each_once() {
    let page = html(&context(Who::Visitor), None);
    assert_eq!(page.matches("<symbol id=\"phone\"").count(), 1);
    assert!(!page.contains("<symbol id=\"wheelchair\""));
}

#[test]
fn the_menu_marks_where_one_is_and_fits_the_reader() {
    let resident = html(&context(Who::Resident { name: "mevrouw Demir".to_owned() }), None);
    assert!(resident.contains("href=\"/overzicht\" aria-current=\"page\""), "{resident}");
    assert!(resident.contains("Berichten (2)"));
    assert!(!resident.contains("Werkvoorraad"));
    let staff =
        html(&context(Who::Staff { name: "J. Bakker".to_owned(), roles: vec![Role::Reviewer] }), None);
    assert!(
        staff.contains("class=\"staff\"") && staff.contains("Werkvoorraad") && !staff.contains("/werk/team")
    );
    assert!(!staff.contains("id=\"hulp\""));
}

#[test]
fn the_demonstration_says_so_on_every_page() {
    let mut ctx = context(Who::Visitor);
    assert!(!html(&ctx, None).contains("demonstratie"));
    ctx.demo = true;
    assert!(html(&ctx, None).contains("Dit is een demonstratie."));
    ctx.city = None;
    assert!(html(&ctx, None).contains("Dit is een demonstratie."));
}

#[test]
fn english_pages_are_english() {
    let mut ctx = context(Who::Visitor);
    ctx.lang = Lang::En;
    let page = html(&ctx, None);
    assert!(
        page.contains("<html lang=\"en\"") && page.contains("Skip to content") && page.contains("Nederlands")
    );
    assert!(!page.contains("Naar de inhoud"));
}

/// What a component looks like in a page.
fn part<V: IntoView + 'static>(view: impl FnOnce() -> V) -> String {
    shell::to_html(&context(Who::Visitor), "t", None, view)
}

#[test]
fn a_closing_tag_typed_in_a_text_area_stays_text() {
    let typed = "\n</textarea><script>alert(1)</script>";
    let page = part(move || view! { <TextArea field=Field::new("uitleg", "Uitleg") value=typed/> });
    assert!(!page.contains("<script"), "{page}");
    // The browser drops the first line break after the tag; the second is the one that was typed.
    assert!(page.contains(">\n\n&lt;/textarea&gt;&lt;script&gt;"), "{page}");
}

#[test]
fn an_error_is_tied_to_its_field() {
    let page = part(|| {
        let errors = vec![FieldError { field: "iban".to_owned(), text: "Klopt niet.".to_owned() }];
        let field = Field::new("iban", "Rekening").hint("Zoals NL91").error(Some("Klopt niet.".to_owned()));
        view! { <ErrorSummary errors/><TextField field value="NL00\"x"/> }
    });
    assert!(page.contains("href=\"#iban\""));
    assert!(page.contains("id=\"iban\" name=\"iban\" value=\"NL00&quot;x\""), "{page}");
    assert!(
        page.contains("aria-describedby=\"iban-fout iban-hulp\"") && page.contains("aria-invalid=\"true\"")
    );
    assert!(page.contains("id=\"iban-hulp\"") && page.contains("id=\"iban-fout\""));
}

#[test]
fn choices_and_dates_keep_what_was_given() {
    let page = part(|| {
        let choices = || vec![Choice::new("a", "A"), Choice::new("b", "B")];
        view! {
            <RadioGroup field=Field::new("r", "R") choices=choices() value=Some("b".to_owned())/>
            <Checkboxes field=Field::new("c", "C") choices=choices() values=vec!["a".to_owned()]/>
            <DateField field=Field::new("d", "D") value=DateParts::parse("2026-02-03")/>
        }
    });
    assert!(page.contains("role=\"radiogroup\""));
    assert!(page.contains("id=\"r-2\" name=\"r\" value=\"b\" checked"), "{page}");
    assert!(page.contains("id=\"c\" name=\"c\" value=\"a\" checked"), "{page}");
    assert!(
        page.contains("name=\"d-day\" value=\"3\"") && page.contains("name=\"d-year\" value=\"2026\""),
        "{page}"
    );
}
