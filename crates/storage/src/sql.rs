//! The text of a step, checked while compiling: it names the city, and the owner where it should.

use crate::dialect::Texts;

/// The condition that the person `p` is the resident who acts, and the one whose signature the row `r` asks.
macro_rules! signer {
    () => {
        "p.city = r.city AND $2 = 'resident' AND p.id = $3 AND p.bsn_hash = r.signer_hash"
    };
}
pub(crate) use signer;

/// Which leading placeholders a step takes from the scope.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// None; such a step cannot be run through a `Tx`.
    Nothing,
    /// `$1` the city.
    City,
    /// `$1` the city; for staff and the system only, to anybody else there is nothing.
    Staff,
    /// `$1` the city, `$2` and `$3` the owner, who must be the one acting.
    Owner,
    /// The same, but `$2` and `$3` are null for staff and the system, who see the whole city.
    Viewer,
    /// The same as for an owner, who must be the partner that signs what somebody else sent.
    Signer,
}

/// One step: what it is for, its text, what the scope gives it.
#[derive(Clone, Copy)]
pub(crate) struct Sql {
    /// For error messages: `save draft`.
    pub step: &'static str,
    /// The text.
    pub texts: Texts,
    /// The leading placeholders.
    pub bound: Bound,
}

impl Sql {
    /// A step for the whole city.
    pub const fn city(step: &'static str, texts: Texts) -> Self {
        planned_once(texts);
        assert!(names_city(texts.sqlite) && names_city(texts.postgres), "a query must name the city as $1");
        Self { step, texts, bound: Bound::City }
    }

    /// A step for staff and the system.
    pub const fn staff(step: &'static str, texts: Texts) -> Self {
        planned_once(texts);
        assert!(names_city(texts.sqlite) && names_city(texts.postgres), "a query must name the city as $1");
        Self { step, texts, bound: Bound::Staff }
    }

    /// A step for no city in particular; only taking jobs is one.
    pub const fn any_city(step: &'static str, texts: Texts) -> Self {
        Self { step, texts, bound: Bound::Nothing }
    }

    /// A step for what is the actor's own.
    pub const fn owner(step: &'static str, texts: Texts) -> Self {
        planned_once(texts);
        assert!(names_city(texts.sqlite), "a query must name the city as $1");
        assert!(names_owner(texts.sqlite), "a query of an owner must name them as $2 and $3");
        Self { step, texts, bound: Bound::Owner }
    }

    /// A step for the partner who must sign what somebody else sent.
    pub const fn signer(step: &'static str, texts: Texts) -> Self {
        planned_once(texts);
        assert!(names_city(texts.sqlite), "a query must name the city as $1");
        assert!(contains(texts.sqlite, signer!()), "a query of a signer must hold the signer!() condition");
        Self { step, texts, bound: Bound::Signer }
    }

    /// A step for what is the actor's own, or for anything of the city when staff or the system acts.
    pub const fn viewer(step: &'static str, texts: Texts) -> Self {
        planned_once(texts);
        assert!(names_city(texts.sqlite), "a query must name the city as $1");
        assert!(contains(texts.sqlite, MINE), "a query of a viewer must hold the mine!() condition");
        Self { step, texts, bound: Bound::Viewer }
    }
}

/// How the condition of `mine!` starts.
const MINE: &str = "($2 IS NULL OR (";

/// The condition that a row of `table` is the viewer's own, or that the viewer sees the whole city.
macro_rules! mine {
    ($table:literal) => {
        concat!("($2 IS NULL OR (", $table, ".owner_kind = $2 AND ", $table, ".owner_id = $3))")
    };
}
pub(crate) use mine;

/// The condition that a decision in this case, or on this objection, was sent at that moment or later: from then on its owner
/// reads the advice it rests on (Awb 3:49, 3:50).
macro_rules! made_known {
    ($city:literal, $case:literal, $at:literal) => {
        concat!(
            "(EXISTS (SELECT 1 FROM decisions k WHERE k.city = ",
            $city,
            " AND k.case_id = ",
            $case,
            " AND k.sent_at >= ",
            $at,
            ") OR EXISTS (SELECT 1 FROM objection_steps s WHERE s.city = ",
            $city,
            " AND s.case_id = ",
            $case,
            " AND s.kind = 'ended' AND s.at >= ",
            $at,
            "))"
        )
    };
}
pub(crate) use made_known;

