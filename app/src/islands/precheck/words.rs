//! What the check says, in the language of the reader.

/// Declares the words and how the server fills them, so that none is forgotten.
macro_rules! words {
    ($($name:ident: $text:path;)*) => {
        /// The words of the check.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the names are those of the texts, which are documented by their words")]
        pub struct CheckWords {
            $(pub $name: String,)*
        }

        rules::coded_struct!(CheckWords { $($name),* });

        #[cfg(feature = "render")]
        impl CheckWords {
            /// The words in `lang`.
            #[must_use]
            pub fn of(lang: domain::Lang) -> Self {
                Self { $($name: $text(lang).to_owned(),)* }
            }
        }
    };
}

words! {
    amount: crate::texts::precheck::amount;
    apply: crate::texts::precheck::apply;
    error_prefix: crate::texts::common::error_prefix;
    how: crate::texts::precheck::how;
    likely: crate::texts::precheck::likely;
    line: crate::texts::precheck::line;
    missing: crate::texts::precheck::missing;
    no_decision: crate::texts::precheck::no_decision;
    nothing_yet: crate::texts::precheck::nothing_yet;
    on_device: crate::texts::precheck::on_device;
    once: crate::texts::precheck::once;
    only_city: crate::texts::precheck::only_city;
    outcome: crate::texts::precheck::outcome;
    per_month: crate::texts::precheck::per_month;
    per_year: crate::texts::precheck::per_year;
    so_far: crate::texts::precheck::so_far;
    together: crate::texts::precheck::together;
    unconfirmed: crate::texts::precheck::unconfirmed;
    unconfirmed_mark: crate::texts::precheck::unconfirmed_mark;
    unknown: crate::texts::precheck::unknown;
    unlikely: crate::texts::precheck::unlikely;
    unmet: crate::texts::precheck::unmet;
    what_if: crate::texts::precheck::what_if;
    what_if_hint: crate::texts::precheck::what_if_hint;
    what_if_wage: crate::texts::precheck::what_if_wage;
    with_wage: crate::texts::precheck::with_wage;
}
