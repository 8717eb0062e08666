//! Spreading work over people: by what they can do and how much they have, and never to who is away.
//!
//! The work comes in the order of the queue (deadline and urgency). Each piece goes to whoever can do it and has least; then
//! pieces move on as long as that evens out the load, the last of the queue first. The same input gives the same plan.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::tasks::TaskKind;
use crate::teams::{Skill, skilled};
use crate::{StaffId, TaskId};

/// A piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// The task.
    pub task: TaskId,
    /// Its product.
    pub product: String,
    /// Its kind.
    pub kind: TaskKind,
    /// Who may not judge it, because they judged first (four eyes).
    pub barred: Option<StaffId>,
}

/// Somebody who may get work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub staff: StaffId,
    /// How many tasks they have.
    pub load: u32,
    /// Whether they are away.
    pub away: bool,
    /// The kinds of task that their roles bring to an end.
    pub kinds: BTreeSet<TaskKind>,
    /// What they can do; empty for everything.
    pub skills: Vec<Skill>,
}

impl Colleague {
    /// Whether they may get this piece of work.
    #[must_use]
    pub fn fits(&self, work: &Work) -> bool {
        !self.away
            && work.barred != Some(self.staff)
            && self.kinds.contains(&work.kind)
            && skilled(&self.skills, &work.product, work.kind)
    }
}

/// A piece of work with who could do it and who gets it.
struct Planned {
    fit: BTreeSet<StaffId>,
    to: Option<StaffId>,
}

/// Who gets each piece of work, at the same place; none where nobody can do it.
///
/// No other plan makes the loads of the people more even: no piece can move, alone or together with others, from somebody to
/// somebody else who would still have less afterwards.
#[must_use]
pub fn spread(work: &[Work], people: &[Colleague]) -> Vec<Option<StaffId>> {
    let mut loads: BTreeMap<StaffId, u32> =
        people.iter().filter(|one| !one.away).map(|one| (one.staff, one.load)).collect();
    let mut plan: Vec<Planned> = work
        .iter()
        .map(|work| Planned {
            fit: people.iter().filter(|one| one.fits(work)).map(|one| one.staff).collect(),
            to: None,
        })
        .collect();
    for one in &mut plan {
        one.to = one.fit.iter().copied().min_by_key(|staff| (loads.get(staff).copied(), *staff));
        if let Some(staff) = one.to {
            *loads.entry(staff).or_default() += 1;
        }
    }
    while relieve(&mut plan, &mut loads) {}
    plan.into_iter().map(|one| one.to).collect()
}

