//! What is written is read back by somebody else's readers.

#![expect(clippy::unwrap_used, reason = "a test ends where its ground is missing")]

use std::io::{Cursor, Read as _};

use chrono::NaiveDate;
use proptest::prelude::*;
use sheets::{Cell, Table, csv as ours, xlsx};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 27).unwrap()
}

fn table(heads: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    Table { name: "Werk".to_owned(), heads: heads.iter().map(|head| (*head).to_owned()).collect(), rows }
}

/// The file as an independent reader sees it, heads first.
fn read(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text.strip_prefix(ours::BOM).unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

proptest! {
    #[test]
    fn csv_read_back_is_what_went_in(
        heads in proptest::collection::vec("\\PC{1,12}", 2..5),
        cells in proptest::collection::vec("[\\PC\r\n\t\",;'=+@-]{0,14}", 0..40),
        bom: bool,
    ) {
        let wide = heads.len();
        let rows: Vec<Vec<String>> = cells.chunks_exact(wide).map(<[String]>::to_vec).collect();
        let texts = rows.iter().map(|row| row.iter().cloned().map(Cell::Text).collect()).collect();
        let bytes = ours::write(&Table { name: String::new(), heads: heads.clone(), rows: texts }, bom);
        prop_assert_eq!(bytes.starts_with(ours::BOM.as_bytes()), bom);
        let back = read(&bytes);
        let expected: Vec<Vec<String>> = std::iter::once(&heads)
            .chain(&rows)
            .map(|row| row.iter().map(|text| ours::harmless(text).into_owned()).collect())
            .collect();
        prop_assert_eq!(&back, &expected);
        for text in back.iter().flatten() {
            prop_assert!(!text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{text:?}");
        }
        // What went in stands there whole: only an apostrophe was put in front of some.
        for (text, went_in) in back.iter().skip(1).flatten().zip(rows.iter().flatten()) {
            prop_assert!(text == went_in || text.strip_prefix('\'') == Some(went_in));
        }
    }

    #[test]
    fn numbers_and_dates_are_read_back(number: i64, cents: i64, tenths: i64) {
        let row = vec![Cell::Count(number), Cell::Cents(cents), Cell::Tenths(tenths), Cell::Date(day()), Cell::Empty];
        let back = read(&ours::write(&table(&["a", "b", "c", "d", "e"], vec![row]), false)).remove(1);
        prop_assert_eq!(back[0].parse::<i64>().unwrap(), number);
        prop_assert_eq!(back[1].replace('.', "").parse::<i64>().unwrap(), cents);
        prop_assert_eq!(back[2].replace('.', "").parse::<i64>().unwrap(), tenths);
        prop_assert_eq!(&back[3..], ["2026-11-27", ""]);
    }
}

#[test]
fn a_line_stands_as_rfc_4180_says() {
    let row = vec![Cell::Text("a \"b\", c".to_owned()), Cell::Text("=1+1".to_owned()), Cell::Cents(-5)];
    let bytes = ours::write(&table(&["Naam", "@som", "Bedrag"], vec![row]), true);
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text, "\u{feff}Naam,'@som,Bedrag\r\n\"a \"\"b\"\", c\",'=1+1,-0.05\r\n");
}

/// A part of the workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut book = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    book.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_workbook_has_texts_as_texts_dates_as_dates_and_amounts_as_numbers() {
    let row = vec![
        Cell::Text("=HYPERLINK(\"x\")".to_owned()),
        Cell::Date(day()),
        Cell::Cents(123_456),
        Cell::Tenths(125),
        Cell::Count(-3),
        Cell::Empty,
    ];
    let bytes = xlsx::write(&table(&["a", "b", "c", "d", "e", "f"], vec![row])).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>"), "no formula: {sheet}");
    let cell = |place: &str| {
        let from = sheet.split(&format!("<c r=\"{place}\"")).nth(1).unwrap_or_default();
        from.split("</c>").next().unwrap().to_owned()
    };
    assert!(cell("A2").contains("t=\"s\""), "{sheet}");
    assert!(part(&bytes, "xl/sharedStrings.xml").contains("=HYPERLINK("));
    // Days since 1900, as spreadsheets count them; with a format of a date.
    assert!(cell("B2").ends_with("<v>46353</v>") && !cell("B2").contains("t=\""), "{sheet}");
    assert!(
        part(&bytes, "xl/styles.xml").contains("dd\\-mm\\-yyyy")
            || part(&bytes, "xl/styles.xml").contains("dd-mm-yyyy")
    );
    assert!(cell("C2").ends_with("<v>1234.56</v>") && cell("D2").ends_with("<v>12.5</v>"), "{sheet}");
    assert!(cell("E2").ends_with("<v>-3</v>"), "{sheet}");
    assert!(!sheet.contains("r=\"F2\""));
}

#[test]
fn any_name_gives_a_sheet() {
    for name in ["", "a/b:c*d?e[f]g\\h'i", "een hele lange naam die nergens in past, echt niet"] {
        let table = Table { name: name.to_owned(), ..table(&["a"], Vec::new()) };
        assert!(xlsx::write(&table).unwrap().starts_with(b"PK"), "{name}");
    }
}
