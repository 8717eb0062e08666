//! Pages and islands.
