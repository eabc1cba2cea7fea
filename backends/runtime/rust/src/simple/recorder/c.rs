// SPDX-License-Identifier: MIT
//! What the recorder wants of the C library, where std has nothing that neither allocates nor locks.

use std::io;
use std::io::IoSlice;
use std::os::raw::{c_char, c_int, c_long, c_void};

pub(super) const O_WRONLY: c_int = 1;
pub(super) const O_RDWR: c_int = 2;
pub(super) const O_CREAT: c_int = 0o100;
pub(super) const O_EXCL: c_int = 0o200;
pub(super) const O_CLOEXEC: c_int = 0o2_000_000;
pub(super) const O_PATH: c_int = 0o10_000_000;
#[cfg(target_arch = "aarch64")]
pub(super) const O_NOFOLLOW: c_int = 0o100_000;
#[cfg(not(target_arch = "aarch64"))]
pub(super) const O_NOFOLLOW: c_int = 0o400_000;

pub(super) const _SC_PAGESIZE: c_int = 30;

pub(super) const PROT_NONE: c_int = 0;
pub(super) const PROT_READ_WRITE: c_int = 3;
pub(super) const MAP_SHARED: c_int = 0x01;
pub(super) const MAP_PRIVATE: c_int = 0x02;
pub(super) const MAP_FIXED: c_int = 0x10;
pub(super) const MREMAP_MAYMOVE: c_int = 1;
pub(super) const MREMAP_FIXED: c_int = 2;
pub(super) const MAP_ANONYMOUS: c_int = 0x20;

pub(super) const CLOCK_REALTIME: c_int = 0;
pub(super) const CLOCK_MONOTONIC: c_int = 1;

pub(super) const ENOENT: c_int = 2;
pub(super) const ESRCH: c_int = 3;
pub(super) const EINTR: c_int = 4;
pub(super) const EBADF: c_int = 9;
pub(super) const EISDIR: c_int = 21;
pub(super) const EFBIG: c_int = 27;
pub(super) const ENOSPC: c_int = 28;
pub(super) const ESPIPE: c_int = 29;
pub(super) const ENAMETOOLONG: c_int = 36;
pub(super) const ELOOP: c_int = 40;

#[cfg(target_arch = "x86_64")]
mod number {
    use std::os::raw::c_long;

    pub const GETTID: c_long = 186;
    pub const TGKILL: c_long = 234;
    pub const MEMFD_CREATE: c_long = 319;
}
#[cfg(target_arch = "x86")]
mod number {
    use std::os::raw::c_long;

    pub const GETTID: c_long = 224;
    pub const TGKILL: c_long = 270;
    pub const MEMFD_CREATE: c_long = 356;
}
#[cfg(any(target_arch = "aarch64", target_arch = "riscv64"))]
mod number {
    use std::os::raw::c_long;

    pub const GETTID: c_long = 178;
    pub const TGKILL: c_long = 131;
    pub const MEMFD_CREATE: c_long = 279;
}

/// C's `struct timespec`, as its functions of the plain names take it.
#[repr(C)]
pub(super) struct Timespec {
    pub(super) seconds: c_long,
    pub(super) nanoseconds: c_long,
}

/// C's `pthread_t` and `pthread_key_t`.
pub(super) type Thread = usize;
pub(super) type Key = u32;

pub(super) type ForkHandler = Option<extern "C" fn()>;

