// SPDX-License-Identifier: MIT

/// What [`Float`](crate::Float) prints: a `f64`, or a `f32`, which C promotes to one.
pub trait Double {
    /// The value as C's `printf` gets it.
    fn double(self) -> f64;
}

impl Double for f64 {
    #[inline]
    fn double(self) -> f64 {
        self
    }
}

impl Double for f32 {
    /// The sign is taken over by itself: Rust does not say which one a NaN has after a conversion,
    /// and C's shows.
    #[inline]
    fn double(self) -> f64 {
        let sign = if self.is_sign_negative() { -1.0 } else { 1.0 };
        f64::from(self).copysign(sign)
    }
}
