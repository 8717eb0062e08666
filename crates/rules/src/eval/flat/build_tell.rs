//! What is asked, what hooks add to it, and how the outcome is told.

use super::build::Builder;
use super::{CellId, Tell};
use crate::corpus::{Active, HookRef, Target};
use crate::eval::machine::{DECISION, narrow, wide};
use crate::evaluation::Provenance;
use crate::model::{Article, HookPoint, Unit};

/// What hooks made: by symbol the cell, and the version and article of the hook.
type Hooked = Vec<(u32, CellId, (u32, u32))>;

/// An article that is asked: its frame, and what hooks made for it.
pub(super) struct Asked {
    frame: u32,
    hooked: Hooked,
}

impl<'c> Builder<'c> {
    /// Lays out the asked outputs, article by article, each followed by its hooks.
    pub fn ask(&mut self, context: u32, targets: &[Target]) -> Option<Vec<Asked>> {
        let mut asked = Vec::new();
        for (place, target) in targets.iter().enumerate() {
            let known = |earlier: &Target| earlier.article == target.article;
            if targets.iter().take(place).any(known) {
                continue;
            }
            for target in targets.iter().filter(|other| known(other)) {
                let visit = self.visit(context, *target)?;
                self.made.asked.push(visit);
            }
            let frame = self.frame(context, target.article)?;
            let hooked = self.hooked_after(context, target.article)?;
            asked.push(Asked { frame, hooked });
        }
        Some(asked)
    }

    fn hooks(&self, article: &Article, point: HookPoint) -> Vec<&'c HookRef> {
        let (character, decision) = (article.character, article.decision_type);
        let (index, date) = (self.index, self.date);
        let fits = |hook: &&HookRef| {
            hook.point == point
                && Some(hook.character) == character
                && (hook.decision_type.is_none() || hook.decision_type == decision)
                && hook.stage.as_deref().unwrap_or(DECISION) == DECISION
                && matches!(index.active(hook.law, date), Active::Version(now) if now == hook.version)
        };
        index.hooks.iter().filter(fits).collect()
    }

    /// Whether hooks run before the actions of an article.
    pub fn hooked_before(&self, article: &Article) -> bool {
        !self.hooks(article, HookPoint::Pre).is_empty()
    }

    fn hooked_after(&mut self, context: u32, number: u32) -> Option<Hooked> {
        let version = self.contexts.get(wide(context))?.version;
        let article = self.index.version(version)?.article(number)?;
        let mut hooked: Hooked = Vec::new();
        for hook in self.hooks(article, HookPoint::Post) {
            let linked = self.plain(hook.version)?;
            let facts = self.declared(context, hook.version, hook.article)?;
            let inner = self.context(hook.version, facts, false)?;
            self.made.met.push(hook.version);
            let outputs = &linked.article(hook.article)?.outputs;
            for (promise, output) in (0_u32..).zip(outputs) {
                let name = linked.sym(output.field.name);
                if hooked.iter().any(|(other, ..)| *other == name) {
                    continue;
                }
                let visit = self.visit(inner, Target { article: hook.article, promise })?;
                let cell = self.made.visits.get(wide(visit))?.cell;
                self.made.asked.push(visit);
                hooked.push((name, cell, (hook.version, hook.article)));
            }
        }
        Some(hooked)
    }

    /// How the outcome is told: by name; of one name the article before the hook, and the later action first.
    pub fn tell(&mut self, asked: &[Asked]) -> Option<()> {
        let mut tells: Vec<((u32, bool, usize), Tell)> = Vec::new();
        for Asked { frame, hooked } in asked {
            let known = self.frames.get(wide(*frame))?;
            let version = self.contexts.get(wide(known.context))?.version;
            let number = known.article;
            let linked = self.index.version(version)?;
            let article = linked.article(number)?;
            let first = narrow(article.action_base());
            for (slot, action) in (first..).zip(&article.actions) {
                let Some(cell) = self.needed(*frame, slot) else { continue };
                let plan = linked.plans.get(wide(number))?;
                let promise = plan.slots.get(wide(slot)).map(|step| step.promise);
                let promise = promise.and_then(|promise| article.outputs.get(wide(promise)));
                let unit = promise.and_then(|promise| promise.field.spec.unit);
                let sym = linked.sym(action.target);
                let place = usize::MAX - tells.len();
                let tell = self.told(sym, cell, Provenance::Direct, (version, number), unit)?;
                tells.push(((sym, false, place), tell));
            }
            for (sym, cell, place) in hooked {
                let linked = self.index.version(place.0)?;
                let promise = linked.promise(place.1, *sym);
                let promise = promise.and_then(|at| linked.article(place.1)?.outputs.get(wide(at)));
                let unit = promise.and_then(|promise| promise.field.spec.unit);
                let provenance = Provenance::Reactive { hook_point: HookPoint::Post };
                tells.push(((*sym, true, tells.len()), self.told(*sym, *cell, provenance, *place, unit)?));
            }
        }
        tells.sort_by_key(|(key, _)| *key);
        self.made.tells = tells.into_iter().map(|(_, tell)| tell).collect();
        Some(())
    }

    fn told(
        &self,
        sym: u32,
        cell: CellId,
        provenance: Provenance,
        (version, article): (u32, u32),
        unit: Option<Unit>,
    ) -> Option<Tell> {
        let linked = self.index.version(version)?;
        let article = linked.plans.get(wide(article))?.number.clone();
        Some(Tell {
            name: self.index.name(sym)?.clone(),
            cell,
            provenance,
            law: linked.id.clone(),
            article,
            unit,
        })
    }
}
