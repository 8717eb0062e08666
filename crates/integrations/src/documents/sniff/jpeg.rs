//! JPEG: segments up to the image data, a frame with a size, and an end.

/// A two-byte marker, without its `FF`.
mod marker {
    pub const START: u8 = 0xD8;
    pub const END: u8 = 0xD9;
    pub const SCAN: u8 = 0xDA;
}

pub(super) fn is(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFF, marker::START, 0xFF])
}

/// Whether the segments can be walked to the image data, a frame gives a size, and the end is there.
///
/// Bytes after the end are allowed: some telephones put a film behind the photo.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    let mut sized = false;
    while let [0xFF, kind, after @ ..] = rest {
        match *kind {
            0xFF => rest = rest.get(1..).unwrap_or_default(),
            0x01 | 0xD0..=0xD7 => rest = after,
            marker::START | marker::END => return false,
            kind => {
                let Some((length, _)) = after.split_first_chunk::<2>() else { return false };
                let length = usize::from(u16::from_be_bytes(*length));
                let Some((segment, next)) = after.split_at_checked(length) else { return false };
                if length < 2 {
                    return false;
                }
                if kind == marker::SCAN {
                    return sized && next.windows(2).any(|pair| pair == [0xFF, marker::END]);
                }
                sized |= is_frame(kind) && has_size(segment);
                rest = next;
            }
        }
    }
    false
}

const fn is_frame(kind: u8) -> bool {
    matches!(kind, 0xC0..=0xCF) && !matches!(kind, 0xC4 | 0xC8 | 0xCC)
}

/// Length, precision, height, width: neither may be zero.
fn has_size(segment: &[u8]) -> bool {
    matches!(segment, [_, _, _, h1, h2, w1, w2, ..] if (*h1 | *h2) != 0 && (*w1 | *w2) != 0)
}
