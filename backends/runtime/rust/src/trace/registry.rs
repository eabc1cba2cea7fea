// SPDX-License-Identifier: MIT
//! The groups of the process, and what was asked of their events.

use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::pattern::Pattern;
use crate::lock::Inside;
use crate::{message, Event, Group};

/// The group that was registered first. Looking at the list needs no lock, since groups are only
/// ever added.
static FIRST: AtomicPtr<Group> = AtomicPtr::new(ptr::null_mut());

/// Locked with the crate's lock held, so that nobody ever waits for it.
static REGISTRY: Mutex<Registry> = Mutex::new(Registry::new());

struct Registry {
    last: Option<&'static Group>,
    /// In the order in which they apply to a group that is registered later.
    patterns: Vec<Remembered>,
    /// The program's own groups are all there.
    complete: bool,
    /// The list of events was asked for before they were all there.
    help_wanted: bool,
}

struct Remembered {
    text: String,
    checked: bool,
}

impl Registry {
    const fn new() -> Self {
        Self {
            last: None,
            patterns: Vec::new(),
            complete: false,
            help_wanted: false,
        }
    }

    fn add(&mut self, group: &'static Group) {
        let next = self.last.map_or(&FIRST, Group::next);
        next.store(ptr::addr_of!(*group) as *mut Group, Ordering::Release);
        self.last = Some(group);
        for pattern in &self.patterns {
            switch(group.events().iter().copied(), Pattern::new(&pattern.text));
        }
    }

    fn enable(&mut self, text: &str) {
        let pattern = Pattern::new(text);
        self.remember(text);
        switch(events(), pattern);
        if self.complete {
            check(pattern);
        }
    }

    /// The later of two equals decides alone, so the earlier one is moved.
    fn remember(&mut self, text: &str) {
        let known = self
            .patterns
            .iter()
            .position(|pattern| pattern.text == text);
        let pattern = match known {
            Some(known) => self.patterns.remove(known),
            None => Remembered {
                text: text.to_owned(),
                checked: self.complete,
            },
        };
        self.patterns.push(pattern);
    }

    fn check_all(&mut self) {
        for pattern in self.patterns.iter_mut().filter(|pattern| !pattern.checked) {
            pattern.checked = true;
            check(Pattern::new(&pattern.text));
        }
    }
}

fn registry() -> MutexGuard<'static, Registry> {
    REGISTRY.lock().unwrap_or_else(PoisonError::into_inner)
}

fn switch(events: impl Iterator<Item = &'static Event>, pattern: Pattern<'_>) {
    for event in events.filter(|event| pattern.matches(event.name())) {
        event.set_state(pattern.switches_on());
    }
}

/// Says so if a pattern that is a name can have no effect.
fn check(pattern: Pattern<'_>) {
    let name = match pattern.name() {
        Some(name) => name,
        None => return,
    };
    let mut named = events().filter(|event| event.name() == name).peekable();
    if named.peek().is_none() {
        message::say(format_args!("no event is called '{name}'"));
    } else if pattern.switches_on() && !named.any(Event::is_compiled_in) {
        message::say(format_args!("event '{name}' is compiled out"));
    }
}

/// Adds a group that is not in the list, and applies to it what was asked for.
pub(crate) fn add(group: &'static Group) {
    let _inside = Inside::new();
    registry().add(group);
}

/// Applies a pattern to all events, and to those that are registered later.
pub(super) fn enable(text: &str) {
    let _inside = Inside::new();
    registry().enable(text);
}

/// Asks for the list of events. Tells whether they are all there; if not, [`complete`] tells later.
pub(super) fn want_help() -> bool {
    let _inside = Inside::new();
    let mut registry = registry();
    registry.help_wanted = true;
    registry.complete
}

/// The program's own groups are all registered, if it has any: now mistakes in names can be told.
/// Tells whether the list of events was asked for before.
pub(crate) fn complete() -> bool {
    let _inside = Inside::new();
    if groups().next().is_none() {
        return false;
    }
    let mut registry = registry();
    let help = registry.help_wanted && !registry.complete;
    registry.complete = true;
    if !help {
        registry.check_all();
    }
    help
}

/// The registered groups, in the order of registration.
#[derive(Clone)]
pub(super) struct Groups(&'static AtomicPtr<Group>);

pub(super) fn groups() -> Groups {
    Groups(&FIRST)
}

fn events() -> impl Iterator<Item = &'static Event> {
    groups().flat_map(|group| group.events().iter().copied())
}

impl Iterator for Groups {
    type Item = &'static Group;

    fn next(&mut self) -> Option<&'static Group> {
        // SAFETY: NULL, or a static that `add` has put there.
        let group: &'static Group = unsafe { self.0.load(Ordering::Acquire).as_ref() }?;
        self.0 = group.next();
        Some(group)
    }
}
