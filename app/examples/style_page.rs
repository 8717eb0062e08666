//! Writes a page with every component to standard output, to look at beside the design.
//!
//! `cargo run -p app --features render --example style_page -- [city] [nl|en] [light|dark] [staff] > page.html`

#![recursion_limit = "256"]

use std::sync::Arc;

use app::ui::{self, *};
use app::{Assets, CityFace, PageContext, Scheme, Who, shell};
use domain::{Cents, Lang, Localized};
use leptos::prelude::*;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |word: &str| arguments.iter().any(|argument| argument == word);
    let slug = ["rotterdam", "denhaag", "utrecht"].into_iter().find(|slug| has(slug)).unwrap_or("amsterdam");
    let name = match slug {
        "rotterdam" => "Rotterdam",
        "denhaag" => "Den Haag",
        "utrecht" => "Utrecht",
        _ => "Amsterdam",
    };
    let who = if has("staff") {
        Who::Staff { name: "J. Bakker".to_owned(), roles: vec![domain::Role::TeamLead] }
    } else {
        Who::Resident { name: "mevrouw Demir".to_owned() }
    };
    let ctx = PageContext {
        city: Some(CityFace {
            slug: slug.to_owned(),
            name: name.to_owned(),
            department: "Werk en Inkomen".to_owned(),
            phone: "14 020".to_owned(),
            phone_hours: Localized::new(
                "op werkdagen van 8 tot 18 uur",
                "on working days from 8 to 18 hours",
            ),
            desk: Localized::new(
                "Kom langs bij het Sociaal Loket in uw stadsdeel. Een afspraak hoeft niet.",
                "Visit the Social Desk in your district. No appointment needed.",
            ),
        }),
        lang: if has("en") { Lang::En } else { Lang::Nl },
        scheme: if has("dark") { Scheme::Dark } else { Scheme::Light },
        demo: true,
        who,
        nonce: Arc::from("example"),
        path: Arc::from("/overzicht"),
        keys: true,
        unread: 1,
        assets: Arc::new(Assets::unhashed("")),
    };
    println!("{}", shell::to_html(&ctx, "Bouwstenen", None, page));
}

fn page() -> impl IntoView {
    view! {
        <shell::Main>
            <div class="flow flow-l">
                <h1 class="utrecht-heading-1">"Bouwstenen"</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">"Elk onderdeel in elke staat."</p>
                {fields()}
                {notices()}
                {lists()}
                {tables()}
            </div>
        </shell::Main>
    }
}

