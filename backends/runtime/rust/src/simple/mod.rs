// SPDX-License-Identifier: MIT
//! Backend `simple`: records in a file, for `tracegen read`. What generated files declare and call.

#![allow(dead_code)] // until the recorder is there

mod event;
mod fields;
mod group;
mod value;

// Where the system's calls are known.
#[cfg_attr(
    not(all(
        target_os = "linux",
        target_has_atomic = "64",
        any(
            target_arch = "x86_64",
            target_arch = "x86",
            target_arch = "aarch64",
            target_arch = "riscv64"
        )
    )),
    path = "absent.rs"
)]
mod recorder;

pub use event::Event;
pub use fields::Fields;
pub use group::Group;
pub use value::Value;

/// Writes out what there is, at the end of the program or of the library that this crate is in.
pub fn end() {
    recorder::end();
}

/// Declares and registers the module's events of backend `simple`, each by the module that has it as
/// `EVENT`.
///
/// ```
/// mod simple_uart_write {
///     pub(super) static EVENT: tracegen_rt::simple::Event =
///         tracegen_rt::simple::Event::new("uart_write(int value) \"%d\"\0");
/// }
/// tracegen_rt::simple_group!([simple_uart_write]);
/// # fn main() {}
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! simple_group {
    ([$($module:ident),* $(,)?]) => {
        const _: () = {
            #[allow(non_upper_case_globals)]
            static group: $crate::simple::Group =
                $crate::simple::Group::new(&[$(::core::option::Option::Some(&$module::EVENT),)*
                    ::core::option::Option::None]);

            extern "C" fn register() {
                group.register();
            }

            extern "C" fn end() {
                $crate::simple::end();
            }

            $crate::__constructor!(first register);
            $crate::__destructor!(end);
        };
    };
}
