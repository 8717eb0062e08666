//! Making a file of work, and keeping, changing and removing templates for it.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::export::{ExportPurpose, ExportSource};
use services::views::{ExportInput, TemplateInput};
use services::{ServiceError, Services, purpose};
use sheets::{csv, xlsx};
use uuid::Uuid;

use crate::http::{self, Posted, failed, see_other};
use crate::pages::staff_export::{self, template, words};
use crate::pages::{broken, not_found};
use crate::visit::Visit;

/// `POST /werk/export` with `bron`, `keuze` (the query of the queue), `sjabloon`, `doel`, `vorm` and perhaps `bom`.
pub async fn download(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    posted: Posted,
) -> Response {
    let Some(source) = ExportSource::parse(posted.get("bron")) else { return not_found(&services, &visit) };
    let template = match posted.get("sjabloon") {
        "" | staff_export::PLAIN => None,
        id => match id.parse() {
            Ok(id) => Some(id),
            Err(_) => return not_found(&services, &visit),
        },
    };
    let input = ExportInput {
        source,
        template,
        choice: staff_export::chosen(&posted),
        purpose: ExportPurpose::parse(posted.get("doel")),
        workbook: posted.get("vorm") == "xlsx",
    };
    match services.export(&visit.scope(purpose::EXPORT), &input).await {
        Ok(export) => {
            let table = words::table(&export, visit.lang);
            let name = format!("loket-{}-{}", source.as_str(), export.today);
            if !input.workbook {
                let bytes = csv::write(&table, !posted.get("bom").is_empty());
                return http::download(&format!("{name}.csv"), "text/csv; charset=utf-8", bytes);
            }
            match xlsx::write(&table) {
                Ok(bytes) => http::download(&format!("{name}.xlsx"), xlsx::MEDIA_TYPE, bytes),
                Err(problem) => {
                    tracing::error!(error = &problem as &dyn std::error::Error, "writing a workbook failed");
                    broken(&services, &visit)
                }
            }
        }
        Err(ServiceError::Invalid(problems)) => {
            staff_export::show(&services, &visit, &posted, &problems).await
        }
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `POST /werk/export/sjablonen` with `bron`, `naam`, `delen`, per column `plaats-…` and `kop-…`, and the `sjabloon` that is changed.
pub async fn keep(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    posted: Posted,
) -> Response {
    let Some(source) = ExportSource::parse(posted.get("bron")) else { return not_found(&services, &visit) };
    let id = match posted.get("sjabloon") {
        "" => None,
        id => match id.parse::<Uuid>() {
            Ok(id) => Some(id),
            Err(_) => return not_found(&services, &visit),
        },
    };
    let input = TemplateInput {
        id,
        name: posted.get("naam").to_owned(),
        shared: !posted.get("delen").is_empty(),
        layout: template::layout(source, &posted),
    };
    match services.keep_export_template(&visit.scope(purpose::EXPORT), &input).await {
        Ok(_) => see_other(&staff_export::address(source, &staff_export::chosen(&posted))),
        Err(ServiceError::Invalid(problems)) => {
            template::again(&services, &visit, source, &posted, &problems).await
        }
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `POST /werk/export/sjablonen/{template}/weg`.
pub async fn remove(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(template): Path<Uuid>,
    posted: Posted,
) -> Response {
    let source = ExportSource::parse(posted.get("bron")).unwrap_or(ExportSource::Tasks);
    match services.remove_export_template(&visit.scope(purpose::EXPORT), template).await {
        Ok(()) => see_other(&staff_export::address(source, &staff_export::chosen(&posted))),
        Err(problem) => failed(&services, &visit, &problem),
    }
}
