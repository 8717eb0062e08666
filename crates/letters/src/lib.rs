//! A decision in, an accessible PDF and HTML letter out.
