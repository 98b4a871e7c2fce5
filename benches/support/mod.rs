//! What the benches share.

#![allow(dead_code, reason = "each bench uses a part")]

pub(crate) mod clock;
pub(crate) mod pages;
pub(crate) mod peers;
pub(crate) mod reference;

/// Drops a result that the optimizer must not see is unused.
pub(crate) fn discard<T>(result: T) {
    std::hint::black_box(result);
}
