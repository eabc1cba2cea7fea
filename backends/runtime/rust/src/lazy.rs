// SPDX-License-Identifier: MIT

/// Fires an event, and evaluates its arguments only if somebody wants it. Generated files have it as
/// `trace!`. An event is found in the module `trace` of the crate that calls, unless its path is
/// told.
///
/// ```
/// mod trace {
///     // What a generated file has of an event.
///     pub use tracegen_rt::__trace as trace;
///     pub mod uart_write {
///         pub fn is_wanted() -> bool {
///             false
///         }
///         pub fn fire(addr: u32, regname: impl tracegen_rt::TraceStr) {
///             let _ = (addr, regname);
///         }
///     }
/// }
///
/// use crate::trace::trace;
///
/// fn costly() -> String {
///     unreachable!()
/// }
///
/// fn main() {
///     trace!(uart_write(0x10, costly().as_str()));
///     trace!(crate::trace::uart_write(0x10, costly()));
/// }
/// ```
#[doc(hidden)]
#[macro_export]
// The crate that calls is meant.
#[allow(clippy::crate_in_macro_def)]
macro_rules! __trace {
    ($event:ident($($argument:expr),* $(,)?)) => {
        if crate::trace::$event::is_wanted() {
            crate::trace::$event::fire($($argument),*)
        }
    };
    ($first:ident::$($path:ident)::+($($argument:expr),* $(,)?)) => {
        if $first::$($path)::+::is_wanted() {
            $first::$($path)::+::fire($($argument),*)
        }
    };
}
