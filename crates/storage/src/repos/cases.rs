//! Cases: what was received and how it stands.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::Length;
use domain::cases::CaseStatus;
use domain::{CaseId, CaseNumber, PersonId};
use uuid::Uuid;

use crate::args::{Arg, args, json};
use crate::row::{Count, rows};
use crate::sql::{city_sql, mine, owner_sql, staff_sql, viewer_sql};
use crate::words::OwnerKind;
use crate::{Result, StorageError};

rows! {
    /// A case.
    pub struct Case from "cases" {
        /// Id.
        pub id: CaseId,
        /// What people read out on the phone.
        pub number: CaseNumber,
        /// What was applied for.
        pub product: String,
        /// A resident's or a company's.
        pub owner_kind: OwnerKind,
        /// Which one: a `PersonId` or a `CompanyId`.
        pub owner_id: Uuid,
        /// How it stands.
        pub status: CaseStatus,
        /// Rises with every change.
        pub version: i64,
        /// When it came in (Awb 2:20).
        pub received_at: DateTime<Utc>,
        /// The day whose law applies.
        pub reference_date: NaiveDate,
        /// Length of the decision term at receipt.
        pub term_length: Length,
        /// The article that gives it.
        pub term_article: String,
        /// Last day of the decision term as it stands now.
        pub decide_by: NaiveDate,
        /// Whether special circumstances were described.
        pub special_circumstances: bool,
        /// When it last changed.
        pub updated_at: DateTime<Utc>,
        /// When it was closed.
        pub closed_at: Option<DateTime<Utc>>,
        /// When a member of staff first took work in which it is judged.
        pub review_started_at: Option<DateTime<Utc>>,
    }
}

/// What a case starts with. Its owner is who acts.
#[derive(Clone, Copy, Debug)]
pub struct NewCase<'a> {
    /// Id.
    pub id: CaseId,
    /// What was applied for.
    pub product: &'a str,
    /// The year of its number: of the day of receipt in Amsterdam.
    pub year: i32,
    /// When it came in.
    pub received_at: DateTime<Utc>,
    /// The day whose law applies.
    pub reference_date: NaiveDate,
    /// Length of the decision term.
    pub term_length: Length,
    /// The article that gives it.
    pub term_article: &'a str,
    /// Last day of the decision term.
    pub decide_by: NaiveDate,
    /// Whether special circumstances were described.
    pub special_circumstances: bool,
}

/// The columns of a case that was just received; its city and owner come first.
macro_rules! into_cases {
    () => {
        "INSERT INTO cases (city, owner_kind, owner_id, id, number, product, status, version, received_at, \
         reference_date, term_length, term_article, decide_by, special_circumstances, updated_at) "
    };
}

/// Their values after city and owner, as [`NewCase::values`] gives them.
macro_rules! received {
    () => {
        "$4, $5, $6, $7, 1, $8, $9, $10, $11, $12, $13, $8"
    };
}

impl NewCase<'_> {
    fn values(&self, number: &CaseNumber) -> Result<Vec<Arg>> {
        Ok(args![
            self.id,
            number.as_str(),
            self.product,
            CaseStatus::Received.as_str(),
            self.received_at,
            self.reference_date,
            json(&self.term_length)?,
            self.term_article,
            self.decide_by,
            self.special_circumstances
        ])
    }
}

macro_rules! columns {
    () => {
        "id, number, product, owner_kind, owner_id, status, version, received_at, reference_date, \
         term_length, term_article, decide_by, special_circumstances, updated_at, closed_at, review_started_at"
    };
}

repository! {
    /// What was received.
    Cases, cases
}

