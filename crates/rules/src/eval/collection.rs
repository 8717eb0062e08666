//! LIST, records and FOREACH.

use std::sync::Arc;

use super::arith::{extreme, sum};
use super::machine::{At, Machine, too_deep};
use super::spoil::Spoil;
use crate::error::Res;
use crate::limits::LIST_LEN;
use crate::model::{Combine, Kids, OpId};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// LIST.
    pub fn list(&mut self, at: &At<'c>, kids: Kids) -> Res<Val> {
        Ok(match self.operands(at, kids)? {
            Ok(values) if values.len() > LIST_LEN => return Err(too_deep("an array", 1_000)),
            Ok(values) => Val::List(Arc::new(values)),
            Err(spoilt) => spoilt,
        })
    }

    /// A record written out in the file.
    pub fn object(&mut self, at: &At<'c>, kids: Kids) -> Res<Val> {
        let values = match self.operands(at, kids)? {
            Ok(values) => values,
            Err(spoilt) => return Ok(spoilt),
        };
        let mut fields: Vec<(Arc<str>, Val)> = Vec::with_capacity(values.len() / 2);
        for pair in values.chunks_exact(2) {
            if let [Val::Text(name), value] = pair {
                fields.push((Arc::clone(name), value.clone()));
            }
        }
        fields.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(Val::Object(Arc::new(fields)))
    }

    /// FOREACH: filter, body and combination over the elements.
    pub fn foreach(
        &mut self,
        at: &At<'c>,
        collection: OpId,
        filter: Option<OpId>,
        body: OpId,
        combine: Option<Combine>,
    ) -> Res<Val> {
        let collection = match self.eval(at, collection)? {
            spoilt @ (Val::Unknown(_) | Val::Taint(_)) => return Ok(spoilt),
            Val::Null => Arc::new(Vec::new()),
            Val::List(items) => items,
            single => Arc::new(vec![single]),
        };
        if collection.len() > LIST_LEN {
            return Err(too_deep("an array", 1_000));
        }
        let outer = self.element.take();
        let mut made = Vec::with_capacity(collection.len());
        let mut spoil = Spoil::default();
        for element in collection.iter() {
            self.element = Some(element.clone());
            if let Some(filter) = filter {
                let keep = self.eval(at, filter)?;
                match self.decides(at, "FOREACH", &keep)? {
                    Some(true) => {}
                    Some(false) => continue,
                    None => {
                        spoil.keep(keep);
                        continue;
                    }
                }
                self.element = Some(element.clone());
            }
            made.push(self.eval(at, body)?);
        }
        self.element = outer;
        self.combined(at, made, spoil, combine)
    }

    fn combined(&self, at: &At<'c>, made: Vec<Val>, mut spoil: Spoil, combine: Option<Combine>) -> Res<Val> {
        if let Some(stop @ (Combine::Or | Combine::And)) = combine {
            let stop = stop == Combine::Or;
            for value in made {
                match self.decides(at, "FOREACH", &value)? {
                    Some(decided) if decided == stop => return Ok(Val::Bool(stop)),
                    Some(_) => {}
                    None => {
                        spoil.keep(value);
                    }
                }
            }
            return Ok(spoil.outcome().unwrap_or(Val::Bool(!stop)));
        }
        let mut sound = Vec::with_capacity(made.len());
        for value in made {
            sound.extend(spoil.keep(value));
        }
        if let Some(spoilt) = spoil.outcome() {
            return Ok(spoilt);
        }
        match combine {
            None => Ok(Val::List(Arc::new(sound))),
            Some(Combine::Add) if sound.is_empty() => Ok(Val::Int(0)),
            Some(Combine::Add) => sum(&sound),
            Some(other) => {
                let largest = other == Combine::Max;
                let mut values = sound.into_iter();
                let Some(first) = values.next() else { return Ok(Val::Null) };
                super::arith::number_of("FOREACH", &first)?;
                values.try_fold(first, |total, value| extreme("FOREACH", largest, &total, &value))
            }
        }
    }
}
