//! Every address of the site. GET shows a page, POST writes; nothing else exists.

use axum::routing::{get, post};
use axum::{Extension, Router};
use services::Services;

use crate::{actions as write, ask, pages as show, paths};

/// The pages and actions of a city's site, without the layers around them.
pub fn routes() -> Router<Services> {
    Router::new().merge(open()).merge(application()).merge(following()).merge(staff()).fallback(show::missing)
}

/// What everyone may see.
fn open() -> Router<Services> {
    Router::new()
        .route(paths::HOME, get(show::home::get))
        .route(paths::PRODUCTS, get(show::products::list))
        .route("/aanvragen/{product}", get(show::products::start).post(write::start_application::post))
        .merge(precheck())
        .route(paths::SIGN_IN, get(show::sign_in::get).post(write::sign_in::post))
        .route(paths::SIGN_OUT, post(write::sign_out::post))
        .route(paths::LANGUAGE, post(write::preferences::language))
        .route(paths::SCHEME, post(write::preferences::scheme))
        .route(paths::PRIVACY, get(show::info::privacy))
        .route(paths::ACCESSIBILITY, get(show::accessible::get))
        .route(paths::LAWS, get(show::info::laws))
        .route(paths::CITIES, get(show::info::other_city))
        .route(paths::MANIFEST, get(show::offline::manifest))
        .route(paths::WORKER, get(show::offline::worker))
        .route(paths::OFFLINE, get(show::offline::offline))
        .route(paths::UNSENT, get(show::offline::unsent))
        .route(paths::STYLE, get(show::style::get))
        .route("/vraag/{question}", get(ask::handle))
}

/// The benefit check, with the files of laws that were made for it.
fn precheck() -> Router<Services> {
    Router::new()
        .route(paths::PRECHECK, get(show::precheck::get).post(show::precheck::post))
        .route(paths::PRECHECK_LAWS, get(show::precheck::laws))
        .layer(Extension(show::precheck::Packs::default()))
}

/// Filling in an application.
fn application() -> Router<Services> {
    Router::new()
        .route("/aanvraag/{draft}", get(show::tasks::get))
        .route("/aanvraag/{draft}/vraag/{page}", get(show::question::get).post(write::save_page::page))
        .route(
            "/aanvraag/{draft}/vraag/{page}/{item}",
            get(show::question::get_item).post(write::save_page::item),
        )
        .route("/aanvraag/{draft}/toevoegen/{page}", post(write::group_item::add))
        .route("/aanvraag/{draft}/weghalen/{page}/{item}", post(write::group_item::remove))
        .route("/aanvraag/{draft}/documenten/{page}/{code}", post(write::draft_document::upload))
        .route("/aanvraag/{draft}/bestanden/{page}/{document}", post(write::draft_document::remove))
        .route("/aanvraag/{draft}/later/{page}/{code}", post(write::draft_document::later))
        .route("/aanvraag/{draft}/controleren", get(show::check::get).post(write::submit::post))
        .route("/aanvraag/{draft}/weg", post(write::delete_draft::post))
}

