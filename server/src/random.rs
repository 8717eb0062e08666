//! Randomness of the machine.

/// Fills an array from the operating system's source.
///
/// # Errors
/// When the operating system has no randomness to give.
pub fn bytes<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
