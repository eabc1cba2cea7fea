// SPDX-License-Identifier: MIT
//! The rings of this process, and the file that they are mapped from.

use std::mem::{size_of, MaybeUninit};
use std::os::raw::{c_int, c_void};
use std::process;
use std::ptr;
use std::slice;
use std::sync::atomic::{AtomicBool, AtomicPtr, Ordering};

use super::file::{self, write_part_at};
use super::handle::{borrowed, close, Handle};
use super::path::{rename, unlink, Name};
use super::quiet::file_limit;
use super::ring::Ring;
use super::{c, report, room};

/// The file's layout. Readers depend on it.
#[derive(Clone, Copy)]
struct Header {
    session: u64,
    head_size: u64,
    stride: u64,
    ring_size: u64,
}

const MAGIC: u64 = 0x3173_6e69_7267_6374;
const VERSION: u64 = 1;

/// Numbers of rings that are in memory alone: no place in the file has them.
const OUTSIDE: u32 = 1 << 31;

/// The ring that was made last, or NULL; further ones by `next`. Read without the lock.
static FIRST: AtomicPtr<Ring> = AtomicPtr::new(ptr::null_mut());

/// The file was removed, and not made anew.
static REMOVED: AtomicBool = AtomicBool::new(false);

/// What wants the lock.
pub(super) struct Rings {
    handle: Handle,
    /// The file's name.
    path: Name,
    reported: bool,
    header: Header,
    count: u32,
    count_outside: u32,
}

impl Rings {
    pub(super) const fn new() -> Self {
        Self {
            handle: Handle::none(),
            path: Name::new(),
            reported: false,
            header: Header {
                session: 0,
                head_size: 0,
                stride: 0,
                ring_size: 0,
            },
            count: 0,
            count_outside: 0,
        }
    }

    /// Makes the rings' file, `path`, in place of one that may be left. Rings that could not be kept
    /// in it are in memory alone; that is reported.
    pub(super) fn open(&mut self, path: &Name, session: u64, ring_size: u64) {
        let page = c::page_size() as u64;
        self.header = Header {
            session,
            head_size: page,
            stride: page + ring_size,
            ring_size,
        };
        REMOVED.store(false, Ordering::Relaxed);
        self.reported = false;
        // There may be none.
        let _ = unlink(path);
        if let Err(errno) = self.make_file(path) {
            self.give_up(path, errno);
        }
    }

    fn report(&mut self, errno: c_int) {
        if !self.reported {
            self.reported = true;
            report::say_why(
                &[b"cannot keep rings in a file: "],
                errno,
                b"; a crash will lose the last events",
            );
        }
    }

    fn make_file(&mut self, path: &Name) -> Result<(), c_int> {
        self.handle.open(path, c::O_RDWR | c::O_CREAT | c::O_EXCL)?;
        self.path = *path;
        let fd = self.handle.fd();
        let header = &self.header;
        borrowed(fd)
            .set_len(header.head_size)
            .map_err(|error| file_limit(error.raw_os_error().unwrap_or(c::EBADF)))?;
        let numbers = [
            MAGIC,
            VERSION,
            header.session,
            header.head_size,
            header.stride,
            header.ring_size,
            u64::from(process::id()),
        ];
        let mut bytes = [0; 56];
        for (place, number) in bytes.chunks_exact_mut(8).zip(numbers) {
            place.copy_from_slice(&number.to_ne_bytes());
        }
        write_part_at(fd, &bytes, 0)
    }

    /// There is no file: rings are in memory alone.
    fn give_up(&mut self, path: &Name, errno: c_int) {
        self.report(errno);
        if self.handle.is_open() {
            // What cannot be removed stays.
            let _ = unlink(path);
        }
        self.handle.close();
    }

    /// The size of a ring as it is mapped: head and data, and the data once more.
    fn mapped_size(&self) -> usize {
        (self.header.head_size + 2 * self.header.ring_size) as usize
    }

