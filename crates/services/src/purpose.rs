//! To what end somebody looks or acts, as the access log and the audit show it.

/// To fill in and send an application.
pub const APPLY: &str = "apply";
/// To follow an own case.
pub const FOLLOW: &str = "follow";
/// To compare what was claimed with the registers.
pub const VERIFY: &str = "verify";
/// To decide by the rules.
pub const DECIDE: &str = "decide";
/// To judge a case as a member of staff.
pub const REVIEW: &str = "review";
/// To see all of one person together, for a case of theirs.
pub const PERSON: &str = "person";
/// To write about a case.
pub const MESSAGE: &str = "message";
/// To sign what the partner sent.
pub const SIGN: &str = "sign";
/// To send an application on to the municipality that is to decide (Awb 2:3).
pub const FORWARD: &str = "forward";
/// To advise a colleague as an expert.
pub const ADVISE: &str = "advise";
/// To take work out of the portal as a file.
pub const EXPORT: &str = "export";
/// To keep the system in order.
pub const ADMINISTER: &str = "administer";
