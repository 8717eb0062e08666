//! The vocabulary of Loket: ids, money, terms, forms, cases, decisions and their state machines; pure.
