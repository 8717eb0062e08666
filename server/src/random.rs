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

/// A nonce for the content security policy of one answer.
///
/// # Errors
/// When the operating system has no randomness to give.
pub fn nonce() -> Result<std::sync::Arc<str>, getrandom::Error> {
    let bytes = bytes::<16>()?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into())
}
