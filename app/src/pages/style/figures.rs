//! Amounts, tables and charts.

use domain::Cents;
use leptos::prelude::*;

use crate::ui::{
    AccessLog, BarChart, CalculationTable, Cell, DataTable, DeadlineLedger, Effect, LedgerRow, Line,
    LineChart, Look, Series,
};

pub(super) fn tables() -> AnyView {
    let line = |label: &str, cents: i64, effect: Effect| Line {
        label: label.to_owned(),
        amount: Cents(cents),
        effect,
        why: (effect != Effect::Total).then(|| "Dit bedrag staat in de wet.".to_owned()),
        source: Some("Participatiewet, artikel 21.".to_owned()),
        unconfirmed: effect == Effect::Plus,
    };
    let lines = vec![
        line("Bedrag voor iemand die alleen woont", 141_946, Effect::Start),
        line("Min uw loon", 65_000, Effect::Minus),
        line("Plus het deel dat u mag houden", 16_250, Effect::Plus),
        line("Uw bijstand", 93_196, Effect::Total),
    ];
    let row = |what: &str, from: Option<&str>, until: &str, days: &str| LedgerRow {
        what: what.to_owned(),
        from: from.map(str::to_owned),
        until: Some(until.to_owned()),
        days: days.to_owned(),
        source: from.map(|_| "Awb 4:13, in de tekst van 1 januari 2026".to_owned()),
    };
    let ledger = vec![
        row("Wij hadden 8 weken", Some("23 november 2026"), "18 januari 2027", "56"),
        row("Uiterste datum", None, "22 januari 2027", "60"),
    ];
    let looks = vec![Look {
        when: "6 januari 2027, 09:41".to_owned(),
        who: "Medewerker Inkomen".to_owned(),
        what: "Hele aanvraag, om te besluiten".to_owned(),
    }];
    view! {
        <p class="big"><span class="num">"€\u{a0}931,96"</span><small>"per maand"</small></p>
        <CalculationTable caption="Opbouw van uw bijstand per maand" lines/>
        <DeadlineLedger rows=ledger/>
        <AccessLog looks/>
        <DataTable caption="Aanvragen per regeling" heads=heads() rows=rows()/>
    }
    .into_any()
}

fn heads() -> Vec<String> {
    ["Week", "Ontvangen", "Besloten"].map(str::to_owned).into()
}

/// Week, received, decided.
const WEEKS: [(&str, i64, i64); 4] = [("45", 12, 9), ("46", 15, 11), ("47", 9, 14), ("48", 11, 13)];

fn rows() -> Vec<Vec<Cell>> {
    WEEKS
        .map(|(week, received, decided)| vec![Cell::new(week), Cell::number(received), Cell::number(decided)])
        .into()
}

pub(super) fn charts() -> AnyView {
    let labels = || WEEKS.map(|(week, ..)| week.to_owned()).to_vec();
    let series = |name: &str, values: [i64; 4]| Series { name: name.to_owned(), values: values.to_vec() };
    let lines = vec![
        series("Besloten", WEEKS.map(|(_, _, decided)| decided)),
        series("Ontvangen", WEEKS.map(|(_, received, _)| received)),
    ];
    let received = WEEKS.map(|(_, received, _)| received).to_vec();
    view! {
        <div class="grid grid--two">
            <figure class="card flow">
                <figcaption><h3 class="utrecht-heading-3">"Ontvangen per week"</h3></figcaption>
                <BarChart id="staven" title="Ontvangen per week; de tabel hierboven heeft dezelfde getallen." labels=labels() values=received mark_first=true/>
            </figure>
            <figure class="card flow">
                <figcaption><h3 class="utrecht-heading-3">"Ontvangen en besloten"</h3></figcaption>
                <LineChart id="lijnen" title="Ontvangen en besloten per week; de tabel hierboven heeft dezelfde getallen." labels=labels() series=lines/>
            </figure>
        </div>
    }
    .into_any()
}
