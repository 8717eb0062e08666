//! A case: what the resident sees of it, and which steps it can take.

use serde::{Deserialize, Serialize};

/// Status of a case, as the resident sees it (one at a time, at most four words on screen).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseStatus {
    /// Received; the term runs.
    Received,
    /// The partner must sign; the term runs, and a person may look already.
    WaitingPartner,
    /// The registers are being asked.
    Checking,
    /// A member of staff judges it.
    InProgress,
    /// We wait for the resident; the term stands still (Awb 4:15).
    InfoRequested,
    /// What we waited for is in; the term runs again.
    InfoReceived,
    /// An expert was asked; the term runs, and a person may decide without waiting.
    Advice,
    /// Granted.
    Granted,
    /// Granted in part or differently than asked.
    PartlyGranted,
    /// Refused, by a person.
    Refused,
    /// It is not handled further, because what was asked did not come in time (Awb 4:5).
    OutsideTreatment,
    /// Handled without a decision on a right, such as a notice of a company.
    Handled,
    /// Withdrawn by the resident.
    Withdrawn,
    /// Sent on to the municipality that is to decide (Awb 2:3).
    Forwarded,
    /// What was granted was changed from a day on.
    Changed,
    /// What was granted ended, or was withdrawn.
    Stopped,
    /// What was paid too much is asked back.
    Reclaim,
}

impl CaseStatus {
    /// Every status, in the order of life.
    pub const ALL: [Self; 17] = [
        Self::Received,
        Self::WaitingPartner,
        Self::Checking,
        Self::InProgress,
        Self::InfoRequested,
        Self::InfoReceived,
        Self::Advice,
        Self::Granted,
        Self::PartlyGranted,
        Self::Refused,
        Self::OutsideTreatment,
        Self::Handled,
        Self::Withdrawn,
        Self::Forwarded,
        Self::Changed,
        Self::Stopped,
        Self::Reclaim,
    ];

    /// The word kept in the database and used in texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::WaitingPartner => "waiting_partner",
            Self::Checking => "checking",
            Self::InProgress => "in_progress",
            Self::InfoRequested => "info_requested",
            Self::InfoReceived => "info_received",
            Self::Advice => "advice",
            Self::Granted => "granted",
            Self::PartlyGranted => "partly_granted",
            Self::Refused => "refused",
            Self::OutsideTreatment => "outside_treatment",
            Self::Handled => "handled",
            Self::Withdrawn => "withdrawn",
            Self::Forwarded => "forwarded",
            Self::Changed => "changed",
            Self::Stopped => "stopped",
            Self::Reclaim => "reclaim",
        }
    }

    /// The status with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }

    /// Whether a decision was taken or the case ended otherwise.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(
            self,
            Self::Granted
                | Self::PartlyGranted
                | Self::Refused
                | Self::OutsideTreatment
                | Self::Handled
                | Self::Withdrawn
                | Self::Forwarded
                | Self::Changed
                | Self::Stopped
                | Self::Reclaim
        )
    }

    /// Whether the decision term runs in this status.
    #[must_use]
    pub const fn term_runs(self) -> bool {
        !self.is_closed() && !matches!(self, Self::InfoRequested)
    }

    /// Whether an application can end so; a change of what was granted comes after that.
    const fn ends_application(self) -> bool {
        self.is_closed() && !matches!(self, Self::Changed | Self::Stopped | Self::Reclaim)
    }

    /// Whether something was granted in it, whatever became of that since.
    #[must_use]
    pub const fn was_granted(self) -> bool {
        matches!(self, Self::Granted | Self::PartlyGranted | Self::Changed | Self::Stopped | Self::Reclaim)
    }

    /// Whether a case that was decided so may stand as `next` after a change of what was granted
    /// ([`crate::change::ChangeKind::leaves`]).
    #[must_use]
    pub const fn may_change_to(self, next: Self) -> bool {
        self.was_granted() && matches!(next, Self::Changed | Self::Stopped | Self::Reclaim)
    }

    /// Whether a case that ended so may end as `next` instead: a decision on an objection replaces a decision, and nothing
    /// else that ended ([`crate::objection::Revision`]).
    #[must_use]
    pub const fn may_be_revised_to(self, next: Self) -> bool {
        (self.was_granted() || matches!(self, Self::Refused | Self::OutsideTreatment))
            && matches!(next, Self::Granted | Self::PartlyGranted)
    }

    /// Whether a case may go from this status to `next`.
    #[must_use]
    pub fn may_become(self, next: Self) -> bool {
        use CaseStatus as S;
        match self {
            S::Received => {
                matches!(next, S::WaitingPartner | S::Checking | S::InProgress | S::Withdrawn)
            }
            S::Checking => {
                matches!(next, S::WaitingPartner | S::InProgress | S::Granted | S::Withdrawn)
            }
            // What a person decides meanwhile; the system grants nothing unsigned ([`crate::decision::MachineGrant`]).
            S::WaitingPartner => {
                next.ends_application() || matches!(next, S::Checking | S::InProgress | S::InfoRequested)
            }
            S::InProgress | S::InfoReceived => {
                next.ends_application()
                    || matches!(next, S::WaitingPartner | S::InfoRequested | S::InProgress | S::Advice)
            }
            S::Advice => {
                next.ends_application()
                    || matches!(next, S::WaitingPartner | S::InfoRequested | S::InProgress)
            }
            S::InfoRequested => matches!(next, S::InfoReceived | S::InProgress | S::Withdrawn),
            S::Granted
            | S::PartlyGranted
            | S::Refused
            | S::OutsideTreatment
            | S::Handled
            | S::Withdrawn
            | S::Forwarded
            | S::Changed
            | S::Stopped
            | S::Reclaim => false,
        }
    }
}

