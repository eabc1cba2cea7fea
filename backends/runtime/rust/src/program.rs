// SPDX-License-Identifier: MIT
//! What a library is not.

use std::os::raw::{c_char, c_int, c_void};
use std::ptr;

#[cfg(target_pointer_width = "64")]
#[repr(C)]
struct ProgramHeader {
    kind: u32,
    flags: u32,
    offset: usize,
    address: usize,
    physical: usize,
    file_size: usize,
    memory_size: usize,
    align: usize,
}

#[cfg(target_pointer_width = "32")]
#[repr(C)]
struct ProgramHeader {
    kind: u32,
    offset: usize,
    address: usize,
    physical: usize,
    file_size: usize,
    memory_size: usize,
    flags: u32,
    align: usize,
}

/// The beginning of C's `struct dl_phdr_info`.
#[repr(C)]
struct ObjectInfo {
    base: usize,
    name: *const c_char,
    headers: *const ProgramHeader,
    header_count: u16,
}

type EachObject = extern "C" fn(*const ObjectInfo, usize, *mut c_void) -> c_int;

extern "C" {
    fn dl_iterate_phdr(each: EachObject, data: *mut c_void) -> c_int;
}

const INSIDE: c_int = 1;
const OUTSIDE: c_int = 2;

/// Whether this crate is in the program itself, not in a library.
pub(crate) fn is_program() -> bool {
    static HERE: u8 = 0;
    let mut address = ptr::addr_of!(HERE) as usize;
    // SAFETY: a function of C's kind, and what it looks at, which is there during the call.
    unsafe { dl_iterate_phdr(place, ptr::addr_of_mut!(address).cast()) == INSIDE }
}

/// Asked about the first object alone, which is the program.
extern "C" fn place(object: *const ObjectInfo, _: usize, address: *mut c_void) -> c_int {
    const PT_LOAD: u32 = 1;
    // SAFETY: the C library tells of an object, whose headers are there as long as it is; the
    // address is the caller's.
    let (object, headers, address) = unsafe {
        let object = &*object;
        let count = usize::from(object.header_count);
        let headers = std::slice::from_raw_parts(object.headers, count);
        (object, headers, *address.cast::<usize>())
    };
    let inside = headers.iter().any(|header| {
        let start = object.base.wrapping_add(header.address);
        header.kind == PT_LOAD && address.wrapping_sub(start) < header.memory_size
    });
    if inside {
        INSIDE
    } else {
        OUTSIDE
    }
}
