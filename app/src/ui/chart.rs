//! Small charts, drawn on the server. They carry a title that says where the same numbers stand as a table; without one next
//! to it a chart is not used.
//!
//! The drawing is that of a library; only its colours become classes of ours, so that a city, the dark and forced colours
//! decide them, and no style stands in the page.

use leptos::prelude::*;
use plotters::coord::ranged1d::SegmentValue;
use plotters::prelude::*;

/// Width and height of a drawing, in units of its own.
const SIZE: (u32, u32) = (590, 210);

/// Places of labels: beside and below.
const BESIDE: u32 = 60;
const BELOW: u32 = 34;

/// Lines across; the library takes as many as give round numbers.
const LINES: usize = 4;

/// Colours that stand for a class: the one for surfaces and words, and the one for lines.
const INK: (RGBColor, &str, &str) = (RGBColor(1, 1, 1), "f-ink", "s-soft");
const SOFT: (RGBColor, &str, &str) = (RGBColor(2, 2, 2), "f-inksoft", "s-soft");
const LINE: (RGBColor, &str, &str) = (RGBColor(3, 3, 3), "f-line", "s-line");
const MAIN: (RGBColor, &str, &str) = (RGBColor(4, 4, 4), "f-a", "s-a");
const MARK: (RGBColor, &str, &str) = (RGBColor(5, 5, 5), "f-warn", "s-soft");
const CLASSES: [(RGBColor, &str, &str); 5] = [INK, SOFT, LINE, MAIN, MARK];

/// A line of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What it is, beside its end.
    pub name: String,
    /// A number per label.
    pub values: Vec<i64>,
}

/// Bars with their numbers above, the first in another colour when it is marked.
#[component]
pub fn BarChart(
    /// What it shows, for who does not see it.
    #[prop(into)]
    title: String,
    /// Id of the title on the page.
    id: &'static str,
    /// Below each bar.
    labels: Vec<String>,
    /// Its height.
    values: Vec<i64>,
    /// Whether the first bar is marked.
    #[prop(optional)]
    mark_first: bool,
) -> impl IntoView {
    frame(id, title, draw(&labels, &[], &values, mark_first).unwrap_or_default())
}

/// One or two lines with their names at the end; the first is the one that counts.
#[component]
pub fn LineChart(
    /// What it shows, for who does not see it.
    #[prop(into)]
    title: String,
    /// Id of the title on the page.
    id: &'static str,
    /// Below each point.
    labels: Vec<String>,
    /// The lines.
    series: Vec<Series>,
) -> impl IntoView {
    frame(id, title, draw(&labels, &series, &[], false).unwrap_or_default())
}

fn frame(id: &'static str, title: String, drawing: String) -> impl IntoView {
    let (width, height) = SIZE;
    view! {
        <svg class="chart" viewBox=format!("0 0 {width} {height}") role="img" aria-labelledby=id>
            <title id=id>{title}</title>
            <g inner_html=drawing></g>
        </svg>
    }
}

/// What stands inside the drawing; nothing when it cannot be drawn, and the table says it all the same.
fn draw(labels: &[String], series: &[Series], bars: &[i64], mark_first: bool) -> Option<String> {
    let mut out = String::new();
    {
        let root = SVGBackend::with_string(&mut out, SIZE).into_drawing_area();
        let most = series.iter().flat_map(|one| &one.values).chain(bars).copied().max().unwrap_or(0).max(1);
        // Room for the number above the highest bar, and for names beside the ends of lines.
        let top = most + (most + 7) / 8;
        let right = if series.is_empty() { 8 } else { 165 };
        let mut chart = ChartBuilder::on(&root)
            .margin(8)
            .margin_right(right)
            .set_label_area_size(LabelAreaPosition::Left, BESIDE)
            .set_label_area_size(LabelAreaPosition::Bottom, BELOW)
            .build_cartesian_2d((0..labels.len().saturating_sub(1)).into_segmented(), 0..top)
            .ok()?;
        let words = |color: RGBColor| ("sans-serif", 15).into_font().color(&color);
        chart
            .configure_mesh()
            .disable_x_mesh()
            .light_line_style(TRANSPARENT)
            .bold_line_style(LINE.0)
            .axis_style(LINE.0)
            .label_style(words(SOFT.0))
            .x_labels(labels.len())
            .y_labels(LINES)
            .x_label_formatter(&|at| match at {
                SegmentValue::CenterOf(at) => labels.get(*at).cloned().unwrap_or_default(),
                SegmentValue::Exact(_) | SegmentValue::Last => String::new(),
            })
            .draw()
            .ok()?;
        let bar = |(at, value): (usize, &i64)| {
            let color = if mark_first && at == 0 { MARK.0 } else { MAIN.0 };
            let mut bar = Rectangle::new(
                [(SegmentValue::Exact(at), 0), (SegmentValue::Exact(at + 1), *value)],
                color.filled(),
            );
            bar.set_margin(0, 0, 9, 9);
            bar
        };
        chart.draw_series(bars.iter().enumerate().map(bar)).ok()?;
        let number = |(at, value): (usize, &i64)| {
            EmptyElement::at((SegmentValue::CenterOf(at), *value))
                + Text::new(value.to_string(), (-5, -18), words(INK.0))
        };
        chart.draw_series(bars.iter().enumerate().map(number)).ok()?;
        for (place, one) in series.iter().enumerate() {
            let color = if place == 0 { MAIN.0 } else { SOFT.0 };
            let points =
                || one.values.iter().enumerate().map(|(at, value)| (SegmentValue::CenterOf(at), *value));
            chart.draw_series(LineSeries::new(points(), color.stroke_width(3))).ok()?;
            let other =
                series.iter().enumerate().find(|(at, _)| *at != place).and_then(|(_, one)| one.values.last());
            let end = points().next_back().map(|(at, value)| {
                let lift = lift(value, other.copied(), place == 0, top);
                EmptyElement::at((at, value))
                    + Text::new(format!("{} {value}", one.name), (12, lift), words(INK.0))
            });
            chart.draw_series(end).ok()?;
        }
        root.present().ok()?;
    }
    Some(dressed(&out))
}