// Where the C library has functions for files beyond 2 GiB by names of their own, those are meant.
extern "C" {
    #[cfg_attr(not(target_env = "musl"), link_name = "open64")]
    pub(super) fn open(path: *const c_char, flags: c_int, ...) -> c_int;
    #[cfg_attr(not(target_env = "musl"), link_name = "mmap64")]
    pub(super) fn mmap(
        address: *mut c_void,
        size: usize,
        access: c_int,
        flags: c_int,
        fd: c_int,
        offset: i64,
    ) -> *mut c_void;
    #[cfg_attr(not(target_env = "musl"), link_name = "pwritev64")]
    fn pwritev(fd: c_int, parts: *const IoSlice<'_>, count: c_int, offset: i64) -> isize;
    #[cfg_attr(not(target_env = "musl"), link_name = "posix_fallocate64")]
    pub(super) fn posix_fallocate(fd: c_int, offset: i64, size: i64) -> c_int;
    pub(super) fn mremap(
        from: *mut c_void,
        from_size: usize,
        size: usize,
        flags: c_int,
        ...
    ) -> *mut c_void;
    pub(super) fn munmap(address: *mut c_void, size: usize) -> c_int;
    pub(super) fn close(fd: c_int) -> c_int;
    pub(super) fn unlink(path: *const c_char) -> c_int;
    pub(super) fn rename(from: *const c_char, to: *const c_char) -> c_int;
    fn readlink(path: *const c_char, to: *mut c_char, size: usize) -> isize;
    pub(super) fn getcwd(to: *mut c_char, size: usize) -> *mut c_char;
    pub(super) fn sysconf(name: c_int) -> c_long;
    fn syscall(number: c_long, ...) -> c_long;
    pub(super) fn sched_yield() -> c_int;
    pub(super) fn pause() -> c_int;
    pub(super) fn nanosleep(time: *const Timespec, left: *mut Timespec) -> c_int;
    fn clock_gettime(clock: c_int, now: *mut Timespec) -> c_int;
    pub(super) fn pthread_create(
        thread: *mut Thread,
        attributes: *const c_void,
        start: extern "C" fn(*mut c_void) -> *mut c_void,
        argument: *mut c_void,
    ) -> c_int;
    pub(super) fn pthread_join(thread: Thread, result: *mut *mut c_void) -> c_int;
    pub(super) fn pthread_self() -> Thread;
    pub(super) fn pthread_setname_np(thread: Thread, name: *const c_char) -> c_int;
    pub(super) fn pthread_key_create(
        key: *mut Key,
        destructor: Option<extern "C" fn(*mut c_void)>,
    ) -> c_int;
    pub(super) fn pthread_key_delete(key: Key) -> c_int;
    pub(super) fn pthread_setspecific(key: Key, value: *const c_void) -> c_int;
    pub(super) fn pthread_atfork(
        prepare: ForkHandler,
        parent: ForkHandler,
        child: ForkHandler,
    ) -> c_int;
    // glibc's `strerror_r` is another function; by this name, all have POSIX's.
    fn __xpg_strerror_r(errno: c_int, text: *mut c_char, size: usize) -> c_int;
}

/// What the last call that failed has left in `errno`.
pub(super) fn errno() -> c_int {
    io::Error::last_os_error()
        .raw_os_error()
        .unwrap_or_default()
}

/// `Ok` for 0, or what is in `errno`.
pub(super) fn done(result: c_int) -> Result<(), c_int> {
    if result == 0 {
        Ok(())
    } else {
        Err(errno())
    }
}

/// The size of a page.
pub(super) fn page_size() -> usize {
    // SAFETY: a number in, a number out.
    usize::try_from(unsafe { sysconf(_SC_PAGESIZE) }).unwrap_or(4096)
}

/// The calling thread's id.
pub(super) fn thread_id() -> u32 {
    // SAFETY: a system call without arguments, which always succeeds.
    u32::try_from(unsafe { syscall(number::GETTID) }).unwrap_or_default()
}

/// Whether this process has no thread of this id.
pub(super) fn is_no_thread(tid: u32) -> bool {
    let pid = c_long::from(std::process::id() as i32);
    // SAFETY: signal 0 is none, and is sent to nobody.
    let result = unsafe { syscall(number::TGKILL, pid, c_long::from(tid as i32), 0 as c_long) };
    result != 0 && errno() == ESRCH
}

/// A file that is in memory alone.
pub(super) fn memory_file() -> Result<c_int, c_int> {
    const MFD_CLOEXEC: c_long = 1;
    // SAFETY: a name that ends in a NUL, and flags.
    let fd = unsafe {
        syscall(
            number::MEMFD_CREATE,
            b"tracegen\0".as_ptr().cast::<c_char>(),
            MFD_CLOEXEC,
        )
    };
    c_int::try_from(fd)
        .ok()
        .filter(|&fd| fd >= 0)
        .ok_or_else(errno)
}

/// Nanoseconds of one of the system's clocks.
#[inline(always)]
pub(super) fn clock(clock: c_int) -> u64 {
    let mut now = std::mem::MaybeUninit::<Timespec>::uninit();
    // SAFETY: the clocks that are asked for are there, so that the time is written.
    let now = unsafe {
        clock_gettime(clock, now.as_mut_ptr());
        now.assume_init()
    };
    (now.seconds as u64)
        .wrapping_mul(1_000_000_000)
        .wrapping_add(now.nanoseconds as u64)
}

/// Sleeps.
pub(super) fn sleep(nanoseconds: c_long) {
    let time = Timespec {
        seconds: 0,
        nanoseconds,
    };
    // SAFETY: a time that is there during the call; what is left of it is not asked for.
    unsafe { nanosleep(&time, std::ptr::null_mut()) };
}

/// Where a link leads to; `None`: it is none.
pub(super) fn read_link(path: &super::path::Name, room: &mut [u8]) -> bool {
    // SAFETY: a path that ends in a NUL, and room that is there during the call, of this size.
    let length = unsafe { readlink(path.pointer(), room.as_mut_ptr().cast(), room.len() - 1) };
    match usize::try_from(length) {
        Ok(length) => room[length] = 0,
        Err(_) => return false,
    }
    true
}

/// Writes of the parts what the system takes at once.
pub(super) fn write_at(fd: c_int, parts: &[IoSlice<'_>], offset: u64) -> Result<usize, c_int> {
    // SAFETY: the parts are as C has them, and are there during the call.
    let written = unsafe { pwritev(fd, parts.as_ptr(), parts.len() as c_int, offset as i64) };
    usize::try_from(written).map_err(|_| errno())
}

/// What the system says of an error; in `room`.
pub(super) fn reason(errno: c_int, room: &mut [u8; 128]) -> &[u8] {
    // SAFETY: room that is there during the call, of the size that is told; a NUL is put into it.
    unsafe { __xpg_strerror_r(errno, room.as_mut_ptr().cast(), room.len()) };
    room.split(|&byte| byte == 0).next().unwrap_or_default()
}
