//! The life of one case that is made up: received, looked at, asked about, decided or still open.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use domain::calendar::Length;
use domain::cases::CaseStatus;
use domain::product::Audience;
use domain::terms::{CaseTerms, TermEvent, TermLaw};
use domain::{CaseNumber, Scope, StaffId};

use super::CASE;
use super::batch::Batch;
use super::dice::Dice;
use super::pattern::{Pattern, monday};
use super::people::{Owner, People};
use super::write::Life;
use crate::shared::terms::silent;
use crate::time::day_of;
use crate::{Result, Services};

/// Over how long applications came in.
pub(super) const DAYS: i64 = 730;
/// Parts of that time: the moments of receipt are counted in these.
const PARTS: i64 = 1_000_000;

/// One city with all that its cases are made of.
pub(super) struct Place {
    pub scope: Scope,
    /// Of a hundred cases.
    pub share: u64,
    pub repair_days: u16,
    pub people: People,
    /// How often each occurs, and what it is.
    pub patterns: Vec<(u64, Pattern)>,
    /// The next case number of each year.
    pub numbers: HashMap<i32, u32>,
    /// Size and hash of the document that stands for all.
    pub document: (i64, Vec<u8>),
}

/// Makes cases one after another.
pub(super) struct Maker {
    pub services: Services,
    pub seed: u64,
    pub total: u64,
    pub now: DateTime<Utc>,
    pub places: Vec<Place>,
    /// Last days of terms that nothing moved.
    pub ends: HashMap<(NaiveDate, u16), NaiveDate>,
    /// Last days to object.
    pub objections: HashMap<NaiveDate, NaiveDate>,
}

/// Where and when case `number` of `total` came in. More and more do: the last months have twice the average, as in a year in
/// which a new supplement opens.
pub(super) fn arrival(
    seed: u64,
    (number, total): (u64, u64),
    now: DateTime<Utc>,
    shares: impl Iterator<Item = u64>,
) -> (usize, DateTime<Utc>) {
    let mut dice = Dice::of(seed, CASE, number);
    let mut at = dice.below(100);
    let mut place = 0;
    for (index, share) in shares.enumerate() {
        place = index;
        if at < share {
            break;
        }
        at -= share;
    }
    let of = |part: u64| i64::try_from(part).unwrap_or(0);
    let part = of(number) * PARTS / of(total.max(1)) + dice.between(0, PARTS / of(total.max(1)));
    let part = part.min(PARTS);
    let passed = (3 * part - part * part / PARTS) / 2;
    let minutes = DAYS * 24 * 60 * passed / PARTS;
    let day = now - TimeDelta::days(DAYS) + TimeDelta::minutes(minutes);
    // People apply by day, and in the evening.
    let midnight = day.date_naive().and_time(chrono::NaiveTime::MIN).and_utc();
    let received = midnight + TimeDelta::seconds(dice.between(6 * 3600, 21 * 3600));
    (place, received.min(now - TimeDelta::hours(2)))
}

/// How a case goes on after it was received, as far as that lies in the past.
pub(super) struct Plan {
    /// When somebody of the staff took it.
    pub taken: Option<DateTime<Utc>>,
    /// When information was asked, until when, and when it came.
    pub asked: Option<(DateTime<Utc>, NaiveDate, Option<DateTime<Utc>>)>,
    /// When and how it ended.
    pub ended: Option<(DateTime<Utc>, End)>,
    /// What moved the term.
    pub moved: Vec<TermEvent>,
    /// Last day of the term.
    pub decide_by: NaiveDate,
}

/// How a case ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Machine,
    Decided,
    Handled,
    Withdrawn,
}

