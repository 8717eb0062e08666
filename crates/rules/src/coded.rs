//! The compact form in which compiled laws, and what goes with them, travel to a browser.
//!
//! Numbers take as many bytes as they need, lists and texts start with their length, one of several kinds
//! starts with its number. Names of fields do not travel: writer and reader are of one build. Reading never
//! fails half-way; [`Input::end`] says at the end whether all was sound. That keeps the reader small, which is
//! why it is written out here: a general one weighs more than the laws themselves.
//!
//! | type | bytes |
//! |---|---|
//! | `u16`, `u32`, `u64`, `usize` | seven bits a byte, the lowest first, the eighth bit says that more follow (LEB128) |
//! | `i32`, `i64` | the same, after 0, -1, 1, -2 and so on became 0, 1, 2, 3 |
//! | `bool` | one byte |
//! | `String`, `Vec`, and `Option` | length first, for an option 0 or 1 |
//! | `NaiveDate` | days since the start of the common era, as an `i32` |
//! | `Decimal` | the sixteen bytes of that library |
//! | structs and enums | [`coded_struct!`](crate::coded_struct) and [`coded_enum!`](crate::coded_enum) |
//!
//! ```
//! use rules::coded::{Coded, Input};
//! let mut bytes = Vec::new();
//! (300_u32, Some("één".to_owned())).put(&mut bytes);
//! assert_eq!(bytes, [0xac, 0x02, 1, 5, 0xc3, 0xa9, 0xc3, 0xa9, b'n']);
//! let mut input = Input::new(&bytes);
//! let (number, text): (u32, Option<String>) = Coded::take(&mut input);
//! assert!(input.end());
//! assert_eq!((number, text.as_deref()), (300, Some("één")));
//! ```

/// Lists inside lists that are followed; sound data stays far below it.
const DEEPEST: u32 = 100;

/// Bytes that are read, from front to back. Damage is noted and told once, by [`Input::end`].
///
/// ```
/// use rules::coded::{Coded, Input};
/// let mut input = Input::new(&[2, 7]);
/// assert_eq!((u32::take(&mut input), u32::take(&mut input)), (2, 7));
/// assert!(input.end());
/// ```
#[derive(Debug)]
pub struct Input<'a> {
    rest: &'a [u8],
    broken: bool,
    depth: u32,
}

impl<'a> Input<'a> {
    /// Starts at the front.
    ///
    /// ```
    /// let mut input = rules::coded::Input::new(&[5]);
    /// assert!(!input.end(), "there is still something to read");
    /// assert_eq!(input.number(), 5);
    /// ```
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, broken: false, depth: 0 }
    }

    /// Notes that these are not the bytes that were written. Whatever is read after it is nothing or zero.
    /// For a [`Coded::take`] that finds a value that cannot be.
    ///
    /// ```
    /// use rules::coded::{Coded, Input};
    /// struct Month(u32);
    /// impl Coded for Month {
    ///     fn put(&self, out: &mut Vec<u8>) {
    ///         self.0.put(out);
    ///     }
    ///     fn take(input: &mut Input<'_>) -> Self {
    ///         let month = u32::take(input);
    ///         if !(1..=12).contains(&month) {
    ///             input.fail();
    ///         }
    ///         Self(month)
    ///     }
    /// }
    /// let mut input = Input::new(&[13, 1]);
    /// Month::take(&mut input);
    /// assert_eq!((Month::take(&mut input).0, input.end()), (0, false));
    /// ```
    pub fn fail(&mut self) {
        self.broken = true;
        self.rest = &[];
    }

    /// Whether all was read and all was sound. Until then nothing that was read may be used.
    ///
    /// ```
    /// use rules::coded::{Coded, Input};
    /// let mut cut_off = Input::new(&[9, b'h', b'a']);
    /// let text = String::take(&mut cut_off);
    /// assert_eq!((text.as_str(), cut_off.end()), ("", false));
    /// ```
    #[must_use]
    pub const fn end(&self) -> bool {
        !self.broken && self.rest.is_empty()
    }

    /// The next bytes.
    #[inline(never)]
    fn bytes(&mut self, count: usize) -> &'a [u8] {
        match self.rest.split_at_checked(count) {
            Some((bytes, rest)) => {
                self.rest = rest;
                bytes
            }
            None => {
                self.fail();
                &[]
            }
        }
    }

    /// The next number, as [`put_number`] writes it; zero, and [`Input::fail`], when there is none.
    ///
    /// ```
    /// let mut input = rules::coded::Input::new(&[0xac, 0x02]);
    /// assert_eq!((input.number(), input.end()), (300, true));
    /// ```
    #[inline(never)]
    pub fn number(&mut self) -> u64 {
        let mut number = 0_u64;
        for place in 0..10 {
            let byte = self.bytes(1).first().copied().unwrap_or(0);
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte < 0x80 {
                return number;
            }
        }
        self.fail();
        0
    }

    /// The length of a list; no longer than the bytes that are left, as each item takes at least one.
    #[inline(never)]
    fn length(&mut self) -> usize {
        let length = usize::try_from(self.number()).unwrap_or(usize::MAX);
        if length > self.rest.len() {
            self.fail();
            return 0;
        }
        length
    }

    #[inline(never)]
    fn text(&mut self) -> String {
        let length = self.length();
        match std::str::from_utf8(self.bytes(length)) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                self.fail();
                String::new()
            }
        }
    }
}

