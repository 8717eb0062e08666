//! What Loket says, in every language, one file per area.
//!
//! A text is a function of the language (and of what is filled in), made by [`texts!`]. A missing language,
//! a misspelt name or a forgotten part does not compile. Texts are on the server only; an island gets the
//! few it needs as properties. Texts of forms, products and letters are content and live in `catalog/`.
//!
//! Add a language: a variant of [`domain::Lang`], an arm in the macros below, and a text in every line the
//! compiler then names.

/// Declares texts, Dutch first: `name = "…", "…";`, with parts `name(a, b) = "… {a} …", "…";`
/// and with number `name[n] = "one" | "{n} many", "one" | "{n} many";`.
macro_rules! texts {
    ($($name:ident $(( $($arg:ident),+ ))? $([ $n:ident $(, $more:ident)* ])? = $nl:literal $(| $nls:literal)?, $en:literal $(| $ens:literal)?;)*) => {
        $( $crate::texts::text!($name $(( $($arg),+ ))? $([ $n $(, $more)* ])? = $nl $(| $nls)?, $en $(| $ens)?); )*
    };
}

/// Declares one text; see [`texts!`].
macro_rules! text {
    ($name:ident = $nl:literal, $en:literal) => {
        #[doc = $nl]
        #[must_use]
        pub const fn $name(lang: domain::Lang) -> &'static str {
            match lang {
                domain::Lang::Nl => $nl,
                domain::Lang::En => $en,
            }
        }
    };
    ($name:ident ( $($arg:ident),+ ) = $nl:literal, $en:literal) => {
        #[doc = $nl]
        #[must_use]
        pub fn $name(lang: domain::Lang, $($arg: impl std::fmt::Display),+) -> String {
            match lang {
                domain::Lang::Nl => format!($nl),
                domain::Lang::En => format!($en),
            }
        }
    };
    ($name:ident [ $n:ident $(, $more:ident)* ] = $nl:literal | $nls:literal, $en:literal | $ens:literal) => {
        #[doc = $nls]
        #[must_use]
        pub fn $name(lang: domain::Lang, $n: i64 $(, $more: impl std::fmt::Display)*) -> String {
            match (lang, $n == 1) {
                (domain::Lang::Nl, true) => format!($nl),
                (domain::Lang::Nl, false) => format!($nls),
                (domain::Lang::En, true) => format!($en),
                (domain::Lang::En, false) => format!($ens),
            }
        }
    };
}

pub(crate) use {text, texts};

pub mod advice;
pub mod case;
pub mod change;
pub mod common;
pub mod company;
pub mod cover;
pub mod errors;
pub mod export;
pub mod form;
pub mod hearing;
pub mod home;
pub mod keys;
pub mod live;
pub mod made;
pub mod objection;
pub mod overview;
pub mod precheck;
pub mod queue;
pub mod sign;
pub mod staff;
pub mod team;
pub mod writing;
