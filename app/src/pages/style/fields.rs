//! What one fills in: at rest, filled, wrong, and known already.

use leptos::prelude::*;

use crate::ui::{
    Checkboxes, Choice, DateField, DateParts, ErrorSummary, Field, FieldError, FileField, FileRow, FileState,
    MoneyField, RadioGroup, SavedAt, Select, StepBar, TextArea, TextField, WhyDetails, Width, YesNo,
};

pub(super) fn fields() -> AnyView {
    let errors = vec![
        FieldError { field: "bedrag-fout".to_owned(), text: "Vul een bedrag in, zoals 450,00.".to_owned() },
        FieldError { field: "per".to_owned(), text: "Kies per week of per maand.".to_owned() },
    ];
    view! {
        <div class="narrow flow">
            <StepBar title="Bijstand aanvragen" step=5 total=9><SavedAt time="14:32"/></StepBar>
            <ErrorSummary errors opens=false/>
            {texts()}
            {choices()}
            {files()}
            <WhyDetails source="Participatiewet, artikel 17 en 32.".to_owned()><p>"Bijstand vult uw inkomen aan."</p></WhyDetails>
            <WhyDetails summary="Opengeklapt".to_owned() open=true><p>"Uitleg die iemand opende."</p></WhyDetails>
        </div>
    }
    .into_any()
}

fn wrong(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn texts() -> AnyView {
    view! {
        <TextField field=Field::new("tel", "Telefoonnummer").hint("Zoals 06 12345678") autocomplete="tel" inputmode="tel" width=Width::Middle/>
        <TextField field=Field::new("iban", "Rekeningnummer").error(wrong("Controleer het rekeningnummer.")) value="NL00 BANK 0123" width=Width::Long/>
        <TextField field=Field::new("naam", "Naam") value="mevrouw Demir" readonly=true width=Width::Long/>
        <MoneyField field=Field::new("bedrag", "Hoeveel krijgt u?").hint("Kijk op uw bankafschrift.") value="650,00"/>
        <MoneyField field=Field::new("bedrag-fout", "Hoeveel betaalt u?").error(wrong("Vul een bedrag in, zoals 450,00.")) value="honderd"/>
        <DateField field=Field::new("geboren", "Geboortedatum").hint("Zoals 14 3 1989") value=DateParts::parse("1989-03-14") birthday=true/>
        <DateField field=Field::new("sinds", "Sinds wanneer?").error(wrong("Deze dag bestaat niet.")) value=DateParts::parse("2026-02-31")/>
        <Select field=Field::new("soort", "Wat voor inkomsten zijn dit?") choices=vec![Choice::new("loon", "Loon")] value=None/>
        <Select field=Field::new("soort-fout", "Wat voor bezit is dit?").error(wrong("Maak een keuze.")) choices=vec![Choice::new("auto", "Auto")] value=None/>
        <TextArea field=Field::new("uitleg", "Uitleg").optional(true) value="Ik werk op woensdag."/>
        <TextArea field=Field::new("reden", "Reden").error(wrong("Schrijf waarom u dit vraagt.")) value=""/>
    }
    .into_any()
}

fn choices() -> AnyView {
    let per = || {
        vec![
            Choice::new("week", "Per week"),
            Choice::new("4w", "Per 4 weken"),
            Choice::new("maand", "Per maand"),
        ]
    };
    let living = vec![
        Choice::new("alleen", "Ja"),
        Choice::new("partner", "Nee, met mijn partner").hint("Ook als u niet getrouwd bent"),
    ];
    let help = vec![Choice::new("huur", "Huur"), Choice::new("zorg", "Zorg")];
    view! {
        <RadioGroup field=Field::new("per", "Per hoeveel tijd krijgt u dit?").error(wrong("Kies per week of per maand.")) choices=per() value=None inline=true/>
        <RadioGroup field=Field::new("alleen", "Woont u alleen?") choices=living value=Some("alleen".to_owned())/>
        <YesNo field=Field::new("tolk", "Wilt u een tolk?").optional(true) value=Some(false)/>
        <Checkboxes field=Field::new("hulp", "Waarvoor heeft u geld nodig?") choices=help values=vec!["huur".to_owned()]/>
        <Checkboxes field=Field::new("verklaring", "U verklaart").error(wrong("Kruis dit aan.")) choices=vec![Choice::new("waar", "Ik heb alles naar waarheid ingevuld.")] values=Vec::new() plain=true/>
    }
    .into_any()
}

fn files() -> AnyView {
    let row = |name: &str, size: &str, state: FileState, remove: Option<&str>| FileRow {
        name: name.to_owned(),
        size: size.to_owned(),
        state,
        remove: remove.map(str::to_owned),
    };
    let refused = "Dit bestand heeft een wachtwoord. Bewaar het zonder wachtwoord.";
    let files = vec![
        row("huurcontract.pdf", "312 kB", FileState::Safe, Some("1")),
        row("foto-1.jpg", "1,2 MB", FileState::Checking, None),
        row("afschrift.pdf", "80 kB", FileState::Refused(refused.to_owned()), Some("3")),
    ];
    view! { <FileField field=Field::new("bestand", "Stuur uw loonstrook").hint("Een pdf of een foto, tot 10 MB.") files/> }
        .into_any()
}
