//! Articles that run along with decisions, such as those of the general administrative law.

use super::machine::{At, DECISION, Machine, broken, narrow, wide};
use super::memory::{Hooked, Slot};
use crate::corpus::{Active, HookRef, NONE, Target};
use crate::error::Res;
use crate::model::HookPoint;
use crate::trace::{Label, Resolve};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// Fires the hooks of a point and keeps what they make with the article.
    pub fn hooks(&mut self, at: &At<'c>, point: HookPoint) -> Res<()> {
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
        if self.frame_at(at.frame)?.hooked && point == HookPoint::Pre {
            self.show_hooked(at)?;
        }
        Ok(())
    }

    fn fire(&mut self, at: &At<'c>, hook: &HookRef) -> Res<()> {
        let layer = self.layer(at)?;
        let Some(inner) = self.layer_with(layer, (hook.version, hook.article)) else { return Ok(()) };
        let linked = self.linked(hook.version)?;
        let article = linked.article(hook.article).ok_or_else(|| broken("an article"))?;
        let params = self.declared_only(at, linked, article);
        let context = self.context(hook.version, params, false, inner)?;
        for (promise, number) in article.outputs.iter().zip(0..) {
            let output = promise.field.name;
            let name = linked.sym(output);
            let frame = at.frame;
            if self.memory.hooked.iter().any(|other| other.frame == frame && other.name == name) {
                continue;
            }
            if let Some(tracer) = &mut self.tracer {
                tracer.enter((hook.version, hook.article), Label::Hook(output), Resolve::Hook);
            }
            let value = self.output(context, Target { article: hook.article, promise: number })?;
            self.traced(value);
            let before = hook.point == HookPoint::Pre;
            let (version, article) = (hook.version, hook.article);
            self.frame_at(frame)?.hooked |= before;
            self.memory.hooked.push(Hooked { frame, name, value, version, article, before });
        }
        Ok(())
    }

    /// What hooks made before the actions takes the place of parameters, inputs and terms of that name.
    fn show_hooked(&mut self, at: &At<'c>) -> Res<()> {
        for (step, number) in at.plan.slots.iter().zip(0_usize..).take(at.article.action_base()) {
            let name = at.linked.sym(step.name);
            if let Some(value) = self.hooked_name(at, name) {
                self.set(at, narrow(number), Slot::Done(value))?;
            }
        }
        Ok(())
    }

    /// The things in progress and one more; nothing when that one is in progress already.
    pub fn layer_with(&mut self, layer: u32, item: (u32, u32)) -> Option<u32> {
        let mut outer = layer;
        while outer != NONE {
            let (next, other) = *self.memory.layers.get(wide(outer))?;
            if other == item {
                return None;
            }
            outer = next;
        }
        let known = self.memory.layers.iter().position(|other| *other == (layer, item));
        Some(narrow(known.unwrap_or_else(|| {
            self.memory.layers.push((layer, item));
            self.memory.layers.len() - 1
        })))
    }

    /// What a hook that ran before the actions made under a name.
    pub fn hooked_name(&self, at: &At<'c>, name: u32) -> Option<Val> {
        let found = |hooked: &&Hooked| hooked.frame == at.frame && hooked.before && hooked.name == name;
        self.memory.hooked.iter().find(found).map(|hooked| hooked.value)
    }
}
