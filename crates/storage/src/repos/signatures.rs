//! Who must sign what somebody else sent, and what they said. Never changed.

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::{CaseEvent, CaseStatus};
use domain::{CaseId, SubmissionId};
use serde_json::Value;

use crate::Result;
use crate::args::args;
use crate::ids::CaseEventId;
use crate::row::rows;
use crate::sql::{mine, signer, signer_sql, viewer_sql};

rows! {
    /// A signature that is asked, with what the partner said.
    pub struct Signature from "signatures" {
        /// What must be signed.
        pub submission_id: SubmissionId,
        /// Its case.
        pub case_id: CaseId,
        /// Whether it is known who must sign.
        pub known: bool,
        /// The last day.
        pub due: NaiveDate,
        /// When it was asked.
        pub asked_at: DateTime<Utc>,
        /// Whether the partner signed; none before they said anything.
        pub signed: Option<bool>,
        /// Who signed or did not.
        pub signer_name: Option<String>,
        /// Why not.
        pub note: Option<String>,
        /// What only the partner was asked, as it was answered.
        pub answers: Option<Value>,
        /// When they said so.
        pub at: Option<DateTime<Utc>>,
    }

    /// What the partner reads and signs: what was sent last for one case, and nothing else of it.
    pub struct ToSign from "signature_requests" {
        /// What must be signed.
        pub submission_id: SubmissionId,
        /// Its case.
        pub case_id: CaseId,
        /// How the case stands.
        pub status: CaseStatus,
        /// What is asked for.
        pub product: String,
        /// Name of the applicant.
        pub applicant: String,
        /// Which form.
        pub form: String,
        /// Which version of it.
        pub form_version: String,
        /// What was sent.
        pub answers: Value,
        /// The receipt of the submission.
        pub receipt: Value,
        /// When it was received.
        pub received_at: DateTime<Utc>,
        /// The last day to sign.
        pub due: NaiveDate,
        /// Whether the partner signed; none before they said anything.
        pub signed: Option<bool>,
        /// When they said so.
        pub at: Option<DateTime<Utc>>,
    }
}

/// What a partner says.
#[derive(Clone, Copy, Debug)]
pub struct NewSignature<'a> {
    /// What is signed, or not.
    pub submission: SubmissionId,
    /// Whether it is signed.
    pub signed: bool,
    /// What only the partner was asked, as it was answered.
    pub answers: &'a Value,
    /// The declarations that were ticked, by id.
    pub declarations: &'a Value,
    /// Fingerprint of what was signed.
    pub fingerprint: &'a str,
    /// Why not.
    pub note: &'a str,
}

macro_rules! columns {
    () => {
        "r.submission_id, r.case_id, r.signer_hash IS NOT NULL AS known, r.due, r.asked_at, a.signed, a.signer_name, \
         a.note, a.answers, a.at FROM signature_requests r \
         LEFT JOIN signatures a ON a.city = r.city AND a.submission_id = r.submission_id \
         JOIN cases c ON c.city = r.city AND c.id = r.case_id WHERE r.city = $1 AND "
    };
}

repository! {
    /// Signatures of partners.
    Signatures, signatures
}

