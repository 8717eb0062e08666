//! What is said in words, in every language, and the macros that hold it.
//!
//! A text is a function of the language and of what is filled in. Dutch and English stand beside each other in
//! [`texts!`](crate::texts!); every other language has a file per area with the same names
//! ([`translated!`](crate::translated!)). A missing language, a misspelt name, a forgotten part or a forgotten form of a plural does
//! not compile. The texts of pages stand in `app` and are made with the same macros.
//!
//! To add a language: a variant of [`crate::Lang`], a rule in [`crate::plural`], and a folder here and in `app` with the files of another.

pub mod answers;
mod ar;
pub mod people;
mod pl;
mod tr;
mod uk;

use crate::Lang;

/// Whether people wrote or reviewed every text of this crate in a language.
#[must_use]
pub fn is_reviewed(lang: Lang) -> bool {
    let areas = match lang {
        Lang::Nl | Lang::En => return true,
        Lang::Tr => tr::REVIEWED,
        Lang::Ar => ar::REVIEWED,
        Lang::Pl => pl::REVIEWED,
        Lang::Uk => uk::REVIEWED,
    };
    areas.iter().all(|(_, reviewed)| *reviewed)
}

/// The Dutch texts of this crate that residents read, with their area and name, for the check of their language.
pub const DUTCH: &[(&str, &[(&str, &str)])] = &[("answers", answers::DUTCH), ("people", people::DUTCH)];

/// Declares texts for everybody, Dutch first: `name = "…", "…";`, with parts `name(a, b) = "… {a} …", "…";`
/// and with number `name[n] = "one" | "{n} many", "one" | "{n} many";`. The area comes first; its namesakes in the folders of
/// the other languages beside it hold the same names.
#[macro_export]
macro_rules! texts {
    ($area:ident; $($name:ident $(( $($arg:ident),+ ))? $([ $n:ident $(, $more:ident)* ])? = $nl:literal $(| $nls:literal)?, $en:literal $(| $ens:literal)?;)*) => {
        $( $crate::one_text!($area $name $(( $($arg),+ ))? $([ $n $(, $more)* ])? = $nl $(| $nls)?, $en $(| $ens)?); )*

        /// Each text as it stands here, in Dutch: for the check of its language. Of a plural the last form.
        pub const DUTCH: &[(&str, &str)] = &[$((stringify!($name), $crate::last!($nl $(, $nls)?))),*];
    };
}

/// Declares texts that only staff read, in Dutch and English, as [`texts!`](crate::texts!) does. Who reads another language gets Dutch.
#[macro_export]
macro_rules! staff_texts {
    ($($name:ident $(( $($arg:ident),+ ))? $([ $n:ident $(, $more:ident)* ])? = $nl:literal $(| $nls:literal)?, $en:literal $(| $ens:literal)?;)*) => {
        $( $crate::one_staff_text!($name $(( $($arg),+ ))? $([ $n $(, $more)* ])? = $nl $(| $nls)?, $en $(| $ens)?); )*
    };
}

/// Declares the texts of one area in one more language: the same names and parts, `name[n] = One: "…" | Other: "…";` where number
/// counts. The module around it names the forms of its plural `Number` and the rule `number`.
#[macro_export]
macro_rules! translated {
    ($($name:ident $(( $($arg:ident),+ ))? $([ $n:ident $(, $more:ident)* ])? = $($form:ident :)? $text:literal $(| $forms:ident : $texts:literal)*;)*) => {
        $( $crate::one_translation!($name $(( $($arg),+ ))? $([ $n $(, $more)* ])? = $($form :)? $text $(| $forms : $texts)*); )*
    };
}

/// Declares the areas of one more language, each in a file of its own that says whether a person has reviewed it.
#[macro_export]
macro_rules! translated_areas {
    ($($area:ident),+ $(,)?) => {
        $( pub(super) mod $area; )+

        /// Every area, and whether a person has reviewed it.
        pub(super) const REVIEWED: &[(&str, bool)] = &[$((stringify!($area), $area::REVIEWED)),+];
    };
}

/// The last of one or two.
#[doc(hidden)]
#[macro_export]
macro_rules! last {
    ($one:literal) => {
        $one
    };
    ($one:literal, $last:literal) => {
        $last
    };
}