impl Maker {
    /// The place of a case, with the rows of the case itself in `batches`.
    pub fn case(&mut self, number: u64, batches: &mut [Batch]) -> Result<()> {
        let shares = self.places.iter().map(|place| place.share);
        let (at, received) = arrival(self.seed, (number, self.total), self.now, shares);
        let mut dice = Dice::of(self.seed, CASE + 1, number);
        let Some((place, batch)) = self.places.get_mut(at).zip(batches.get_mut(at)) else { return Ok(()) };
        let serial = place.numbers.entry(received.year()).or_insert(1);
        let case_number = CaseNumber::new(received.year(), *serial);
        *serial += 1;
        let weights: u64 = place.patterns.iter().map(|(weight, _)| weight).sum();
        let mut roll = dice.below(weights);
        let found = place.patterns.iter_mut().find(|(weight, _)| {
            let here = roll < *weight;
            roll = roll.saturating_sub(*weight);
            here
        });
        let Some((_, pattern)) = found else { return Ok(()) };
        let terms = Terms {
            now: self.now,
            law: self.services.law(),
            ends: &mut self.ends,
            repair_days: place.repair_days,
        };
        let plan = terms.plan(&mut dice, pattern, received)?;
        let Some(owner) = owner(&mut dice, &place.people, pattern, plan.ended.is_none()) else {
            return Ok(());
        };
        let ended_on = plan.ended.map(|(at, _)| day_of(at));
        let until = match ended_on {
            Some(day) => {
                let known = self.objections.get(&day).copied();
                let until = known.map_or_else(|| self.services.objection_until(day), Ok)?;
                self.objections.insert(day, until);
                Some(until)
            }
            None => None,
        };
        let (Some(first), Some(second)) = (pick(&mut dice, &place.people), pick(&mut dice, &place.people))
        else {
            return Ok(());
        };
        let id = dice.id(received);
        Life {
            services: &self.services,
            now: self.now,
            document: &place.document,
            batch,
            pattern,
            owner,
            plan,
            until,
            id,
            number: case_number,
            received,
            staff: first,
            second,
            dice,
        }
        .write()
    }
}

fn pick<'a>(dice: &mut Dice, people: &'a People) -> Option<(StaffId, &'a str)> {
    dice.pick(&people.staff).map(|(id, name)| (*id, name.as_str()))
}

/// Whose it is. What is open belongs to residents about whom registers can be asked.
fn owner<'a>(dice: &mut Dice, people: &'a People, pattern: &Pattern, is_open: bool) -> Option<&'a Owner> {
    if pattern.product.audience == Audience::Company {
        return dice.pick(&people.companies);
    }
    let among = if is_open { people.residents.get(..people.sound) } else { None };
    dice.pick(among.unwrap_or(&people.residents))
}

/// Plans the course of a case.
struct Terms<'a> {
    now: DateTime<Utc>,
    law: &'a dyn TermLaw,
    ends: &'a mut HashMap<(NaiveDate, u16), NaiveDate>,
    repair_days: u16,
}

