//! What a resident or company sees first after signing in.

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::CaseStatus;
use domain::{CaseId, CaseNumber, Cents, DraftId, InformationRequestId, Localized};

/// The overview: to do first, then what runs.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewView {
    /// Name to greet.
    pub name: String,
    /// The day of today.
    pub today: NaiveDate,
    /// What to do, most urgent first.
    pub todo: Vec<Todo>,
    /// Cases, newest first.
    pub cases: Vec<CaseRow>,
    /// Drafts, newest first.
    pub drafts: Vec<DraftRow>,
    /// Messages, newest first, at most five.
    pub messages: Vec<MessageRow>,
    /// How many messages are unread.
    pub unread: u32,
    /// What can be applied for: id, name and summary.
    pub products: Vec<(String, Localized, Localized)>,
}

/// Something to do now.
#[derive(Clone, Debug, PartialEq)]
pub enum Todo {
    /// Supply what the city asked for.
    Supply {
        /// The case.
        case: CaseId,
        /// The request.
        request: InformationRequestId,
        /// What is asked, in a few words each.
        items: Vec<Localized>,
        /// Until when.
        due: NaiveDate,
        /// Days left; negative when late.
        days_left: i64,
    },
    /// Sign what one's partner sent.
    Sign {
        /// The case.
        case: CaseId,
        /// Of what.
        product: Localized,
        /// Name of the applicant.
        applicant: String,
        /// Until when.
        due: NaiveDate,
        /// Days left; negative when late.
        days_left: i64,
    },
    /// Say what one thinks of facts, before a decision.
    GiveViews {
        /// The case.
        case: CaseId,
        /// Of what.
        product: Localized,
        /// Until when.
        due: NaiveDate,
        /// Days left; negative when late.
        days_left: i64,
    },
    /// Read a message.
    Read {
        /// The case.
        case: CaseId,
        /// About what.
        product: Localized,
    },
    /// Go on with a draft.
    Finish {
        /// The draft.
        draft: DraftId,
        /// Of what.
        product: Localized,
        /// Whether it corrects what was sent.
        corrects: bool,
        /// Until when it is kept.
        kept_until: NaiveDate,
    },
    /// Apply, now that what comes before it is finished.
    Apply {
        /// Id of the product.
        product: String,
        /// Its name.
        name: Localized,
        /// What is finished.
        before: Localized,
    },
    /// Send a document that was promised for later.
    SendLater {
        /// The case.
        case: CaseId,
        /// Which documents.
        labels: Vec<Localized>,
    },
}

/// One case in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseRow {
    /// The case.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// Status.
    pub status: CaseStatus,
    /// Day of receipt.
    pub received: NaiveDate,
    /// Last day for the decision.
    pub decide_by: NaiveDate,
    /// The granted amount, if any.
    pub amount: Option<Cents>,
}

/// One draft in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftRow {
    /// The draft.
    pub id: DraftId,
    /// Of what.
    pub product: Localized,
    /// Whether it corrects what was sent.
    pub corrects: bool,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
    /// Until when it is kept.
    pub kept_until: NaiveDate,
}

/// What somebody has open already for one product.
#[derive(Clone, Debug, PartialEq)]
pub struct RunningView {
    /// Drafts, last saved first.
    pub drafts: Vec<DraftRow>,
    /// Cases, last received first.
    pub cases: Vec<CaseRow>,
    /// The form token that makes a second click on "start another one" harmless.
    pub key: uuid::Uuid,
}

/// One message in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct MessageRow {
    /// The case it belongs to.
    pub case: CaseId,
    /// Who wrote: the name, or the city.
    pub from: String,
    /// Whether it came from the resident or company itself.
    pub own: bool,
    /// The text.
    pub body: String,
    /// When it became accessible (Awb 2:19).
    pub at: DateTime<Utc>,
    /// Whether the addressee has not opened it yet.
    pub unread: bool,
}
