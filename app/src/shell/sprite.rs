//! The drawings of the icons that a page uses, once, at its start.

use crate::ui::Sym;

/// How a use of an icon begins in the finished page.
const USE: &str = "<use href=\"#";

/// Appends the drawings that `body` refers to.
pub(super) fn push(page: &mut String, body: &str) {
    let mut used = [false; Sym::ALL.len()];
    for name in body.split(USE).skip(1).filter_map(|rest| rest.split('"').next()) {
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
