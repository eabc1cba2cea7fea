// SPDX-License-Identifier: MIT
//! Backend `simple`: records in a file, for `tracegen read`. What generated files declare and call.

mod event;
mod fields;
mod group;
mod option_error;
mod value;

// Where the system's calls are known. Sizes, offsets and times that C has in one type and Rust in
// another are in range of both.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss
)]
#[cfg_attr(feature = "c-runtime", path = "../c_runtime/recorder.rs")]
#[cfg_attr(
    all(
        not(feature = "c-runtime"),
        not(all(
            target_os = "linux",
            target_has_atomic = "64",
            any(
                target_arch = "x86_64",
                target_arch = "x86",
                target_arch = "aarch64",
                target_arch = "riscv64"
            )
        ))
    ),
    path = "absent.rs"
)]
mod recorder;

pub use event::Event;
pub use fields::Fields;
pub use group::Group;
pub use value::Value;

pub(crate) use option_error::OptionError;
pub(crate) use recorder::{is_here, note_folder, rename_file, set_option};

/// An event is switched on: there may be something to write soon.
pub(crate) fn get_ready() {
    if is_here() {
        recorder::start();
    }
}

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