impl Cases<'_> {
    /// Makes a case of the resident or company that acts, with the next number of the city and year.
    ///
    /// Call it late in the transaction: until commit, other submits to the same city wait for the number.
    ///
    /// # Errors
    /// When the database fails, or who acts is no resident or company.
    pub async fn create(self, new: NewCase<'_>) -> Result<Case> {
        let sql = owner_sql!(
            "create case",
            into_cases!(),
            "VALUES ($1, $2, $3, ",
            received!(),
            ") RETURNING ",
            columns!()
        );
        let number = self.0.cases().next_number(new.year).await?;
        self.0.one(sql, new.values(&number)?).await
    }

    /// Makes a case of a resident of this city out of one that another municipality received, with the next number of the
    /// city and the year of its receipt. For the system.
    ///
    /// # Errors
    /// When the database fails, or anybody else acts.
    pub async fn take_over(self, owner: PersonId, new: NewCase<'_>) -> Result<Case> {
        let sql = staff_sql!(
            "take over case",
            into_cases!(),
            "SELECT p.city, $2, p.id, ",
            received!(),
            " FROM persons p WHERE p.city = $1 AND p.id = $3 RETURNING ",
            columns!()
        );
        let number = self.0.cases().next_number(new.year).await?;
        let mut values = args![OwnerKind::Resident.as_str(), owner];
        values.extend(new.values(&number)?);
        self.0.one(sql, values).await
    }

    async fn next_number(self, year: i32) -> Result<CaseNumber> {
        let sql = city_sql!(
            "next case number",
            "INSERT INTO case_numbers (city, year, last_serial) VALUES ($1, $2, 1) \
             ON CONFLICT (city, year) DO UPDATE SET last_serial = case_numbers.last_serial + 1 \
             RETURNING last_serial AS n"
        );
        let Count(serial) = self.0.one(sql, args![i64::from(year)]).await?;
        let serial =
            u32::try_from(serial).map_err(|cause| StorageError::because("next case number", cause))?;
        Ok(CaseNumber::new(year, serial))
    }

    /// A case that belongs to the resident or company that acts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get_own(self, id: CaseId) -> Result<Option<Case>> {
        let sql = owner_sql!(
            "get own case",
            "SELECT ",
            columns!(),
            " FROM cases WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 AND id = $4"
        );
        self.0.optional(sql, args![id]).await
    }

    /// A case the actor may see: any of the city for staff and the system, one's own for others.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: CaseId) -> Result<Option<Case>> {
        let sql = viewer_sql!(
            "get case",
            "SELECT ",
            columns!(),
            " FROM cases c WHERE city = $1 AND ",
            mine!("c"),
            " AND id = $4"
        );
        self.0.optional(sql, args![id]).await
    }

    /// The cases of who acts, last received first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_own(self) -> Result<Vec<Case>> {
        let sql = owner_sql!(
            "list own cases",
            "SELECT ",
            columns!(),
            " FROM cases WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 ORDER BY received_at DESC, id"
        );
        self.0.all(sql, args![]).await
    }

    /// Every case of the owner of `case`, that one left out, last received first. For staff.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_of_same_owner(self, case: &Case) -> Result<Vec<Case>> {
        let sql = viewer_sql!(
            "list cases of same owner",
            "SELECT ",
            columns!(),
            " FROM cases c WHERE city = $1 AND ",
            mine!("c"),
            " AND owner_kind = $4 AND owner_id = $5 AND id <> $6 ORDER BY received_at DESC, id"
        );
        self.0.all(sql, args![case.owner_kind.as_str(), case.owner_id, case.id]).await
    }

    /// Takes the case from the version the caller saw to another status; none when there is no such case.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when it changed since, [`StorageError::Transition`] when the case
    /// cannot take that step.
    pub async fn change_status(
        self,
        id: CaseId,
        version: i64,
        to: CaseStatus,
        now: DateTime<Utc>,
    ) -> Result<Option<Case>> {
        let Some(case) = self.0.cases().get(id).await? else { return Ok(None) };
        if case.version != version {
            return Err(StorageError::Stale);
        }
        if !case.status.may_become(to) {
            return Err(StorageError::Transition { from: case.status, to });
        }
        let sql = viewer_sql!(
            "change status of case",
            "UPDATE cases SET status = $6, version = version + 1, updated_at = $7, closed_at = $8 \
             WHERE city = $1 AND ",
            mine!("cases"),
            " AND id = $4 AND version = $5 RETURNING ",
            columns!()
        );
        let closed_at = to.is_closed().then_some(now);
        let changed = self.0.optional(sql, args![id, version, to.as_str(), now, closed_at]).await?;
        changed.map(Some).ok_or(StorageError::Stale)
    }

    /// Lets a decided case stand otherwise after a change of what was granted, from the version the caller saw; none when there
    /// is no such case. For staff.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when it changed since, [`StorageError::Transition`] when nothing was granted in it.
    pub async fn change(
        self,
        id: CaseId,
        version: i64,
        to: CaseStatus,
        now: DateTime<Utc>,
    ) -> Result<Option<Case>> {
        let Some(case) = self.0.cases().get(id).await? else { return Ok(None) };
        if case.version != version {
            return Err(StorageError::Stale);
        }
        if !case.status.may_change_to(to) {
            return Err(StorageError::Transition { from: case.status, to });
        }
        let sql = staff_sql!(
            "change what was granted",
            "UPDATE cases SET status = $4, version = version + 1, updated_at = $5, closed_at = $5 \
             WHERE city = $1 AND id = $2 AND version = $3 RETURNING ",
            columns!()
        );
        let changed = self.0.optional(sql, args![id, version, to.as_str(), now]).await?;
        changed.map(Some).ok_or(StorageError::Stale)
    }

    /// Takes hold of a case for the rest of the transaction, as its next version, before work for it is added:
    /// whoever closes it at the same moment comes before or after, never between. None when there is no such case.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when the case changed since `version`.
    pub async fn hold(self, id: CaseId, version: i64, now: DateTime<Utc>) -> Result<Option<Case>> {
        let sql = viewer_sql!(
            "hold case",
            "UPDATE cases SET version = version + 1, updated_at = $6 WHERE city = $1 AND ",
            mine!("cases"),
            " AND id = $4 AND version = $5 RETURNING ",
            columns!()
        );
        let held = self.0.optional(sql, args![id, version, now]).await?;
        if held.is_some() {
            return Ok(held);
        }
        match self.0.cases().get(id).await? {
            Some(_) => Err(StorageError::Stale),
            None => Ok(None),
        }
    }

    /// Lets a case that was decided end differently, because a decision on an objection replaces its decision; when it was
    /// closed stays. None when there is no such case. For staff.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when it changed since `version`, [`StorageError::Transition`] when it did not end in a decision.
    pub async fn revise(
        self,
        id: CaseId,
        version: i64,
        to: CaseStatus,
        now: DateTime<Utc>,
    ) -> Result<Option<Case>> {
        let Some(case) = self.0.cases().get(id).await? else { return Ok(None) };
        if case.version != version {
            return Err(StorageError::Stale);
        }
        if !case.status.may_be_revised_to(to) {
            return Err(StorageError::Transition { from: case.status, to });
        }
        let sql = staff_sql!(
            "revise case",
            "UPDATE cases SET status = $4, version = version + 1, updated_at = $5 \
             WHERE city = $1 AND id = $2 AND version = $3 RETURNING ",
            columns!()
        );
        let revised = self.0.optional(sql, args![id, version, to.as_str(), now]).await?;
        revised.map(Some).ok_or(StorageError::Stale)
    }

    /// Notes that a member of staff takes work in which the case is judged. The first moment counts, and the version
    /// stays: nothing that anybody saw of the case changes.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn start_review(self, id: CaseId, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "start review of case",
            "UPDATE cases SET review_started_at = COALESCE(review_started_at, $3) WHERE city = $1 AND id = $2"
        );
        self.0.execute(sql, args![id, now]).await.map(drop)
    }

    /// Takes hold of a case that its owner corrects, as its next version: of a correction, the start of the review and a
    /// decision at the same moment one comes first, and the others see it.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when the case changed since `version`, is judged by now or is closed.
    pub async fn correct(
        self,
        id: CaseId,
        version: i64,
        special_circumstances: bool,
        now: DateTime<Utc>,
    ) -> Result<Case> {
        let sql = owner_sql!(
            "correct case",
            "UPDATE cases SET special_circumstances = $6, version = version + 1, updated_at = $7 \
             WHERE city = $1 AND owner_kind = $2 AND owner_id = $3 AND id = $4 AND version = $5 \
             AND review_started_at IS NULL AND closed_at IS NULL RETURNING ",
            columns!()
        );
        let corrected = self.0.optional(sql, args![id, version, special_circumstances, now]).await?;
        corrected.ok_or(StorageError::Stale)
    }

    /// Moves the last day of the term; none when there is no such case.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when the case changed since `version`.
    pub async fn set_decide_by(
        self,
        id: CaseId,
        version: i64,
        decide_by: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Option<Case>> {
        let sql = viewer_sql!(
            "move decision term",
            "UPDATE cases SET decide_by = $6, version = version + 1, updated_at = $7 WHERE city = $1 AND ",
            mine!("cases"),
            " AND id = $4 AND version = $5 RETURNING ",
            columns!()
        );
        let changed = self.0.optional(sql, args![id, version, decide_by, now]).await?;
        if changed.is_some() {
            return Ok(changed);
        }
        match self.0.cases().get(id).await? {
            Some(_) => Err(StorageError::Stale),
            None => Ok(None),
        }
    }
}
