//! How staff find a case: by number, by BSN, by name, by the words of its texts.

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::CaseStatus;
use domain::{CaseId, CaseNumber, DocumentId};
use uuid::Uuid;

use crate::Result;
use crate::args::args;
use crate::dialect::{ADD_WORDS, words_found};
use crate::row::rows;
use crate::sql::{Sql, staff_sql};
use crate::words::{OwnerKind, TextKind};

rows! {
    /// A case that was found.
    pub struct FoundCase from "cases" {
        /// The case.
        pub id: CaseId,
        /// Its number.
        pub number: CaseNumber,
        /// What was applied for.
        pub product: String,
        /// How it stands.
        pub status: CaseStatus,
        /// When it came in.
        pub received_at: DateTime<Utc>,
        /// Last day of the decision term.
        pub decide_by: NaiveDate,
        /// A resident's or a company's.
        pub owner_kind: OwnerKind,
        /// Which one.
        pub owner_id: Uuid,
        /// Name of the resident or company.
        pub owner_name: Option<String>,
        /// The name by which it is sorted.
        pub owner_sort: Option<String>,
        /// Whether a sample of it waits to be judged, by somebody who must not know how it was decided.
        pub sampled: bool,
    }

    /// A text that was found, with its case.
    pub struct FoundText from "search_texts" {
        /// The text itself.
        pub text: Uuid,
        /// What it is.
        pub kind: TextKind,
        /// Of when.
        pub at: DateTime<Utc>,
        /// Its place: what was written later has a higher one.
        pub place: i64,
        /// The name of the file, of a document.
        pub file_name: Option<String>,
        /// The case.
        pub id: CaseId,
        /// Its number.
        pub number: CaseNumber,
        /// What was applied for.
        pub product: String,
        /// How it stands.
        pub status: CaseStatus,
        /// When it came in.
        pub received_at: DateTime<Utc>,
        /// Name of the resident or company.
        pub owner_name: Option<String>,
        /// Whether somebody is to judge it without knowing how it was decided.
        pub sampled: bool,
    }
}

/// Whether somebody is to judge case `c` without knowing how it was decided.
macro_rules! sampled {
    () => {
        "EXISTS (SELECT 1 FROM tasks s WHERE s.city = c.city AND s.case_id = c.id AND s.kind IN ('sample', 'human_review') \
         AND s.status <> 'done') AS sampled"
    };
}

/// Letters from which on a word is looked for in other forms too.
const FORMS: usize = 5;

/// Where a page of names goes on: after this case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameCursor {
    /// The name by which it was sorted.
    pub sort_name: String,
    /// Whose it is.
    pub owner: Uuid,
    /// The case.
    pub case: CaseId,
}

impl NameCursor {
    /// Before everything.
    const START: Self = Self { sort_name: String::new(), owner: Uuid::nil(), case: CaseId(Uuid::max()) };

    /// After this case.
    #[must_use]
    pub fn after(found: &FoundCase) -> Self {
        let sort_name = found.owner_sort.clone().unwrap_or_default();
        Self { sort_name, owner: found.owner_id, case: found.id }
    }
}

macro_rules! columns {
    ($name:literal, $sort:literal) => {
        concat!(
            "c.id, c.number, c.product, c.status, c.received_at, c.decide_by, c.owner_kind, c.owner_id, ",
            $name,
            " AS owner_name, ",
            $sort,
            " AS owner_sort, ",
            sampled!()
        )
    };
}

/// A page of the cases of owners whose name starts with `$2` (up to `$3`): of residents or of companies. One by one
/// along the index of their names, so that it stops after a page.
macro_rules! named {
    ($table:literal, $kind:literal) => {
        concat!(
            "SELECT * FROM (SELECT ",
            columns!("o.name", "o.sort_name"),
            " FROM ",
            $table,
            " o JOIN cases c ON c.city = o.city AND c.owner_kind = '",
            $kind,
            "' AND c.owner_id = o.id \
             WHERE o.city = $1 AND o.sort_name >= $2 AND o.sort_name < $3 AND (o.sort_name, o.id) >= ($4, $5) \
             AND (o.id <> $5 OR o.sort_name <> $4 OR c.id < $6) \
             ORDER BY o.sort_name, o.id, c.id DESC LIMIT ($7 + 0)) ",
            $table
        )
    };
}

repository! {
    /// How staff find a case. For staff and the system.
    Search, search
}