/// Following what was sent.
fn following() -> Router<Services> {
    Router::new()
        .route(paths::OVERVIEW, get(show::overview::get))
        .route(paths::COMPANY, get(show::overview::get))
        .route(paths::MESSAGES, get(show::messages::get))
        .route(paths::MY_DATA, get(show::my_data::get))
        .route("/zaken/{case}", get(show::case::get))
        .route("/zaken/{case}/ontvangst", get(show::receipt::get))
        .route("/zaken/{case}/ontvangst/{number}", get(show::receipt::get_number))
        .route("/zaken/{case}/bewijs", get(show::proof::get))
        .route("/zaken/{case}/kopie.pdf", get(show::receipt::copy))
        .route("/zaken/{case}/kopie/{number}", get(show::receipt::copy_number))
        .route("/zaken/{case}/veranderen", post(write::start_correction::post))
        .route("/zaken/{case}/besluit", get(show::letter::html))
        .route("/zaken/{case}/besluit.pdf", get(show::letter::pdf))
        .route("/zaken/{case}/brieven/{letter}", get(show::letter::one))
        .route("/zaken/{case}/brieven/{letter}/pdf", get(show::letter::one_pdf))
        .route("/zaken/{case}/bericht", post(write::send_message::by_owner))
        .route("/zaken/{case}/documenten/{code}", post(write::case_document::upload))
        .route("/zaken/{case}/verzoek/{request}", post(write::finish_request::post))
        .route("/zaken/{case}/zienswijze/{hearing}", post(write::give_views::post))
        .route("/zaken/{case}/bezwaar", post(write::start_objection::post))
        .route("/zaken/{case}/ingebreke", post(write::give_default::post))
        .route("/zaken/{case}/voorschot", post(write::ask_advance::post))
        .route("/zaken/{case}/mens", post(write::ask_human::post))
        .route("/zaken/{case}/intrekken", post(write::withdraw::post))
        .route("/ondertekenen/{case}", get(show::sign::get).post(write::sign::post))
        .route("/ondertekenen/{case}/niet", post(write::sign::decline))
        .route("/documenten/{document}", get(show::document::get))
}

/// The professional portal.
fn staff() -> Router<Services> {
    Router::new()
        .route(paths::QUEUE, get(show::staff_queue::get))
        .merge(spread())
        .merge(objections())
        .merge(advice())
        .merge(export())
        .route(paths::KEYS, get(show::staff_keys::get).post(write::preferences::keys))
        .route(paths::TEAM, get(show::staff_team::get))
        .route(paths::SAMPLES, get(show::staff_samples::get))
        .route(paths::RULES, get(show::staff_rules::get).post(write::staff_rules::post))
        .route(paths::OUTAGES, get(show::staff_outages::get).post(write::staff_outages::set))
        .route("/werk/storingen/{outage}/vervalt", post(write::staff_outages::revoke))
        .route(paths::SEARCH, get(show::staff_search::get).post(show::staff_search::post))
        .route("/werk/zaken/{case}", get(show::staff_case::get))
        .route("/werk/zaken/{case}/wijzigen", post(write::staff_change::start))
        .route("/werk/zaken/{case}/ingebreke", post(write::staff_default::post))
        .route("/werk/zaken/{case}/persoon", get(show::staff_person::get))
        .route("/werk/taken/{task}", get(show::staff_task::get))
        .route("/werk/taken/{task}/berekening", get(show::staff_steps::get))
        .route("/werk/taken/{task}/berekening.json", get(show::staff_steps::data))
        .route("/werk/taken/{task}/pakken", post(write::staff_hold::claim))
        .route("/werk/taken/{task}/teruggeven", post(write::staff_hold::release))
        .route("/werk/taken/{task}/controleren", post(write::staff_hold::recheck))
        .route("/werk/taken/{task}/vragen", post(write::staff_ask::post))
        .route("/werk/taken/{task}/oordeel", post(write::staff_judge::post))
        .route("/werk/taken/{task}/gegevens/{fact}", get(show::staff_fact::get).post(write::staff_fact::post))
        .route("/werk/taken/{task}/gegevens/{fact}/terug", post(write::staff_fact::restore))
        .route("/werk/taken/{task}/horen", post(write::staff_hear::ask))
        .route("/werk/taken/{task}/gehoord", post(write::staff_hear::report))
        .route("/werk/taken/{task}/wijzigen", post(write::staff_change::decide))
        .route("/werk/taken/{task}/meer-tijd", post(write::staff_more_time::post))
        .route("/werk/taken/{task}/besluit", post(write::staff_decide::decide))
        .route("/werk/taken/{task}/tweede", post(write::staff_decide::second))
        .route("/werk/taken/{task}/voorschot", post(write::staff_finish::advance))
        .route("/werk/taken/{task}/dwangsom", post(write::staff_penalty::post))
        .route("/werk/taken/{task}/melding", post(write::staff_finish::notice))
        .route("/werk/taken/{task}/gezien", post(write::staff_finish::seen))
        .route("/werk/taken/{task}/doorsturen", post(write::staff_forward::post))
        .route("/werk/taken/{task}/steekproef", post(write::staff_sample::post))
        .route("/werk/taken/{task}/uitkomst", post(write::staff_made::end))
        .route("/werk/taken/{task}/meekijken", post(write::staff_made::second))
        .route("/werk/taken/{task}/nieuwe-taak", post(write::staff_start::post))
        .route("/werk/taken/{task}/notitie", post(write::staff_note::post))
        .route("/werk/taken/{task}/gesprek", post(write::staff_call::post))
        .route("/werk/taken/{task}/advies", post(write::staff_advice::ask))
        .route("/werk/taken/{task}/bericht/{case}", post(write::send_message::by_staff))
        .route("/werk/documenten/{document}", get(show::document::get))
}

