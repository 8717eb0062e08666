//! Listens to what a page draws, and keeps the letters.

use std::panic::resume_unwind;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask};
use kurbo::{Affine, BezPath, Point, Vec2};

use crate::text::MOST_BYTES;

/// The most drawing steps of a whole file: a page full of text has some five thousand, a map a hundred thousand.
const MOST_STEPS: usize = 2_000_000;

/// Units of a letter in which its width is told: so many to the size of its font.
const UNITS: f64 = 1000.0;

/// How wide a letter is whose font does not say.
const USUAL_WIDTH: f64 = 500.0;

/// What is thrown when enough was read. No error: what was read by then counts.
pub(crate) struct Enough;

/// Keeps the text of what is drawn.
#[derive(Default)]
pub(crate) struct Listener {
    /// So far.
    pub text: String,
    last: Option<Letter>,
    steps: usize,
}

/// Where a letter stands.
struct Letter {
    start: Point,
    end: Point,
    /// Along the line, as long as its font is large.
    size: Vec2,
    /// What it says begins here in the text.
    from: usize,
}

/// What stands between two letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// Nothing: one word.
    None,
    /// A space.
    Word,
    /// The end of a line.
    Line,
}

impl Listener {
    /// What comes next stands on another page.
    pub fn next_page(&mut self) {
        self.text.push('\n');
        self.last = None;
    }

    fn step(&mut self) {
        self.steps += 1;
        if self.steps > MOST_STEPS || self.text.len() >= MOST_BYTES {
            resume_unwind(Box::new(Enough));
        }
    }

    fn hear(&mut self, said: &str, mut letter: Letter) {
        if let Some(last) = &self.last {
            // Some programs make letters bold by writing them twice.
            let same = (letter.start - last.start).hypot() < 0.1 * letter.size.hypot();
            if same && self.text.get(last.from..) == Some(said) {
                return;
            }
            match gap(last, &letter) {
                Gap::None => {}
                Gap::Word => self.text.push(' '),
                Gap::Line => self.text.push('\n'),
            }
        }
        letter.from = self.text.len();
        self.text.extend(said.chars().map(|c| if c.is_control() { ' ' } else { c }));
        self.last = Some(letter);
    }
}

/// What stands between two letters, by their places.
fn gap(last: &Letter, next: &Letter) -> Gap {
    let large = last.size.hypot().max(next.size.hypot());
    let along = next.size / next.size.hypot();
    let away = next.start - last.end;
    let across = away.cross(along).abs();
    // A place that is no number ends the line as well.
    if across.is_nan() || across >= 0.5 * large {
        return Gap::Line;
    }
    let close = |distance: f64| (-0.4 * large..=0.17 * large).contains(&distance);
    // Arabic and Hebrew go on before the letter that was drawn last.
    if close(away.dot(along)) || close((last.start - next.end).dot(along)) { Gap::None } else { Gap::Word }
}

impl Device<'_> for Listener {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'_>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        self.step();
        let place = transform * glyph_transform;
        let width = match glyph {
            Glyph::Outline(glyph) => glyph.advance_width().map(f64::from),
            Glyph::Type3(_) => None,
        };
        let start = place * Point::ZERO;
        let letter = Letter {
            start,
            end: place * Point::new(width.unwrap_or(USUAL_WIDTH), 0.0),
            size: place * Point::new(UNITS, 0.0) - start,
            from: 0,
        };
        match glyph.as_unicode() {
            Some(BfString::Char(said)) => self.hear(said.encode_utf8(&mut [0; 4]), letter),
            Some(BfString::String(said)) => self.hear(&said, letter),
            // A letter that nobody knows ends a word.
            None => self.hear("\u{fffd}", letter),
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {
        self.step();
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {
        self.step();
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.step();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {
        self.step();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn pop_clip_path(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A letter of ten points at a place, five wide.
    fn letter(x: f64, y: f64) -> Letter {
        Letter { start: Point::new(x, y), end: Point::new(x + 5.0, y), size: Vec2::new(10.0, 0.0), from: 0 }
    }

    #[test]
    fn gaps_follow_from_places() {
        let last = letter(100.0, 50.0);
        for (x, y, expected) in [
            (105.0, 50.0, Gap::None),
            (104.0, 50.0, Gap::None),
            (106.5, 50.0, Gap::None),
            (107.5, 50.0, Gap::Word),
            (300.0, 50.0, Gap::Word),
            (20.0, 50.0, Gap::Word),
            (105.0, 46.0, Gap::None),
            (105.0, 62.0, Gap::Line),
            (20.0, 62.0, Gap::Line),
            // From right to left.
            (95.0, 50.0, Gap::None),
            (92.0, 50.0, Gap::Word),
            (f64::NAN, 50.0, Gap::Line),
        ] {
            assert_eq!(gap(&last, &letter(x, y)), expected, "{x} {y}");
        }
    }

    #[test]
    fn a_letter_that_is_written_twice_counts_once() {
        let mut listener = Listener::default();
        for (x, said) in [(0.0, "a"), (0.2, "a"), (5.0, "a"), (10.0, "n")] {
            listener.hear(said, letter(x, 0.0));
        }
        assert_eq!(listener.text, "aan");
    }
}