    /// Maps a ring, over `at` unless that is `None`.
    fn map(&self, fd: c_int, offset: u64, at: Option<&Ring>) -> Result<&'static Ring, c_int> {
        let (head, size) = (
            self.header.head_size as usize,
            self.header.ring_size as usize,
        );
        let place = match at {
            Some(ring) => ptr::addr_of!(*ring) as *mut u8,
            None => map(
                ptr::null_mut(),
                head + 2 * size,
                c::PROT_NONE,
                c::MAP_PRIVATE | c::MAP_ANONYMOUS,
                -1,
                0,
            )?,
        };
        let flags = c::MAP_SHARED | c::MAP_FIXED;
        let offset = offset as i64;
        let access = c::PROT_READ_WRITE;
        let again = offset + head as i64;
        // It lies within what was mapped.
        let behind = place.wrapping_add(head + size);
        let mapped = map(place, head + size, access, flags, fd, offset)
            .and_then(|_| map(behind, size, access, flags, fd, again));
        if let Err(errno) = mapped {
            if at.is_none() {
                // SAFETY: it was mapped here, and nobody knows it.
                unsafe { c::munmap(place.cast(), head + 2 * size) };
            }
            return Err(errno);
        }
        #[allow(clippy::cast_ptr_alignment)] // it is a page's
        // SAFETY: a page, which begins as a ring that was never used, or as the one that was there.
        // It stays until the rings are closed, when nobody has one any more.
        Ok(unsafe { &*place.cast::<Ring>() })
    }

    /// The same as `map`, of memory without a file.
    fn map_memory(&self) -> Result<&'static Ring, c_int> {
        let head = self.header.head_size as usize;
        let size = self.header.ring_size as usize;
        let flags = c::MAP_SHARED | c::MAP_ANONYMOUS;
        let whole = self.mapped_size();
        let place = map(ptr::null_mut(), whole, c::PROT_READ_WRITE, flags, -1, 0)?;
        let data = place.wrapping_add(head);
        // SAFETY: within what was mapped. Of a size of 0: what is there stays, and is mapped once more.
        let again = unsafe {
            let flags = c::MREMAP_MAYMOVE | c::MREMAP_FIXED;
            c::mremap(data.cast(), 0, size, flags, data.wrapping_add(size))
        };
        if again as isize == -1 {
            let errno = c::errno();
            // SAFETY: it was mapped here, and nobody knows it.
            unsafe { c::munmap(place.cast(), whole) };
            return Err(errno);
        }
        #[allow(clippy::cast_ptr_alignment)] // it is a page's
        // SAFETY: as in `map`.
        Ok(unsafe { &*place.cast::<Ring>() })
    }

    /// The disk's blocks are taken now: a store must not find that there is none left.
    fn make_room(&self, offset: u64) -> Result<(), c_int> {
        let (fd, stride) = (self.handle.fd(), self.header.stride);
        // SAFETY: numbers in, a number out.
        match unsafe { c::posix_fallocate(fd, offset as i64, stride as i64) } {
            0 => Ok(()),
            errno => Err(file_limit(errno)),
        }
    }

    fn offset(&self, number: u32) -> u64 {
        self.header.head_size + u64::from(number) * self.header.stride
    }

    fn make_in_file(&mut self) -> Result<&'static Ring, c_int> {
        let offset = self.offset(self.count);
        self.handle.mend(&self.path, c::O_RDWR)?;
        self.make_room(offset)?;
        let ring = self.map(self.handle.fd(), offset, None)?;
        ring.number.store(self.count, Ordering::Relaxed);
        self.count += 1;
        Ok(ring)
    }

    fn make_in_memory(&mut self) -> Result<&'static Ring, c_int> {
        let memory = c::memory_file()?;
        let ring = borrowed(memory)
            .set_len(self.header.stride)
            .map_err(|error| file_limit(error.raw_os_error().unwrap_or(c::EBADF)))
            .and_then(|()| self.map(memory, 0, None));
        close(memory);
        // One that is in memory may not be larger than RLIMIT_FSIZE says, either.
        let ring = ring.or_else(|errno| match errno {
            c::EFBIG => self.map_memory(),
            errno => Err(errno),
        })?;
        ring.number
            .store(OUTSIDE + self.count_outside, Ordering::Relaxed);
        self.count_outside += 1;
        Ok(ring)
    }

    fn make(&mut self) -> Result<&'static Ring, c_int> {
        let mut made = Err(0);
        if self.handle.is_open() {
            made = self.make_in_file();
            if let Err(errno) = made {
                self.report(errno);
            }
        }
        let ring = made.or_else(|_| self.make_in_memory())?;
        let head = self.header.head_size as usize;
        let data = (ptr::addr_of!(*ring) as *mut u8).wrapping_add(head);
        ring.set_data(data, self.header.ring_size);
        ring.next
            .store(FIRST.load(Ordering::Relaxed), Ordering::Relaxed);
        FIRST.store(ptr::addr_of!(*ring) as *mut Ring, Ordering::Release);
        Ok(ring)
    }

    /// A ring for the calling thread.
    pub(super) fn take(&mut self) -> Result<&'static Ring, c_int> {
        let tid = c::thread_id();
        let gone = || {
            let ring = all().find(|ring| {
                ring.tid.load(Ordering::Relaxed) == tid
                    || c::is_no_thread(ring.tid.load(Ordering::Relaxed))
            })?;
            reap(ring);
            Some(ring)
        };
        let free = all().find(|ring| !is_in_use(ring));
        let ring = match free.or_else(gone) {
            Some(ring) => ring,
            None => self.make()?,
        };
        ring.tid.store(tid, Ordering::Relaxed);
        ring.pid.store(process::id(), Ordering::Relaxed);
        ring.in_use.store(1, Ordering::Relaxed);
        Ok(ring)
    }

    /// The rings' file is called so from now on.
    pub(super) fn rename(&mut self, from: &Name, to: &Name) -> Result<(), c_int> {
        if self.handle.is_open() && !are_removed() {
            rename(from, to)?;
            self.path = *to;
        }
        Ok(())
    }

    /// Removes the file, if it is still ours.
    pub(super) fn remove(&mut self, path: &Name) {
        if self.handle.is_open() && self.handle.is_named(path) {
            // What cannot be removed stays.
            let _ = unlink(path);
        }
        REMOVED.store(true, Ordering::Relaxed);
    }

    /// Makes the file anew, with all that is in the rings.
    pub(super) fn again(&mut self, path: &Name) {
        REMOVED.store(false, Ordering::Relaxed);
        if !self.handle.is_open() {
            return;
        }
        self.handle.close();
        let mut good = self.make_file(path);
        for ring in all() {
            let number = ring.number.load(Ordering::Relaxed);
            if number < OUTSIDE {
                good = good.and_then(|()| self.write_ring(ring, self.offset(number)));
            }
        }
        if let Err(errno) = good {
            self.give_up(path, errno);
        }
    }

    fn write_ring(&self, ring: &Ring, offset: u64) -> Result<(), c_int> {
        let fd = self.handle.fd();
        self.make_room(offset)?;
        let size = self.header.stride as usize;
        // SAFETY: it is mapped, and of this size; its thread is this one, or writes behind what
        // counts.
        let bytes = unsafe { slice::from_raw_parts(ptr::addr_of!(*ring).cast::<u8>(), size) };
        write_part_at(fd, bytes, offset)?;
        self.map(fd, offset, Some(ring))?;
        Ok(())
    }

    fn forget_all(&mut self) {
        self.handle.close();
        FIRST.store(ptr::null_mut(), Ordering::Release);
        self.count = 0;
        self.count_outside = 0;
        REMOVED.store(false, Ordering::Relaxed);
    }

    fn unmap_all_but(&self, own: Option<&Ring>) {
        let mut next = FIRST.load(Ordering::Acquire);
        // SAFETY: NULL, or a ring that is still mapped.
        while let Some(ring) = unsafe { next.as_ref() } {
            let place = next;
            next = ring.next.load(Ordering::Relaxed);
            if !own.map_or(false, |own| ptr::eq(own, ring)) {
                // SAFETY: it was mapped with this size, and nobody has it any more.
                unsafe { c::munmap(place.cast(), self.mapped_size()) };
            }
        }
    }

    /// Closes the file, and unmaps all rings.
    pub(super) fn close(&mut self) {
        self.unmap_all_but(None);
        self.forget_all();
    }

    /// The same in the child of a fork, whose one thread had `own`, but no ring is shared any more.
    pub(super) fn forget(&mut self, own: Option<&'static Ring>) {
        self.unmap_all_but(own);
        if let Some(own) = own {
            // The fork may have come from a signal handler that interrupted a tracepoint: that one
            // goes on in the child as well, with memory of its own in the ring's place.
            own.limit.store(0, Ordering::Relaxed);
            let mut kept = MaybeUninit::<Ring>::uninit();
            let place = ptr::addr_of!(*own) as *mut Ring;
            let flags = c::MAP_PRIVATE | c::MAP_ANONYMOUS | c::MAP_FIXED;
            let access = c::PROT_READ_WRITE;
            // SAFETY: from a ring that is mapped, and back to where it was; this is the only thread.
            unsafe {
                ptr::copy_nonoverlapping(place, kept.as_mut_ptr(), 1);
                if map(place.cast(), self.mapped_size(), access, flags, -1, 0).is_ok() {
                    ptr::copy_nonoverlapping(kept.as_ptr(), place, 1);
                }
            }
        }
        self.forget_all();
    }
}

