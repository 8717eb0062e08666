//! Properties that hold for every input.

use chrono::NaiveDate;
use proptest::prelude::*;
use rules::{Corpus, Request, Value, notes, protocol};

use super::support::{NEW, OLD, ask, corpus, law, load, today};

fn dates() -> impl Strategy<Value = NaiveDate> {
    (1900_i32..2100, 1_u32..=366)
        .prop_map(|(year, day)| NaiveDate::from_yo_opt(year, day.min(365)).expect("a date"))
}

/// Evaluates one expression over parameters a and b.
fn run(expression: &str, a: impl Into<Value>, b: impl Into<Value>) -> Result<Value, String> {
    let machine = format!(
        "execution:\n  parameters: [{{name: a, type: string}}, {{name: b, type: string}}]\n  output: [{{name: uit, type: string}}]\n  actions: [{{output: uit, value: {expression}}}]"
    );
    let corpus = corpus(&[law(OLD, "wet", &[("1", &machine)])]);
    match corpus.evaluate(&Request::new("wet", ["uit"], today()).with("a", a).with("b", b)) {
        Ok(evaluation) => Ok(evaluation.value("uit").cloned().unwrap_or_default()),
        Err(failure) => Err(failure.error.kind().to_owned()),
    }
}

/// A random sum over the actions before it.
pub fn sums() -> impl Strategy<Value = Vec<(u8, usize, usize, i32)>> {
    proptest::collection::vec((0_u8..6, any::<usize>(), any::<usize>(), -1000_i32..1000), 1..25)
}

