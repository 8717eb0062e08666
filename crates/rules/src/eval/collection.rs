//! LIST, records and FOREACH.

use super::arith::extreme;
use super::machine::{At, Machine, too_deep};
use super::spoil::Spoil;
use crate::error::Res;
use crate::limits::LIST_LEN;
use crate::model::{Combine, Kids, OpId};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// LIST.
    #[inline(never)]
    pub fn list(&mut self, at: &At<'c>, kids: Kids) -> Res<Val> {
        match self.operands(at, kids)? {
            Ok(values) if values.len() > LIST_LEN => Err(too_deep("an array", 1_000)),
            Ok(values) => {
                let list = self.heap.list(&values);
                self.sized(list)
            }
            Err(spoilt) => Ok(spoilt),
        }
    }

    /// A record written out in the file.
    #[inline(never)]
    pub fn object(&mut self, at: &At<'c>, kids: Kids) -> Res<Val> {
        let values = match self.operands(at, kids)? {
            Ok(values) => values,
            Err(spoilt) => return Ok(spoilt),
        };
        let (pairs, _) = values.as_chunks::<2>();
        let named = |pair: &[Val; 2]| match pair {
            [Val::Text(name), value] => Some((*name, *value)),
            _ => None,
        };
        let record = self.heap.object(pairs.iter().filter_map(named).collect());
        self.sized(record)
    }

    /// FOREACH: filter, body and combination over the elements.
    #[inline(never)]
    pub fn foreach(
        &mut self,
        at: &At<'c>,
        collection: OpId,
        filter: Option<OpId>,
        body: OpId,
        combine: Option<Combine>,
    ) -> Res<Val> {
        let collection = match self.eval(at, collection)? {
            spoilt @ (Val::Unknown(_) | Val::Taint(_)) => {
                self.unseen();
                return Ok(spoilt);
            }
            Val::Null => Vec::new(),
            Val::List(items) => self.view().list(items).to_vec(),
            single => vec![single],
        };
        if collection.len() > LIST_LEN {
            return Err(too_deep("an array", 1_000));
        }
        self.count(collection.len())?;
        let outer = self.element.take();
        let mut made = Vec::with_capacity(collection.len());
        let mut spoil = Spoil::default();
        for element in collection {
            self.element = Some(element);
            if let Some(filter) = filter {
                let keep = self.eval(at, filter)?;
                match self.decides(at, "FOREACH", keep)? {
                    Some(true) => {}
                    Some(false) => continue,
                    None => {
                        self.unseen();
                        spoil.keep(&mut self.heap, keep);
                        continue;
                    }
                }
                self.element = Some(element);
            }
            made.push(self.eval(at, body)?);
        }
        self.element = outer;
        self.combined(at, made, spoil, combine)
    }

    fn combined(
        &mut self,
        at: &At<'c>,
        made: Vec<Val>,
        mut spoil: Spoil,
        combine: Option<Combine>,
    ) -> Res<Val> {
        if let Some(stop @ (Combine::Or | Combine::And)) = combine {
            let stop = stop == Combine::Or;
            for value in made {
                match self.decides(at, "FOREACH", value)? {
                    Some(decided) if decided == stop => return Ok(Val::Bool(stop)),
                    Some(_) => {}
                    None => {
                        spoil.keep(&mut self.heap, value);
                    }
                }
            }
            return Ok(spoil.outcome().unwrap_or(Val::Bool(!stop)));
        }
        let mut sound = Vec::with_capacity(made.len());
        for value in made {
            sound.extend(spoil.keep(&mut self.heap, value));
        }
        if let Some(spoilt) = spoil.outcome() {
            return Ok(spoilt);
        }
        match combine {
            None => {
                let list = self.heap.list(&sound);
                self.sized(list)
            }
            Some(Combine::Add) if sound.is_empty() => Ok(Val::Int(0)),
            Some(Combine::Add) => self.sum(&sound),
            Some(other) => {
                let largest = other == Combine::Max;
                let mut values = sound.into_iter();
                let Some(first) = values.next() else { return Ok(Val::Null) };
                super::arith::number_of("FOREACH", first)?;
                values.try_fold(first, |total, value| extreme("FOREACH", largest, total, value))
            }
        }
    }
}
