//! The logo of a theme. It is shown as a picture, which runs nothing and fetches nothing; what could do either is refused all the
//! same, so that the file is safe wherever it is opened.

use super::Fault;

/// A logo larger than this makes the first page too heavy, in bytes.
const LARGEST: usize = 20_000;

/// Height at which it is shown.
const HEIGHT: f64 = 40.0;

/// The widest that fits a phone beside the name, at that height.
const WIDEST: f64 = 160.0;

/// What a drawing has no use for, in small letters.
const FORBIDDEN: [&str; 10] = [
    "<script",
    "<foreignobject",
    "<!doctype",
    "<!entity",
    "<iframe",
    "<image",
    "<style",
    "javascript:",
    "@import",
    "<?xml-stylesheet",
];

/// The width of a logo at our height.
pub(super) fn width(text: &str) -> Result<u32, Vec<Fault>> {
    let mut faults: Vec<Fault> = Vec::new();
    if text.len() > LARGEST {
        faults.push((None, format!("the logo is {} bytes; at most {LARGEST} fit a phone", text.len())));
    }
    for (at, line) in text.lines().enumerate() {
        let small = line.to_ascii_lowercase();
        let found = FORBIDDEN.iter().find(|part| small.contains(**part)).map(|part| (*part).to_owned());
        if let Some(part) = found.or_else(|| handler(&small)).or_else(|| reference(&small)) {
            faults.push((Some(at + 1), format!("a logo draws; it does not hold \"{part}\"")));
        }
    }
    match (faults.is_empty(), ratio(text)) {
        (true, Some(ratio)) if ratio * HEIGHT <= WIDEST => {
            // Between 0 and 160: it fits.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
            return Ok((ratio * HEIGHT).ceil() as u32);
        }
        (true, Some(_)) => faults.push((None, "the logo is more than four times as wide as high".to_owned())),
        (true, None) => faults.push((None, "the logo has no viewBox with a width and a height".to_owned())),
        (false, _) => {}
    }
    Err(faults)
}

/// An attribute that runs something: `onload=`.
fn handler(line: &str) -> Option<String> {
    line.split(|sign: char| sign.is_whitespace() || "\"'/".contains(sign)).find_map(|word| {
        let name = word.split_once('=').map_or(word, |(name, _)| name);
        let runs =
            name.len() > 2 && name.starts_with("on") && name.chars().all(|sign| sign.is_ascii_alphabetic());
        (runs && word.contains('=')).then(|| name.to_owned())
    })
}

/// A reference to something outside the drawing.
fn reference(line: &str) -> Option<String> {
    ["href=\"", "href='", "url(", "src="].into_iter().find_map(|start| {
        line.split(start)
            .skip(1)
            .find(|rest| !rest.trim_start_matches(['"', '\'']).starts_with('#'))
            .map(|_| start.to_owned())
    })
}

/// Width divided by height, by the view box of the drawing.
fn ratio(text: &str) -> Option<f64> {
    let (_, tag) = text.split_once("<svg")?;
    let (tag, _) = tag.split_once('>')?;
    let (_, view) = tag.split_once("viewBox=")?;
    let view = view.get(1..)?.split(['"', '\'']).next()?;
    let numbers: Vec<f64> = view
        .split([' ', ','])
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    match numbers.as_slice() {
        [_, _, width, height] if *width > 0.0 && *height > 0.0 => Some(width / height),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(inside: &str) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 40\">\n{inside}\n</svg>")
    }

    #[test]
    fn a_plain_drawing_is_shown_in_its_shape() {
        assert_eq!(
            width(&drawing("<path id=\"one\" d=\"M0 0h60v40z\" fill=\"url(#g)\"/><use href=\"#one\"/>")),
            Ok(60)
        );
    }

    #[test]
    fn what_runs_or_fetches_is_refused_with_its_line() {
        for inside in [
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<path onload=\"alert(1)\"/>",
            "<a/onclick=alert(1)>",
            "<image href=\"https://example.org/x.png\"/>",
            "<use xlink:href=\"https://example.org/x.svg#a\"/>",
            "<use href='data:text/html,x'/>",
            "<path fill=\"url(https://example.org)\"/>",
            "<style>@import 'x'</style>",
            "<a href=\"javascript:alert(1)\"/>",
            "<foreignObject/>",
        ] {
            let faults = width(&drawing(inside)).unwrap_err();
            assert_eq!(faults[0].0, Some(2), "{inside}");
        }
        assert!(width("<!DOCTYPE svg [<!ENTITY x \"y\">]><svg viewBox=\"0 0 1 1\"/>").is_err());
        assert!(width("<svg width=\"10\"/>").is_err());
        assert!(width("<svg viewBox=\"0 0 900 100\"/>").is_err());
        assert!(width(&drawing(&"<g/>".repeat(10_000))).is_err());
    }
}