pub fn graph(steps: &[(u8, usize, usize, i32)]) -> String {
    let mut machine = String::from("execution:\n  parameters: [{name: x, type: number}]\n  output:\n");
    for at in 0..steps.len() {
        machine.push_str(&format!("    - {{name: u{at}, type: number, nullable: true}}\n"));
    }
    machine.push_str("  actions:\n");
    for (at, (kind, left, right, number)) in steps.iter().enumerate() {
        let pick = |choice: &usize| if at == 0 { "$x".to_owned() } else { format!("$u{}", choice % at) };
        let (left, right) = (pick(left), pick(right));
        let value = match kind {
            0 => format!("{{operation: ADD, values: [{left}, {right}]}}"),
            1 => format!("{{operation: SUBTRACT, values: [{left}, {number}]}}"),
            2 => format!("{{operation: MAX, values: [{left}, {right}, {number}]}}"),
            3 => format!(
                "{{operation: IF, cases: [{{when: {{operation: GREATER_THAN, subject: {left}, value: {number}}}, then: {right}}}], default: {left}}}"
            ),
            4 => format!("{{operation: MULTIPLY, values: [{left}, 0.5]}}"),
            _ => number.to_string(),
        };
        machine.push_str(&format!("    - {{output: u{at}, value: {value}}}\n"));
    }
    machine
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn lazy_and_eager_come_to_the_same(steps in sums(), x in -1000_i64..1000) {
        let machine = graph(&steps);
        let last = format!("u{}", steps.len() - 1);
        let value = |level: &str| {
            let corpus = corpus(&[law(level, "wet", &[("1", &machine)])]);
            corpus
                .evaluate(&Request::new("wet", [last.as_str()], today()).with("x", x))
                .map(|evaluation| evaluation.value(&last).cloned())
                .map_err(|failure| failure.error.kind())
        };
        let eager = value(OLD);
        if eager.is_ok() {
            prop_assert_eq!(value(NEW), eager);
        }
    }

    #[test]
    fn the_order_of_files_does_not_matter(seed in any::<u64>()) {
        let open = "open_terms: [{id: bedrag, type: number, required: true}]
execution:
  output: [{name: bedrag, type: number}, {name: keer, type: number}]
  actions: [{output: bedrag, value: $bedrag}, {output: keer, value: {operation: MULTIPLY, values: [$bedrag, 2]}}]";
        let fill = "implements: [{law: wet, article: '1', open_term: bedrag}]
execution:
  output: [{name: bedrag, type: number}]
  actions: [{output: bedrag, value: VALUE}]";
        let mut files = vec![law(NEW, "wet", &[("1", open)])];
        for (at, layer) in ["AMVB", "BELEIDSREGEL", "MINISTERIELE_REGELING"].iter().enumerate() {
            let text = law(NEW, &format!("r{at}"), &[("1", &fill.replace("VALUE", &at.to_string()))]);
            files.push(text.replace("regulatory_layer: WET", &format!("regulatory_layer: {layer}")));
        }
        let mut paths: Vec<(String, String)> =
            files.into_iter().enumerate().map(|(at, text)| (format!("{at}.yaml"), text)).collect();
        let plain = Corpus::load(paths.clone()).0;
        let places = paths.len();
        for at in 0..places {
            let shift = u32::try_from(at * 7).unwrap();
            let other = usize::try_from(seed.rotate_left(shift) % 4).unwrap();
            paths.swap(at, other);
        }
        let shuffled = Corpus::load(paths).0;
        let request = Request::new("wet", ["keer"], today());
        prop_assert_eq!(plain.evaluate(&request).unwrap().outputs, shuffled.evaluate(&request).unwrap().outputs);
        prop_assert_eq!(plain.to_bytes(), shuffled.to_bytes());
    }

    #[test]
    fn adding_the_difference_in_days_comes_back(from in dates(), to in dates()) {
        let days = run("{operation: DATE_DIFF, from: $a, to: $b, in: days}", from, to).unwrap();
        prop_assert_eq!(run("{operation: DATE_ADD, date: $a, days: $b}", from, days).unwrap(), Value::from(to));
    }

    #[test]
    fn months_between_is_the_largest_count_that_does_not_pass(from in dates(), to in dates()) {
        let (from, to) = if from <= to { (from, to) } else { (to, from) };
        let months = run("{operation: DATE_DIFF, from: $a, to: $b, in: months}", from, to).unwrap().as_int().unwrap();
        let after = |months: i64| {
            let date = run("{operation: DATE_ADD, date: $a, months: $b}", from, months).unwrap();
            date.as_str().unwrap().parse::<NaiveDate>().unwrap()
        };
        prop_assert!(after(months) <= to);
        prop_assert!(after(months + 1) > to);
        let back = run("{operation: DATE_DIFF, from: $a, to: $b, in: months}", to, from).unwrap();
        prop_assert_eq!(back.as_int(), Some(-months));
    }

    #[test]
    fn age_and_years_between_agree(birth in dates(), at in dates()) {
        prop_assume!(birth <= at);
        let age = run("{operation: AGE, date_of_birth: $a, reference_date: $b}", birth, at);
        prop_assert_eq!(age, run("{operation: DATE_DIFF, from: $a, to: $b, in: years}", birth, at));
    }

    #[test]
    fn rounding_is_at_most_half_a_step_away(mantissa in -1_000_000_000_i64..1_000_000_000, scale in 0_u32..6, places in -4_i64..6) {
        let number = rust_decimal::Decimal::new(mantissa, scale);
        let get = |operation: &str| {
            run(&format!("{{operation: {operation}, value: $a, precision: $b}}"), number, places).unwrap().as_decimal().unwrap()
        };
        let (round, floor, ceil) = (get("ROUND"), get("FLOOR"), get("CEIL"));
        prop_assert!(floor <= number && number <= ceil);
        prop_assert!(round == floor || round == ceil);
        prop_assert!((round - number).abs() <= (number - floor).abs().min((ceil - number).abs()));
    }

    #[test]
    fn json_comes_back_as_it_was(text in "[\\PC\"\\\\\n\t]{0,40}", number in any::<i64>(), mantissa in any::<i64>(), scale in 0_u32..28) {
        let decimal = rust_decimal::Decimal::new(mantissa, scale);
        let value = Value::List(vec![Value::from(text), Value::from(number), Value::from(decimal), Value::Null]);
        let back = Value::from_json(&value.to_json()).unwrap();
        prop_assert!(back.same(&value), "{} became {}", value.to_json(), back.to_json());
        prop_assert_eq!(Value::from_json(&serde_json::to_string(&value).unwrap()).unwrap(), back);
    }

    #[test]
    fn no_line_makes_the_protocol_stumble(line in "\\PC{0,200}") {
        let corpus = load(&[]).0;
        prop_assert!(Value::from_json(&protocol::answer_line(&corpus, &line)).is_ok());
    }

    #[test]
    fn no_file_makes_loading_stumble(text in "[a-z:\\-{}\\[\\]\n ,&*'\"#0-9$.]{0,300}") {
        let mut file = law(NEW, "wet", &[]);
        file.push_str(&text);
        let (corpus, _) = load(&[file, text]);
        drop(ask(&corpus, &["uit"], &[]));
    }

    #[test]
    fn damaged_bytes_never_make_loading_stumble(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let machine = graph(&[(0, 0, 0, 1), (3, 0, 0, 5), (2, 1, 0, 9)]);
        let mut bytes = corpus(&[law(NEW, "wet", &[("1", &machine)])]).to_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(corpus) = Corpus::from_bytes(&bytes) {
            drop(corpus.evaluate(&Request::new("wet", ["u2"], today()).with("x", 3).traced()));
        }
    }

    #[test]
    fn the_hint_and_the_order_of_articles_do_not_decide(words in proptest::collection::vec("[a-z]{2,9}", 5..40), start in 0_usize..4) {
        let text = words.join(" ");
        let quote = words[start..(start + 3).min(words.len())].join(" ");
        let found = notes::resolve(&[("1", &text)], &notes::Quotation::new(quote));
        prop_assert!(!matches!(found.status, notes::Status::Orphaned | notes::Status::Skipped));
    }
}
