//! Ports to other systems, their adapters and their simulators.
