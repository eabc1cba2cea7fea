// SPDX-License-Identifier: MIT

/// Has a function called when the program, or the shared library, is loaded: `first`, before what
/// reads the environment; `early`, in the order of linking; or `late`, after all that are early and
/// before the program's own.
///
/// The attributes are written here so that crates of edition 2024, and such that forbid `unsafe`,
/// can use the macros that use this one. On Apple systems there is no early and late: constructors
/// run in the order of linking.
#[doc(hidden)]
#[macro_export]
macro_rules! __constructor {
    (first $function:path) => {
        const _: () = {
            #[used]
            #[cfg_attr(windows, link_section = ".CRT$XCS")]
            #[cfg_attr(target_vendor = "apple", link_section = "__DATA,__mod_init_func")]
            #[cfg_attr(
                not(any(windows, target_vendor = "apple")),
                link_section = ".init_array.00100"
            )]
            static CONSTRUCTOR: extern "C" fn() = $function;
        };
    };
    (early $function:path) => {
        const _: () = {
            #[used]
            #[cfg_attr(windows, link_section = ".CRT$XCT")]
            #[cfg_attr(target_vendor = "apple", link_section = "__DATA,__mod_init_func")]
            #[cfg_attr(
                not(any(windows, target_vendor = "apple")),
                link_section = ".init_array.00101"
            )]
            static CONSTRUCTOR: extern "C" fn() = $function;
        };
    };
    (late $function:path) => {
        const _: () = {
            #[used]
            #[cfg_attr(windows, link_section = ".CRT$XCU")]
            #[cfg_attr(target_vendor = "apple", link_section = "__DATA,__mod_init_func")]
            #[cfg_attr(
                not(any(windows, target_vendor = "apple")),
                link_section = ".init_array.00102"
            )]
            static CONSTRUCTOR: extern "C" fn() = $function;
        };
    };
}

/// Has a function called when the program, or the shared library, ends, behind its own destructors:
/// on Linux alone.
#[doc(hidden)]
#[macro_export]
macro_rules! __destructor {
    ($function:path) => {
        const _: () = {
            #[cfg_attr(target_os = "linux", used)]
            #[cfg_attr(target_os = "linux", link_section = ".fini_array.00101")]
            #[cfg_attr(not(target_os = "linux"), allow(dead_code))]
            static DESTRUCTOR: extern "C" fn() = $function;
        };
    };
}
