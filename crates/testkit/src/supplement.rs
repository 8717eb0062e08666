//! An application for the income supplement that the law alone can grant: its pages with right answers.

/// The pages of the form with right answers, each answer by the name of its input.
pub const SUPPLEMENT: &[(&str, &[(&str, &str)])] = &[
    ("persoon", &[("pers.klopt", "yes")]),
    ("partner", &[("partner.heeft", "no")]),
    ("indiener", &[("ind.rol", "zelf")]),
    ("inkomen", &[("iit.inkomen_laag", "ja")]),
    ("afgelopen-jaren", &[("iit.bedrijf", "no"), ("iit.ex_partner", "no")]),
    // The second only where the detention register does not answer.
    ("verblijf", &[("iit.inrichting", "no"), ("iit.detentie", "no")]),
    ("student", &[("iit.student", "no")]),
    ("vermogen", &[("iit.bezit", "no")]),
    ("maatregel", &[("iit.maatregel", "no")]),
    ("bijzonder", &[("bijz.heeft", "no")]),
    ("rekening", &[("bet.iban", "NL91 ABNA 0417 1643 00"), ("bet.naam", "R. Plieger")]),
    ("betalen-ander", &[("bet.anders", "no")]),
];

/// The page on which somebody says to have a partner, and the one that follows from it when the person register knows them.
pub const WITH_PARTNER: &[(&str, &[(&str, &str)])] =
    &[("partner", &[("partner.heeft", "yes")]), ("partner-tekent", &[])];

/// The declarations of the form, ticked.
pub const DECLARED: &[(&str, &str)] = &[("verklaring", "waar"), ("verklaring", "controle")];
