//! Questions around a case: what if, at what value, what is still needed.

mod matters;
mod needed;
mod turn;
mod what_if;

pub use needed::Needed;
pub use turn::Turn;
pub use what_if::Difference;
