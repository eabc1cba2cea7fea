// SPDX-License-Identifier: MIT
//! The groups of this crate's users, which the C runtime knows beside its own.

use std::ffi::CString;
use std::os::raw::c_char;
use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::groups::List;
use crate::c_runtime::{
    c_string, trace_enable_events, trace_event_set_state_dynamic, tracegen_group_ready,
    tracegen_group_register, tracegen_group_unregister, TraceEvent, TraceGroup,
};
use crate::lock::Inside;
use crate::{Event, Group};

/// Locked with the C runtime's lock held, so that nobody ever waits for it.
static REGISTRY: Mutex<Registry> = Mutex::new(Registry {
    groups: List::new(),
    nodes: Vec::new(),
});

/// Whether there are, or were, two groups of one name: an event may be in several.
static SHARED: AtomicBool = AtomicBool::new(false);

struct Registry {
    groups: List,
    #[allow(clippy::vec_box)] // C knows where they are
    nodes: Vec<Box<Node>>,
}

/// A group as C knows it. It stays where it is, and nobody changes it but C.
struct Node {
    of: &'static Group,
    group: TraceGroup,
    events: Vec<TraceEvent>,
    /// What `group` points at.
    _strings: Vec<CString>,
    _event_list: Vec<*mut TraceEvent>,
    _declarations: Vec<*const c_char>,
}

// SAFETY: the pointers lead to what the node itself has, and to states, which are static.
unsafe impl Send for Node {}

impl Node {
    fn new(of: &'static Group) -> Box<Self> {
        let mut strings = Vec::new();
        let mut keep = |text: &str| {
            let text = c_string(text);
            // The text does not move with the string.
            let pointer = text.as_ptr();
            strings.push(text);
            pointer
        };
        let name = keep(of.name());
        let mut events: Vec<_> = of
            .events()
            .iter()
            .map(|event| TraceEvent {
                id: 0,
                name: keep(event.name()),
                sstate: event.is_compiled_in(),
                dstate: event.state().switch(),
            })
            .collect();
        let declarations: Vec<_> = (0..events.len())
            .map(|index| of.declaration(index).map_or(ptr::null(), &mut keep))
            .chain([ptr::null()])
            .collect();
        let event_list: Vec<_> = events
            .iter_mut()
            .map(|event| event as *mut TraceEvent)
            .chain([ptr::null_mut()])
            .collect();
        let mut group = TraceGroup::new();
        group.name = name;
        group.events = event_list.as_ptr();
        group.declarations = declarations.as_ptr();
        Box::new(Self {
            of,
            group,
            events,
            _strings: strings,
            _event_list: event_list,
            _declarations: declarations,
        })
    }
}

fn registry() -> MutexGuard<'static, Registry> {
    REGISTRY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Adds a group that is not in the list, and applies to it what was asked for.
pub(crate) fn add(group: &'static Group) {
    let _inside = Inside::new();
    let mut registry = registry();
    if registry.groups.is_named(group.name()) {
        SHARED.store(true, Ordering::Relaxed);
    }
    registry.groups.add(group);
    let mut node = Node::new(group);
    // SAFETY: the node stays where it is until it is unregistered.
    unsafe { tracegen_group_register(&mut node.group) };
    registry.nodes.push(node);
}

/// Removes a group that is in the list.
pub(crate) fn remove(group: &'static Group) {
    let _inside = Inside::new();
    let mut registry = registry();
    registry.groups.remove(group);
    let at = registry
        .nodes
        .iter()
        .position(|node| ptr::eq(node.of, group));
    if let Some(at) = at {
        let mut node = registry.nodes.swap_remove(at);
        // SAFETY: it was registered when it was put in the list.
        unsafe { tracegen_group_unregister(&mut node.group) };
    }
}

/// Switches an event wherever it is.
pub(crate) fn switch(event: &Event, on: bool) {
    let _inside = Inside::new();
    let mut registry = registry();
    let found = registry.groups.find(event);
    let registered = found.and_then(|(group, index)| {
        let mut nodes = registry.nodes.iter_mut();
        nodes
            .find(|node| ptr::eq(node.of, group))
            .map(|node| ptr::addr_of_mut!(node.events[index]))
    });
    match registered {
        // SAFETY: the node is in the list, and so the event is there.
        Some(registered) => unsafe { trace_event_set_state_dynamic(registered, on) },
        None => event.set_own_state(on),
    }
}

/// Applies a pattern to all events, and to those that are registered later.
pub(super) fn enable(text: &str) {
    let text = c_string(text);
    // SAFETY: a string, which is there during the call.
    unsafe { trace_enable_events(text.as_ptr()) };
}

/// Asks for the list of events, which C prints, now or later.
pub(super) fn want_help() -> bool {
    enable("help");
    false
}

/// The groups of the program or library that this crate is in are registered.
pub(crate) fn complete() {
    // Not with the lock held: C may end the program.
    for group in super::groups::Walk::new() {
        let place: *const Group = group;
        // SAFETY: C asks for the address alone.
        unsafe { tracegen_group_ready(place.cast()) };
    }
}

/// Has `look` look at the registered groups.
pub(super) fn with_groups<T>(look: impl FnOnce(&List) -> T) -> T {
    let _inside = Inside::new();
    look(&registry().groups)
}

/// Whether an event may be in several groups.
pub(super) fn are_shared() -> bool {
    SHARED.load(Ordering::Relaxed)
}
