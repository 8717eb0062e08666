use std::collections::BTreeMap;
use std::fmt::Write;

use rust_decimal::Decimal;

use super::Value;
use crate::limits::JSON_DEPTH;

/// A text that is not JSON (RFC 8259), or holds a number that the engine cannot keep exactly.
///
/// ```
/// let error = rules::Value::from_json(r#"{"a": 1, "a": 2}"#).unwrap_err();
/// assert_eq!((error.at, error.reason), (15, "a key was given twice"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not valid JSON at byte {at}: {reason}")]
pub struct JsonError {
    /// Byte position in the text, counted from 0.
    pub at: usize,
    /// What was wrong there.
    pub reason: &'static str,
}

impl Value {
    /// Reads JSON with every digit of its numbers. Whole numbers become integers.
    ///
    /// ```
    /// use rules::Value;
    /// assert_eq!(Value::from_json("90000").unwrap(), Value::Int(90_000));
    /// let exact = Value::from_json("0.1000000000000000000000000001").unwrap();
    /// assert_eq!(exact.as_decimal().unwrap().to_string(), "0.1000000000000000000000000001");
    /// assert!(Value::from_json("0.10000000000000000000000000000001").is_err(), "too many digits");
    /// ```
    ///
    /// # Errors
    /// Malformed JSON, a number of more than 28 digits, a key given twice, or nesting beyond
    /// [`crate::limits::JSON_DEPTH`].
    pub fn from_json(text: &str) -> Result<Self, JsonError> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(0)?;
        reader.space();
        if reader.at == text.len() { Ok(value) } else { Err(reader.error("text after the value")) }
    }

    /// Writes JSON without white space, with every digit. Keys stand in order, so that equal values have equal texts.
    ///
    /// ```
    /// let value = rules::Value::from_json(r#"{ "b": [1.50, null], "a": "één" }"#).unwrap();
    /// assert_eq!(value.to_json(), r#"{"a":"één","b":[1.50,null]}"#);
    /// ```
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        self.write_json(&mut out);
        out
    }

    pub(crate) fn write_json(&self, out: &mut String) {
        match self {
            Self::Null | Self::Untranslatable { .. } => out.push_str("null"),
            Self::Bool(true) => out.push_str("true"),
            Self::Bool(false) => out.push_str("false"),
            // Writing to a string cannot fail.
            Self::Int(value) => drop(write!(out, "{value}")),
            Self::Decimal(value) => drop(write!(out, "{value}")),
            Self::Text(value) => write_text(value, out),
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.write_json(out);
                }
                out.push(']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (index, (name, item)) in fields.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    write_text(name, out);
                    out.push(':');
                    item.write_json(out);
                }
                out.push('}');
            }
        }
    }
}

