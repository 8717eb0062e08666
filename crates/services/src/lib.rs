//! The use cases of Loket; the only code that opens a transaction.
