//! PostgreSQL: `COPY … FROM STDIN` in its binary format.
//!
//! A signature, then per row the number of columns and per column its length and its bytes in network order; a length of -1 is
//! an absent value, and a count of -1 ends it (PostgreSQL manual, `COPY`, "Binary Format").

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::CityCode;
use sqlx::PgConnection;

use super::{BulkValue, Loaded};
use crate::args::Arg;

/// Signature, no flags, no extension.
const START: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";
/// Where a row would begin: no more rows.
const END: [u8; 2] = (-1_i16).to_be_bytes();
/// Bytes that are gathered before they are sent.
const BUFFER: usize = 1 << 20;
/// The version of the binary form of JSONB, its first byte.
const JSONB: u8 = 1;
/// 1 January 2000, from which PostgreSQL counts: in microseconds since 1970, and as a day.
const EPOCH_MICROS: i64 = 946_684_800_000_000;

pub(super) async fn load<R: Loaded>(
    connection: &mut PgConnection,
    city: CityCode,
    rows: impl Iterator<Item = Vec<BulkValue>>,
) -> sqlx::Result<()> {
    let columns = R::COLUMNS.join(", ");
    let text = format!("COPY {} (city, {columns}) FROM STDIN (FORMAT binary)", R::TABLE);
    let mut copy = connection.copy_in_raw(&text).await?;
    let mut buffer = Vec::with_capacity(BUFFER + BUFFER / 8);
    buffer.extend_from_slice(START);
    for row in rows {
        if let Err(problem) = write(&mut buffer, city, row) {
            copy.abort("a row could not be written").await?;
            return Err(problem);
        }
        if buffer.len() >= BUFFER {
            copy.send(buffer.as_slice()).await?;
            buffer.clear();
        }
    }
    buffer.extend_from_slice(&END);
    copy.send(buffer).await?;
    copy.finish().await.map(drop)
}

fn write(buffer: &mut Vec<u8>, city: CityCode, row: Vec<BulkValue>) -> sqlx::Result<()> {
    let columns = i16::try_from(row.len() + 1).map_err(too_large)?;
    buffer.extend_from_slice(&columns.to_be_bytes());
    field(buffer, Some(city.as_str().as_bytes()))?;
    for BulkValue(value) in row {
        match value {
            Arg::Text(text) => field(buffer, text.as_deref().map(str::as_bytes)),
            Arg::Id(id) => field(buffer, id.as_ref().map(|id| id.as_bytes().as_slice())),
            Arg::Int(number) => field(buffer, number.map(i64::to_be_bytes).as_ref().map(<[u8; 8]>::as_slice)),
            Arg::Bool(value) => {
                field(buffer, value.map(|value| [u8::from(value)]).as_ref().map(<[u8; 1]>::as_slice))
            }
            Arg::Instant(at) => field(buffer, at.map(instant).as_ref().map(<[u8; 8]>::as_slice)),
            Arg::Date(day) => field(buffer, day.map(date).as_ref().map(<[u8; 4]>::as_slice)),
            Arg::Json(value) => jsonb(buffer, value.map(|value| value.to_string()).as_deref()),
            Arg::Written(text) => jsonb(buffer, text.as_deref()),
            Arg::Bytes(bytes) => field(buffer, bytes.as_deref()),
        }?;
    }
    Ok(())
}

fn field(buffer: &mut Vec<u8>, bytes: Option<&[u8]>) -> sqlx::Result<()> {
    let length = bytes.map_or(Ok(-1), |bytes| i32::try_from(bytes.len())).map_err(too_large)?;
    buffer.extend_from_slice(&length.to_be_bytes());
    buffer.extend_from_slice(bytes.unwrap_or_default());
    Ok(())
}

fn jsonb(buffer: &mut Vec<u8>, text: Option<&str>) -> sqlx::Result<()> {
    let Some(text) = text else { return field(buffer, None) };
    let length = i32::try_from(text.len() + 1).map_err(too_large)?;
    buffer.extend_from_slice(&length.to_be_bytes());
    buffer.push(JSONB);
    buffer.extend_from_slice(text.as_bytes());
    Ok(())
}

const fn instant(at: DateTime<Utc>) -> [u8; 8] {
    (at.timestamp_micros() - EPOCH_MICROS).to_be_bytes()
}

fn date(day: NaiveDate) -> [u8; 4] {
    /// Days from the first of January of the year 1 to that of 2000.
    const EPOCH: i32 = 730_120;
    (day.num_days_from_ce() - EPOCH).to_be_bytes()
}

fn too_large(problem: std::num::TryFromIntError) -> sqlx::Error {
    sqlx::Error::Encode(Box::new(problem))
}
