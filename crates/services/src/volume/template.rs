//! A text that is written once and filled in a million times.

/// A text with places.
#[derive(Clone, Debug, Default)]
pub(super) struct Template {
    /// What stands before each place, and which place it is.
    pieces: Vec<(String, usize)>,
    /// What stands after the last.
    rest: String,
}

impl Template {
    /// `text`, with a place wherever one of `marks` stands: which of them says what is filled in there.
    pub fn new(text: &str, marks: &[&str]) -> Self {
        let mut template = Self::default();
        let mut rest = text;
        loop {
            let found = marks.iter().enumerate().filter(|(_, mark)| !mark.is_empty());
            let found = found.filter_map(|(place, mark)| Some((rest.find(mark)?, place, mark.len())));
            let Some((at, place, length)) = found.min_by_key(|(at, _, length)| (*at, usize::MAX - *length))
            else {
                break;
            };
            let (before, after) = rest.split_at(at);
            template.pieces.push((before.to_owned(), place));
            rest = after.get(length..).unwrap_or_default();
        }
        rest.clone_into(&mut template.rest);
        template
    }

    /// The text with `values` in its places, by the order of the marks.
    pub fn fill(&self, values: &[&str]) -> String {
        let length = self.pieces.iter().map(|(before, _)| before.len() + 24).sum::<usize>() + self.rest.len();
        let mut text = String::with_capacity(length);
        for (before, place) in &self.pieces {
            text.push_str(before);
            text.push_str(values.get(*place).copied().unwrap_or_default());
        }
        text.push_str(&self.rest);
        text
    }
}

/// A text as it stands inside the quotes of JSON.
pub(super) fn inside(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_filled_in_and_the_rest_stays() {
        let template = Template::new("{\"a\":\"@1\",\"b\":\"x@2@1\"}", &["@1", "@2"]);
        assert_eq!(template.fill(&["één", &inside("\"2\"")]), "{\"a\":\"één\",\"b\":\"x\\\"2\\\"één\"}");
        assert_eq!(Template::new("niets", &["@1", ""]).fill(&["x"]), "niets");
    }

    #[test]
    fn of_two_marks_at_one_place_the_longest_counts() {
        assert_eq!(
            Template::new("1999-01-05T00", &["1999-01-05", "1999-01-05T00"]).fill(&["dag", "uur"]),
            "uur"
        );
    }
}
