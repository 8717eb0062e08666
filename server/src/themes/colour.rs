//! Colours as style sheets write them, and how far two are apart (WCAG 2.2, relative luminance and contrast ratio).

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colour([u8; 3]);

impl Colour {
    /// Reads `#rgb`, `#rrggbb`, `rgb(…)` with whole numbers, `white` or `black`; anything else, also what lets through what lies
    /// behind it, cannot be judged.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "white" => return Some(Self([255; 3])),
            "black" => return Some(Self([0; 3])),
            _ => {}
        }
        if let Some(hex) = text.strip_prefix('#') {
            return Self::hex(hex);
        }
        let inside = text.strip_prefix("rgb(")?.strip_suffix(')')?;
        let parts: Vec<u8> = inside
            .split([',', ' '])
            .filter(|part| !part.is_empty())
            .map(str::parse)
            .collect::<Result<_, _>>()
            .ok()?;
        Some(Self(parts.try_into().ok()?))
    }

    fn hex(hex: &str) -> Option<Self> {
        let digits: Vec<u8> = hex
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()?;
        let both = match digits.as_slice() {
            [r, g, b] | [r, g, b, 15] => [*r, *r, *g, *g, *b, *b],
            [r, r2, g, g2, b, b2] | [r, r2, g, g2, b, b2, 15, 15] => [*r, *r2, *g, *g2, *b, *b2],
            _ => return None,
        };
        let [r, r2, g, g2, b, b2] = both;
        Some(Self([r * 16 + r2, g * 16 + g2, b * 16 + b2]))
    }

    fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// The contrast ratio, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ratio_is_that_of_the_guidelines() {
        let of = |one: &str, two: &str| Colour::parse(one).unwrap().contrast(Colour::parse(two).unwrap());
        assert!((of("#000", "#ffffff") - 21.0).abs() < 0.001);
        assert!((of("#777", "white") - 4.478).abs() < 0.001);
        assert!((of("rgb(0, 70, 153)", "#fff") - of("#004699", "#ffffffff")).abs() < 0.001);
    }

    #[test]
    fn what_cannot_be_judged_is_no_colour() {
        for text in [
            "transparent",
            "#12",
            "#00469980",
            "rgb(1 2 3 / 50%)",
            "color-mix(in srgb, red, blue)",
            "red",
            "",
        ] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }
}
