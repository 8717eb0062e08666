//! Articles that run along with decisions, such as those of the general administrative law.

use super::machine::{At, DECISION, Hooked, Machine, broken, wide};
use crate::corpus::{Active, HookRef};
use crate::error::Res;
use crate::model::HookPoint;
use crate::trace::{Label, Resolve};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// Fires the hooks of a point and keeps what they make with the article.
    pub fn hooks(&mut self, at: At<'c>, point: HookPoint) -> Res<()> {
        let Some(character) = at.article.character else { return Ok(()) };
        let (index, stage) = (self.index, self.stage);
        let fits = |hook: &&HookRef| {
            hook.point == point
                && hook.character == character
                && (hook.decision_type.is_none() || hook.decision_type == at.article.decision_type)
                && hook.stage.as_deref().unwrap_or(DECISION) == stage
        };
        for hook in index.hooks.iter().filter(fits) {
            let in_force = index.active(hook.law, self.date);
            if matches!(in_force, Active::Version(version) if version == hook.version) {
                self.fire(at, hook)?;
            }
        }
        Ok(())
    }

    fn fire(&mut self, at: At<'c>, hook: &HookRef) -> Res<()> {
        let layer = self.context_at(at.context)?.layer;
        let Some(inner) = self.layer_with(layer, (hook.version, hook.article)) else { return Ok(()) };
        let linked = self.linked(hook.version)?;
        let article = linked.article(hook.article).ok_or_else(|| broken("an article"))?;
        let params = self.declared_only(at, article, |name| linked.sym(name));
        let context = self.context(hook.version, params, false, inner);
        for promise in &article.outputs {
            let name = linked.sym(promise.field.name);
            if self.frame_at(at.frame)?.hooked.iter().any(|other| other.name == name) {
                continue;
            }
            if let Some(tracer) = &mut self.tracer {
                tracer.enter((hook.version, hook.article), Label::Hook(promise.field.name), Resolve::Hook);
            }
            let value = self.output(context, hook.article, promise.field.name)?;
            if let Some(tracer) = &mut self.tracer {
                tracer.leave(&value);
            }
            let (version, article, output) = (hook.version, hook.article, promise.field.name);
            let before = hook.point == HookPoint::Pre;
            self.frame_at(at.frame)?.hooked.push(Hooked { name, value, version, article, output, before });
        }
        Ok(())
    }

    /// The set of things in progress with one more; nothing when it is in progress already.
    pub fn layer_with(&mut self, layer: u32, item: (u32, u32)) -> Option<u32> {
        let mut set = self.layers.get(wide(layer)).cloned().unwrap_or_default();
        let place = set.binary_search(&item).err()?;
        set.insert(place, item);
        if let Some(known) = self.layers.iter().position(|other| *other == set) {
            return Some(super::machine::narrow(known));
        }
        self.layers.push(set);
        Some(super::machine::narrow(self.layers.len()) - 1)
    }

    /// What a hook that ran before the actions made under the name of a slot.
    pub fn hooked_value(&mut self, at: At<'c>, slot: u32) -> Option<Val> {
        let frame = self.frames.get(wide(at.frame))?;
        if frame.hooked.is_empty() {
            return None;
        }
        let name = at.linked.sym(super::slots::slot_name(at, slot));
        self.hooked_name(at, name)
    }

    /// What a hook that ran before the actions made under a name.
    pub fn hooked_name(&self, at: At<'c>, name: u32) -> Option<Val> {
        let frame = self.frames.get(wide(at.frame))?;
        frame
            .hooked
            .iter()
            .find(|hooked| hooked.before && hooked.name == name)
            .map(|hooked| hooked.value.clone())
    }
}