impl Terms<'_> {
    fn plan(self, dice: &mut Dice, pattern: &Pattern, received: DateTime<Utc>) -> Result<Plan> {
        let product = &pattern.product;
        let (day, weeks) = (day_of(received), product.term_weeks);
        let length = Length::Weeks(weeks);
        let decide_by = match self.ends.get(&(day, weeks)) {
            Some(known) => *known,
            None => {
                let opened = CaseTerms::open(day, length, &product.term_article);
                opened.ledger(self.law).map_err(silent)?.decide_by
            }
        };
        self.ends.insert((day, weeks), decide_by);
        if pattern.by_machine.is_some() && dice.chance(85) {
            let at = received + TimeDelta::seconds(dice.between(20, 900));
            let moved = vec![TermEvent::Decided { on: day_of(at) }];
            return Ok(Plan { taken: None, asked: None, ended: Some((at, End::Machine)), moved, decide_by });
        }
        // Most end well within the term, some late, a few hang for months.
        let days = match dice.below(100) {
            0..75 => dice.between(4, 55),
            75..94 => dice.between(40, 110),
            _ => dice.between(100, 360),
        };
        let (asked, back) = self.asked(dice, pattern, received, days)?;
        let wait = back.map_or(0, |back| back.signed_duration_since(received).num_days() + 1);
        let ends = in_hours(received + TimeDelta::days(days.max(wait)), dice);
        let how = match dice.below(100) {
            0..4 => End::Withdrawn,
            _ if product.ends_in_decision() => End::Decided,
            _ => End::Handled,
        };
        let ended = (ends < self.now).then_some((ends, how));
        let taken = in_hours(received + TimeDelta::days(days / 2), dice);
        let taken = (ended.is_some() && how != End::Withdrawn)
            .then(|| taken.min(ends - TimeDelta::minutes(30)))
            .or_else(|| (taken < self.now && dice.chance(55)).then_some(taken))
            .filter(|taken| *taken > received);
        let mut moved = Vec::new();
        if let Some((at, reply_by, came)) = asked {
            moved.push(TermEvent::InformationAsked { on: day_of(at), reply_by });
            moved.extend(came.map(|came| TermEvent::InformationReceived { on: day_of(came) }));
        }
        moved.extend(ended.map(|(at, how)| match how {
            End::Withdrawn => TermEvent::Withdrawn { on: day_of(at) },
            _ => TermEvent::Decided { on: day_of(at) },
        }));
        let decide_by = if asked.is_none() {
            decide_by
        } else {
            let terms =
                CaseTerms::replay(day, length, &product.term_article, moved.iter().cloned(), self.law);
            let terms =
                terms.map_err(|cause| crate::ServiceError::internal("a course contradicts itself", cause))?;
            terms.ledger(self.law).map_err(silent)?.decide_by
        };
        Ok(Plan { taken, asked, ended, moved, decide_by })
    }

    /// Whether and when information was asked, and the moment it is in at the latest.
    #[expect(clippy::type_complexity, reason = "the fields of a plan")]
    fn asked(
        &self,
        dice: &mut Dice,
        pattern: &Pattern,
        received: DateTime<Utc>,
        days: i64,
    ) -> Result<(Option<(DateTime<Utc>, NaiveDate, Option<DateTime<Utc>>)>, Option<DateTime<Utc>>)> {
        if pattern.askable.is_none() || days < 12 || !dice.chance(30) {
            return Ok((None, None));
        }
        let at = in_hours(received + TimeDelta::days(dice.between(3, 9)), dice);
        let on = day_of(at);
        let reply_by = self.law.term(on, Length::Days(self.repair_days), on).map_err(silent)?.value.last;
        let room = reply_by.signed_duration_since(day_of(at)).num_days();
        let came = in_hours(at + TimeDelta::days(dice.between(1, room.max(2) - 1)), dice);
        if at >= self.now {
            return Ok((None, None));
        }
        Ok((Some((at, reply_by, (came < self.now).then_some(came))), Some(came)))
    }
}

/// The same day, between nine and five.
fn in_hours(at: DateTime<Utc>, dice: &mut Dice) -> DateTime<Utc> {
    let midnight = at.date_naive().and_time(chrono::NaiveTime::MIN).and_utc();
    midnight + TimeDelta::seconds(dice.between(8 * 3600, 16 * 3600))
}

/// How a case stands that did not end.
pub(super) fn open_status(plan: &Plan, now: DateTime<Utc>) -> CaseStatus {
    match plan.asked {
        Some((_, _, None)) => CaseStatus::InfoRequested,
        Some((_, _, Some(came))) if came > now - TimeDelta::days(10) => CaseStatus::InfoReceived,
        _ => CaseStatus::InProgress,
    }
}

/// When an application was started that was received at `received`: on the Monday of that week.
pub(super) fn started(received: DateTime<Utc>) -> (NaiveDate, DateTime<Utc>) {
    let day = monday(day_of(received));
    let nine = day.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::hours(7);
    let start = nine.min(received - TimeDelta::minutes(40));
    debug_assert!(day_of(start) + Days::new(0) == day, "applications come in by day");
    (day, start)
}
