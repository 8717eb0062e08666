//! All that differs between the two databases.

use sqlx::error::DatabaseError;
use sqlx::sqlite::SqliteError;

use crate::Conflict;

/// Two texts for one step, where one cannot serve both.
#[derive(Clone, Copy)]
pub(crate) struct Texts {
    /// For SQLite.
    pub sqlite: &'static str,
    /// For PostgreSQL.
    pub postgres: &'static str,
}

impl Texts {
    /// The same text for both.
    pub const fn same(text: &'static str) -> Self {
        Self { sqlite: text, postgres: text }
    }
}

/// How a write transaction starts on SQLite: with the lock that others would otherwise win half-way.
pub(crate) const BEGIN_WRITE_SQLITE: &str = "BEGIN IMMEDIATE";

/// How one row is claimed among several workers: SQLite has one writer at a time, PostgreSQL passes
/// over the rows that others hold.
macro_rules! claim_one {
    ($before:expr, $after:expr) => {
        $crate::dialect::Texts {
            sqlite: concat!($before, $after),
            postgres: concat!($before, " FOR UPDATE SKIP LOCKED", $after),
        }
    };
}
pub(crate) use claim_one;

/// The texts of a city that hold every word of `$2` (small letters and digits, a space between them), before place `$3`, the
/// last first, `$4` at most. On PostgreSQL in any form of the word; on SQLite a word that a `*` follows may be the beginning
/// of one, which there stands for its forms.
///
/// SQLite: FTS5 gives rows in the order of their place and stops after a page; the place begins with the city, so other
/// cities are never walked through.
///
/// PostgreSQL: words that are nearly everywhere fill a page with the last few thousand texts (`near`); only where these do
/// not, the inverted index is asked (`far`), which then has little to give. Neither way alone is good for both kinds.
/// Without `numnode` a query of stop words alone would find everything.
macro_rules! words_found {
    ($before:expr, $after:expr) => {
        $crate::dialect::Texts {
            sqlite: concat!(
                $before,
                "(SELECT t.* FROM search_words w CROSS JOIN search_texts t ON t.city = $1 AND t.place = w.rowid \
                 WHERE w.search_words MATCH replace('\"' || replace($2, ' ', '\" \"') || '\"', '*\"', '\"*') \
                 AND w.rowid > (CAST($1 AS INTEGER) << 40) AND w.rowid < MIN($3, (CAST($1 AS INTEGER) + 1) << 40) \
                 ORDER BY w.rowid DESC LIMIT ($4 + 0))",
                $after
            ),
            postgres: concat!(
                "WITH asked AS MATERIALIZED \
                 (SELECT to_tsquery('pg_catalog.dutch', replace(replace($2, '*', ''), ' ', ' & ')) AS q), \
                 near AS MATERIALIZED (SELECT n.* FROM (SELECT * FROM search_texts WHERE city = $1 AND place < $3 \
                 ORDER BY place DESC LIMIT 4000) n, asked WHERE numnode(q) > 0 AND n.words @@ q LIMIT ($4 + 0)), \
                 far AS MATERIALIZED (SELECT * FROM search_texts WHERE (SELECT COUNT(*) FROM near) < $4 \
                 AND (SELECT numnode(q) FROM asked) > 0 AND city = $1 AND place < $3 \
                 AND words @@ ((SELECT q FROM asked) && CAST('''@' || $1 || '''' AS tsquery))), \
                 either AS (SELECT * FROM far UNION ALL SELECT * FROM near WHERE (SELECT COUNT(*) FROM near) >= $4 \
                 ORDER BY place DESC LIMIT ($4 + 0)) ",
                $before,
                "either",
                $after
            ),
        }
    };
}
pub(crate) use words_found;

/// Puts the words `$3` beside the name of document `$2` of a city, in the place of what stood there. The text that they come
/// from is kept nowhere, and neither is what stood beside what: PostgreSQL is told to forget places, and FTS5 gets words in
/// the order of the alphabet. Where the document went meanwhile, nothing is found to put them in.
pub(crate) const ADD_WORDS: Texts = Texts {
    sqlite: "UPDATE search_words SET words = (SELECT d.file_name FROM documents d WHERE d.city = $1 AND d.id = $2) || ' ' || $3 \
             WHERE rowid = (SELECT t.place FROM search_texts t WHERE t.city = $1 AND t.id = $2 AND t.kind = 'document')",
    postgres: "UPDATE search_texts t SET words = strip(search_vector($1, d.file_name || ' ' || $3)) FROM documents d \
               WHERE t.city = $1 AND t.id = $2 AND t.kind = 'document' AND d.city = t.city AND d.id = t.id",
};

/// The name of the unique constraint that refused a row. PostgreSQL says it; SQLite says its columns.
pub(crate) fn unique_constraint(error: &dyn DatabaseError) -> Option<&str> {
    if error.try_downcast_ref::<SqliteError>().is_none() {
        return error.constraint();
    }
    let columns = error.message().rsplit_once(": ").map(|(_, columns)| columns)?;
    Conflict::CONSTRAINTS.iter().find(|(_, _, known)| *known == columns).map(|(_, name, _)| *name)
}
