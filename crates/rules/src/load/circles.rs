//! Outputs of one law that need themselves.

use super::build::Build;
use crate::model::{Article, LawVersion, Op, OpId, Source};

/// A value of the law: article and slot.
type Place = (usize, usize);

/// Reports the first circle of every place that lies on one. Every reference counts, also in a branch.
pub(super) fn check(build: &mut Build, law: &LawVersion) {
    let mut done: Vec<Vec<bool>> = law.articles.iter().map(|article| vec![false; article.slots()]).collect();
    let mut reasons = Vec::new();
    for (number, article) in law.articles.iter().enumerate() {
        for slot in 0..article.slots() {
            if let Some(circle) = search(build, law, (number, slot), &mut done) {
                let names: Vec<String> = circle.iter().map(|place| told(build, law, *place)).collect();
                reasons.push(format!("a circle: {}", names.join(" -> ")));
            }
        }
    }
    for reason in reasons {
        build.problem(0, reason);
    }
}

/// Depth first, without recursion: the path so far, each with the places it still has to visit.
fn search(build: &Build, law: &LawVersion, start: Place, done: &mut [Vec<bool>]) -> Option<Vec<Place>> {
    let mut path: Vec<(Place, Vec<Place>)> = Vec::new();
    if finished(done, start) {
        return None;
    }
    path.push((start, needs(build, law, start)));
    while let Some((place, left)) = path.last_mut() {
        let place = *place;
        let Some(next) = left.pop() else {
            if let Some(flag) = done.get_mut(place.0).and_then(|slots| slots.get_mut(place.1)) {
                *flag = true;
            }
            path.pop();
            continue;
        };
        if let Some(at) = path.iter().position(|(other, _)| *other == next) {
            let mut circle: Vec<Place> = path.iter().skip(at).map(|(place, _)| *place).collect();
            circle.push(next);
            for (place, _) in &path {
                if let Some(flag) = done.get_mut(place.0).and_then(|slots| slots.get_mut(place.1)) {
                    *flag = true;
                }
            }
            return Some(circle);
        }
        if !finished(done, next) {
            let more = needs(build, law, next);
            path.push((next, more));
        }
    }
    None
}

fn finished(done: &[Vec<bool>], place: Place) -> bool {
    done.get(place.0).and_then(|slots| slots.get(place.1)).copied().unwrap_or(true)
}

fn needs(build: &Build, law: &LawVersion, (number, slot): Place) -> Vec<Place> {
    let Some(article) = law.articles.get(number) else { return Vec::new() };
    if let Some(action) = slot.checked_sub(article.action_base()).and_then(|at| article.actions.get(at)) {
        return reads(build, number, action.body);
    }
    let Some(input) = slot.checked_sub(article.input_base()).and_then(|at| article.inputs.get(at)) else {
        return Vec::new();
    };
    match &input.source {
        Source::Outside => Vec::new(),
        Source::Law { parameters, .. } => {
            parameters.iter().flat_map(|(_, op)| reads(build, number, *op)).collect()
        }
        Source::Own { output, article: target } => {
            let target = target.and_then(|at| usize::try_from(at).ok());
            // An article that departs from an output of its own law may read what it departs from.
            let promise = |at: usize| {
                let slot = law.articles.get(at)?.outputs.iter().find(|p| p.field.name == *output)?.slot?;
                Some((at, usize::try_from(slot).ok()?))
            };
            target.and_then(promise).into_iter().collect()
        }
    }
}

fn reads(build: &Build, article: usize, body: OpId) -> Vec<Place> {
    let mut found = Vec::new();
    let mut open = vec![body];
    while let Some(id) = open.pop() {
        let Some(op) = usize::try_from(id).ok().and_then(|at| build.ops.get(at)).copied() else { continue };
        if let Op::Slot(slot) = op
            && let Ok(slot) = usize::try_from(slot)
        {
            found.push((article, slot));
        }
        open.extend(op.children(&build.kids));
    }
    found
}

fn told(build: &Build, law: &LawVersion, (number, slot): Place) -> String {
    let article: Option<&Article> = law.articles.get(number);
    let name = article.and_then(|article| {
        let actions =
            || article.actions.get(slot.checked_sub(article.action_base())?).map(|action| action.target);
        let inputs =
            || article.inputs.get(slot.checked_sub(article.input_base())?).map(|input| input.field.name);
        actions().or_else(inputs)
    });
    format!(
        "{} (article {})",
        name.map_or("", |name| build.text(name)),
        article.map_or("", |a| a.number.as_str())
    )
}
