//! A resident with a life: a granted supplement, an application that waits for them, one that runs, a draft, messages.

use domain::{CaseId, CityCode, Scope};
use services::views::{AskInput, QueueFilter};
use services::{PersonaKind, Services, SubmitOutcome};
use uuid::Uuid;

use crate::Outcome;
use crate::application::{PRODUCT, fill, filled, sign_in};

/// What is promised for later and asked for.
const PROOF: &str = "DOC-BUITENL";

/// The most steps of work that the preparation may take.
const STEPS: usize = 200;

/// Makes that resident; the cookie they are signed in with.
pub async fn settled(services: &Services, city: CityCode) -> Outcome<String> {
    let (owner, cookie) = sign_in(services, city, "resident:plieger").await?;
    let staff = reviewer(services, city).await?;

    let granted = send(services, &owner).await?;
    work(services).await?;

    let draft = filled(services, &owner).await?;
    fill(services, &owner, draft, "vermogen", &[("iit.bezit", "yes"), ("iit.bezit_waarde", "2500")]).await?;
    services.send_later(&owner, draft, PROOF, true).await?;
    fill(services, &owner, draft, "documenten", &[]).await?;
    let waits = submit(services, &owner, draft).await?;
    work(services).await?;
    ask(services, &staff, waits).await?;

    let runs = send(services, &owner).await?;
    work(services).await?;

    let letters = [
        (&owner, runs, "Goedemiddag, wanneer hoor ik iets over mijn aanvraag?"),
        (&staff, runs, "Wij kijken er deze week naar. U hoeft nu niets te doen."),
        (&staff, waits, "Wilt u het bewijs van uw andere bezit opsturen? Een foto is genoeg."),
        (&owner, waits, "Dat doe ik morgen."),
        (&staff, granted, "Het bedrag staat binnen een week op uw rekening."),
        (&owner, granted, "Dank u wel."),
    ];
    for (key, (who, case, text)) in (1_u128..).zip(letters) {
        services.send_message(who, case, Uuid::from_u128(key), text).await?;
    }
    services.start_application(&owner, PRODUCT, &[]).await?;
    services.start_application(&owner, "bijstand", &[]).await?;
    work(services).await?;

    let view = services.overview(&owner).await?;
    let whole = view.cases.len() == 3
        && view.cases.iter().any(|case| case.amount.is_some())
        && view.drafts.len() == 2
        && view.messages.len() == 5
        && view.unread > 0
        && view.todo.len() > 3;
    if whole { Ok(cookie) } else { Err(format!("the resident is not what was meant: {view:#?}").into()) }
}

async fn reviewer(services: &Services, city: CityCode) -> Outcome<Scope> {
    let reviews = |roles: &[domain::Role]| roles.contains(&domain::Role::Reviewer);
    let found =
        services.personas(city).into_iter().find(|one| one.kind == PersonaKind::Staff && reviews(&one.roles));
    let key = found.ok_or("no reviewer in the demonstration")?.key;
    Ok(sign_in(services, city, &key).await?.0)
}

async fn send(services: &Services, owner: &Scope) -> Outcome<CaseId> {
    let draft = filled(services, owner).await?;
    submit(services, owner, draft).await
}

async fn submit(services: &Services, owner: &Scope, draft: domain::DraftId) -> Outcome<CaseId> {
    match services.submit(owner, draft, &["waar".to_owned(), "controle".to_owned()]).await? {
        SubmitOutcome::Received(case) => Ok(case),
        other => Err(format!("not received: {other:?}").into()),
    }
}

/// Asks for the proof in `case`, as the member of staff who takes its task.
async fn ask(services: &Services, staff: &Scope, case: CaseId) -> Outcome {
    for row in services.queue(staff, &QueueFilter::default()).await?.tasks {
        let task = services.task(staff, row.id).await?;
        if task.case == case {
            services.claim(staff, task.id, task.version).await?;
            let task = services.task(staff, row.id).await?;
            let documents = vec![PROOF.to_owned()];
            let question = "Waar ligt de caravan?".to_owned();
            let input = AskInput { task: task.id, version: task.version, documents, question };
            return Ok(services.ask_information(staff, &input).await?);
        }
    }
    Err("the application did not become a task".into())
}

/// Does the work that is due.
async fn work(services: &Services) -> Outcome {
    for _ in 0..STEPS {
        if !services.work_once("load").await? {
            return Ok(());
        }
    }
    Err("the work does not end".into())
}
