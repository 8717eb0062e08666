//! HTML as text, for what server and browser draw with the same code.

/// Adds `text` to `out`, made safe for an element or a quoted attribute.
pub(crate) fn push_escaped(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

/// Writes pieces in turn: markup of ours, then words, then markup, and so on. Words are escaped.
#[cfg(feature = "precheck")]
pub(crate) fn write(out: &mut String, pieces: &[&str]) {
    for (place, piece) in pieces.iter().enumerate() {
        if place % 2 == 0 { out.push_str(piece) } else { push_escaped(out, piece) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_become_markup() {
        let mut out = String::new();
        write(&mut out, &["<p>", "<b>\"'&", "</p>"]);
        assert_eq!(out, "<p>&lt;b&gt;&quot;&#39;&amp;</p>");
    }
}