/// Moves one piece of work, perhaps by way of others, from somebody to somebody who has at least two less; whether it could.
/// Each move makes the sum of the squares of the loads smaller, so that this ends.
fn relieve(plan: &mut [Planned], loads: &mut BTreeMap<StaffId, u32>) -> bool {
    let mut starts: Vec<(u32, StaffId)> = loads.iter().map(|(staff, load)| (*load, *staff)).collect();
    starts.sort_by(|a, b| b.cmp(a));
    for (load, start) in starts {
        // How each was reached: by which piece of work, from whom.
        let mut came: BTreeMap<StaffId, (usize, StaffId)> = BTreeMap::new();
        let mut next = VecDeque::from([start]);
        while let Some(from) = next.pop_front() {
            if loads.get(&from).is_some_and(|less| less + 1 < load) {
                let mut at = from;
                while let Some((place, before)) = came.get(&at).copied() {
                    if let Some(one) = plan.get_mut(place) {
                        one.to = Some(at);
                    }
                    at = before;
                }
                loads.entry(start).and_modify(|load| *load -= 1);
                loads.entry(from).and_modify(|load| *load += 1);
                return true;
            }
            for (place, one) in plan.iter().enumerate().rev().filter(|(_, one)| one.to == Some(from)) {
                for other in one.fit.iter().filter(|other| **other != start) {
                    if !came.contains_key(other) {
                        came.insert(*other, (place, from));
                        next.push_back(*other);
                    }
                }
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::{select, subsequence};
    use uuid::Uuid;

    use super::*;

    fn staff(number: u128) -> StaffId {
        StaffId(Uuid::from_u128(number))
    }

    const PRODUCTS: [&str; 3] = ["bijstand", "bbz", "wmo-melding"];

    prop_compose! {
        fn works()(some in vec((select(&PRODUCTS[..]), select(&TaskKind::ALL[..]), proptest::option::of(0_u128..6)), 0..40)) -> Vec<Work> {
            some.into_iter().zip(0..).map(|((product, kind, barred), number)| Work {
                task: TaskId(Uuid::from_u128(number)),
                product: product.to_owned(),
                kind,
                barred: barred.map(staff),
            }).collect()
        }
    }

    prop_compose! {
        fn colleagues()(some in vec(
            (0_u32..12, proptest::bool::weighted(0.2), subsequence(TaskKind::ALL.to_vec(), 0..=TaskKind::ALL.len()),
             vec(subsequence(PRODUCTS.to_vec(), 0..=3), 0..3)), 0..6,
        )) -> Vec<Colleague> {
            some.into_iter().zip(0..).map(|((load, away, kinds, skills), number)| Colleague {
                staff: staff(number),
                load,
                away,
                kinds: kinds.into_iter().collect(),
                skills: skills.into_iter().map(|products| Skill {
                    products: products.into_iter().map(str::to_owned).collect(), kinds: vec![],
                }).collect(),
            }).collect()
        }
    }

    fn load_after(one: &Colleague, plan: &[Option<StaffId>]) -> usize {
        one.load as usize + plan.iter().filter(|to| **to == Some(one.staff)).count()
    }

    proptest! {
        #[test]
        fn everything_that_somebody_can_do_goes_to_somebody_who_can(work in works(), people in colleagues()) {
            let plan = spread(&work, &people);
            prop_assert_eq!(plan.len(), work.len());
            for (one, to) in work.iter().zip(&plan) {
                match to {
                    Some(to) => {
                        let who = people.iter().find(|person| person.staff == *to).unwrap();
                        prop_assert!(!who.away && who.kinds.contains(&one.kind));
                        prop_assert!(skilled(&who.skills, &one.product, one.kind));
                        prop_assert!(one.barred != Some(*to), "own work is judged by another");
                    }
                    None => prop_assert!(people.iter().all(|person| !person.fits(one))),
                }
            }
        }

        #[test]
        fn nobody_gets_what_somebody_with_less_could_do(work in works(), people in colleagues()) {
            let plan = spread(&work, &people);
            for (one, to) in work.iter().zip(&plan) {
                let Some(holder) = people.iter().find(|person| Some(person.staff) == *to) else { continue };
                for other in people.iter().filter(|person| person.fits(one)) {
                    prop_assert!(load_after(holder, &plan) <= load_after(other, &plan) + 1);
                }
            }
        }

        #[test]
        fn equals_end_with_loads_that_differ_by_at_most_one(number in 0_usize..60, people in 1_u128..7) {
            let work: Vec<Work> = (0..number).map(|number| Work {
                task: TaskId(Uuid::from_u128(number as u128)), product: "bbz".to_owned(), kind: TaskKind::Review, barred: None,
            }).collect();
            let people: Vec<Colleague> = (0..people).map(|number| Colleague {
                staff: staff(number), load: 3, away: false, kinds: TaskKind::ALL.into(), skills: vec![],
            }).collect();
            let plan = spread(&work, &people);
            let loads: Vec<usize> = people.iter().map(|one| load_after(one, &plan)).collect();
            prop_assert!(loads.iter().max().unwrap() - loads.iter().min().unwrap() <= 1);
        }

        #[test]
        fn the_same_input_gives_the_same_plan_whatever_the_order_of_the_people(work in works(), people in colleagues()) {
            let plan = spread(&work, &people);
            let mut turned = people;
            turned.reverse();
            prop_assert_eq!(spread(&work, &turned), plan);
        }
    }

    #[test]
    fn work_moves_on_by_way_of_others_when_that_evens_out() {
        let only = |number: u128, load, products: &[&str]| Colleague {
            staff: staff(number),
            load,
            away: false,
            kinds: TaskKind::ALL.into(),
            skills: vec![Skill {
                products: products.iter().map(|one| (*one).to_owned()).collect(),
                kinds: vec![],
            }],
        };
        let people = [only(1, 0, &["a", "b"]), only(2, 0, &["b", "c"]), only(3, 0, &["c"])];
        let work = |product: &str, number| Work {
            task: TaskId(Uuid::from_u128(number)),
            product: product.to_owned(),
            kind: TaskKind::Review,
            barred: None,
        };
        // The first two could be the first person's; the last two are theirs alone.
        let plan = spread(&[work("b", 1), work("c", 2), work("a", 3), work("a", 4)], &people);
        assert_eq!(plan.iter().filter(|to| **to == Some(staff(1))).count(), 2);
        assert_eq!(plan[0], Some(staff(2)));
        assert_eq!(plan[1], Some(staff(3)));
    }
}
