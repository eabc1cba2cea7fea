// SPDX-License-Identifier: MIT
//! The environment, which the C runtime reads when the first group is registered.

use crate::trace::registry;

crate::__constructor!(late check);

/// Runs when the program's own groups are registered.
extern "C" fn check() {
    registry::complete();
}

pub(crate) const fn read() {}
