//! How far a long command is, on standard error; silent when nobody looks at it.

use indicatif::{ProgressBar, ProgressStyle};
use services::{Volume, VolumeStep};

/// A bar with counts and the time that is left.
const LOOK: &str = "{msg:12} {bar:32} {human_pos} of {human_len}, {eta} to go";
/// What is left when the end is not known.
const WAITING: &str = "{msg} ({elapsed})";

/// The progress of making residents and cases.
pub struct Progress {
    bar: ProgressBar,
    volume: Volume,
    in_cases: bool,
}

impl Progress {
    /// At the start.
    pub fn new(volume: Volume) -> Self {
        let bar = ProgressBar::new(u64::from(volume.residents)).with_message("Residents");
        let progress = Self { bar, volume, in_cases: false };
        progress.look(LOOK);
        progress
    }

    /// Something was done.
    pub fn step(&mut self, step: VolumeStep) {
        match step {
            VolumeStep::Residents(count) => self.bar.inc(count),
            VolumeStep::Cases(count) => {
                if !self.in_cases {
                    self.in_cases = true;
                    self.bar.reset();
                    self.bar.set_length(u64::from(self.volume.cases));
                    self.bar.set_message("Cases");
                }
                self.bar.inc(count);
            }
            VolumeStep::Settling => {
                self.look(WAITING);
                self.bar.set_message("The database settles");
            }
        }
    }

    /// At the end: whether anything was made.
    #[expect(clippy::print_stdout, reason = "this is what a command line answers with")]
    pub fn end(self, made: bool) {
        self.bar.finish_and_clear();
        let Volume { residents, cases, .. } = self.volume;
        if made {
            println!("Made {residents} residents with {cases} cases.");
        } else {
            println!("There are made-up residents already; nothing was added.");
        }
    }

    fn look(&self, template: &str) {
        // A template that cannot be read leaves the usual look.
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style);
        }
    }
}
