//! Conditions that go in a circle: what is shown would depend on itself.
//!
//! Such a condition always looks ahead somewhere, and is refused for that already; here the whole circle is told, also
//! when a calculated value is a part of it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::place::{Place, Problems};
use crate::forms::{Calculate, Condition, Form};

/// What a field or group depends on, and where its conditions stand.
struct Node<'a> {
    /// Place among all, to see what looks ahead.
    order: usize,
    /// The names its conditions look at, with the place of the condition.
    names: Vec<(&'a str, Place)>,
}

/// Every circle, once; whether there is one.
pub(super) fn check(form: &Form, problems: &mut Problems) -> bool {
    let nodes = nodes(form);
    let mut ordered: Vec<(&str, &Node<'_>)> = nodes.iter().map(|(name, node)| (*name, node)).collect();
    ordered.sort_by_key(|(_, node)| node.order);
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for (name, node) in ordered {
        let ahead = |other: &str| nodes.get(other).is_some_and(|other| other.order >= node.order);
        if told.contains(name) || !node.names.iter().any(|(other, _)| ahead(other)) {
            continue;
        }
        let Some(circle) = circle(name, &nodes) else { continue };
        let place = circle.get(1).and_then(|next| node.names.iter().find(|(other, _)| other == next));
        if let Some((_, place)) = place {
            let told: Vec<String> = circle.iter().map(|name| format!("`{name}`")).collect();
            problems.add(place, format!("conditions go in a circle: {}", told.join(" → ")));
        }
        told.extend(circle);
    }
    !told.is_empty()
}

fn nodes(form: &Form) -> BTreeMap<&str, Node<'_>> {
    let mut nodes: BTreeMap<&str, Node<'_>> = BTreeMap::new();
    let mut add = |name, names: Vec<(_, Place)>| {
        let order = nodes.len();
        nodes.entry(name).or_insert(Node { order, names: Vec::new() }).names.extend(names);
    };
    for task in &form.tasks {
        for page in &task.pages {
            let place = Place::top().at(&task.id).at(&page.id);
            let of_page = looks_at(page.when.as_ref(), &place);
            for field in &page.fields {
                let place = place.at(&field.id);
                let calculated = field.calculate.iter().flat_map(Calculate::names);
                let calculated = calculated.map(|name| (name, place.at("calculate")));
                let own = looks_at(field.when.as_ref(), &place).into_iter().chain(calculated);
                add(&field.id, own.chain(of_page.iter().cloned()).collect());
            }
            if let Some(group) = &page.group {
                let fields = page.fields.iter().map(|field| (field.id.as_str(), place.at(&group.id)));
                let outer = page.within().map(|outer| (outer, place.at(&group.id).at("within")));
                add(&group.id, of_page.into_iter().chain(fields).chain(outer).collect());
            }
        }
    }
    for (index, derivation) in form.derive.iter().enumerate() {
        let place = Place::top().at("derive").entry(index);
        let names = derivation.names().into_iter().map(|name| (name, place.clone())).collect();
        add(&derivation.fact, names);
    }
    nodes
}

fn looks_at<'a>(when: Option<&'a Condition>, place: &Place) -> Vec<(&'a str, Place)> {
    let mut names = Vec::new();
    if let Some(when) = when {
        when.names(&mut names);
    }
    names.into_iter().map(|name| (name, place.at("when"))).collect()
}

/// The shortest way from a name back to itself, with the name at both ends.
fn circle<'a>(start: &'a str, nodes: &BTreeMap<&'a str, Node<'a>>) -> Option<Vec<&'a str>> {
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(name) = open.pop_front() {
        for (next, _) in &nodes.get(name)?.names {
            if *next == start {
                let mut way = vec![start, name];
                while let Some(before) =
                    way.last().filter(|last| **last != start).and_then(|last| from.get(last))
                {
                    way.push(before);
                }
                way.reverse();
                return Some(way);
            }
            if nodes.contains_key(next) && !from.contains_key(next) {
                from.insert(next, name);
                open.push_back(next);
            }
        }
    }
    None
}
