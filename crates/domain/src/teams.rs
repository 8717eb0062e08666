//! Teams of a city: which work is whose, and what a member of staff can do.
//!
//! A task has exactly one team. It follows from the product, the kind of task and whether the case is urgent, and is kept
//! nowhere: when the city's file changes, open work moves along. To add a team: a few lines in the file of the city.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::Localized;
use crate::tasks::TaskKind;

/// A part of the work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Takes {
    /// Products, by id.
    pub products: Vec<String>,
    /// Kinds of task; empty for every kind.
    #[serde(default)]
    pub kinds: Vec<TaskKind>,
    /// Only urgent cases, or only those that are not; both when nothing is said.
    #[serde(default)]
    pub urgent: Option<bool>,
}

/// A team, as the file of its city describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// Id in addresses and data: `inkomen`.
    pub id: String,
    /// Name for people: `Team Inkomen`.
    pub name: Localized,
    /// The work it takes.
    #[serde(default)]
    pub takes: Vec<Takes>,
    /// Whether it also takes what no other team takes. At most one team of a city does.
    #[serde(default)]
    pub rest: bool,
}

/// What somebody can do besides what their roles allow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    /// Products, by id; empty for every product.
    #[serde(default)]
    pub products: Vec<String>,
    /// Kinds of task; empty for every kind.
    #[serde(default)]
    pub kinds: Vec<TaskKind>,
}

/// What makes one piece of work belong somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The product.
    pub product: &'a str,
    /// The kind of task.
    pub kind: TaskKind,
    /// Whether the case is urgent.
    pub urgent: bool,
}

impl Takes {
    /// Whether this part holds the piece.
    #[must_use]
    pub fn holds(&self, piece: Piece<'_>) -> bool {
        self.products.iter().any(|product| product == piece.product)
            && (self.kinds.is_empty() || self.kinds.contains(&piece.kind))
            && self.urgent.is_none_or(|urgent| urgent == piece.urgent)
    }
}

impl Team {
    /// Whether the team names this piece of work.
    #[must_use]
    pub fn names(&self, piece: Piece<'_>) -> bool {
        self.takes.iter().any(|takes| takes.holds(piece))
    }
}

impl Skill {
    /// Whether it covers this kind of task of this product.
    #[must_use]
    pub fn covers(&self, product: &str, kind: TaskKind) -> bool {
        (self.products.is_empty() || self.products.iter().any(|one| one == product))
            && (self.kinds.is_empty() || self.kinds.contains(&kind))
    }
}

/// Whether somebody with these skills can do it. Who has none written down can do everything.
#[must_use]
pub fn skilled(skills: &[Skill], product: &str, kind: TaskKind) -> bool {
    skills.is_empty() || skills.iter().any(|skill| skill.covers(product, kind))
}

/// The team of a piece of work: the one that names it, or else the one that takes the rest. None in a city without teams.
#[must_use]
pub fn team_of<'t>(teams: &'t [Team], piece: Piece<'_>) -> Option<&'t Team> {
    teams.iter().find(|team| team.names(piece)).or_else(|| teams.iter().find(|team| team.rest))
}

/// What is wrong with the teams of a city that offers these products and knows these kinds of task: work without a team or
/// with two.
#[must_use]
pub fn faults(teams: &[Team], products: &[&str], kinds: &[TaskKind]) -> Vec<String> {
    let mut found = Vec::new();
    if teams.iter().filter(|team| team.rest).count() > 1 {
        found.push("two teams take the rest; at most one does".to_owned());
    }
    let rest = teams.iter().any(|team| team.rest);
    for (product, kind, urgent) in pieces(products, kinds) {
        let piece = Piece { product, kind, urgent };
        let named: Vec<&str> =
            teams.iter().filter(|team| team.names(piece)).map(|team| team.id.as_str()).collect();
        let what = format!(
            "{} of \"{product}\"{}",
            kind.as_str(),
            if urgent { " when it is urgent" } else { " when it is not urgent" }
        );
        match named.as_slice() {
            [] if !rest => found.push(format!("no team takes {what}")),
            [first, second, ..] => found.push(format!("\"{first}\" and \"{second}\" both take {what}")),
            _ => {}
        }
    }
    found
}

fn pieces<'a>(
    products: &'a [&'a str],
    kinds: &'a [TaskKind],
) -> impl Iterator<Item = (&'a str, TaskKind, bool)> + 'a {
    products.iter().flat_map(|product| {
        kinds.iter().flat_map(move |kind| [false, true].map(|urgent| (*product, *kind, urgent)))
    })
}

/// The work of some teams, as the query of the queue reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Routes {
    /// `product` for all its work, `product/kind/!` for what is urgent of one kind, `product/kind/-` for what is not.
    pub words: Vec<String>,
    /// Whether it is the work that the words do not name.
    pub without: bool,
}

