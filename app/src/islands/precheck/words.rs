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
    ahead_more: crate::texts::precheck::ahead_more;
    ahead_none: crate::texts::precheck::ahead_none;
    ahead_one: crate::texts::precheck::ahead_one;
    amount: crate::texts::precheck::amount;
    apply: crate::texts::precheck::apply;
    change: crate::texts::common::change;
    done_short: crate::texts::precheck::done_short;
    dont_know: crate::texts::precheck::dont_know;
    error_prefix: crate::texts::common::error_prefix;
    given: crate::texts::precheck::given;
    help: crate::texts::precheck::help;
    how: crate::texts::precheck::how;
    left_more: crate::texts::precheck::left_more;
    left_one: crate::texts::precheck::left_one;
    less_than_now: crate::texts::precheck::less_than_now;
    likely: crate::texts::precheck::likely;
    line: crate::texts::precheck::line;
    missing: crate::texts::precheck::missing;
    more_than_now: crate::texts::precheck::more_than_now;
    no: crate::texts::common::no;
    no_decision: crate::texts::precheck::no_decision;
    now: crate::texts::precheck::now;
    on_device: crate::texts::precheck::on_device;
    once: crate::texts::precheck::once;
    only_city: crate::texts::precheck::only_city;
    others: crate::texts::precheck::others;
    possible: crate::texts::precheck::possible;
    outcome: crate::texts::precheck::outcome;
    per_month: crate::texts::precheck::per_month;
    per_year: crate::texts::precheck::per_year;
    question: crate::texts::precheck::question;
    same_as_now: crate::texts::precheck::same_as_now;
    shares: crate::texts::precheck::shares;
    so_far: crate::texts::precheck::so_far;
    sum: crate::texts::precheck::sum;
    table: crate::texts::precheck::table;
    take_along: crate::texts::precheck::take_along;
    that_is: crate::texts::precheck::that_is;
    title: crate::texts::precheck::title;
    together: crate::texts::precheck::together;
    unconfirmed: crate::texts::precheck::unconfirmed;
    unconfirmed_mark: crate::texts::precheck::unconfirmed_mark;
    unknown: crate::texts::precheck::unknown;
    supposed: crate::texts::precheck::supposed;
    unlikely: crate::texts::precheck::unlikely;
    unmet: crate::texts::precheck::unmet;
    wages: crate::texts::precheck::wages;
    yes: crate::texts::common::yes;
}