/// Declares one text; see [`texts!`](crate::texts!).
#[doc(hidden)]
#[macro_export]
macro_rules! one_text {
    ($area:ident $name:ident = $nl:literal, $en:literal) => {
        #[doc = $nl]
        #[must_use]
        pub const fn $name(lang: $crate::Lang) -> &'static str {
            match lang {
                $crate::Lang::Nl => $nl,
                $crate::Lang::En => $en,
                $crate::Lang::Tr => super::tr::$area::$name(),
                $crate::Lang::Ar => super::ar::$area::$name(),
                $crate::Lang::Pl => super::pl::$area::$name(),
                $crate::Lang::Uk => super::uk::$area::$name(),
            }
        }
    };
    ($area:ident $name:ident ( $($arg:ident),+ ) = $nl:literal, $en:literal) => {
        #[doc = $nl]
        #[must_use]
        pub fn $name(lang: $crate::Lang, $($arg: impl std::fmt::Display),+) -> String {
            match lang {
                $crate::Lang::Nl => format!($nl),
                $crate::Lang::En => format!($en),
                $crate::Lang::Tr => super::tr::$area::$name($($arg),+),
                $crate::Lang::Ar => super::ar::$area::$name($($arg),+),
                $crate::Lang::Pl => super::pl::$area::$name($($arg),+),
                $crate::Lang::Uk => super::uk::$area::$name($($arg),+),
            }
        }
    };
    ($area:ident $name:ident [ $n:ident $(, $more:ident)* ] = $nl:literal | $nls:literal, $en:literal | $ens:literal) => {
        #[doc = $nls]
        #[must_use]
        pub fn $name(lang: $crate::Lang, $n: i64 $(, $more: impl std::fmt::Display)*) -> String {
            match (lang, $n == 1) {
                ($crate::Lang::Nl, true) => format!($nl),
                ($crate::Lang::Nl, false) => format!($nls),
                ($crate::Lang::En, true) => format!($en),
                ($crate::Lang::En, false) => format!($ens),
                ($crate::Lang::Tr, _) => super::tr::$area::$name($n $(, $more)*),
                ($crate::Lang::Ar, _) => super::ar::$area::$name($n $(, $more)*),
                ($crate::Lang::Pl, _) => super::pl::$area::$name($n $(, $more)*),
                ($crate::Lang::Uk, _) => super::uk::$area::$name($n $(, $more)*),
            }
        }
    };
}

/// Declares one text of staff; see [`staff_texts!`](crate::staff_texts!).
#[doc(hidden)]
#[macro_export]
macro_rules! one_staff_text {
    ($name:ident = $nl:literal, $en:literal) => {
        #[doc = $nl]
        #[must_use]
        pub const fn $name(lang: $crate::Lang) -> &'static str {
            match lang.of_staff() {
                $crate::Lang::En => $en,
                _ => $nl,
            }
        }
    };
    ($name:ident ( $($arg:ident),+ ) = $nl:literal, $en:literal) => {
        #[doc = $nl]
        #[must_use]
        pub fn $name(lang: $crate::Lang, $($arg: impl std::fmt::Display),+) -> String {
            match lang.of_staff() {
                $crate::Lang::En => format!($en),
                _ => format!($nl),
            }
        }
    };
    ($name:ident [ $n:ident $(, $more:ident)* ] = $nl:literal | $nls:literal, $en:literal | $ens:literal) => {
        #[doc = $nls]
        #[must_use]
        pub fn $name(lang: $crate::Lang, $n: i64 $(, $more: impl std::fmt::Display)*) -> String {
            match (lang.of_staff(), $n == 1) {
                ($crate::Lang::En, true) => format!($en),
                ($crate::Lang::En, false) => format!($ens),
                (_, true) => format!($nl),
                (_, false) => format!($nls),
            }
        }
    };
}

/// Declares one text of one more language; see [`translated!`](crate::translated!).
#[doc(hidden)]
#[macro_export]
macro_rules! one_translation {
    ($name:ident = $text:literal) => {
        pub(crate) const fn $name() -> &'static str {
            $text
        }
    };
    ($name:ident ( $($arg:ident),+ ) = $text:literal) => {
        pub(crate) fn $name($($arg: impl std::fmt::Display),+) -> String {
            format!($text)
        }
    };
    ($name:ident [ $n:ident $(, $more:ident)* ] = $form:ident : $text:literal $(| $forms:ident : $texts:literal)*) => {
        pub(crate) fn $name($n: i64 $(, $more: impl std::fmt::Display)*) -> String {
            match super::number($n) {
                super::Number::$form => format!($text),
                $( super::Number::$forms => format!($texts), )*
            }
        }
    };
}
