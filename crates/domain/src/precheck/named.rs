//! What the check names, and what it needs of the laws for that.

use crate::CityCode;
use crate::product::{Audience, Product};

/// The products that the check of a city names, in their order: those for residents that a law says something about,
/// and those that ask to be named.
pub fn checked<'p>(
    products: impl IntoIterator<Item = &'p Product>,
    city: CityCode,
) -> impl Iterator<Item = &'p Product> {
    products.into_iter().filter(move |product| {
        let here = product.cities.is_empty() || product.cities.contains(&city);
        here && product.audience == Audience::Resident && product.in_check()
    })
}

/// What the check of a city asks and shows of the laws: pairs of law and output. Laws that are cut down to these give
/// the check the same outcome.
pub fn outputs<'p>(
    products: impl IntoIterator<Item = &'p Product>,
    city: CityCode,
) -> impl Iterator<Item = (&'p str, &'p str)> {
    checked(products, city).filter_map(Product::computed).flat_map(|law| {
        let outputs = law.decisive().into_iter().chain(law.shown());
        outputs.map(|output| (law.id.as_str(), output))
    })
}