/// What happened in a case: one row of its timeline, never changed afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseEvent {
    /// The application came in.
    Received,
    /// The partner was asked to sign.
    PartnerAsked,
    /// The partner signed.
    PartnerSigned,
    /// The partner says that it is not right, or does not sign.
    PartnerDeclined,
    /// The registers were asked.
    FactsChecked,
    /// It went to a member of staff.
    TaskCreated,
    /// We asked for information; the term stands still from the day after.
    InfoRequested,
    /// The information did not come yet, and its last day comes near.
    InfoReminded,
    /// The information came in; the term runs again.
    InfoReceived,
    /// The information did not come, and its last day passed; the term runs again.
    InfoLapsed,
    /// A message was sent, either way.
    MessageSent,
    /// A document came in.
    DocumentReceived,
    /// A second person was asked to look.
    SecondReview,
    /// A decision was sent.
    Decided,
    /// The resident withdrew.
    Withdrawn,
    /// The applicant corrected what was sent, before anybody judged it.
    Corrected,
    /// It was sent on to the municipality that is to decide.
    Forwarded,
    /// It came from another municipality, which had received it at its moment of receipt.
    TakenOver,
    /// Somebody was asked what they think of facts, before a decision.
    ViewsAsked,
    /// They said it.
    ViewsGiven,
    /// They said nothing, and the last day passed.
    ViewsLapsed,
    /// What was granted was changed.
    Changed,
    /// An objection against a decision in this case came in.
    ObjectionReceived,
    /// An objection was checked: it can be judged, or not.
    ObjectionChecked,
    /// Who objects was invited to be heard.
    HearingPlanned,
    /// There is no hearing.
    HearingSkipped,
    /// Who objects was heard.
    HearingHeld,
    /// More time was taken.
    Postponed,
    /// It was decided on an objection, and the decision in this case stands.
    Upheld,
    /// It was decided on an objection, and a new decision took the place of the one in this case.
    Revised,
    /// An expert was asked for advice.
    AdviceAsked,
    /// The advice came in.
    AdviceGiven,
    /// Whoever holds the case was warned that its term ends.
    TermWarned,
    /// A notice of default came in.
    DefaultNoted,
    /// A penalty for a late decision started to run.
    PenaltyRuns,
    /// Its amount was set.
    PenaltySet,
    /// There will be no advice: it was taken back, the expert cannot, or the day passed.
    AdviceEnded,
    /// The resident asked that a person looks at a decision of the system.
    PersonAsked,
    /// A person looked at it.
    PersonLooked,
    /// The resident asked for an advance before its day (Participatiewet 52).
    AdvanceAsked,
    /// It was said whether there is an advance.
    AdvanceAnswered,
}

