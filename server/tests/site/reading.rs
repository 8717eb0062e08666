//! Documents are read in a process of its own: whatever they hold, the worker goes on.

use integrations::documents::{DocumentReader as _, ReaderProcess};
use testkit::{pdf_made, pdf_saying};

async fn read(bytes: Vec<u8>) -> String {
    let reader = ReaderProcess::new(env!("CARGO_BIN_EXE_loket").into(), &["read-document"]);
    reader.words(bytes).await.unwrap()
}

#[tokio::test]
async fn the_program_reads_a_document_and_says_its_words() {
    assert_eq!(
        read(pdf_saying(&["Huurcontract van de woning", "Bsn 123456782"])).await,
        "bsn de huurcontract van woning"
    );
    assert_eq!(read(b"geen PDF".to_vec()).await, "");
}

#[tokio::test]
async fn a_document_that_nests_without_end_has_no_words() {
    let catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>";
    for pages in
        ["<< /Type /Pages /Kids [2 0 R] /Count 1 >>", "<< /Type /Pages /Kids [3 0 R 2 0 R 2 0 R] /Count 3 >>"]
    {
        assert_eq!(read(pdf_made(0, &[catalog, pages, page], "")).await, "");
    }
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    let page = format!("<< /Type /Page /Parent 2 0 R /MediaBox {deep} /Contents {deep} >>");
    let pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    assert_eq!(read(pdf_made(0, &[catalog, pages, &page], "")).await, "");
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_document_that_fills_the_memory_has_no_words() {
    // Each pair of bytes stands for 128 spaces: a gigabyte, of which half is too much already.
    let full: Vec<u8> = [0x81, b' '].repeat(8 * 1024 * 1024);
    let before = pdf_saying(&["woorden"]);
    let text = String::from_utf8(before).unwrap();
    let (head, _) = text.split_once("4 0 obj").unwrap();
    let mut bytes = head.as_bytes().to_vec();
    let length = full.len();
    bytes.extend_from_slice(
        format!("4 0 obj\n<< /Filter /RunLengthDecode /Length {length} >>\nstream\n").as_bytes(),
    );
    bytes.extend_from_slice(&full);
    bytes
        .extend_from_slice(b"\nendstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
    assert_eq!(read(bytes).await, "");
}
