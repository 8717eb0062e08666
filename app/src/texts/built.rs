//! Texts of how an amount is built up.

domain::texts! {
    built;
    start(amount) = "Wij beginnen met {amount}.", "We start with {amount}.";
    minus(amount) = "Daar gaat {amount} af.", "From that, {amount} is taken off.";
    plus(amount) = "Er komt {amount} bij.", "Then {amount} is added.";
    total(amount) = "Zo komen wij op {amount}.", "That is how we get to {amount}.";
}
