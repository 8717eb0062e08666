//! XLSX: one sheet with a fixed line of heads, dates as dates and amounts as numbers.

use chrono::Datelike;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};

use crate::{Cell, Table, decimal};

/// The media type of the file.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The most characters of the name of a sheet.
const NAME: usize = 31;
/// The most characters of a cell.
const LONGEST: usize = 32_767;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
#[error("the sheet could not be written")]
pub struct SheetError(#[from] XlsxError);

/// The table as a workbook of one sheet. Texts are written as texts: nothing in the file is a formula.
///
/// # Errors
/// When the table does not fit in a sheet (1,048,576 rows, 16,384 columns).
pub fn write(table: &Table) -> Result<Vec<u8>, SheetError> {
    let day = Format::new().set_num_format("dd-mm-yyyy");
    let (count, tenths) = (Format::new().set_num_format("0"), Format::new().set_num_format("0.0"));
    let money = Format::new().set_num_format("#,##0.00");
    let head = Format::new().set_bold();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name(&table.name))?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, words) in (0..).zip(&table.heads) {
        sheet.write_string_with_format(0, column, cut(words), &head)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) => sheet.write_string(row, column, cut(text))?,
                Cell::Date(date) => sheet.write_datetime_with_format(row, column, &moment(*date)?, &day)?,
                Cell::Count(number) => {
                    sheet.write_number_with_format(row, column, number_of(*number, 0), &count)?
                }
                Cell::Tenths(parts) => {
                    sheet.write_number_with_format(row, column, number_of(*parts, 1), &tenths)?
                }
                Cell::Cents(parts) => {
                    sheet.write_number_with_format(row, column, number_of(*parts, 2), &money)?
                }
            };
        }
    }
    sheet.autofit();
    Ok(book.save_to_buffer()?)
}

/// A day as the file keeps it: days since the end of 1899.
fn moment(day: chrono::NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or_default(),
        small(day.month()),
        small(day.day()),
    )
}

/// The number nearest to the decimal, as the file format wants it. Nothing is computed with it here.
fn number_of(parts: i64, places: usize) -> f64 {
    decimal(parts, places).parse().unwrap_or_default()
}

/// A text that fits in a cell.
fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// A name that a sheet may have.
fn name(text: &str) -> String {
    let fit: String = text
        .chars()
        .map(|c| if "[]:*?/\\'".contains(c) || c.is_control() { ' ' } else { c })
        .take(NAME)
        .collect();
    if fit.trim().is_empty() { "1".to_owned() } else { fit }
}
