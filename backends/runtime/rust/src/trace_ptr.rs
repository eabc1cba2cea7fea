// SPDX-License-Identifier: MIT
use std::ptr::NonNull;

use crate::pointer::Pointer;

/// What may be passed for an event's pointer argument, other than `char *`
/// ([`TraceStr`](crate::TraceStr)).
///
/// ```
/// use tracegen_rt::{Pointer, TracePtr};
///
/// let word = 1_u32;
/// assert_eq!((&word).as_trace_ptr(), Pointer::new(&word));
/// assert_eq!(None::<&u32>.as_trace_ptr(), Pointer::NULL);
/// ```
pub trait TracePtr {
    /// The address.
    fn as_trace_ptr(&self) -> Pointer;
}

impl TracePtr for Pointer {
    #[inline]
    fn as_trace_ptr(&self) -> Pointer {
        *self
    }
}

impl<T> TracePtr for *const T {
    #[inline]
    fn as_trace_ptr(&self) -> Pointer {
        Pointer::new(*self)
    }
}

impl<T> TracePtr for *mut T {
    #[inline]
    fn as_trace_ptr(&self) -> Pointer {
        Pointer::new(*self)
    }
}

impl<T> TracePtr for &T {
    #[inline]
    fn as_trace_ptr(&self) -> Pointer {
        Pointer::new(*self)
    }
}

impl<T> TracePtr for &mut T {
    #[inline]
    fn as_trace_ptr(&self) -> Pointer {
        Pointer::new(*self)
    }
}

impl<T> TracePtr for NonNull<T> {
    #[inline]
    fn as_trace_ptr(&self) -> Pointer {
        Pointer::new(self.as_ptr())
    }
}

impl<T> TracePtr for Option<&T> {
    #[inline]
    fn as_trace_ptr(&self) -> Pointer {
        self.map_or(Pointer::NULL, |pointer| Pointer::new(pointer))
    }
}

impl<T> TracePtr for Option<&mut T> {
    #[inline]
    fn as_trace_ptr(&self) -> Pointer {
        self.as_deref().as_trace_ptr()
    }
}

impl<T> TracePtr for Option<NonNull<T>> {
    #[inline]
    fn as_trace_ptr(&self) -> Pointer {
        self.map_or(Pointer::NULL, |pointer| pointer.as_trace_ptr())
    }
}

impl<T> TracePtr for Option<*const T> {
    #[inline]
    fn as_trace_ptr(&self) -> Pointer {
        self.map_or(Pointer::NULL, Pointer::new)
    }
}

impl<T> TracePtr for Option<*mut T> {
    #[inline]
    fn as_trace_ptr(&self) -> Pointer {
        self.map_or(Pointer::NULL, |pointer| Pointer::new(pointer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ptr;

    fn address(pointer: impl TracePtr) -> usize {
        pointer.as_trace_ptr().address()
    }

    #[test]
    fn every_kind_of_pointer_is_taken() {
        let mut word = 1_u32;
        let at = ptr::addr_of!(word) as usize;
        assert_eq!(address(&word), at);
        assert_eq!(address(&mut word), at);
        assert_eq!(address(ptr::addr_of!(word)), at);
        assert_eq!(address(ptr::addr_of_mut!(word)), at);
        assert_eq!(address(NonNull::from(&word)), at);
        assert_eq!(address(Some(NonNull::from(&word))), at);
        assert_eq!(address(Some(ptr::addr_of!(word))), at);
        assert_eq!(address(Some(ptr::addr_of_mut!(word))), at);
        assert_eq!(address(Some(&word)), at);
        assert_eq!(address(Some(&mut word)), at);
        assert_eq!(address(Pointer::new(&word)), at);
    }

    #[test]
    fn nothing_is_null() {
        assert_eq!(address(ptr::null::<u8>()), 0);
        assert_eq!(address(None::<*const u8>), 0);
        assert_eq!(address(None::<*mut u8>), 0);
        assert_eq!(address(None::<&u8>), 0);
        assert_eq!(address(None::<&mut u8>), 0);
        assert_eq!(address(None::<NonNull<u8>>), 0);
    }
}
