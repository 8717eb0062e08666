//! The drawings of the icons that a page uses, once, at its start.

use crate::ui::Sym;

/// What stands before the `#` of an icon in the finished page.
const USE: &str = "<use href=\"";

/// Appends the drawings that `body` refers to.
pub(super) fn push(page: &mut String, body: &str) {
    let mut used = [false; Sym::ALL.len()];
    for name in names(body) {
        if let Some(at) = Sym::ALL.iter().position(|sym| sym.name() == name)
            && let Some(flag) = used.get_mut(at)
        {
            *flag = true;
        }
    }
    page.push_str("<svg width=\"0\" height=\"0\" hidden>");
    for sym in Sym::ALL.iter().zip(used).filter_map(|(sym, used)| used.then_some(sym)) {
        page.push_str("<symbol id=\"");
        page.push_str(sym.name());
        page.push_str("\" viewBox=\"0 0 24 24\">");
        page.push_str(sym.paths());
        page.push_str("</symbol>");
    }
    page.push_str("</svg>");
}

/// The names of the icons in use, as often as they are used.
///
/// Looking for one rare character is several times quicker than looking for the whole beginning of a use.
fn names(body: &str) -> impl Iterator<Item = &str> {
    body.match_indices('#').filter_map(|(at, _)| {
        let (before, after) = (body.get(..at)?, body.get(at + 1..)?);
        if before.ends_with(USE) { after.split('"').next() } else { None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_icons_that_are_used_are_found() {
        let body = r##"<a href="#hulp">#1</a><svg><use href="#check"/></svg>é#<use href="#x"/><use href="#check"/>"##;
        assert_eq!(names(body).collect::<Vec<_>>(), ["check", "x", "check"]);
    }
}