const _: () = assert!(size_of::<Ring>() <= 4096);

fn map(
    place: *mut u8,
    size: usize,
    access: c_int,
    flags: c_int,
    fd: c_int,
    offset: i64,
) -> Result<*mut u8, c_int> {
    // SAFETY: over what the callers have mapped, or where the system likes.
    let mapped = unsafe { c::mmap(place.cast(), size, access, flags, fd, offset) };
    if mapped as isize == -1 {
        Err(c::errno())
    } else {
        Ok(mapped.cast::<u8>())
    }
}

/// All rings.
pub(super) fn all() -> impl Iterator<Item = &'static Ring> {
    let mut next: *mut Ring = FIRST.load(Ordering::Acquire);
    std::iter::from_fn(move || {
        // SAFETY: NULL, or a ring that is mapped while a trace is open.
        let ring: &'static Ring = unsafe { next.as_ref() }?;
        next = ring.next.load(Ordering::Relaxed);
        Some(ring)
    })
}

fn is_in_use(ring: &Ring) -> bool {
    ring.in_use.load(Ordering::Relaxed) != 0
}

/// The ring's thread has no use for it any more; it is drained.
pub(super) fn give_back(ring: &Ring) {
    ring.in_use.store(0, Ordering::Relaxed);
}

/// Whether any thread has a ring, but that of `own`. With the lock held.
pub(super) fn in_use(own: Option<&Ring>) -> bool {
    all().any(|ring| is_in_use(ring) && !own.map_or(false, |own| ptr::eq(own, ring)))
}