impl Routes {
    /// The work of the teams with these ids, of these kinds of task.
    #[must_use]
    pub fn of(teams: &[Team], ids: &BTreeSet<String>, kinds: &[TaskKind]) -> Self {
        let theirs = |team: Option<&Team>| team.is_some_and(|team| ids.contains(&team.id));
        let without = teams.iter().any(|team| team.rest && ids.contains(&team.id));
        let products: BTreeSet<&str> = teams
            .iter()
            .flat_map(|team| &team.takes)
            .flat_map(|takes| takes.products.iter().map(String::as_str))
            .collect();
        let mut words = Vec::new();
        for product in products {
            let pieces: Vec<_> = pieces(&[product], kinds)
                .map(|(_, kind, urgent)| (kind, urgent))
                .filter(|(kind, urgent)| {
                    theirs(team_of(teams, Piece { product, kind: *kind, urgent: *urgent })) != without
                })
                .collect();
            if pieces.len() == 2 * kinds.len() {
                words.push(product.to_owned());
            } else {
                words.extend(pieces.into_iter().map(|(kind, urgent)| {
                    format!("{product}/{}/{}", kind.as_str(), if urgent { '!' } else { '-' })
                }));
            }
        }
        Self { words, without }
    }

    /// Whether a piece of work is among them; what the query of the queue decides the same way.
    #[must_use]
    pub fn hold(&self, piece: Piece<'_>) -> bool {
        let Piece { product, kind, urgent } = piece;
        let word = format!("{product}/{}/{}", kind.as_str(), if urgent { '!' } else { '-' });
        self.words.iter().any(|one| one == product || *one == word) != self.without
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::{select, subsequence};

    use super::*;

    fn team(id: &str, takes: Vec<Takes>, rest: bool) -> Team {
        Team { id: id.to_owned(), name: Localized::same(id), takes, rest }
    }

    fn all(products: &[&str]) -> Takes {
        Takes { products: products.iter().map(|one| (*one).to_owned()).collect(), ..Takes::default() }
    }

    fn city() -> Vec<Team> {
        let hurry = Takes { urgent: Some(true), ..all(&["bijstand", "schuldhulp"]) };
        let calm = Takes { urgent: Some(false), ..all(&["bijstand"]) };
        let pay = Takes { kinds: vec![TaskKind::Advance], ..all(&["bbz"]) };
        vec![
            team("spoed", vec![hurry, pay], false),
            team("inkomen", vec![calm], false),
            team("rest", vec![], true),
        ]
    }

    #[test]
    fn work_goes_where_the_rule_says_and_the_rest_to_the_rest() {
        let teams = city();
        let of = |product, kind, urgent| team_of(&teams, Piece { product, kind, urgent }).unwrap().id.clone();
        assert_eq!(of("bijstand", TaskKind::Review, true), "spoed");
        assert_eq!(of("bijstand", TaskKind::Review, false), "inkomen");
        assert_eq!(of("schuldhulp", TaskKind::Review, false), "rest");
        assert_eq!(of("bbz", TaskKind::Advance, false), "spoed");
        assert_eq!(of("bbz", TaskKind::Review, false), "rest");
        assert_eq!(of("nieuw", TaskKind::Review, true), "rest");
        assert_eq!(
            faults(&teams, &["bijstand", "schuldhulp", "bbz", "nieuw"], &TaskKind::ALL),
            Vec::<String>::new()
        );
        assert_eq!(team_of(&[], Piece { product: "bijstand", kind: TaskKind::Review, urgent: false }), None);
    }

    #[test]
    fn work_without_a_team_or_with_two_is_a_fault() {
        let alone = faults(&city()[..2], &["bijstand", "bbz"], &TaskKind::ALL);
        assert!(alone.iter().all(|fault| fault.contains("\"bbz\"")), "{alone:?}");
        assert_eq!(alone.len(), 2 * (TaskKind::ALL.len() - 1));
        let twice = [city(), vec![team("x", vec![all(&["bijstand"])], false)]].concat();
        assert!(faults(&twice, &["bijstand"], &TaskKind::ALL)[0].contains("both take"));
        let rests = [city(), vec![team("x", vec![], true)]].concat();
        assert!(faults(&rests, &[], &TaskKind::ALL)[0].contains("two teams take the rest"));
    }

    #[test]
    fn who_has_no_skills_written_down_can_do_everything() {
        assert!(skilled(&[], "bijstand", TaskKind::Review));
        let some = [Skill { products: vec!["bbz".to_owned()], kinds: vec![TaskKind::Review] }];
        assert!(skilled(&some, "bbz", TaskKind::Review));
        assert!(!skilled(&some, "bbz", TaskKind::Advance) && !skilled(&some, "bijstand", TaskKind::Review));
    }

    proptest! {
        #[test]
        fn routes_hold_the_work_of_their_teams_and_no_other(
            ids in subsequence(vec!["spoed", "inkomen", "rest"], 0..=3),
            product in select(vec!["bijstand", "schuldhulp", "bbz", "nieuw"]),
            kind in select(&TaskKind::ALL[..]),
            urgent in any::<bool>(),
        ) {
            let teams = city();
            let ids: BTreeSet<String> = ids.into_iter().map(str::to_owned).collect();
            let piece = Piece { product, kind, urgent };
            let theirs = ids.contains(&team_of(&teams, piece).unwrap().id);
            prop_assert_eq!(Routes::of(&teams, &ids, &TaskKind::ALL).hold(piece), theirs);
        }
    }
}
