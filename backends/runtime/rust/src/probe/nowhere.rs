// SPDX-License-Identifier: MIT
//! There are no probes.

#[doc(hidden)]
#[macro_export]
macro_rules! __probe {
    (($state:literal $provider:literal $event:literal) $($type:ident $value:expr),* $(,)?) => {
        $(let _ = &$value;)*
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __is_wanted {
    ($event:ident $state:literal) => {
        $event.own_state().is_wanted()
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __event_with_state {
    ($event:ident $name:literal $state:literal) => {
        static $event: $crate::Event = $crate::Event::new($name, true);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __declare_probe {
    ($provider:literal $event:literal $declaration:literal) => {};
}