/// `city_sql!("step", "text …", "more text")`: a step for the whole city.
macro_rules! city_sql {
    ($step:literal, $($text:expr),+ $(,)?) => {
        {
            // An item, so that it is judged even where nothing calls it yet.
            const SQL: $crate::sql::Sql =
                $crate::sql::Sql::city($step, $crate::dialect::Texts::same(concat!($($text),+)));
            SQL
        }
    };
}
pub(crate) use city_sql;

/// The same for staff and the system only.
macro_rules! staff_sql {
    ($step:literal, $($text:expr),+ $(,)?) => {{
        // An item, so that it is judged even where nothing calls it yet.
        const SQL: $crate::sql::Sql =
            $crate::sql::Sql::staff($step, $crate::dialect::Texts::same(concat!($($text),+)));
        SQL
    }};
}
pub(crate) use staff_sql;

/// The same for what is the actor's own.
macro_rules! owner_sql {
    ($step:literal, $($text:expr),+ $(,)?) => {
        {
            // An item, so that it is judged even where nothing calls it yet.
            const SQL: $crate::sql::Sql =
                $crate::sql::Sql::owner($step, $crate::dialect::Texts::same(concat!($($text),+)));
            SQL
        }
    };
}
pub(crate) use owner_sql;

/// The same for the partner who must sign.
macro_rules! signer_sql {
    ($step:literal, $($text:expr),+ $(,)?) => {{
        // An item, so that it is judged even where nothing calls it yet.
        const SQL: $crate::sql::Sql =
            $crate::sql::Sql::signer($step, $crate::dialect::Texts::same(concat!($($text),+)));
        SQL
    }};
}
pub(crate) use signer_sql;

/// The same for what the actor may see.
macro_rules! viewer_sql {
    ($step:literal, $($text:expr),+ $(,)?) => {
        {
            // An item, so that it is judged even where nothing calls it yet.
            const SQL: $crate::sql::Sql =
                $crate::sql::Sql::viewer($step, $crate::dialect::Texts::same(concat!($($text),+)));
            SQL
        }
    };
}
pub(crate) use viewer_sql;

/// SQLite looks into the value of a bare placeholder after `LIMIT` when it plans, and therefore plans such a statement
/// anew each time it runs, which takes ten times as long as running it. In a sum it does not look: `LIMIT ($4 + 0)`.
const fn planned_once(texts: Texts) {
    assert!(!contains(texts.sqlite, "LIMIT $"), "write LIMIT ($n + 0), or SQLite plans it at every run");
}

const fn names_city(text: &str) -> bool {
    contains(text, "city = $1") || contains(text, "VALUES ($1,")
}

const fn names_owner(text: &str) -> bool {
    (contains(text, "owner_kind = $2") && contains(text, "owner_id = $3"))
        || contains(text, "VALUES ($1, $2, $3,")
}

const fn contains(text: &str, part: &str) -> bool {
    let mut rest = text.as_bytes();
    loop {
        if starts_with(rest, part.as_bytes()) {
            return true;
        }
        match rest {
            [] => return false,
            [_, tail @ ..] => rest = tail,
        }
    }
}

const fn starts_with(mut text: &[u8], mut part: &[u8]) -> bool {
    loop {
        match (text, part) {
            (_, []) => return true,
            ([a, text_tail @ ..], [b, part_tail @ ..]) if *a == *b => {
                text = text_tail;
                part = part_tail;
            }
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "LIMIT ($n + 0)")]
    fn a_text_that_is_planned_at_every_run_is_seen() {
        planned_once(Texts::same("SELECT 1 FROM cases WHERE city = $1 LIMIT $2"));
    }

    #[test]
    fn a_text_without_city_or_owner_is_seen() {
        assert!(names_city("SELECT 1 FROM cases WHERE city = $1"));
        assert!(!names_city("SELECT 1 FROM cases WHERE id = $1"));
        assert!(names_owner("WHERE city = $1 AND owner_kind = $2 AND owner_id = $3"));
        assert!(!names_owner("WHERE city = $1 AND owner_id = $3"));
    }
}