/// Where the name at the end of a line stands, seen from that end: beside it, or away from the other one when they would
/// cover each other.
fn lift(value: i64, other: Option<i64>, first: bool, top: i64) -> i32 {
    let close = other.is_some_and(|other| (value - other).abs() * 8 < top);
    let above = other.is_none_or(|other| value > other || (value == other && first));
    match (close, above) {
        (false, _) => -8,
        (true, true) => -22,
        (true, false) => 6,
    }
}

/// The drawing without its own frame and letters, with classes for colours: the page decides what both look like.
fn dressed(drawing: &str) -> String {
    let inner = drawing.split_once('>').map_or("", |(_, rest)| rest);
    let plain =
        inner.replace("</svg>", "").replace(" font-family=\"sans-serif\"", "").replace(" opacity=\"1\"", "");
    let mut inner = without(&plain, " font-size=\"");
    for (color, surface, line) in CLASSES {
        let hex = format!("#{:02X}{:02X}{:02X}", color.0, color.1, color.2);
        inner = inner
            .replace(&format!("fill=\"{hex}\""), &format!("class=\"{surface}\""))
            .replace(&format!("stroke=\"{hex}\""), &format!("class=\"{line}\""));
    }
    inner
}

/// Without an attribute, whatever its value.
fn without(text: &str, attribute: &str) -> String {
    let mut parts = text.split(attribute);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |done, part| done + part.split_once('"').map_or("", |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(count: usize) -> Vec<String> {
        (0..count).map(|week| week.to_string()).collect()
    }

    #[test]
    fn a_drawing_holds_every_number_and_no_colour_of_its_own() {
        let drawing = draw(&labels(4), &[], &[3, 0, 12, 7], true).unwrap();
        for number in ["\n3\n", "\n0\n", "\n12\n", "\n7\n"] {
            assert!(drawing.contains(number), "{number:?}");
        }
        assert!(
            !drawing.contains('#')
                && !drawing.contains("style=")
                && !drawing.contains("font-")
                && !drawing.contains("<svg"),
            "{drawing}"
        );
        let bars = |class: &str| drawing.matches(&format!("class=\"{class}\"")).count();
        assert_eq!((bars("f-a"), bars("f-warn")), (3, 1));
    }

    #[test]
    fn a_line_ends_with_its_name_and_last_number() {
        let series = |name: &str, values: &[i64]| Series { name: name.to_owned(), values: values.to_vec() };
        let drawing =
            draw(&labels(3), &[series("<In", &[1, 2, 3]), series("Uit", &[3, 2, 1])], &[], false).unwrap();
        assert!(drawing.contains("&lt;In 3") && drawing.contains("Uit 1"), "{drawing}");
        assert!(drawing.contains("class=\"s-a\""));
    }

    #[test]
    fn names_that_would_cover_each_other_go_apart() {
        assert_eq!((lift(10, Some(10), true, 100), lift(10, Some(10), false, 100)), (-22, 6));
        assert_eq!((lift(11, Some(10), false, 100), lift(10, Some(11), true, 100)), (-22, 6));
        assert_eq!((lift(90, Some(10), true, 100), lift(90, None, true, 100)), (-8, -8));
    }

    #[test]
    fn nothing_to_show_is_drawn_too() {
        for count in [0, 1, 8] {
            assert!(draw(&labels(count), &[], &vec![0; count], false).is_some(), "{count}");
        }
    }
}
