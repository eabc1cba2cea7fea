# SPDX-License-Identifier: MIT
"""Words that languages reserve."""

from __future__ import annotations

from typing import Final

C: Final = frozenset(
    """
    auto bool break case char const continue default do double else enum extern float for goto if
    inline int long register restrict return short signed sizeof static struct switch typedef union
    unsigned void volatile while _Alignas _Alignof _Atomic _Bool _Complex _Generic _Imaginary
    _Noreturn _Static_assert _Thread_local alignas alignof constexpr false nullptr static_assert
    thread_local true typeof typeof_unqual asm
    """.split()
)
"""Keywords of C17 (6.4.1) and C23, and `asm`, which GNU C reserves. None can name an argument."""

CPP: Final = frozenset(
    """
    and and_eq bitand bitor catch char8_t char16_t char32_t class co_await co_return co_yield compl
    concept consteval constinit const_cast decltype delete dynamic_cast explicit export friend
    mutable namespace new noexcept not not_eq operator or or_eq private protected public
    reinterpret_cast requires static_cast template this throw try typeid typename using virtual
    wchar_t xor xor_eq
    """.split()
)
"""Keywords of C++ that C lacks. A header for both writes them with a `_` behind."""

C_MACROS: Final = frozenset(
    """
    I errno stdin stdout stderr unix linux i386 complex imaginary noreturn assert offsetof
    signals slots emit near far interface small major minor makedev likely unlikely
    st_atime st_mtime st_ctime sa_handler sa_sigaction si_pid si_uid si_status si_utime si_stime
    si_value si_int si_ptr si_addr si_band si_fd si_overrun si_timerid s_addr h_addr
    """.split()
)
"""Macros that compilers and common headers define, in small letters or of one: the header writes
them with a `_` behind, as all names in capitals."""

RUST: Final = frozenset(
    """
    as async await break const continue dyn else enum extern false fn for gen if impl in let loop
    match mod move mut pub ref return static struct trait true type unsafe use where while abstract
    become box do final macro override priv try typeof unsized virtual yield
    """.split()
)
"""Keywords of Rust's editions that `r#` makes names of."""

RUST_NEVER: Final = frozenset(["self", "Self", "super", "crate", "_"])
"""Words that not even `r#` makes names of: they get a `_` behind."""
