//! A PDF as small as one can be, and whole.

/// A PDF of one empty page.
#[must_use]
pub fn pdf() -> Vec<u8> {
    pdf_with(0, "")
}

/// The same with a remark of this many bytes in it, and with `trailer` among what its trailer says.
#[must_use]
pub fn pdf_with(remark: usize, trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n%".to_vec();
    bytes.resize(bytes.len() + remark, b' ');
    bytes.push(b'\n');
    let mut places = Vec::new();
    for object in [
        "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
        "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
        "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>\nendobj\n",
    ] {
        places.push(bytes.len());
        bytes.extend_from_slice(object.as_bytes());
    }
    let table = bytes.len();
    bytes.extend_from_slice(b"xref\n0 4\n0000000000 65535 f \n");
    for place in places {
        bytes.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let end = format!("trailer\n<< /Size 4 /Root 1 0 R {trailer}>>\nstartxref\n{table}\n%%EOF\n");
    bytes.extend_from_slice(end.as_bytes());
    bytes
}
