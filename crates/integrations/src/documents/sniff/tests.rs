use proptest::prelude::*;

use super::*;

/// One grey pixel.
const PNG: &[u8] =
    b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\x00\x01\
\x08\x00\x00\x00\x00\x3a\x7e\x9b\x55\x00\x00\x00\x0a\x49\x44\x41\x54\x78\x9c\x63\x68\x00\x00\x00\
\x82\x00\x81\x77\xcd\x72\xb6\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

fn jpeg() -> Vec<u8> {
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 7, b'J', b'F', b'I', b'F', 0];
    bytes.extend([0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
    bytes.extend([0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0]);
    bytes.extend([0xFF, 0x00, 0x12, 0xFF, 0xD9]);
    bytes
}

fn pdf(trailer: &str) -> Vec<u8> {
    format!("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R {trailer} >>\nstartxref\n9\n%%EOF\n")
        .into_bytes()
}

#[test]
fn the_three_kinds_are_known_by_their_content() {
    assert_eq!(sniff(&pdf("")), Ok(FileKind::Pdf));
    assert_eq!(sniff(&jpeg()), Ok(FileKind::Jpeg));
    assert_eq!(sniff(PNG), Ok(FileKind::Png));
    for kind in [FileKind::Pdf, FileKind::Jpeg, FileKind::Png] {
        assert_eq!(FileKind::parse(kind.media_type()), Some(kind));
    }
}

#[test]
fn every_problem_has_its_own_name() {
    assert_eq!(sniff(b""), Err(FileProblem::Empty));
    assert_eq!(sniff(&vec![b'%'; MAX_BYTES + 1]), Err(FileProblem::TooLarge));
    assert_eq!(sniff(b"hallo"), Err(FileProblem::WrongType(None)));
    assert_eq!(sniff(b"\0\0\0\x18ftypheic\0\0\0\0"), Err(FileProblem::WrongType(Some("HEIC"))));
    assert_eq!(sniff(b"PK\x03\x04....word/document.xml"), Err(FileProblem::WrongType(Some("Word"))));
    assert_eq!(sniff(b"MZ\x90\0"), Err(FileProblem::WrongType(Some("program"))));
    assert_eq!(sniff(&pdf("/Encrypt 12 0 R")), Err(FileProblem::Encrypted));
    assert_eq!(sniff(&pdf("/Encrypt<</V 4>>")), Err(FileProblem::Encrypted));
    assert_eq!(sniff(&pdf("/EncryptMetadata false")), Ok(FileKind::Pdf));
}

#[test]
fn a_file_that_is_cut_off_is_damaged() {
    let whole = pdf("");
    assert_eq!(sniff(&whole[..whole.len() - 8]), Err(FileProblem::Damaged));
    let whole = jpeg();
    for length in 3..whole.len() {
        assert_eq!(sniff(&whole[..length]), Err(FileProblem::Damaged), "{length}");
    }
    for length in 8..PNG.len() {
        assert_eq!(sniff(&PNG[..length]), Err(FileProblem::Damaged), "{length}");
    }
}

#[test]
fn a_changed_byte_in_a_png_is_seen() {
    for at in 8..PNG.len() {
        let mut changed = PNG.to_vec();
        changed[at] ^= 0x10;
        assert_eq!(sniff(&changed), Err(FileProblem::Damaged), "{at}");
    }
}

proptest! {
    #[test]
    fn no_content_breaks_it(start in 0_usize..4, bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut file = [&b""[..], b"%PDF-1.4\n", b"\xFF\xD8\xFF\xE0", b"\x89PNG\r\n\x1a\n"][start].to_vec();
        file.extend(bytes);
        if let Err(problem) = sniff(&file) {
            prop_assert!(!problem.code().is_empty());
        }
    }
}
