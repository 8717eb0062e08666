//! Sorting. The standard sort is built for long lists; in the browser lists are short, and each use of it
//! would weigh more there than the operation around it.

/// Sorts by `key`; what is equal keeps its order.
#[cfg(feature = "yaml")]
pub(crate) fn by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    list.sort_by_key(key);
}

/// Sorts by `key`; what is equal keeps its order.
#[cfg(not(feature = "yaml"))]
pub(crate) fn by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..list.len() {
        for at in (0..end).rev() {
            let in_order = match list.get(at..at + 2) {
                Some([left, right]) => key(left) <= key(right),
                _ => true,
            };
            if in_order {
                break;
            }
            list.swap(at, at + 1);
        }
    }
}
