//! Templates of exports: kept by one member of staff, or shared with the team of the city.

use domain::export::{ExportColumn, ExportLayout, ExportSource};
use domain::{Role, Scope};
use serde_json::json;
use storage::{ExportTemplateId, NewTemplate, SavedTemplate};
use uuid::Uuid;

use super::held::staff_with;
use super::words::short;
use crate::views::{ExportView, TemplateInput, TemplateView};
use crate::{Result, ServiceError, Services};

/// As many templates as one person needs.
const MOST: usize = 30;

impl Services {
    /// What the reader may export, and with which templates. A template with a column that is not for them is not there.
    ///
    /// # Errors
    /// Not found for whoever is no staff, forbidden for staff without a role.
    pub async fn exports(&self, scope: &Scope) -> Result<ExportView> {
        let me = staff_with(scope, ExportSource::Tasks.roles())?;
        let mut tx = self.parts().store.read(scope).await?;
        let saved = tx.export_templates().list(me.staff).await?;
        drop(tx);
        let roles = roles(scope);
        let templates =
            saved.into_iter().filter_map(|one| shown(one, &me)).filter(|one| one.layout.fits(roles));
        let fits = |source: &ExportSource| source.roles().iter().any(|role| roles.contains(role));
        Ok(ExportView {
            sources: ExportSource::ALL.iter().copied().filter(fits).collect(),
            templates: templates.collect(),
        })
    }

    /// A template that the reader made.
    ///
    /// # Errors
    /// Not found when it is somebody else's, or holds a column that is not for them any more.
    pub async fn export_template(&self, scope: &Scope, id: Uuid) -> Result<TemplateView> {
        let view = self.exports(scope).await?;
        view.templates.into_iter().find(|one| one.id == id && one.own).ok_or(ServiceError::NotFound)
    }

    /// Keeps a template, new or changed.
    ///
    /// # Errors
    /// Invalid without a name or a column, with a name that is taken, or when there are too many; forbidden with a column
    /// that is not for the maker; not found when the template to change is not theirs.
    pub async fn keep_export_template(&self, scope: &Scope, input: &TemplateInput) -> Result<Uuid> {
        let me = staff_with(scope, input.layout.source().roles())?;
        if !input.layout.fits(roles(scope)) {
            return Err(ServiceError::Forbidden("a column is not for this role"));
        }
        let name = short(&input.name, "naam")?;
        if input.layout.columns().is_empty() {
            return Err(ServiceError::invalid("kolom", "none"));
        }
        let now = self.now();
        let id = input.id.map_or_else(|| self.new_id::<ExportTemplateId>(), ExportTemplateId);
        let template =
            NewTemplate { id, staff: me.staff, shared: input.shared, name: &name, layout: &input.layout };
        let mut tx = self.parts().store.begin(scope).await?;
        let kept = tx.export_templates().list(me.staff).await?;
        let mut own = kept.iter().filter(|one| one.staff_id == me.staff);
        let done = if input.id.is_some() {
            let there = own.any(|one| one.id == id && one.source == input.layout.source().as_str());
            if !there {
                return Err(ServiceError::NotFound);
            }
            tx.export_templates().change(template, now).await?
        } else {
            if own.count() >= MOST {
                return Err(ServiceError::invalid("naam", "too_many"));
            }
            tx.export_templates().add(template, now).await?
        };
        if !done {
            return Err(ServiceError::invalid("naam", "taken"));
        }
        let detail = json!({ "template": id, "shared": input.shared, "columns": words(&input.layout) });
        self.record(&mut tx, now).audit("export_template_kept", None, detail).await?;
        tx.commit().await?;
        Ok(id.0)
    }

    /// Removes a template of one's own; a second click finds it gone and that is well.
    ///
    /// # Errors
    /// When the database fails, or who acts is no staff.
    pub async fn remove_export_template(&self, scope: &Scope, id: Uuid) -> Result<()> {
        let me = staff_with(scope, ExportSource::Tasks.roles())?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        if tx.export_templates().remove(ExportTemplateId(id), me.staff).await? {
            self.record(&mut tx, now)
                .audit("export_template_removed", None, json!({ "template": id }))
                .await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// The words of the columns, as the audit keeps them.
pub(super) fn words(layout: &ExportLayout) -> Vec<&'static str> {
    layout.columns().iter().map(|one| ExportColumn::as_str(one.column)).collect()
}

pub(super) fn roles(scope: &Scope) -> &[Role] {
    match &scope.actor {
        domain::Actor::Staff { roles, .. } => roles,
        _ => &[],
    }
}

fn shown(saved: SavedTemplate, me: &domain::decision::Person) -> Option<TemplateView> {
    let layout = saved.layout().filter(|layout| !layout.columns().is_empty())?;
    Some(TemplateView {
        id: saved.id.0,
        own: saved.staff_id == me.staff,
        name: saved.name,
        maker: saved.maker,
        shared: saved.shared,
        layout,
    })
}
