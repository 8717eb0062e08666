//! The addresses that the shell links to. Routes are mounted at these same constants.

/// Start page of a city; without a city: the choice of a city.
pub const HOME: &str = "/";
/// Everything served as a file: style sheets, fonts, icons, islands. The folder of the site, and nothing else.
pub const FILES: &str = "/bestanden";
/// What one can apply for.
pub const PRODUCTS: &str = "/aanvragen";
/// The benefit check.
pub const PRECHECK: &str = "/check";
/// The compiled laws for the benefit check.
pub const PRECHECK_LAWS: &str = "/check/wetten.bin";
/// Signing in.
pub const SIGN_IN: &str = "/inloggen";
/// Signing out, POST only.
pub const SIGN_OUT: &str = "/uitloggen";
/// Choosing a language, POST only: `taal`, `terug`.
pub const LANGUAGE: &str = "/taal";
/// Choosing a light or dark screen, POST only: `scherm`, `terug`.
pub const SCHEME: &str = "/scherm";
/// Overview of a resident.
pub const OVERVIEW: &str = "/overzicht";
/// Messages of a resident or company.
pub const MESSAGES: &str = "/berichten";
/// What the city knows of a resident.
pub const MY_DATA: &str = "/gegevens";
/// Overview of a company.
pub const COMPANY: &str = "/bedrijf";
/// Queue of staff.
pub const QUEUE: &str = "/werk";
/// The task that matters most, POST only.
pub const NEXT_TASK: &str = "/werk/volgende";
/// Keeping a view of the queue, POST only.
pub const VIEWS: &str = "/werk/weergaven";
/// The questions that wait for an expert.
pub const ADVICE: &str = "/werk/advies";
/// Acts on many tasks.
pub const TOGETHER: &str = "/werk/samen";
/// Who is away.
pub const AWAY: &str = "/werk/afwezig";
/// When the digital way was closed.
pub const OUTAGES: &str = "/werk/storingen";
/// The rules with which the system grants by itself.
pub const RULES: &str = "/werk/regels";
/// Spreading free work over the team.
pub const SPREAD: &str = "/werk/verdelen";
/// Work as a file: GET asks what, POST gives it.
pub const EXPORT: &str = "/werk/export";
/// Templates of exports: GET makes one, POST keeps it.
pub const EXPORT_TEMPLATES: &str = "/werk/export/sjablonen";
/// The keys of the staff screens, and where one can go.
pub const KEYS: &str = "/werk/toetsen";
/// The state of the work, for who leads it.
pub const TEAM: &str = "/werk/team";
/// Looking for a case, for staff. What is looked for is posted, so that no number or name stands in an address.
pub const SEARCH: &str = "/werk/zoeken";
/// The sample of grants by the system, for who answers for it.
pub const SAMPLES: &str = "/werk/steekproef";
/// How we handle personal data.
pub const PRIVACY: &str = "/privacy";
/// How accessible this site is.
pub const ACCESSIBILITY: &str = "/toegankelijkheid";
/// The laws and amounts we calculate with.
pub const LAWS: &str = "/zo-rekenen-wij";
/// What the site of a city is called when it is installed.
pub const MANIFEST: &str = "/manifest.webmanifest";
/// The service worker: at the root, as it serves the whole site.
pub const WORKER: &str = "/worker.js";
/// Shown by the worker when a page cannot be had.
pub const OFFLINE: &str = "/geen-internet";
/// Shown by the worker when a form could not be sent.
pub const UNSENT: &str = "/niet-verstuurd";
/// Every component in every state.
pub const STYLE: &str = "/stijl";
/// The pages for everyone that a browser may keep while nobody is signed in; one that ends in a slash stands for all below it.
pub const KEPT: [&str; 7] = [HOME, PRODUCTS, "/aanvragen/", PRECHECK, PRIVACY, ACCESSIBILITY, LAWS];

/// Whether a page is one for everyone, which a browser may keep. The two pages that the worker fetches beforehand are.
#[must_use]
pub fn is_for_everyone(path: &str) -> bool {
    let below = |page: &str| page.len() > 1 && page.ends_with('/') && path.starts_with(page);
    path == OFFLINE || path == UNSENT || KEPT.iter().any(|page| path == *page || below(page))
}
/// The choice of a city.
pub const CITIES: &str = "/andere-stad";

#[cfg(feature = "ssr")]
pub use own::*;

#[cfg(feature = "ssr")]
mod own {
    use domain::{CaseId, DraftId, TaskId};
    use uuid::Uuid;

    /// Start page of a product.
    #[must_use]
    pub fn product(product: &str) -> String {
        format!("/aanvragen/{product}")
    }

    /// Task list of an application that is being filled in.
    #[must_use]
    pub fn draft(draft: DraftId) -> String {
        format!("/aanvraag/{draft}")
    }

