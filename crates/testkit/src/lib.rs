//! What tests share: a fixed clock, seeded randomness, builders, personas.
