//! Whose work a piece of work is: the team that the city's file gives it, and the teams of a member of staff.

use std::collections::BTreeSet;

use domain::queue::Teams;
use domain::teams::{Piece, Routes, Team, team_of};
use domain::{CityCode, Localized, StaffId};
use storage::{Colleague, QueueCount, Tx};

use crate::views::TeamTab;
use crate::{Result, Services};

/// The teams that a part of the queue is of; all of them when none is named.
pub(super) type Shown = Option<BTreeSet<String>>;

impl Services {
    /// The teams of a city.
    pub(super) fn teams(&self, city: CityCode) -> &[Team] {
        self.catalog().city(city).map_or(&[], |city| &city.teams)
    }

    /// The name of the team of a piece of work.
    pub(super) fn team_name(&self, city: CityCode, piece: Piece<'_>) -> Option<Localized> {
        team_of(self.teams(city), piece).map(|team| team.name.clone())
    }

    /// Why a case is urgent; none when it is not. What the product's file names no more is told by its mark.
    pub(super) fn urgent_because(&self, product: &str, mark: &str) -> Option<Localized> {
        if mark.is_empty() {
            return None;
        }
        let known = self.catalog().known_product(product).and_then(|product| product.urgent_because(mark));
        Some(known.cloned().unwrap_or_else(|| Localized::same(mark)))
    }

    /// Whose work is meant: of one team, of the teams of `me`, or of all.
    pub(super) fn shown(&self, city: CityCode, choice: &Teams, me: Option<&Colleague>) -> Shown {
        let teams = self.teams(city);
        let known = |id: &String| teams.iter().any(|team| team.id == *id);
        let own = || {
            let own: BTreeSet<String> = me?.teams.as_ref()?.iter().filter(|id| known(id)).cloned().collect();
            (!own.is_empty() && own.len() < teams.len()).then_some(own)
        };
        match choice {
            Teams::All => None,
            Teams::One(id) if known(id) => Some([id.clone()].into()),
            Teams::One(_) | Teams::Mine => own(),
        }
    }

    /// That work as the query of the queue reads it.
    pub(super) fn routes(&self, city: CityCode, shown: &Shown) -> Option<Routes> {
        shown.as_ref().map(|ids| Routes::of(self.teams(city), ids, self.catalog().kinds()))
    }

    /// Each team with how much unfinished work it has.
    pub(super) fn team_tabs(&self, city: CityCode, counts: &[QueueCount]) -> Vec<TeamTab> {
        let teams = self.teams(city);
        let tab = |team: &Team| {
            let own = counts.iter().filter(|count| {
                team_of(teams, piece(&count.product, count.kind, &count.urgent)) == Some(team)
            });
            TeamTab {
                id: team.id.clone(),
                name: team.name.clone(),
                count: own.map(|one| one.everything).sum(),
            }
        };
        teams.iter().map(tab).collect()
    }
}

/// A piece of work of a case with this mark of urgency.
pub(super) const fn piece<'a>(product: &'a str, kind: domain::tasks::TaskKind, mark: &str) -> Piece<'a> {
    Piece { product, kind, urgent: !mark.is_empty() }
}

/// A member of staff with their teams and skills, if they may sign in.
pub(super) async fn colleague(tx: &mut Tx, staff: StaffId) -> Result<Option<Colleague>> {
    Ok(tx.skills().list().await?.into_iter().find(|one| one.id == staff))
}
