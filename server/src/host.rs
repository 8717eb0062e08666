//! Which city a host name belongs to.

use domain::CityCode;
use services::Services;

/// What a host name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The page to choose a city.
    Joint,
    /// One city.
    City(CityCode),
    /// No place of ours.
    Unknown,
}

/// Resolves `host` (with or without port) below `base`.
#[must_use]
pub fn place(services: &Services, base: &str, host: &str) -> Place {
    let name = match port_of(host) {
        Some(port) => host.strip_suffix(port).and_then(|name| name.strip_suffix(':')).unwrap_or(host),
        None => host,
    };
    let name = name.to_ascii_lowercase();
    if name == base || name == "127.0.0.1" || name == "[::1]" {
        return Place::Joint;
    }
    name.strip_suffix(base)
        .and_then(|rest| rest.strip_suffix('.'))
        .and_then(|slug| services.catalog().city_by_slug(slug))
        .map_or(Place::Unknown, |city| Place::City(city.code))
}

/// The port behind a host name, if there is one.
#[must_use]
pub fn port_of(host: &str) -> Option<&str> {
    host.rsplit_once(':').map(|(_, port)| port).filter(|port| port.chars().all(|c| c.is_ascii_digit()))
}
