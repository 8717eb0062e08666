//! A PDF as small as one can be, and whole.

use std::fmt::Write as _;

/// A PDF of one empty page.
#[must_use]
pub fn pdf() -> Vec<u8> {
    pdf_with(0, "")
}

/// The same with a remark of this many bytes in it, and with `trailer` among what its trailer says.
#[must_use]
pub fn pdf_with(remark: usize, trailer: &str) -> Vec<u8> {
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>";
    pdf_made(remark, &[CATALOG, PAGES, page], trailer)
}

/// A PDF of one page with these lines on it.
#[must_use]
pub fn pdf_saying(lines: &[&str]) -> Vec<u8> {
    let mut drawn = "BT /F1 10 Tf 12 TL 40 800 Td".to_owned();
    for line in lines {
        drawn.push_str(" (");
        for c in line.chars() {
            match u8::try_from(c) {
                Ok(plain @ (b' ' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9')) => drawn.push(plain.into()),
                // As the encoding of the font has it; writing into a text never fails.
                Ok(other) => drop(write!(drawn, "\\{other:03o}")),
                Err(_) => drawn.push('?'),
            }
        }
        drawn.push_str(") Tj T*");
    }
    drawn.push_str(" ET");
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
                /Resources << /Font << /F1 5 0 R >> >> >>";
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    let content = format!("<< /Length {} >>\nstream\n{drawn}\nendstream", drawn.len());
    pdf_made(0, &[CATALOG, PAGES, page, &content, font], "")
}

const CATALOG: &str = "<< /Type /Catalog /Pages 2 0 R >>";
const PAGES: &str = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

/// A PDF of these objects, the first of which is its catalogue, with a remark of this many bytes in it, and with `trailer`
/// among what its trailer says.
#[must_use]
pub fn pdf_made(remark: usize, objects: &[&str], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n%".to_vec();
    bytes.resize(bytes.len() + remark, b' ');
    bytes.push(b'\n');
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(bytes.len());
        bytes.extend_from_slice(format!("{number} 0 obj\n{object}\nendobj\n").as_bytes());
    }
    let (table, size) = (bytes.len(), objects.len() + 1);
    bytes.extend_from_slice(format!("xref\n0 {size}\n0000000000 65535 f \n").as_bytes());
    for place in places {
        bytes.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let end = format!("trailer\n<< /Size {size} /Root 1 0 R {trailer}>>\nstartxref\n{table}\n%%EOF\n");
    bytes.extend_from_slice(end.as_bytes());
    bytes
}