fn fields() -> AnyView {
    let errors = vec![
        FieldError { field: "bedrag".to_owned(), text: "Vul een bedrag in, zoals 450,00.".to_owned() },
        FieldError { field: "per".to_owned(), text: "Kies per week of per maand.".to_owned() },
    ];
    let per = vec![
        Choice::new("week", "Per week"),
        Choice::new("4w", "Per 4 weken"),
        Choice::new("maand", "Per maand"),
    ];
    let living = vec![
        Choice::new("alleen", "Ja"),
        Choice::new("partner", "Nee, met mijn partner").hint("Ook als u niet getrouwd bent"),
    ];
    let files = vec![
        FileRow {
            name: "huurcontract.pdf".to_owned(),
            size: "312 kB".to_owned(),
            state: FileState::Safe,
            remove: Some("1".to_owned()),
        },
        FileRow {
            name: "foto-1.jpg".to_owned(),
            size: "1,2 MB".to_owned(),
            state: FileState::Checking,
            remove: None,
        },
        FileRow {
            name: "afschrift.pdf".to_owned(),
            size: "80 kB".to_owned(),
            state: FileState::Refused(
                "Dit bestand heeft een wachtwoord. Bewaar het zonder wachtwoord.".to_owned(),
            ),
            languages: Lang::ALL.to_vec(),
            remove: Some("3".to_owned()),
        },
    ];
    let steps = ["Over u", "Met wie u woont", "Uw inkomsten", "Documenten"];
    let steps = steps
        .into_iter()
        .enumerate()
        .map(|(at, title)| StepRow {
            title: title.to_owned(),
            href: (at < 2).then(|| "#".to_owned()),
            done: at < 2,
            current: at == 2,
        })
        .collect();
    view! {
        <div class="split">
            <div class="narrow flow">
                <StepBar title="Bijstand aanvragen" step=5 total=9><SavedAt time="14:32"/></StepBar>
                <ErrorSummary errors/>
                <form class="flow" method="post">
                    <TextField field=Field::new("tel", "Telefoonnummer").hint("Zoals 06 12345678") autocomplete="tel" inputmode="tel" width=Width::Middle/>
                    <MoneyField field=Field::new("bedrag", "Hoeveel krijgt u?").hint("Kijk op uw bankafschrift.").error(Some("Vul een bedrag in, zoals 450,00.".to_owned())) value="honderd"/>
                    <RadioGroup field=Field::new("per", "Per hoeveel tijd krijgt u dit?").error(Some("Kies per week of per maand.".to_owned())) choices=per value=None inline=true/>
                    <RadioGroup field=Field::new("alleen", "Woont u alleen?") choices=living value=Some("alleen".to_owned())/>
                    <YesNo field=Field::new("tolk", "Wilt u een tolk?").optional(true) value=Some(false)/>
                    <DateField field=Field::new("geboren", "Geboortedatum").hint("Zoals 14 3 1989") value=DateParts::parse("1989-03-14") birthday=true/>
                    <Select field=Field::new("soort", "Wat voor inkomsten zijn dit?") choices=vec![Choice::new("loon", "Loon")] value=None/>
                    <TextArea field=Field::new("uitleg", "Uitleg").optional(true) value="</textarea><script>alert(1)</script>"/>
                    <Checkboxes field=Field::new("verklaring", "U verklaart") choices=vec![Choice::new("waar", "Ik heb alles naar waarheid ingevuld.")] values=vec!["waar".to_owned()] plain=true/>
                    <FileField field=Field::new("bestand", "Stuur uw loonstrook").hint("Een pdf of een foto, tot 10 MB.") files/>
                    <WhyDetails source="Participatiewet, artikel 17 en 32.".to_owned()><p>"Bijstand vult uw inkomen aan."</p></WhyDetails>
                    <div class="buttons">
                        <Button text="Verder"/>
                        <Button kind=ButtonKind::Secondary text="Stoppen en later verder" name="stop" value="1"/>
                        <ButtonLink kind=ButtonKind::Subtle sym=Sym::Plus text="Nog een soort inkomsten" href="#"/>
                    </div>
                </form>
            </div>
            <Card id="stappen" heading="Uw aanvraag" kind=CardKind::Flat><StepList rows=steps/></Card>
        </div>
    }
    .into_any()
}

fn notices() -> AnyView {
    view! {
        <section class="flow">
            <h2 class="utrecht-heading-2">"Meldingen en statussen"</h2>
            <Alert heading="Er is nieuws"><p>"Vanaf 1 januari zijn de bedragen anders."</p></Alert>
            <Alert tone=AlertTone::Ok heading="Bewaard"><p>"Uw telefoonnummer is veranderd."</p></Alert>
            <Alert tone=AlertTone::Warning heading="Let op"><p>"U wordt over 2 minuten uitgelogd."</p></Alert>
            <p class="row">
                <StatusBadge tone=Tone::Neutral text="Nog niet verstuurd"/>
                <StatusBadge tone=Tone::Active text="In behandeling"/>
                <StatusBadge tone=Tone::Warning text="Meer informatie nodig"/>
                <StatusBadge tone=Tone::Safe text="Besluit: toegekend"/>
                <StatusBadge tone=Tone::Danger text="Besluit: afgewezen"/>
                <StatusBadge tone=Tone::Neutral sym=Sym::PlayerPause text="Tijd staat stil"/>
            </p>
            <p class="row"><Due days=Some(-1)/><Due days=Some(0)/><Due days=Some(2)/><Due days=Some(13) date="ma 7 dec"/><Due days=None/></p>
        </section>
    }
    .into_any()
}