/// Handling an objection.
fn objections() -> Router<Services> {
    Router::new()
        .route("/werk/taken/{task}/bestreden-besluit", get(show::staff_contested::get))
        .route("/werk/taken/{task}/ontvankelijk", post(write::staff_objection::check))
        .route("/werk/taken/{task}/uitnodigen", post(write::staff_hearing::invite))
        .route("/werk/taken/{task}/zitting", post(write::staff_hearing::held))
        .route("/werk/taken/{task}/geen-zitting", post(write::staff_hearing::not_held))
        .route("/werk/taken/{task}/toch-horen", post(write::staff_hearing::after_all))
        .route("/werk/taken/{task}/bezwaarbesluit", post(write::staff_objection::decide))
        .route("/werk/taken/{task}/verdagen", post(write::staff_objection::postpone))
}

/// What experts do.
fn advice() -> Router<Services> {
    Router::new()
        .route(paths::ADVICE, get(show::staff_advice::list))
        .route("/werk/advies/{advice}", get(show::staff_advice::get).post(write::staff_advice::give))
        .route("/werk/advies/{advice}/niet", post(write::staff_advice::decline))
        .route("/werk/advies/{advice}/document", post(write::staff_advice::upload))
        .route("/werk/taken/{task}/advies/{advice}/intrekken", post(write::staff_advice::withdraw))
        .route("/werk/advies/{advice}/documenten/{document}", get(show::staff_advice::document))
}

/// Spreading work over people.
fn spread() -> Router<Services> {
    Router::new()
        .route(paths::NEXT_TASK, post(write::staff_next::post))
        .route(paths::VIEWS, post(write::staff_view::keep))
        .route("/werk/weergaven/{view}/weg", post(write::staff_view::remove))
        .route(paths::AWAY, get(show::staff_away::get).post(write::staff_away::set))
        .route("/werk/afwezig/{absence}/terug", post(write::staff_away::end))
        .route(paths::SPREAD, get(show::staff_spread::get).post(write::staff_spread::post))
        .route(paths::TOGETHER, get(show::staff_batch::preview).post(write::staff_batch::start))
        .route("/werk/samen/{batch}", get(show::staff_batch::get))
        .route("/werk/samen/{batch}/terug", post(write::staff_batch::undo))
}

/// Work as a file.
fn export() -> Router<Services> {
    Router::new()
        .route(paths::EXPORT, get(show::staff_export::get).post(write::staff_export::download))
        .route(
            paths::EXPORT_TEMPLATES,
            get(show::staff_export::template::new).post(write::staff_export::keep),
        )
        .route("/werk/export/sjablonen/{template}", get(show::staff_export::template::change))
        .route("/werk/export/sjablonen/{template}/weg", post(write::staff_export::remove))
}