/// Writes a JSON string; control characters are escaped, so that it stays on one line.
pub(crate) fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            character if u32::from(character) < 0x20 => drop(write!(out, "\\u{:04x}", u32::from(character))),
            character => out.push(character),
        }
    }
    out.push('"');
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn error(&self, reason: &'static str) -> JsonError {
        JsonError { at: self.at, reason }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Result<Value, JsonError> {
        if depth > JSON_DEPTH {
            return Err(self.error("nested too deep"));
        }
        self.space();
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => self.string().map(Value::Text),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => Err(self.error("a value was expected")),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, JsonError> {
        if self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word)) {
            self.at += word.len();
            Ok(value)
        } else {
            Err(self.error("a value was expected"))
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, JsonError> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.take(b']') {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.space();
            if self.take(b']') {
                return Ok(Value::List(items));
            }
            if !self.take(b',') {
                return Err(self.error("a comma or bracket was expected"));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, JsonError> {
        self.at += 1;
        let mut fields = BTreeMap::new();
        self.space();
        if self.take(b'}') {
            return Ok(Value::Object(fields));
        }
        loop {
            self.space();
            let name = self.string()?;
            self.space();
            if !self.take(b':') {
                return Err(self.error("a colon was expected"));
            }
            if fields.insert(name, self.value(depth + 1)?).is_some() {
                return Err(self.error("a key was given twice"));
            }
            self.space();
            if self.take(b'}') {
                return Ok(Value::Object(fields));
            }
            if !self.take(b',') {
                return Err(self.error("a comma or brace was expected"));
            }
        }
    }

    fn number(&mut self) -> Result<Value, JsonError> {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
            self.at += 1;
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        number(text).ok_or(JsonError { at: start, reason: "a number that cannot be kept exactly" })
    }

    fn string(&mut self) -> Result<String, JsonError> {
        if !self.take(b'"') {
            return Err(self.error("a text was expected"));
        }
        let mut out = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let stop = rest.find(|c: char| c == '"' || c == '\\' || u32::from(c) < 0x20);
            let Some(stop) = stop else { return Err(self.error("the text does not end")) };
            out.push_str(rest.get(..stop).unwrap_or_default());
            self.at += stop;
            if self.take(b'"') {
                return Ok(out);
            }
            if !self.take(b'\\') {
                return Err(self.error("a control character in a text"));
            }
            out.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Result<char, JsonError> {
        let byte = self.peek();
        self.at += 1;
        Ok(match byte {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let high = self.hex()?;
                let code = if (0xD800..0xDC00).contains(&high) && self.take(b'\\') && self.take(b'u') {
                    let low = self.hex()?;
                    if !(0xDC00..0xE000).contains(&low) {
                        return Err(self.error("half a character"));
                    }
                    0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
                } else {
                    high
                };
                char::from_u32(code).ok_or_else(|| self.error("half a character"))?
            }
            _ => return Err(self.error("an unknown escape")),
        })
    }

    fn hex(&mut self) -> Result<u32, JsonError> {
        let digits = self.text.get(self.at..self.at + 4).unwrap_or_default();
        let plain = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let code = plain.then(|| u32::from_str_radix(digits, 16).ok()).flatten();
        self.at += 4;
        code.ok_or_else(|| self.error("four hexadecimal digits were expected"))
    }
}

/// An exact number in JSON notation: whole ones as integers, the others as decimals.
pub(crate) fn number(text: &str) -> Option<Value> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (digits, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole)
        || fraction.is_some_and(|part| !plain(part))
        || (whole.len() > 1 && whole.starts_with('0'))
    {
        return None;
    }
    let Some(exponent) = exponent else {
        return match fraction {
            None => text.parse().map(Value::Int).ok().or_else(|| decimal(text)),
            Some(_) => decimal(text),
        };
    };
    let shift: i32 = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let places = i32::try_from(fraction.map_or(0, str::len)).ok()?;
    let all = format!("{whole}{}", fraction.unwrap_or_default());
    let trimmed = all.trim_start_matches('0');
    let mut number =
        if trimmed.is_empty() { Decimal::ZERO } else { Decimal::from_str_exact(trimmed).ok()? };
    let scale = places.checked_sub(shift)?;
    if number.is_zero() {
        return Some(Value::Int(0));
    }
    if scale >= 0 {
        number = Decimal::try_from_i128_with_scale(number.mantissa(), u32::try_from(scale).ok()?).ok()?;
    } else {
        for _ in 0..scale.unsigned_abs().min(40) {
            number = number.checked_mul(Decimal::TEN)?;
        }
    }
    number.set_sign_negative(digits.len() != text.len());
    Some(whole_or_decimal(number))
}

fn decimal(text: &str) -> Option<Value> {
    Decimal::from_str_exact(text).ok().map(Value::Decimal)
}

fn whole_or_decimal(number: Decimal) -> Value {
    if number.is_integer()
        && let Ok(whole) = i64::try_from(number)
    {
        return Value::Int(whole);
    }
    Value::Decimal(number)
}