/// What can be written in the compact form and read again.
///
/// Types that are used together implement it by [`coded_struct!`](crate::coded_struct) and
/// [`coded_enum!`](crate::coded_enum); by hand only where a value has to be checked, as in [`Input::fail`].
///
/// ```
/// use rules::Value;
/// use rules::coded::{Coded, Input};
/// let mut bytes = Vec::new();
/// Value::from(90_000).put(&mut bytes);
/// assert_eq!(Value::take(&mut Input::new(&bytes)), Value::Int(90_000));
/// ```
pub trait Coded: Sized {
    /// Adds it to `out`.
    ///
    /// ```
    /// use rules::coded::Coded;
    /// let mut bytes = Vec::new();
    /// (-1_i64).put(&mut bytes);
    /// vec![true, false].put(&mut bytes);
    /// assert_eq!(bytes, [1, 2, 1, 0]);
    /// ```
    fn put(&self, out: &mut Vec<u8>);
    /// Takes it from `input`. Bytes that cannot be read give an empty value and make [`Input::end`] say no.
    ///
    /// ```
    /// use rules::coded::{Coded, Input};
    /// let mut input = Input::new(&[2, 1, 0]);
    /// assert_eq!(Vec::<bool>::take(&mut input), [true, false]);
    /// assert!(input.end());
    /// ```
    fn take(input: &mut Input<'_>) -> Self;
}

/// Adds a number: seven bits a byte, the lowest first (unsigned LEB128).
///
/// ```
/// let mut bytes = Vec::new();
/// rules::coded::put_number(127, &mut bytes);
/// rules::coded::put_number(128, &mut bytes);
/// assert_eq!(bytes, [0x7f, 0x80, 0x01]);
/// ```
pub fn put_number(mut number: u64, out: &mut Vec<u8>) {
    while let Ok(part @ 0x80..) = u8::try_from(number & 0x7f | if number > 0x7f { 0x80 } else { 0 }) {
        out.push(part);
        number >>= 7;
    }
    out.extend(u8::try_from(number).ok());
}

macro_rules! numbers {
    ($($type:ty),*) => {$(
        impl Coded for $type {
            fn put(&self, out: &mut Vec<u8>) {
                // None of these types is wider.
                put_number(u64::try_from(*self).unwrap_or(0), out);
            }

            fn take(input: &mut Input<'_>) -> Self {
                let number = input.number();
                Self::try_from(number).unwrap_or_else(|_| {
                    input.fail();
                    0
                })
            }
        }
    )*};
}
numbers!(u16, u32, u64, usize);

impl Coded for i64 {
    /// Zero, minus one, one, minus two, two and so on become 0, 1, 2, 3, 4: small either way stays short.
    fn put(&self, out: &mut Vec<u8>) {
        put_number(self.wrapping_shl(1).cast_unsigned() ^ self.wrapping_shr(63).cast_unsigned(), out);
    }

