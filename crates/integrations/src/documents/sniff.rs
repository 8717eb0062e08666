//! What a file really is, by its content; its name and the browser's word count for nothing.

mod jpeg;
mod pdf;
mod png;

/// The largest document that is taken, in bytes.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// The kinds of file that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// JPEG photo.
    Jpeg,
    /// PNG image.
    Png,
}

impl FileKind {
    /// The media type, as answers carry it.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The end of a file name.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// The kind with this media type.
    #[must_use]
    pub fn parse(media_type: &str) -> Option<Self> {
        [Self::Pdf, Self::Jpeg, Self::Png].into_iter().find(|kind| kind.media_type() == media_type)
    }
}

/// Why a file is not taken. Each has a text of its own for the sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum FileProblem {
    /// No file was chosen.
    #[error("no file was chosen")]
    None,
    /// The file has no content.
    #[error("the file is empty")]
    Empty,
    /// The file is larger than [`MAX_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// It is not a PDF, JPEG or PNG; what it looks like, if that is known: `HEIC`, `Word`.
    #[error("the file is of a kind that is not taken")]
    WrongType(Option<&'static str>),
    /// A PDF with a password.
    #[error("the PDF is protected with a password")]
    Encrypted,
    /// The file is cut off or broken.
    #[error("the file is damaged")]
    Damaged,
}

impl FileProblem {
    /// A short stable word, for error codes and logs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Empty => "empty",
            Self::TooLarge => "too_large",
            Self::WrongType(_) => "wrong_type",
            Self::Encrypted => "encrypted",
            Self::Damaged => "damaged",
        }
    }
}

/// What kind of file `bytes` is, if it is one that is taken, whole and readable.
///
/// # Errors
/// The reason why it is not taken.
pub fn sniff(bytes: &[u8]) -> Result<FileKind, FileProblem> {
    if bytes.is_empty() {
        return Err(FileProblem::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(FileProblem::TooLarge);
    }
    if pdf::is(bytes) {
        return pdf::check(bytes).map(|()| FileKind::Pdf);
    }
    if jpeg::is(bytes) {
        return if jpeg::is_whole(bytes) { Ok(FileKind::Jpeg) } else { Err(FileProblem::Damaged) };
    }
    if png::is(bytes) {
        return if png::is_whole(bytes) { Ok(FileKind::Png) } else { Err(FileProblem::Damaged) };
    }
    Err(FileProblem::WrongType(looks_like(bytes)))
}

/// The name of another well-known kind of file.
fn looks_like(bytes: &[u8]) -> Option<&'static str> {
    let at = |from: usize, mark: &[u8]| bytes.get(from..).is_some_and(|rest| rest.starts_with(mark));
    let brand = bytes.get(8..12).unwrap_or_default();
    match () {
        () if at(4, b"ftyp") && matches!(brand, b"heic" | b"heix" | b"mif1" | b"msf1" | b"hevc") => {
            Some("HEIC")
        }
        () if at(4, b"ftyp") => Some("video"),
        () if at(0, b"GIF8") => Some("GIF"),
        () if at(0, b"RIFF") && at(8, b"WEBP") => Some("WebP"),
        () if at(0, b"II*\0") || at(0, b"MM\0*") => Some("TIFF"),
        () if at(0, b"BM") => Some("BMP"),
        () if at(0, b"PK\x03\x04") && contains(bytes, b"word/") => Some("Word"),
        () if at(0, b"PK\x03\x04") && contains(bytes, b"xl/") => Some("Excel"),
        () if at(0, b"PK\x03\x04") => Some("ZIP"),
        () if at(0, b"\xd0\xcf\x11\xe0") => Some("Word"),
        () if at(0, b"MZ") || at(0, b"\x7fELF") => Some("program"),
        () => None,
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests;