/// Whether any event was lost that no record tells of.
pub(super) fn have_lost() -> bool {
    all().any(|ring| ring.dropped.load(Ordering::Relaxed) != 0)
}

/// Counts what rings that are in memory alone have lost with one of the file, where readers find it.
pub(super) fn tell_lost() {
    let is_outside = |ring: &Ring| ring.number.load(Ordering::Relaxed) >= OUTSIDE;
    if let Some(kept) = all().find(|ring| !is_outside(ring)) {
        for ring in all().filter(|ring| is_outside(ring)) {
            let lost = ring.dropped.swap(0, Ordering::Relaxed);
            kept.dropped.fetch_add(lost, Ordering::Relaxed);
        }
    }
}

/// Takes care of the rings of threads that vanished without saying so. With the lock held.
pub(super) fn reap_gone(own: Option<&Ring>) {
    for ring in all() {
        let is_own = own.map_or(false, |own| ptr::eq(own, ring));
        if is_in_use(ring) && !is_own && c::is_no_thread(ring.tid.load(Ordering::Relaxed)) {
            reap(ring);
        }
    }
}

fn reap(ring: &Ring) {
    // What it had begun is lost; nobody will complete it.
    let published = ring.published.load(Ordering::Relaxed);
    ring.reserved.store(published, Ordering::Relaxed);
    room::finish(ring);
    give_back(ring);
}

/// Whether the file was removed, and not made anew.
pub(super) fn are_removed() -> bool {
    REMOVED.load(Ordering::Relaxed)
}

/// Writes a ring out, by the right to drain it, for which it waits. The caller is quiet.
pub(super) fn drain(ring: &Ring) {
    let mut tries = 0;
    while !ring.try_drain() {
        // Yielding alone would wait forever for a thread of lower priority.
        if tries < 32 {
            tries += 1;
            // SAFETY: nothing in, nothing out.
            unsafe { c::sched_yield() };
        } else {
            c::sleep(50_000);
        }
    }
    file::drain(ring);
    ring.end_draining();
}

/// What a thread's end is told, so that it has something to do.
pub(super) fn mark(ring: &Ring) -> *const c_void {
    ptr::addr_of!(*ring).cast()
}
