//! The engine from outside: one JSON request per line, one JSON answer per line.