    fn take(input: &mut Input<'_>) -> Self {
        let number = input.number();
        (number >> 1).cast_signed() ^ (number & 1).cast_signed().wrapping_neg()
    }
}

impl Coded for i32 {
    fn put(&self, out: &mut Vec<u8>) {
        i64::from(*self).put(out);
    }

    fn take(input: &mut Input<'_>) -> Self {
        Self::try_from(i64::take(input)).unwrap_or_else(|_| {
            input.fail();
            0
        })
    }
}

impl Coded for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn take(input: &mut Input<'_>) -> Self {
        input.number() == 1
    }
}

impl Coded for String {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        out.extend(self.as_bytes());
    }

    fn take(input: &mut Input<'_>) -> Self {
        input.text()
    }
}

impl Coded for chrono::NaiveDate {
    fn put(&self, out: &mut Vec<u8>) {
        chrono::Datelike::num_days_from_ce(self).put(out);
    }

    fn take(input: &mut Input<'_>) -> Self {
        Self::from_num_days_from_ce_opt(i32::take(input)).unwrap_or_default()
    }
}

impl Coded for rust_decimal::Decimal {
    fn put(&self, out: &mut Vec<u8>) {
        out.extend(self.serialize());
    }

    fn take(input: &mut Input<'_>) -> Self {
        input.bytes(16).try_into().map(Self::deserialize).unwrap_or_default()
    }
}

impl<T: Coded> Coded for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_some()));
        if let Some(value) = self {
            value.put(out);
        }
    }

    fn take(input: &mut Input<'_>) -> Self {
        if bool::take(input) { Some(T::take(input)) } else { None }
    }
}

impl<T: Coded> Coded for Box<T> {
    fn put(&self, out: &mut Vec<u8>) {
        T::put(self, out);
    }

    fn take(input: &mut Input<'_>) -> Self {
        input.depth += 1;
        if input.depth > DEEPEST {
            input.fail();
        }
        let value = T::take(input);
        input.depth -= 1;
        Self::new(value)
    }
}

impl<T: Coded> Coded for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        for item in self {
            item.put(out);
        }
    }

    fn take(input: &mut Input<'_>) -> Self {
        input.depth += 1;
        if input.depth > DEEPEST {
            input.fail();
        }
        let length = input.length();
        let list = (0..length).map(|_| T::take(input)).collect();
        input.depth -= 1;
        list
    }
}

impl<T: Coded, const N: usize> Coded for [T; N] {
    fn put(&self, out: &mut Vec<u8>) {
        self.iter().for_each(|item| item.put(out));
    }

    fn take(input: &mut Input<'_>) -> Self {
        std::array::from_fn(|_| T::take(input))
    }
}

impl<A: Coded, B: Coded> Coded for (A, B) {
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }

    fn take(input: &mut Input<'_>) -> Self {
        (A::take(input), B::take(input))
    }
}

/// Says how structs are written: their fields in turn. What stands after `;` does not travel and gets this
/// value when it is read. A field that is not named does not compile.
///
/// ```
/// use rules::coded::{Coded, Input};
/// struct Pair { left: u32, right: String, note: String }
/// rules::coded_struct!(Pair { left, right; note: String::new() });
/// let mut bytes = Vec::new();
/// Pair { left: 1, right: "a".to_owned(), note: "for us only".to_owned() }.put(&mut bytes);
/// assert_eq!(bytes, [1, 1, b'a']);
/// let pair = Pair::take(&mut Input::new(&bytes));
/// assert_eq!((pair.left, pair.right.as_str(), pair.note.as_str()), (1, "a", ""));
/// ```
#[macro_export]
macro_rules! coded_struct {
    ($($type:ident { $($field:ident),* $(,)? $(; $($left:ident: $value:expr),* $(,)?)? })*) => {$(
        impl $crate::coded::Coded for $type {
            fn put(&self, out: &mut Vec<u8>) {
                let Self { $($field,)* $($($left: _,)*)? } = self;
                $($crate::coded::Coded::put($field, out);)*
            }

            fn take(input: &mut $crate::coded::Input<'_>) -> Self {
                $(let $field = $crate::coded::Coded::take(input);)*
                Self { $($field,)* $($($left: $value,)*)? }
            }
        }
    )*};
}

