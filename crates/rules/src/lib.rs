//! Law files in, outcome and trace out; pure: no input or output, no clock, no binary floating point.
