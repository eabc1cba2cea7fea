# SPDX-License-Identifier: MIT
"""Words that languages reserve."""

from __future__ import annotations

import re
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

_C_LIBRARY: Final = frozenset(
    """
    BIG_ENDIAN BUFSIZ BYTE_ORDER CHAR_BIT CHAR_MAX CHAR_MIN E2BIG EACCES EADDRINUSE
    EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF EBADFD EBADMSG EBADR EBADRQC
    EBADSLT EBFONT EBUSY ECANCELED ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ECONNRESET
    EDEADLK EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN
    EHOSTUNREACH EHWPOISON EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR EISNAM
    EKEYEXPIRED EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC
    ELIBMAX ELIBSCN ELNRNG ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG
    ENAVAIL ENETDOWN ENETRESET ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV ENOENT
    ENOEXEC ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR
    ENOSTR ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM ENOTRECOVERABLE ENOTSOCK ENOTSUP
    ENOTTY ENOTUNIQ ENXIO EOF EOPNOTSUPP EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROTO
    EPROTONOSUPPORT EPROTOTYPE ERANGE EREMCHG EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ESHUTDOWN
    ESOCKTNOSUPPORT ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY
    EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV EXFULL EXIT_FAILURE EXIT_SUCCESS FD_SETSIZE
    FILENAME_MAX FOPEN_MAX F_LOCK F_OK F_TEST F_TLOCK F_ULOCK HOST_NAME_MAX INT_MAX INT_MIN
    LINE_MAX LITTLE_ENDIAN LLONG_MAX LLONG_MIN LOGIN_NAME_MAX LONG_MAX LONG_MIN L_INCR L_SET
    L_XTND L_ctermid L_tmpnam MAX_CANON MAX_INPUT MB_CUR_MAX MB_LEN_MAX MQ_PRIO_MAX NAME_MAX
    NFDBITS NGROUPS_MAX NULL PATH_MAX PIPE_BUF PTHREAD_DESTRUCTOR_ITERATIONS PTHREAD_KEYS_MAX
    PTHREAD_STACK_MIN PTRDIFF_MAX PTRDIFF_MIN P_tmpdir RAND_MAX RTSIG_MAX R_OK SCHAR_MAX
    SCHAR_MIN SEEK_CUR SEEK_END SEEK_SET SEM_VALUE_MAX SHRT_MAX SHRT_MIN SIG_ATOMIC_MAX
    SIG_ATOMIC_MIN SIZE_MAX SSIZE_MAX STDERR_FILENO STDIN_FILENO STDOUT_FILENO TMP_MAX
    TTY_NAME_MAX UCHAR_MAX UINT_MAX ULLONG_MAX ULONG_MAX USHRT_MAX WCHAR_MAX WCHAR_MIN
    WCONTINUED WEXITED WINT_MAX WINT_MIN WNOHANG WNOWAIT WSTOPPED WUNTRACED W_OK X_OK bool errno
    false static_assert stderr stdin stdout true
    """.split()
)
_C_LIBRARY_STARTS: Final = ("PRI", "SCN", "SYS_", "INT", "UINT")
_C_LIBRARY_PATTERN: Final = (
    r"(?:PRI|SCN)[A-Za-z]+\d*|SYS_[a-z]\w*|U?INT(?:\d+|MAX|PTR|_(?:FAST|LEAST)\d+)_M(?:AX|IN)"
)


def is_c_library_macro(name: str) -> bool:
    """Whether headers of C's library that others include, stdio.h and errno.h say, define a macro
    of this name: in a macro's argument, its value stands in the name's place."""
    if name in _C_LIBRARY:
        return True
    # Few begin so. The pattern is compiled for those.
    return name.startswith(_C_LIBRARY_STARTS) and bool(re.fullmatch(_C_LIBRARY_PATTERN, name))


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