fn lists() -> AnyView {
    let tasks = [
        ("Vul in wie u bent", TaskState::Done),
        ("Vul uw inkomsten in", TaskState::Busy),
        ("Vul uw bezit in", TaskState::Open),
        ("Verstuur uw aanvraag", TaskState::Blocked),
    ];
    let tasks = tasks
        .into_iter()
        .map(|(title, state)| TaskRow {
            title: title.to_owned(),
            href: (state != TaskState::Blocked).then(|| "#".to_owned()),
            hint: None,
            state,
        })
        .collect();
    let moments = [
        (Stage::Done, "Ontvangen", "23 november 2026"),
        (Stage::Now, "In behandeling", "U hoort vóór 18 januari"),
        (Stage::Next, "Besluit", "Vóór 18 januari 2027"),
    ];
    let moments = moments
        .into_iter()
        .map(|(stage, title, when)| Moment {
            stage,
            title: title.to_owned(),
            when: when.to_owned(),
            text: None,
        })
        .collect();
    let answers = vec![
        SummaryRow::text("Loon", "Bakkerij Van Dam, € 650,00 netto per maand").change("#", "uw loon"),
        SummaryRow::text("Schulden", "").change("#", "uw schulden"),
    ];
    view! {
        <div class="split">
            <section class="flow"><h2 class="utrecht-heading-2">"Taken en antwoorden"</h2><TaskList rows=tasks/><SummaryList rows=answers/></section>
            <Card id="verloop" heading="Wat gebeurde er?" kind=CardKind::Tint><Timeline moments/></Card>
        </div>
    }
    .into_any()
}

fn tables() -> AnyView {
    let line = |label: &str, cents: i64, effect: ui::Effect| Line {
        label: label.to_owned(),
        amount: Cents(cents),
        effect,
        why: (effect != ui::Effect::Total).then(|| "Dit bedrag staat in de wet.".to_owned()),
        source: Some("Participatiewet, artikel 21.".to_owned()),
        unconfirmed: false,
    };
    let lines = vec![
        line("Bedrag voor iemand die alleen woont", 141_946, ui::Effect::Start),
        line("Min uw loon", 65_000, ui::Effect::Minus),
        line("Plus het deel dat u mag houden", 16_250, ui::Effect::Plus),
        line("Uw bijstand", 93_196, ui::Effect::Total),
    ];
    let ledger = vec![
        LedgerRow {
            what: "Wij hadden 8 weken".to_owned(),
            source: Some("art. 4:13 Algemene wet bestuursrecht, wet van 21 december 2021".to_owned()),
            from: Some("23 november 2026".to_owned()),
            until: Some("18 januari 2027".to_owned()),
            days: "56".to_owned(),
        },
        LedgerRow {
            what: "Uiterste datum".to_owned(),
            source: None,
            from: None,
            until: Some("22 januari 2027".to_owned()),
            days: "60".to_owned(),
        },
    ];
    let looks = vec![Look {
        when: "6 januari 2027, 09:41".to_owned(),
        who: "Medewerker Inkomen".to_owned(),
        what: "Hele aanvraag, om te besluiten".to_owned(),
    }];
    view! {
        <section class="flow">
            <h2 class="utrecht-heading-2">"Tabellen"</h2>
            <CalculationTable caption="Opbouw van uw bijstand per maand" lines/>
            <DeadlineLedger rows=ledger/>
            <AccessLog looks/>
            <Pagination first=1 last=10 total=Some(51) previous=None next=Some("?p=2".to_owned())/>
        </section>
    }
    .into_any()
}