impl Signatures<'_> {
    /// Asks for a signature under a submission of a case the actor may see. `signer` is the keyed hash of the number of who
    /// must sign; nobody signs for themselves a second time, so that of the applicant counts as not known.
    ///
    /// # Errors
    /// When the database fails or there is no such submission.
    pub async fn ask(
        self,
        submission: SubmissionId,
        signer: Option<&[u8]>,
        due: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sql = viewer_sql!(
            "ask signature",
            "INSERT INTO signature_requests (city, submission_id, case_id, signer_hash, due, asked_at) \
             SELECT c.city, s.id, c.id, CASE WHEN EXISTS (SELECT 1 FROM persons p WHERE p.city = c.city \
             AND p.id = c.owner_id AND p.bsn_hash = $5) THEN NULL ELSE $5 END, $6, $7 \
             FROM submissions s JOIN cases c ON c.city = s.city AND c.id = s.case_id WHERE s.city = $1 AND ",
            mine!("c"),
            " AND s.id = $4"
        );
        self.0.insert(sql, args![submission, signer.map(<[u8]>::to_vec), due, now]).await
    }

    /// The signature that is asked under a submission of a case the actor may see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of_submission(self, submission: SubmissionId) -> Result<Option<Signature>> {
        let sql = viewer_sql!(
            "get signature of submission",
            "SELECT ",
            columns!(),
            mine!("c"),
            " AND r.submission_id = $4"
        );
        self.0.optional(sql, args![submission]).await
    }

    /// Every signature that was asked in a case the actor may see, in the order in which what they are under was received.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<Signature>> {
        let sql = viewer_sql!(
            "list signatures of case",
            "SELECT ",
            columns!(),
            mine!("c"),
            " AND r.case_id = $4 ORDER BY r.asked_at, r.submission_id"
        );
        self.0.all(sql, args![case]).await
    }

    /// What was sent last for a case, when the resident who acts is the partner who must sign that.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn to_sign(self, case: CaseId) -> Result<Option<ToSign>> {
        let sql = signer_sql!(
            "get what to sign",
            "SELECT r.submission_id, r.case_id, c.status, c.product, o.name AS applicant, s.form, s.form_version, \
             s.answers, s.receipt, s.received_at, r.due, a.signed, a.at FROM signature_requests r \
             JOIN submissions s ON s.city = r.city AND s.id = r.submission_id \
             JOIN cases c ON c.city = r.city AND c.id = r.case_id \
             JOIN persons o ON o.city = c.city AND o.id = c.owner_id \
             JOIN persons p ON ",
            signer!(),
            " LEFT JOIN signatures a ON a.city = r.city AND a.submission_id = r.submission_id \
             WHERE r.city = $1 AND r.case_id = $4 AND r.submission_id = (SELECT l.id FROM submissions l \
             WHERE l.city = r.city AND l.case_id = r.case_id ORDER BY l.received_at DESC, l.id DESC LIMIT 1)"
        );
        self.0.optional(sql, args![case]).await
    }

    /// Keeps what the resident who acts says as the partner who must sign; whether it is new. Once per submission: a second
    /// click finds the first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn answer(self, new: NewSignature<'_>, now: DateTime<Utc>) -> Result<bool> {
        let sql = signer_sql!(
            "keep signature",
            "INSERT INTO signatures (city, submission_id, signer_id, signer_name, signed, answers, declarations, fingerprint, \
             note, at) SELECT r.city, r.submission_id, p.id, p.name, $5, $6, $7, $8, $9, $10 FROM signature_requests r JOIN persons p ON ",
            signer!(),
            " WHERE r.city = $1 AND r.submission_id = $4 ON CONFLICT (city, submission_id) DO NOTHING"
        );
        let NewSignature { submission, signed, answers, declarations, fingerprint, note } = new;
        let values = args![submission, signed, answers, declarations, fingerprint, note, now];
        Ok(self.0.execute(sql, values).await? == 1)
    }

    /// Adds to the timeline of the case what the resident who acts did as the partner who must sign.
    ///
    /// # Errors
    /// When the database fails, or who acts is not that partner.
    pub async fn tell(
        self,
        id: CaseEventId,
        submission: SubmissionId,
        kind: CaseEvent,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let sql = signer_sql!(
            "add event of signer",
            "INSERT INTO case_events (city, id, case_id, kind, at, actor_kind, actor_name, detail) \
             SELECT r.city, $5, r.case_id, $6, $7, $2, p.name, $8 FROM signature_requests r JOIN persons p ON ",
            signer!(),
            " WHERE r.city = $1 AND r.submission_id = $4"
        );
        let detail = serde_json::json!({});
        self.0.insert(sql, args![submission, id, kind.as_str(), at, detail]).await
    }
}
