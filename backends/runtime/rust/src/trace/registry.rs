// SPDX-License-Identifier: MIT
//! The groups of the process, and what was asked of their events.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::groups::List;
use super::pattern::Pattern;
use crate::lock::Inside;
use crate::{message, Event, Group};

/// Locked with the crate's lock held, so that nobody ever waits for it.
static REGISTRY: Mutex<Registry> = Mutex::new(Registry::new());

/// Whether there are, or were, two groups of one name: an event may be in several.
static SHARED: AtomicBool = AtomicBool::new(false);

struct Registry {
    groups: List,
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
            groups: List::new(),
            patterns: Vec::new(),
            complete: false,
            help_wanted: false,
        }
    }

    fn add(&mut self, group: &'static Group) {
        if self.groups.is_named(group.name()) {
            SHARED.store(true, Ordering::Relaxed);
            self.groups.report_differences(group);
        }
        for (index, event) in group.events().iter().enumerate() {
            match self
                .groups
                .same(group, index)
                .find(|same| same.is_compiled_in())
            {
                Some(same) => event.set_own_state(same.is_on()),
                None => self.apply_patterns(event),
            }
        }
        self.groups.add(group);
    }

    /// Does to an event that nobody has switched yet what was asked for.
    fn apply_patterns(&self, event: &Event) {
        for pattern in &self.patterns {
            let pattern = Pattern::new(&pattern.text);
            if pattern.matches(event.name()) {
                event.set_own_state(pattern.switches_on());
            }
        }
    }

    fn enable(&mut self, text: &str) {
        let pattern = Pattern::new(text);
        self.remember(text);
        // One that is in several groups is switched in each, since it has one name.
        for event in self
            .groups
            .events()
            .filter(|event| pattern.matches(event.name()))
        {
            event.set_own_state(pattern.switches_on());
        }
        if self.complete {
            self.check(pattern);
        }
    }

    /// Switches the events that are the same as `event`.
    fn switch_same(&self, event: &Event, on: bool) {
        if let Some((group, index)) = self.groups.find(event) {
            let same = self.groups.same(group, index);
            same.for_each(|same| same.set_own_state(on));
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
        for at in 0..self.patterns.len() {
            if !self.patterns[at].checked {
                self.patterns[at].checked = true;
                self.check(Pattern::new(&self.patterns[at].text));
            }
        }
    }

    /// Says so if a pattern that is a name can have no effect.
    fn check(&self, pattern: Pattern<'_>) {
        let name = match pattern.name() {
            Some(name) => name,
            None => return,
        };
        let mut named = self
            .groups
            .events()
            .filter(|event| event.name() == name)
            .peekable();
        if named.peek().is_none() {
            message::say(format_args!("no event is called '{name}'"));
        } else if pattern.switches_on() && !named.any(Event::is_compiled_in) {
            message::say(format_args!("event '{name}' is compiled out"));
        }
    }
}

fn registry() -> MutexGuard<'static, Registry> {
    REGISTRY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Adds a group that is not in the list, and applies to it what was asked for.
pub(crate) fn add(group: &'static Group) {
    let _inside = Inside::new();
    registry().add(group);
}

/// Removes a group that is in the list.
pub(crate) fn remove(group: &'static Group) {
    let _inside = Inside::new();
    registry().groups.remove(group);
}

/// Switches an event wherever it is.
pub(crate) fn switch(event: &Event, on: bool) {
    if SHARED.load(Ordering::Relaxed) {
        let _inside = Inside::new();
        event.set_own_state(on);
        registry().switch_same(event, on);
    } else {
        event.set_own_state(on);
    }
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
    let mut registry = registry();
    if registry.groups.is_empty() {
        return false;
    }
    let help = registry.help_wanted && !registry.complete;
    registry.complete = true;
    if !help {
        registry.check_all();
    }
    help
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
