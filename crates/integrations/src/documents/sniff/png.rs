//! PNG: a signature and chunks with checksums, from the header to the end.

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

pub(super) fn is(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

/// Whether every chunk up to the end is whole, the first is a header with a size, and there is image data.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    let mut rest = bytes.strip_prefix(SIGNATURE).unwrap_or_default();
    let (mut first, mut image) = (true, false);
    while let Some((kind, data, next)) = chunk(rest) {
        if first && !(kind == b"IHDR" && has_size(data)) {
            return false;
        }
        first = false;
        match kind {
            b"IDAT" => image = true,
            b"IEND" => return image,
            _ => {}
        }
        rest = next;
    }
    false
}

/// Kind, data and what follows, if the chunk is whole and its checksum right.
fn chunk(bytes: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (checked, after) = rest.split_at_checked(length.checked_add(4)?)?;
    let (sum, next) = after.split_first_chunk::<4>()?;
    let (kind, data) = checked.split_first_chunk::<4>()?;
    (crc(checked) == u32::from_be_bytes(*sum)).then_some((kind, data, next))
}

/// Thirteen bytes that start with width and height, neither zero.
fn has_size(data: &[u8]) -> bool {
    data.len() == 13 && data.chunks_exact(4).take(2).all(|side| side.iter().any(|byte| *byte != 0))
}

/// The checksum of the format (ISO 3309), a byte at a time from a table.
fn crc(bytes: &[u8]) -> u32 {
    let rest = bytes.iter().fold(u32::MAX, |sum, byte| {
        let place = usize::from(u8::try_from((sum ^ u32::from(*byte)) & 0xFF).unwrap_or(0));
        TABLE.get(place).copied().unwrap_or(0) ^ (sum >> 8)
    });
    !rest
}

static TABLE: [u32; 256] = table();

#[expect(
    clippy::indexing_slicing,
    reason = "computed at compile time; an index out of range does not compile"
)]
const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut place = 0;
    while place < 256 {
        let mut value = place as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { 0xEDB8_8320 ^ (value >> 1) } else { value >> 1 };
            bit += 1;
        }
        table[place] = value;
        place += 1;
    }
    table
}
