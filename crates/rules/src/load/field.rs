use rust_decimal::Decimal;

use super::build::Build;
use super::keys::{Keys, scalar};
use crate::model::{Field, Kind, LegalBasis, TypeSpec};
use crate::yaml::{Body, Fault, Node, fault};

pub(super) const FIELD: &[&str] = &[
    "name",
    "id",
    "type",
    "type_spec",
    "temporal",
    "legal_basis",
    "required",
    "nullable",
    "source",
    "delegated_to",
    "delegation_type",
    "default",
];

/// A declared field; `key` is where its name stands (`name`, or `id` for open terms).
pub(super) fn field(build: &mut Build, keys: &Keys<'_>, key: &str, required: bool) -> Result<Field, Fault> {
    let name = keys.need_text(key)?;
    if name.is_empty() || name.starts_with('$') {
        return fault(keys.line, format!("`{name}` is not a name"));
    }
    let kind: Kind = keys.need_word("type")?;
    if let Some(temporal) = keys.get("temporal") {
        let known = &["type", "period_type", "reference", "immutable_after"];
        Keys::any(temporal, "temporal")?.tell_unknown(build, known);
    }
    Ok(Field {
        name: build.name(&name),
        kind,
        spec: type_spec(build, keys.get("type_spec"))?,
        required: keys.flag("required", required)?,
        nullable: keys.flag("nullable", false)?,
        description: keys.text("description")?,
        basis: legal_basis(build, keys.get("legal_basis"))?,
    })
}

pub(super) fn type_spec(build: &mut Build, node: Option<&Node>) -> Result<TypeSpec, Fault> {
    let Some(node) = node else { return Ok(TypeSpec::default()) };
    let keys = Keys::open(node, "type_spec", &["unit", "precision", "min", "max"])?;
    let bound = |key: &str| -> Result<Option<Decimal>, Fault> {
        let Some(node) = keys.get(key) else { return Ok(None) };
        match node.value()?.as_decimal() {
            Some(number) => Ok(Some(number)),
            None => fault(node.line, format!("`{key}` is a number")),
        }
    };
    let (min, max) = (bound("min")?, bound("max")?);
    if let (Some(low), Some(high)) = (min, max)
        && low > high
    {
        build.problem(node.line, format!("min {low} lies above max {high}"));
    }
    let precision = match keys.get("precision") {
        None => None,
        Some(node) => match node.value()?.as_int().and_then(|places| u32::try_from(places).ok()) {
            Some(places) => Some(places),
            None => return fault(node.line, "`precision` is a whole number, 0 or more"),
        },
    };
    Ok(TypeSpec { unit: keys.word("unit")?, precision, min, max })
}

/// What is cited; of a list the first.
pub(super) fn legal_basis(build: &mut Build, node: Option<&Node>) -> Result<Option<Box<LegalBasis>>, Fault> {
    let Some(node) = node else { return Ok(None) };
    if let Body::List(items) = &node.body {
        return items.first().map_or(Ok(None), |first| legal_basis(build, Some(first)));
    }
    if let Body::Scalar { .. } = node.body {
        let explanation = Some(scalar(node, "legal_basis")?);
        return Ok(Some(Box::new(LegalBasis { explanation, ..LegalBasis::default() })));
    }
    let known = &["law", "bwb_id", "article", "paragraph", "sentence", "url", "juriconnect", "explanation"];
    let keys = Keys::any(node, "legal_basis")?;
    keys.tell_unknown(build, known);
    Ok(Some(Box::new(LegalBasis {
        law: keys.text("law")?,
        bwb_id: keys.text("bwb_id")?,
        article: keys.text("article")?,
        paragraph: keys.text("paragraph")?,
        sentence: keys.text("sentence")?,
        url: keys.text("url")?,
        juriconnect: keys.text("juriconnect")?,
        explanation: keys.text("explanation")?,
    })))
}
