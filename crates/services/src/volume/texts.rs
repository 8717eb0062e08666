//! What people would write: messages, notes, names of files.

use super::dice::Dice;

const SUBJECTS: [&str; 40] = [
    "huurcontract",
    "loonstrook",
    "bankafschrift",
    "energierekening",
    "zorgverzekering",
    "huurtoeslag",
    "spaarrekening",
    "verhuizing",
    "samenwonen",
    "scheiding",
    "studie",
    "stage",
    "schuldregeling",
    "bewindvoering",
    "medisch advies",
    "arbeidscontract",
    "uitkering",
    "vakantiegeld",
    "jaaropgave",
    "identiteitsbewijs",
    "verblijfsdocument",
    "kinderopvang",
    "alimentatie",
    "nabetaling",
    "borgsom",
    "wasmachine",
    "bril",
    "tandarts",
    "fysiotherapie",
    "trapleun",
    "scootmobiel",
    "taxivervoer",
    "hulp bij het huishouden",
    "dagbesteding",
    "mantelzorg",
    "proefplaatsing",
    "loonwaarde",
    "onderneming",
    "jaarrekening",
    "faillissement",
];

const OPENINGS: [&str; 12] = [
    "Ik heb een vraag over mijn",
    "Ik kan het bewijs nog niet sturen van mijn",
    "Wanneer hoor ik meer over mijn",
    "Hierbij stuur ik de stukken over mijn",
    "Er is iets veranderd aan mijn",
    "Klopt het dat u nog iets mist over mijn",
    "Ik begrijp uw brief niet over mijn",
    "Kunt u mij bellen over mijn",
    "Mijn zus helpt mij met mijn",
    "Ik wacht nog op antwoord over mijn",
    "Het kantoor zei iets anders over mijn",
    "Ik maak mij zorgen over mijn",
];

const ENDINGS: [&str; 10] = [
    "Alvast bedankt.",
    "Ik hoor graag van u.",
    "U kunt mij overdag bellen.",
    "Liever geen post, maar een bericht.",
    "Ik ben volgende week met vakantie.",
    "Het is dringend, want de huur moet betaald worden.",
    "Mijn begeleider leest mee.",
    "Met vriendelijke groet.",
    "Kan dat ook bij het loket?",
    "Ik spreek niet goed Nederlands.",
];

const ANSWERS: [&str; 10] = [
    "Wij hebben uw stukken ontvangen over uw",
    "Wij bellen u morgen over uw",
    "U hoeft niets meer te doen voor uw",
    "Wij missen nog een bladzijde van uw",
    "Uw aanvraag is in behandeling. Wij kijken naar uw",
    "U krijgt voor het eind van de maand bericht over uw",
    "Neem naar het gesprek een kopie mee van uw",
    "Wij vragen het na bij een collega. Het gaat om uw",
    "Er is een vraag over uw",
    "Dank voor uw bericht over uw",
];

const NOTES: [&str; 14] = [
    "Gebeld, geen gehoor. Onderwerp:",
    "Gesproken aan de balie over",
    "Collega gevraagd naar",
    "Stukken vergeleken, let op",
    "Wacht op extern advies over",
    "Huisbezoek is niet nodig, wel kijken naar",
    "Bewindvoerder belt terug over",
    "Eerdere aanvraag bekeken in verband met",
    "Gegevens wijken af van het register bij",
    "Tolk nodig bij gesprek over",
    "Termijn bewaken, aanvulling verwacht over",
    "Voorschot besproken, zie",
    "Gezinssituatie nagekeken vanwege",
    "Afspraak gemaakt op het stadhuis over",
];

const FILES: [&str; 16] = [
    "huurcontract",
    "loonstrook",
    "bankafschrift",
    "paspoort",
    "jaaropgave",
    "polisblad",
    "energierekening",
    "beschikking",
    "schuldoverzicht",
    "inschrijving",
    "verklaring-huisarts",
    "offerte",
    "factuur",
    "jaarrekening",
    "arbeidscontract",
    "scan",
];

const STREETS: [&str; 30] = [
    "Lindengracht",
    "Witte de Withstraat",
    "Laan van Meerdervoort",
    "Oudegracht",
    "Kanaalstraat",
    "Zwart Janstraat",
    "Javastraat",
    "Ceintuurbaan",
    "Vierambachtsstraat",
    "Beijerlandselaan",
    "Loosduinseweg",
    "Amsterdamsestraatweg",
    "Bijlmerdreef",
    "Osdorperweg",
    "Groene Hilledijk",
    "Escamplaan",
    "Rijnlaan",
    "Marnixstraat",
    "Kleiweg",
    "Paul Krugerlaan",
    "Lombokplein",
    "Plantage",
    "Molukkenstraat",
    "Nieuwe Binnenweg",
    "Weimarstraat",
    "Vleutenseweg",
    "Overtoom",
    "Boezemweg",
    "Stationsweg",
    "Biltstraat",
];

/// What a resident or company writes.
pub(super) fn question(dice: &mut Dice) -> String {
    let (opening, subject, ending) = (dice.word(&OPENINGS), dice.common_word(&SUBJECTS), dice.word(&ENDINGS));
    if dice.chance(35) {
        let (street, number) = (dice.word(&STREETS), dice.between(1, 400));
        return format!("{opening} {subject}. Ik woon op {street} {number}. {ending}");
    }
    format!("{opening} {subject}. {ending}")
}

/// What staff answer.
pub(super) fn answer(dice: &mut Dice) -> String {
    format!("{} {}.", dice.word(&ANSWERS), dice.common_word(&SUBJECTS))
}

/// What staff write for each other.
pub(super) fn note(dice: &mut Dice) -> String {
    let (start, subject) = (dice.word(&NOTES), dice.common_word(&SUBJECTS));
    if dice.chance(30) {
        return format!("{start} {subject}. Kenmerk {}.", dice.between(100_000, 999_999));
    }
    format!("{start} {subject}.")
}

/// The name of a file.
pub(super) fn file(dice: &mut Dice, year: i32) -> String {
    let name = dice.common_word(&FILES);
    match dice.below(3) {
        0 => format!("{name}.pdf"),
        1 => format!("{name}_{year}.pdf"),
        _ => format!("{name}-{:02}-{year}.pdf", dice.between(1, 12)),
    }
}
