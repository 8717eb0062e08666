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
/// PostgreSQL: the inverted index is asked block by block, the last texts first, and no further than a page needs: some 64 to
/// 72 blocks of 2^14 places, as many of 2^17, and blocks of 2^20 for what is older (migration 0030). A block gives its texts in
/// order and blocks come in order, so that the first ones of them are the page. Words that are nearly everywhere fill it with
/// the last block; rare ones cost a short look per block. `place + 0` keeps PostgreSQL from walking the texts along their place
/// instead. Without `numnode` a query of stop words alone would find everything.
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
                 top AS MATERIALIZED (SELECT MAX(place) AS p FROM search_texts WHERE city = $1 AND place < $3), \
                 blocks AS (\
                 SELECT '.14.' || b AS block FROM top, generate_series(p >> 14, GREATEST(((p >> 17) - 8) << 3, 0), -1) b \
                 UNION ALL SELECT '.17.' || b FROM top, \
                 generate_series((p >> 17) - 9, GREATEST(((p >> 20) - 8) << 3, 0), -1) b \
                 UNION ALL SELECT '.20.' || b FROM top, generate_series((p >> 20) - 9, 0, -1) b), \
                 either AS (SELECT found.* FROM blocks, asked, LATERAL (SELECT * FROM search_texts \
                 WHERE numnode(q) > 0 AND words @@ (q && CAST('''@' || $1 || block || '''' AS tsquery)) \
                 AND city = $1 AND place + 0 < $3 ORDER BY place + 0 DESC LIMIT ($4 + 0)) found LIMIT ($4 + 0)) ",
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