impl CaseEvent {
    /// The word kept in the database and used in texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::PartnerAsked => "partner_asked",
            Self::PartnerSigned => "partner_signed",
            Self::PartnerDeclined => "partner_declined",
            Self::FactsChecked => "facts_checked",
            Self::TaskCreated => "task_created",
            Self::InfoRequested => "info_requested",
            Self::InfoReminded => "info_reminded",
            Self::InfoReceived => "info_received",
            Self::InfoLapsed => "info_lapsed",
            Self::MessageSent => "message_sent",
            Self::DocumentReceived => "document_received",
            Self::SecondReview => "second_review",
            Self::Decided => "decided",
            Self::Withdrawn => "withdrawn",
            Self::Corrected => "corrected",
            Self::Forwarded => "forwarded",
            Self::TakenOver => "taken_over",
            Self::ViewsAsked => "views_asked",
            Self::ViewsGiven => "views_given",
            Self::ViewsLapsed => "views_lapsed",
            Self::Changed => "changed",
            Self::ObjectionReceived => "objection_received",
            Self::ObjectionChecked => "objection_checked",
            Self::HearingPlanned => "hearing_planned",
            Self::HearingSkipped => "hearing_skipped",
            Self::HearingHeld => "hearing_held",
            Self::Postponed => "postponed",
            Self::Upheld => "upheld",
            Self::Revised => "revised",
            Self::AdviceAsked => "advice_asked",
            Self::AdviceGiven => "advice_given",
            Self::TermWarned => "term_warned",
            Self::DefaultNoted => "default_noted",
            Self::PenaltyRuns => "penalty_runs",
            Self::PenaltySet => "penalty_set",
            Self::AdviceEnded => "advice_ended",
            Self::PersonAsked => "person_asked",
            Self::PersonLooked => "person_looked",
            Self::AdvanceAsked => "advance_asked",
            Self::AdvanceAnswered => "advance_answered",
        }
    }

    /// The event with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [
            Self::Received,
            Self::PartnerAsked,
            Self::PartnerSigned,
            Self::PartnerDeclined,
            Self::FactsChecked,
            Self::TaskCreated,
            Self::InfoRequested,
            Self::InfoReminded,
            Self::InfoReceived,
            Self::InfoLapsed,
            Self::MessageSent,
            Self::DocumentReceived,
            Self::SecondReview,
            Self::Decided,
            Self::Withdrawn,
            Self::Corrected,
            Self::Forwarded,
            Self::TakenOver,
            Self::ViewsAsked,
            Self::ViewsGiven,
            Self::ViewsLapsed,
            Self::Changed,
            Self::ObjectionReceived,
            Self::ObjectionChecked,
            Self::HearingPlanned,
            Self::HearingSkipped,
            Self::HearingHeld,
            Self::Postponed,
            Self::Upheld,
            Self::Revised,
            Self::AdviceAsked,
            Self::AdviceGiven,
            Self::TermWarned,
            Self::DefaultNoted,
            Self::PenaltyRuns,
            Self::PenaltySet,
            Self::AdviceEnded,
            Self::PersonAsked,
            Self::PersonLooked,
            Self::AdvanceAsked,
            Self::AdvanceAnswered,
        ]
        .into_iter()
        .find(|event| event.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_a_closed_case() {
        for from in CaseStatus::ALL.into_iter().filter(|status| status.is_closed()) {
            assert!(CaseStatus::ALL.into_iter().all(|next| !from.may_become(next)), "{from:?}");
        }
    }

    #[test]
    fn only_a_person_can_refuse_because_checking_never_leads_there() {
        assert!(!CaseStatus::Checking.may_become(CaseStatus::Refused));
        assert!(!CaseStatus::Received.may_become(CaseStatus::Refused));
    }

    #[test]
    fn only_what_was_granted_is_changed_and_no_application_ends_as_a_change() {
        let changed = [CaseStatus::Changed, CaseStatus::Stopped, CaseStatus::Reclaim];
        for from in CaseStatus::ALL {
            for to in changed {
                assert!(!from.may_become(to), "{from:?} {to:?}");
                assert_eq!(from.may_change_to(to), from.was_granted(), "{from:?} {to:?}");
            }
        }
        assert!(
            !CaseStatus::Refused.was_granted() && !CaseStatus::Granted.may_change_to(CaseStatus::Refused)
        );
    }

    #[test]
    fn every_status_survives_being_written_down() {
        for status in CaseStatus::ALL {
            assert_eq!(CaseStatus::parse(status.as_str()), Some(status));
        }
    }
}