impl Search<'_> {
    /// The case with this number.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn by_number(self, number: &CaseNumber) -> Result<Option<FoundCase>> {
        let sql = staff_sql!(
            "search by number",
            "SELECT ",
            columns!("COALESCE(p.name, k.name)", "COALESCE(p.sort_name, k.sort_name)"),
            " FROM cases c \
             LEFT JOIN persons p ON p.city = c.city AND p.id = c.owner_id AND c.owner_kind = 'resident' \
             LEFT JOIN companies k ON k.city = c.city AND k.id = c.owner_id AND c.owner_kind = 'company' \
             WHERE c.city = $1 AND c.number = $2"
        );
        self.0.optional(sql, args![number.as_str()]).await
    }

    /// The cases of the person with this BSN hash, last received first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn by_bsn(self, bsn_hash: &[u8], limit: u32) -> Result<Vec<FoundCase>> {
        let sql = staff_sql!(
            "search by BSN",
            "SELECT ",
            columns!("p.name", "p.sort_name"),
            " FROM persons p \
             JOIN cases c ON c.city = p.city AND c.owner_kind = 'resident' AND c.owner_id = p.id \
             WHERE p.city = $1 AND p.bsn_hash = $2 ORDER BY c.received_at DESC, c.id LIMIT ($3 + 0)"
        );
        self.0.all(sql, args![bsn_hash, i64::from(limit)]).await
    }

    /// A page of the cases of persons whose family name, or companies whose name, starts with `prefix` (any case), by name;
    /// of one owner the last case first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn by_name(
        self,
        prefix: &str,
        after: Option<&NameCursor>,
        limit: u32,
    ) -> Result<Vec<FoundCase>> {
        let sql = staff_sql!(
            "search by name",
            "SELECT * FROM (",
            named!("persons", "resident"),
            " UNION ALL ",
            named!("companies", "company"),
            ") found ORDER BY owner_sort, owner_id, id DESC LIMIT ($7 + 0)"
        );
        let from = prefix.trim().to_lowercase();
        // The last character there is: every name with this prefix sorts before it.
        let until = format!("{from}\u{10ffff}");
        let NameCursor { sort_name, owner, case } = after.unwrap_or(&NameCursor::START).clone();
        self.0.all(sql, args![from, until, sort_name, owner, case, i64::from(limit)]).await
    }

    /// Lets a document of a case be found by `words` (with a space between them) beside its name, in the place of those it
    /// was found by. One that is not there any more, or has no case, is left as it is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_words(self, document: DocumentId, words: &str) -> Result<()> {
        const SQL: Sql = Sql::staff("add words of document", ADD_WORDS);
        self.0.execute(SQL, args![document, words]).await?;
        Ok(())
    }

    /// A page of the messages, notes and documents (name and text) that hold every one of `words`, the last first; from the start or
    /// below the place `below`. PostgreSQL finds other forms of a word too, SQLite words
    /// that begin so, when it has five letters or more.
    ///
    /// A word is small letters and digits alone; anything else in it is left out, and without words nothing is found.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn by_words(self, words: &[String], below: Option<i64>, limit: u32) -> Result<Vec<FoundText>> {
        const SQL: Sql = Sql::staff(
            "search by words",
            words_found!(
                concat!(
                    "SELECT t.id AS text, t.kind, t.at, t.place, d.file_name, c.id, c.number, c.product, c.status, \
                     c.received_at, COALESCE(p.name, k.name) AS owner_name, ",
                    sampled!(),
                    " FROM "
                ),
                " t JOIN cases c ON c.city = t.city AND c.id = t.case_id \
                 LEFT JOIN documents d ON d.city = t.city AND d.id = t.id AND t.kind = 'document' \
                 LEFT JOIN persons p ON p.city = c.city AND p.id = c.owner_id AND c.owner_kind = 'resident' \
                 LEFT JOIN companies k ON k.city = c.city AND k.id = c.owner_id AND c.owner_kind = 'company' \
                 ORDER BY t.place DESC"
            ),
        );
        let kept = |word: &String| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let words: Vec<String> = words.iter().map(kept).filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        // The forms of a short word are few, and the words that begin with it many.
        let marked = |word: &String| {
            if word.chars().count() < FORMS { word.clone() } else { format!("{word}*") }
        };
        let words: Vec<String> = words.iter().map(marked).collect();
        self.0.all(SQL, args![words.join(" "), below.unwrap_or(i64::MAX), i64::from(limit)]).await
    }
}
