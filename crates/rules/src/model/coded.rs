//! How compiled laws are written in the compact form: all that answers need. What is only for reading on, such
//! as texts and addresses, does not travel. One flat list; it changes with the model.

use super::{
    Action, Article, Character, Combine, Compare, DateUnit, DecisionType, Definition, Fault, Field, Hook,
    HookPoint, Implements, Input, Kids, Kind, LawVersion, Layer, LegalBasis, Level, Op, OpenTerm, Override,
    Promise, Rounding, Source, TermAction, Territory, TypeSpec, Unconfirmed, Unit, Untranslatable,
};
use crate::coded::Coded;
use crate::stored::Stored;
use crate::{coded_enum, coded_struct};

coded_struct! {
    LawVersion {
        id, name, layer, level, valid_from, valid_to, territory, names, consts, ops, kids, faults, articles, outputs,
        unconfirmed;
        url: String::new(), bwb_id: None, sha256: String::new(), procedures: Vec::new(),
    }
    Article {
        number, character, decision_type, definitions, params, inputs, terms, actions, outputs, implements, hooks,
        overrides, untranslatables, fault, extras;
        text: String::new(), url: String::new(), procedure: None, cited: Vec::new(),
    }
    Definition { name, constant, spec, unconfirmed }
    TypeSpec { unit, precision, min, max }
    Field { name, kind, spec, required, nullable, basis; description: None }
    Input { field, source }
    OpenTerm { field, delegation_type, default }
    TermAction { target, body; inline: false }
    Action { target, body, basis; inline: false }
    Promise { field, slot, unconfirmed }
    Implements { law, article, term }
    Hook { point, character, decision_type, stage }
    Override { law, article, output, voids }
    Untranslatable { construct, reason, accepted, targets }
    Unconfirmed { article, name, reason }
    LegalBasis {
        law, article, paragraph;
        bwb_id: None, sentence: None, url: None, juriconnect: None, explanation: None,
    }
    Kids { start, len }
}

coded_enum! {
    Fault { 0 => Depth(what, limit), 1 => Units(operation, left, right), 2 => Invalid(operation, reason) }
    Source { 0 => Outside, 1 => Own { output, article }, 2 => Law { law, output, parameters } }
    Stored {
        0 => Null, 1 => Bool(value), 2 => Int(value), 3 => Decimal(value), 4 => Text(value), 5 => List(items),
        6 => Object(fields),
    }
    Op {
        0 => RefDate, 1 => Const(number), 2 => Defined(number), 3 => Slot(number), 4 => Named(name), 5 => Element,
        6 => ElementField(name, other), 7 => Property(owner, name), 8 => Add(run), 9 => Subtract(run),
        10 => Multiply(run), 11 => Divide(run), 12 => Min(run), 13 => Max(run),
        14 => Round { how, value, precision }, 15 => Equals { negate, left, right },
        16 => Compare(how, left, right), 17 => And(run), 18 => Or(run), 19 => Not(value),
        20 => IsNull { negate, value }, 21 => If { cases, default }, 22 => In { negate, subject, list },
        23 => InAny { negate, subject, items }, 24 => List(run), 25 => Object(run), 26 => Age { birth, reference },
        27 => DateAdd { date, steps }, 28 => Date { year, month, day }, 29 => DayOfWeek(date),
        30 => DateDiff { from, to, unit }, 31 => DatePart(date, unit), 32 => StartOf(date, unit),
        33 => Foreach { collection, filter, body, combine }, 34 => Fail(fault),
    }
    Rounding { 0 => Round, 1 => Ceil, 2 => Floor }
    Compare { 0 => Greater, 1 => Less, 2 => GreaterOrEqual, 3 => LessOrEqual }
    DateUnit { 0 => Years, 1 => Months, 2 => Days }
    Combine { 0 => Add, 1 => Or, 2 => And, 3 => Min, 4 => Max }
    Layer {
        0 => Treaty, 1 => EuRegulation, 2 => EuDirective, 3 => Constitution, 4 => Act, 5 => RoyalDecree, 6 => Order,
        7 => Ministerial, 8 => Provincial, 9 => WaterAuthority, 10 => Municipal, 11 => Policy, 12 => Practice,
    }
    Unit {
        0 => Euro, 1 => Eurocent, 2 => Ratio, 3 => Percentage, 4 => Years, 5 => Months, 6 => Weeks, 7 => Days,
    }
    Kind { 0 => Text, 1 => Number, 2 => Bool, 3 => Amount, 4 => Object, 5 => Array, 6 => Date }
    Character {
        0 => Beschikking, 1 => Toets, 2 => Waardebepaling, 3 => AlgemeneStrekking, 4 => Informatief,
        5 => Rechtspositie,
    }
    DecisionType {
        0 => Toekenning, 1 => Afwijzing, 2 => Goedkeuring, 3 => GeenBesluit, 4 => Voorschrift, 5 => Beleidsregel,
        6 => Voorbereiding, 7 => AndereHandeling, 8 => Aanslag,
    }
    HookPoint { 0 => Pre, 1 => Post }
    Territory { 0 => Gemeente, 1 => Provincie, 2 => Waterschap }
}

impl Coded for Level {
    fn put(&self, out: &mut Vec<u8>) {
        [self.0, self.1, self.2].put(out);
    }

    fn take(input: &mut crate::coded::Input<'_>) -> Self {
        let [major, minor, patch] = Coded::take(input);
        Self(major, minor, patch)
    }
}

/// Values travel as constants do.
impl Coded for crate::Value {
    fn put(&self, out: &mut Vec<u8>) {
        Stored::from(self).put(out);
    }

    fn take(input: &mut crate::coded::Input<'_>) -> Self {
        Self::from(&Stored::take(input))
    }
}