/// Says how one of several kinds is written: its number, then what it holds. Number 0 must hold nothing of
/// its own type: it is what damaged bytes read as.
///
/// ```
/// use rules::coded::{Coded, Input};
/// #[derive(Debug, PartialEq)]
/// enum Shape { Dot, Circle(u32), Box { width: u32, height: u32 } }
/// rules::coded_enum!(Shape { 0 => Dot, 1 => Circle(radius), 2 => Box { width, height } });
/// let mut bytes = Vec::new();
/// [Shape::Circle(7), Shape::Box { width: 3, height: 4 }].put(&mut bytes);
/// assert_eq!(bytes, [1, 7, 2, 3, 4]);
/// assert_eq!(<[Shape; 2]>::take(&mut Input::new(&bytes)), [Shape::Circle(7), Shape::Box { width: 3, height: 4 }]);
/// let mut damaged = Input::new(&[9]);
/// assert_eq!((Shape::take(&mut damaged), damaged.end()), (Shape::Dot, false));
/// ```
#[macro_export]
macro_rules! coded_enum {
    ($($type:ident { $($number:literal => $kind:ident $(( $($item:ident),* ))? $({ $($field:ident),* })?),* $(,)? })*) => {$(
        impl $crate::coded::Coded for $type {
            fn put(&self, out: &mut Vec<u8>) {
                match self {
                    $(Self::$kind $(( $($item),* ))? $({ $($field),* })? => {
                        $crate::coded::put_number($number, out);
                        $($($crate::coded::Coded::put($item, out);)*)?
                        $($($crate::coded::Coded::put($field, out);)*)?
                    })*
                }
            }

            fn take(input: &mut $crate::coded::Input<'_>) -> Self {
                match input.number() {
                    $($number => {
                        $($(let $item = $crate::coded::Coded::take(input);)*)?
                        $($(let $field = $crate::coded::Coded::take(input);)*)?
                        Self::$kind $(( $($item),* ))? $({ $($field),* })?
                    })*
                    _ => {
                        input.fail();
                        $crate::coded::Coded::take(input)
                    }
                }
            }
        }
    )*};
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again<T: Coded>(value: &T) -> T {
        let mut out = Vec::new();
        value.put(&mut out);
        let mut input = Input::new(&out);
        let read = T::take(&mut input);
        assert!(input.end());
        read
    }

    #[test]
    fn numbers_of_every_size_come_back() {
        for number in [0, 1, -1, 63, 64, -64, -65, 127, 128, 300, i64::MAX, i64::MIN] {
            assert_eq!(again(&number), number);
        }
        for number in [0, 127, 128, 16_383, 16_384, u64::MAX] {
            assert_eq!(again(&number), number);
        }
        assert_eq!(again(&u32::MAX), u32::MAX);
    }

    #[test]
    fn lists_texts_and_choices_come_back() {
        let value = vec![(Some("één".to_owned()), vec![true, false]), (None, Vec::new())];
        assert_eq!(again(&value), value);
    }

    #[test]
    fn damaged_bytes_are_noticed_and_never_end_the_program() {
        for bytes in [&[][..], &[5, 1], &[255; 12], &[1, 2, 0xff, 0xff]] {
            let mut input = Input::new(bytes);
            let _ = Vec::<String>::take(&mut input);
            assert!(!input.end(), "{bytes:?}");
        }
    }
}
