//! Fields of a form: label above, then hint, error, control. The page says once that all must be filled in;
//! what may stay empty says so in its label. Fields carry `value`, never a bound property, so that what a
//! person types before an island wakes up stays.

mod boxes;
mod choices;
mod date;
mod file;
mod frame;
mod money;
mod parts;
mod select;
mod text;
mod text_area;

pub use boxes::Checkboxes;
pub use choices::{Choice, RadioGroup, YesNo};
pub use date::{DateField, DateParts};
pub use file::{FileField, FileRow, FileState};
pub use frame::Field;
pub use money::MoneyField;
pub use parts::{Part, PartsField};
pub use select::Select;
pub use text::{TextField, Width};
pub use text_area::TextArea;
