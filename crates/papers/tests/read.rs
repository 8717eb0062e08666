//! What is read of files that are whole, and of files that are not.

use proptest::prelude::*;
use testkit::{pdf_saying, pdf_with};

fn words(pdf: Vec<u8>) -> Vec<String> {
    papers::words(pdf).into_iter().collect()
}

#[test]
fn lines_and_words_are_read() {
    let text = papers::text(pdf_saying(&["Huurcontract van de woning", "Naam: Jansen (tweede huurder)"]));
    assert_eq!(text.trim(), "Huurcontract van de woning\nNaam: Jansen (tweede huurder)");
    assert_eq!(words(pdf_saying(&["Bsn 123456782", "Loon NL91 ABNA 0417 1643 00"])), ["bsn", "loon"]);
}

#[test]
fn what_has_no_text_has_no_words() {
    let encrypted = "/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 \
        /O <0000000000000000000000000000000000000000000000000000000000000000> \
        /U <0000000000000000000000000000000000000000000000000000000000000000> >> \
        /ID [<00000000000000000000000000000000> <00000000000000000000000000000000>] ";
    let locked =
        String::from_utf8(pdf_saying(&["geheim"])).unwrap().replace("/Root", &format!("{encrypted}/Root"));
    for (name, pdf) in [
        ("empty", Vec::new()),
        ("no content", pdf_with(0, "")),
        ("encrypted", locked.into_bytes()),
        ("a photo", b"\xff\xd8\xff\xe0 a photo".to_vec()),
        ("a header alone", b"%PDF-1.7\n%%EOF".to_vec()),
    ] {
        assert_eq!(words(pdf), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn there_is_an_end_to_what_is_read() {
    let line = "woord ".repeat(15);
    let lines = vec![line.as_str(); 10_000];
    let text = papers::text(pdf_saying(&lines));
    assert!(text.len() <= papers::MOST_BYTES + 8, "{}", text.len());
    assert!(text.starts_with("woord woord"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn random_bytes_are_no_text(bytes in proptest::collection::vec(any::<u8>(), 0..2000), header: bool) {
        let start: &[u8] = if header { b"%PDF-1.7\n" } else { b"" };
        let _ = papers::words([start, &bytes].concat());
    }

    #[test]
    fn a_file_that_was_cut_or_changed_gives_words_or_none(
        cut in 0.0..1.0_f64,
        changes in proptest::collection::vec((0.0..1.0_f64, any::<u8>()), 0..12),
    ) {
        let whole = pdf_saying(&["Huurcontract van de woning", "Naam: Jansen"]);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a small file")]
        let at = |part: f64| (whole.len() as f64 * part) as usize;
        let _ = papers::words(whole.get(..at(cut)).unwrap().to_vec());
        let mut changed = whole.clone();
        for (place, byte) in changes {
            if let Some(there) = changed.get_mut(at(place)) {
                *there = byte;
            }
        }
        let _ = papers::words(changed);
    }
}
