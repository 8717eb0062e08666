//! Files are read on all processors; the outcome is that of reading them one after another.

use std::num::NonZero;
use std::thread;

use crate::LoadProblem;
use crate::load::{Loaded, load_file};

/// Fewer files than this are not worth a thread.
const FEW: usize = 4;

/// The files that can be used, in the order of the files, and what is wrong with them.
pub(super) fn load(files: Vec<(String, String)>) -> (Vec<Loaded>, Vec<LoadProblem>) {
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(files.len() / FEW).max(1);
    let mut hands: Vec<Vec<(usize, (String, String))>> = (0..workers).map(|_| Vec::new()).collect();
    for (place, file) in files.into_iter().enumerate() {
        // Neighbours are versions of one law, of about the same size: dealing them out one by one is fair.
        if let Some(hand) = hands.get_mut(place % workers) {
            hand.push((place, file));
        }
    }
    let mut read: Vec<(usize, Option<Loaded>)> = Vec::new();
    let mut problems = Vec::new();
    thread::scope(|scope| {
        let mut hands = hands.into_iter();
        let own = hands.next().unwrap_or_default();
        let others: Vec<_> = hands.map(|hand| scope.spawn(|| one_by_one(hand))).collect();
        let (mine, wrong) = one_by_one(own);
        read.extend(mine);
        problems.extend(wrong);
        for other in others {
            match other.join() {
                Ok((theirs, wrong)) => {
                    read.extend(theirs);
                    problems.extend(wrong);
                }
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
    read.sort_by_key(|(place, _)| *place);
    (read.into_iter().filter_map(|(_, loaded)| loaded).collect(), problems)
}

fn one_by_one(hand: Vec<(usize, (String, String))>) -> (Vec<(usize, Option<Loaded>)>, Vec<LoadProblem>) {
    let mut problems = Vec::new();
    let read = hand
        .into_iter()
        .map(|(place, (file, text))| (place, load_file(file, &text, &mut problems)))
        .collect();
    (read, problems)
}
