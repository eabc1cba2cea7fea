// SPDX-License-Identifier: MIT
//! What probes are made of on every processor that has them.

/// Hands each argument its place: a name of a register's operand, its index, its offset on the
/// stack, and what parts it from the one before.
#[doc(hidden)]
#[macro_export]
macro_rules! __probe {
    ($note:tt $($type:ident $value:expr),* $(,)?) => {
        $crate::__probe_place!(
            $note
            [
                (v0 0 "0" "") (v1 1 "8" " ") (v2 2 "16" " ") (v3 3 "24" " ") (v4 4 "32" " ")
                (v5 5 "40" " ") (v6 6 "48" " ") (v7 7 "56" " ") (v8 8 "64" " ") (v9 9 "72" " ")
            ]
            []
            $($type $value,)*
        )
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __probe_place {
    ($note:tt $places:tt []) => {
        $crate::__probe_without!($note)
    };
    ($note:tt [$(($name:ident $($more:tt)*))*] $placed:tt) => {
        $crate::__probe_with!($note [$($name)*] $placed)
    };
    (
        $note:tt
        [($name:ident $index:literal $offset:literal $space:literal) $($places:tt)*]
        [$($placed:tt)*]
        $type:ident $value:expr, $($more:tt)*
    ) => {
        $crate::__probe_place!(
            $note
            [$($places)*]
            [$($placed)* ($name $index $offset $space $type $value)]
            $($more)*
        )
    };
}

/// The nop and its note: owner `stapsdt`, type 3. Tools find by `.stapsdt.base`, whose address the
/// note has too, how far a prelinked file was moved; it is marked to be retained, since lld throws
/// away what only notes refer to. `$word` is how an address is written.
#[doc(hidden)]
#[macro_export]
macro_rules! __probe_note {
    ($word:literal ($state:literal $provider:literal $event:literal) $($arguments:expr),*) => {
        concat!(
            "990: nop\n",
            ".pushsection .note.stapsdt, \"?\", \"note\"\n",
            ".balign 4\n",
            ".4byte 992f - 991f, 994f - 993f, 3\n",
            "991: .asciz \"stapsdt\"\n",
            "992: .balign 4\n",
            "993: ", $word, " 990b\n",
            $word, " _.stapsdt.base\n",
            $word, " ", $state, " + 2\n",
            ".asciz \"", $provider, "\"\n",
            ".asciz \"", $event, "\"\n",
            ".asciz \"", $($arguments,)* "\"\n",
            "994: .balign 4\n",
            ".popsection\n",
            ".ifndef _.stapsdt.base\n",
            ".pushsection .stapsdt.base, \"aGR\", \"progbits\", .stapsdt.base, comdat\n",
            ".weak _.stapsdt.base\n",
            ".hidden _.stapsdt.base\n",
            "_.stapsdt.base: .space 1\n",
            ".size _.stapsdt.base, 1\n",
            ".popsection\n",
            ".endif\n"
        )
    };
}

/// A state with a name, weak and hidden, and in the file itself, where tools find the semaphore that
/// they raise. Where code is put together that has it twice, the second one is left out.
#[doc(hidden)]
#[macro_export]
macro_rules! __probe_state {
    ($state:literal) => {
        concat!(
            ".ifndef ",
            $state,
            "\n",
            ".pushsection .probes, \"aw\", \"progbits\"\n",
            ".balign 4\n",
            ".weak ",
            $state,
            "\n",
            ".hidden ",
            $state,
            "\n",
            ".type ",
            $state,
            ", STT_OBJECT\n",
            ".size ",
            $state,
            ", 4\n",
            $state,
            ": .space 4\n",
            ".popsection\n",
            ".endif\n"
        )
    };
}

/// The event's declaration in a note, of owner `tracegen` and type 100, that takes room in the file
/// and none in memory.
#[doc(hidden)]
#[macro_export]
macro_rules! __probe_declaration {
    ($provider:literal $event:literal $declaration:literal) => {
        concat!(
            ".pushsection .note.tracegen, \"\", \"note\"\n",
            ".balign 4\n",
            ".4byte 992f - 991f, 994f - 993f, 100\n",
            "991: .asciz \"tracegen\"\n",
            "992: .balign 4\n",
            "993: .asciz \"",
            $provider,
            "\"\n",
            ".asciz \"",
            $event,
            "\"\n",
            ".asciz \"",
            $declaration,
            "\"\n",
            "994: .balign 4\n",
            ".popsection\n"
        )
    };
}

/// An event whose state has a name.
#[doc(hidden)]
#[macro_export]
macro_rules! __event_with_state {
    ($event:ident $name:literal $state:literal) => {
        $crate::__probe_global!($crate::__probe_state!($state));
        static $event: $crate::Event = {
            extern "C" {
                #[link_name = $state]
                static STATE: $crate::State;
            }
            // SAFETY: it is defined above, in four bytes that are 0.
            $crate::Event::with_state($name, unsafe { &STATE })
        };
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __declare_probe {
    ($provider:literal $event:literal $declaration:literal) => {
        $crate::__probe_global!($crate::__probe_declaration!($provider $event $declaration));
    };
}
