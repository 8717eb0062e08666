//! Articles that replace an output of another article.

use super::machine::{At, Machine, broken};
use super::memory::Replaced;
use crate::corpus::{OverrideRef, Target};
use crate::error::{EvalError, Res};
use crate::model::NameId;
use crate::trace::{Label, Resolve};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// The value that replaces an output, if the law that was asked (or, later, the same law) says so.
    #[inline]
    pub fn overridden(&mut self, at: &At<'c>, name: NameId) -> Res<Option<Val>> {
        if !self.overriding && at.linked.overrides.is_empty() {
            return Ok(None);
        }
        self.replacement(at, name)
    }

    fn replacement(&mut self, at: &At<'c>, name: NameId) -> Res<Option<Val>> {
        let Some((version, item)) = self.overrider(at, name)? else { return Ok(None) };
        let article = item.by;
        if let Some(quotation) = &item.voids {
            return Err(Box::new(EvalError::Resolution(format!(
                "`{}` of `{}` does not arise: \"{quotation}\"",
                at.name(name),
                at.linked.law.id
            ))));
        }
        let known = |made: &&Replaced| made.frame == at.frame && made.name == name;
        if let Some(made) = self.memory.replaced.iter().find(known) {
            return Ok(Some(made.value));
        }
        let layer = self.layer(at)?;
        let Some(inner) = self.layer_with(layer, (version, article)) else { return Ok(None) };
        let linked = self.linked(version)?;
        let compiled = linked.article(article).ok_or_else(|| broken("an article"))?;
        let Some(promise) = linked.promise(article, at.linked.sym(name)) else {
            return Err(Box::new(EvalError::OutputNotFound {
                output: at.name(name).to_owned(),
                law: linked.law.id.clone(),
            }));
        };
        let params = self.declared_only(at, linked, compiled);
        let context = self.context(version, params, false, inner)?;
        if let Some(tracer) = &mut self.tracer {
            let output =
                compiled.outputs.get(super::machine::wide(promise)).map_or(0, |made| made.field.name);
            tracer.enter((version, article), Label::Override(output), Resolve::Override);
        }
        let value = self.output(context, Target { article, promise })?;
        self.traced(value);
        self.memory.replaced.push(Replaced { frame: at.frame, name, value, version, article });
        Ok(Some(value))
    }

    fn overrider(&self, at: &At<'c>, name: NameId) -> Res<Option<(u32, &'c OverrideRef)>> {
        let mut found = None;
        let own = (at.lazy() && at.version != self.root).then_some(at.version);
        for version in [Some(self.root), own].into_iter().flatten() {
            let Some(linked) = self.index.version(version) else { continue };
            for item in &linked.overrides {
                let same = item.output == at.linked.sym(name)
                    && item.law == at.linked.law.id
                    && item.article == at.article.number;
                if !same || (version == at.version && item.by == at.number) {
                    continue;
                }
                if found.is_some() {
                    let reason = format!("two articles override `{}` of `{}`", at.name(name), item.law);
                    return Err(Box::new(EvalError::Resolution(reason)));
                }
                found = Some((version, item));
            }
        }
        Ok(found)
    }
}
