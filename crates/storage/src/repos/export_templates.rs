//! Templates of exports: those that a member of staff made, and those that colleagues of the city share.

use chrono::{DateTime, Utc};
use domain::StaffId;
use domain::export::{ExportLayout, ExportSource};

use crate::Result;
use crate::args::args;
use crate::ids::ExportTemplateId;
use crate::row::rows;
use crate::sql::staff_sql;

rows! {
    /// A template that was kept.
    pub struct SavedTemplate from "export_templates" {
        /// Id.
        pub id: ExportTemplateId,
        /// Who made it.
        pub staff_id: StaffId,
        /// Their name.
        pub maker: String,
        /// Whether colleagues see it too.
        pub shared: bool,
        /// Name.
        pub name: String,
        /// What a row of the file is, as [`ExportSource`] writes it.
        pub source: String,
        /// The columns, as [`ExportLayout`] writes them.
        pub layout: String,
    }
}

impl SavedTemplate {
    /// The columns; none when rows of this kind are exported no more.
    #[must_use]
    pub fn layout(&self) -> Option<ExportLayout> {
        Some(ExportLayout::parse(ExportSource::parse(&self.source)?, &self.layout))
    }
}

/// A template to keep.
#[derive(Clone, Copy, Debug)]
pub struct NewTemplate<'a> {
    /// Id; of an existing one to change it.
    pub id: ExportTemplateId,
    /// Who makes it.
    pub staff: StaffId,
    /// Whether colleagues see it too.
    pub shared: bool,
    /// Name, one per maker.
    pub name: &'a str,
    /// The columns.
    pub layout: &'a ExportLayout,
}

repository! {
    /// Templates of exports.
    ExportTemplates, export_templates
}

impl ExportTemplates<'_> {
    /// The templates that a member of staff may use, by name: their own and those of the team.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, staff: StaffId) -> Result<Vec<SavedTemplate>> {
        let sql = staff_sql!(
            "list export templates",
            "SELECT e.id, e.staff_id, s.name AS maker, e.shared, e.name, e.source, e.layout FROM export_templates e \
             JOIN staff s ON s.city = e.city AND s.id = e.staff_id \
             WHERE e.city = $1 AND (e.staff_id = $2 OR e.shared) ORDER BY e.name, e.id"
        );
        self.0.all(sql, args![staff]).await
    }

    /// Adds a template; whether the name was still free for its maker.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add(self, template: NewTemplate<'_>, now: DateTime<Utc>) -> Result<bool> {
        let sql = staff_sql!(
            "add export template",
            "INSERT INTO export_templates (city, id, staff_id, shared, name, source, layout, saved_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (city, staff_id, name) DO NOTHING"
        );
        let NewTemplate { id, staff, shared, name, layout } = template;
        let (source, columns) = (layout.source().as_str(), layout.written());
        Ok(self.0.execute(sql, args![id, staff, shared, name, source, columns, now]).await? > 0)
    }

    /// Changes a template of its maker; whether it is there and the name free. What a row is stays.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn change(self, template: NewTemplate<'_>, now: DateTime<Utc>) -> Result<bool> {
        let sql = staff_sql!(
            "change export template",
            "UPDATE export_templates SET shared = $4, name = $5, layout = $7, saved_at = $8 \
             WHERE city = $1 AND id = $2 AND staff_id = $3 AND source = $6 AND NOT EXISTS \
             (SELECT 1 FROM export_templates o WHERE o.city = $1 AND o.staff_id = $3 AND o.name = $5 AND o.id <> $2)"
        );
        let NewTemplate { id, staff, shared, name, layout } = template;
        let (source, columns) = (layout.source().as_str(), layout.written());
        Ok(self.0.execute(sql, args![id, staff, shared, name, source, columns, now]).await? > 0)
    }

    /// Removes a template of its maker; whether there was one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove(self, id: ExportTemplateId, staff: StaffId) -> Result<bool> {
        let sql = staff_sql!(
            "remove export template",
            "DELETE FROM export_templates WHERE city = $1 AND id = $2 AND staff_id = $3"
        );
        Ok(self.0.execute(sql, args![id, staff]).await? > 0)
    }
}