    /// One page of questions.
    #[must_use]
    pub fn question(draft: DraftId, page: &str) -> String {
        format!("/aanvraag/{draft}/vraag/{page}")
    }

    /// One item of a repeating group.
    #[must_use]
    pub fn item(draft: DraftId, page: &str, item: usize) -> String {
        format!("/aanvraag/{draft}/vraag/{page}/{item}")
    }

    /// Check answers, and send.
    #[must_use]
    pub fn check(draft: DraftId) -> String {
        format!("/aanvraag/{draft}/controleren")
    }

    /// One case.
    #[must_use]
    pub fn case(case: CaseId) -> String {
        format!("/zaken/{case}")
    }

    /// One letter of a case.
    #[must_use]
    pub fn letter(case: CaseId, letter: services::views::LetterId) -> String {
        format!("/zaken/{case}/brieven/{}", letter.0)
    }

    /// The receipt of a case.
    #[must_use]
    pub fn receipt(case: CaseId) -> String {
        format!("/zaken/{case}/ontvangst")
    }

    /// The receipt of one of the submissions of a case: 1 opened it, 2 is the first correction.
    #[must_use]
    pub fn receipt_number(case: CaseId, number: usize) -> String {
        format!("/zaken/{case}/ontvangst/{number}")
    }

    /// Signing what one's partner sent.
    #[must_use]
    pub fn sign(case: CaseId) -> String {
        format!("/ondertekenen/{case}")
    }

    /// Starting to change what was sent, POST only.
    #[must_use]
    pub fn correction(case: CaseId) -> String {
        format!("/zaken/{case}/veranderen")
    }

    /// What the page of a case says about changing what was sent.
    #[must_use]
    pub fn change(case: CaseId) -> String {
        format!("/zaken/{case}#veranderen")
    }

    /// One case, for staff.
    #[must_use]
    pub fn case_file(case: CaseId) -> String {
        format!("/werk/zaken/{case}")
    }

    /// Starting a new decision on what was granted, POST only.
    #[must_use]
    pub fn change_grant(case: CaseId) -> String {
        format!("/werk/zaken/{case}/wijzigen")
    }

    /// All of one person, seen from a case of theirs.
    #[must_use]
    pub fn person(case: CaseId) -> String {
        format!("/werk/zaken/{case}/persoon")
    }

    /// One question to an expert.
    #[must_use]
    pub fn advice(advice: services::views::AdviceId) -> String {
        format!("/werk/advies/{advice}")
    }

    /// One task of staff.
    #[must_use]
    pub fn task(task: TaskId) -> String {
        format!("/werk/taken/{task}")
    }

    /// The letter of the decision that the objection of a task is against.
    #[must_use]
    pub fn contested(task: TaskId) -> String {
        format!("/werk/taken/{task}/bestreden-besluit")
    }

    /// Removing a view of the queue, POST only.
    #[must_use]
    pub fn remove_view(view: Uuid) -> String {
        format!("/werk/weergaven/{view}/weg")
    }

    /// Ending an absence, POST only.
    #[must_use]
    pub fn end_absence(absence: Uuid) -> String {
        format!("/werk/afwezig/{absence}/terug")
    }

    /// Writing down a notice of default, POST only.
    #[must_use]
    pub fn note_default(case: CaseId) -> String {
        format!("/werk/zaken/{case}/ingebreke")
    }

    /// Stopping the rules of a product, or letting them go on.
    #[must_use]
    pub fn rule_set(product: &str) -> String {
        format!("/werk/regels?regels={product}#zetten")
    }

    /// Correcting an outage.
    #[must_use]
    pub fn correct_outage(outage: Uuid) -> String {
        format!("/werk/storingen?verbeter={outage}")
    }

    /// Saying that there was no outage, POST only.
    #[must_use]
    pub fn revoke_outage(outage: Uuid) -> String {
        format!("/werk/storingen/{outage}/vervalt")
    }

    /// One act on many tasks.
    #[must_use]
    pub fn batch(batch: Uuid) -> String {
        format!("/werk/samen/{batch}")
    }

    /// Taking back an act on many tasks, POST only.
    #[must_use]
    pub fn undo_batch(batch: Uuid) -> String {
        format!("/werk/samen/{batch}/terug")
    }

    /// A template of exports.
    #[must_use]
    pub fn export_template(template: Uuid) -> String {
        format!("/werk/export/sjablonen/{template}")
    }

    /// Removing a template of exports, POST only.
    #[must_use]
    pub fn remove_export_template(template: Uuid) -> String {
        format!("/werk/export/sjablonen/{template}/weg")
    }

    /// Changing a fact of the case of a task.
    #[must_use]
    pub fn fact(task: TaskId, name: &str) -> String {
        format!("/werk/taken/{task}/gegevens/{name}")
    }

    /// The whole calculation behind the proposal of a task.
    #[must_use]
    pub fn steps(task: TaskId) -> String {
        format!("/werk/taken/{task}/berekening")
    }
}
