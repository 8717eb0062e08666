//! What may exist only once, by the name of the constraint that guards it.

use std::fmt;

/// Something that exists already. Most calls never give one: they find the first instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Conflict {
    /// A person with this BSN.
    Person,
    /// A company with this number in the business register.
    Company,
    /// A member of staff with this sign-in.
    Staff,
    /// A session with this token.
    Session,
    /// An open draft of this owner for this product.
    OpenDraft,
    /// A case with this number.
    CaseNumber,
    /// A submission of this draft.
    Submission,
    /// Unfinished work of this kind for this case.
    UnfinishedTask,
    /// A job with this key.
    Job,
    /// The end of this objection.
    ObjectionEnd,
    /// A decision that replaces this one.
    Revision,
    /// A correction of this outage.
    OutageCorrection,
    /// The next turn of the rules of a product: that they stop, or go on.
    RuleStop,
}

impl Conflict {
    /// Every constraint: its name, and the columns by which SQLite names it.
    pub(crate) const CONSTRAINTS: [(Self, &'static str, &'static str); 13] = [
        (Self::Person, "persons_bsn_key", "persons.city, persons.bsn_hash"),
        (Self::Company, "companies_kvk_key", "companies.city, companies.kvk"),
        (Self::Staff, "staff_subject_key", "staff.city, staff.subject"),
        (Self::Session, "sessions_token_key", "sessions.city, sessions.token_hash"),
        (
            Self::OpenDraft,
            "drafts_open_key",
            "drafts.city, drafts.owner_kind, drafts.owner_id, drafts.product, drafts.slot",
        ),
        (Self::CaseNumber, "cases_number_key", "cases.city, cases.number"),
        (Self::Submission, "submissions_draft_key", "submissions.city, submissions.draft_id"),
        (Self::UnfinishedTask, "tasks_unfinished_key", "tasks.city, tasks.case_id, tasks.kind"),
        (Self::Job, "jobs_unique_key", "jobs.city, jobs.kind, jobs.unique_key"),
        (Self::ObjectionEnd, "objection_steps_ended_key", "objection_steps.city, objection_steps.case_id"),
        (Self::Revision, "revisions_replaces_key", "revisions.city, revisions.replaces_id"),
        (Self::OutageCorrection, "outages_replaces_key", "outages.city, outages.replaces_id"),
        (Self::RuleStop, "rule_stops_turn_key", "rule_stops.city, rule_stops.product, rule_stops.nth"),
    ];

    /// The conflict that the constraint `name` guards against.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::CONSTRAINTS.iter().find(|(_, known, _)| *known == name).map(|(conflict, ..)| *conflict)
    }
}

impl fmt::Display for Conflict {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = Self::CONSTRAINTS.iter().find(|(conflict, ..)| conflict == self).map(|(_, name, _)| *name);
        out.write_str(name.unwrap_or("unknown constraint"))
    }
}
