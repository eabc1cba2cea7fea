// SPDX-License-Identifier: MIT
//! The groups of the process, and what was asked of their events.

use std::ptr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::pattern::Pattern;
use crate::lock::Inside;
use crate::{message, Event, Group};

/// Locked with the crate's lock held, so that nobody ever waits for it.
static REGISTRY: Mutex<Registry> = Mutex::new(Registry::new());

/// Whether there are, or were, two groups of one name: an event may be in several.
static SHARED: AtomicBool = AtomicBool::new(false);

struct Registry {
    /// In the order of registration.
    groups: Vec<Registered>,
    /// How many groups were ever registered.
    count: usize,
    /// In the order in which they apply to a group that is registered later.
    patterns: Vec<Remembered>,
    /// The program's own groups are all there.
    complete: bool,
    /// The list of events was asked for before they were all there.
    help_wanted: bool,
}

struct Registered {
    group: &'static Group,
    /// In the order of registration, never given twice.
    place: usize,
}

struct Remembered {
    text: String,
    checked: bool,
}

impl Registry {
    const fn new() -> Self {
        Self {
            groups: Vec::new(),
            count: 0,
            patterns: Vec::new(),
            complete: false,
            help_wanted: false,
        }
    }

    fn add(&mut self, group: &'static Group) {
        let place = self.count;
        self.count += 1;
        if self.named(group.name()).next().is_some() {
            SHARED.store(true, Ordering::Relaxed);
            self.report_differences(group);
        }
        for (index, event) in group.events().iter().enumerate() {
            match self.same(group, index).find(|same| same.is_compiled_in()) {
                Some(same) => event.set_own_state(same.is_on()),
                None => self.apply_patterns(event),
            }
        }
        self.groups.push(Registered { group, place });
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

    fn remove(&mut self, group: &'static Group) {
        self.groups
            .retain(|registered| !ptr::eq(registered.group, group));
    }

    fn events(&self) -> impl Iterator<Item = &'static Event> + '_ {
        self.groups
            .iter()
            .flat_map(|registered| registered.group.events().iter().copied())
    }

    /// The groups of a name.
    fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'static Group> + 'a {
        let groups = self.groups.iter().map(|registered| registered.group);
        groups.filter(move |group| group.name() == name)
    }

    /// The events of other groups that are the same as the one at `index` of `group`.
    fn same<'a>(
        &'a self,
        group: &'a Group,
        index: usize,
    ) -> impl Iterator<Item = &'static Event> + 'a {
        let declaration = group.declaration(index);
        self.named(group.name())
            .filter(move |other| declaration.is_some() && !ptr::eq(*other, group))
            .filter_map(move |other| {
                // Most likely it is the same file, of which each language makes a group.
                let is_same = |&at: &usize| other.declaration(at) == declaration;
                let at = Some(index).filter(is_same);
                at.or_else(|| (0..other.events().len()).find(is_same))
                    .and_then(|at| other.events().get(at).copied())
            })
    }

    /// Says which events of a group that is to be added are declared in another way elsewhere.
    fn report_differences(&self, group: &'static Group) {
        for (index, event) in group.events().iter().enumerate() {
            let declaration = match group.declaration(index) {
                Some(declaration) if self.same(group, index).next().is_none() => declaration,
                _ => continue,
            };
            for other in self.named(group.name()) {
                let mut others = other.events().iter();
                let at = others.position(|other| other.name() == event.name());
                if let Some(different) = at.and_then(|at| other.declaration(at)) {
                    message::say(format_args!(
                        "event '{}' of group '{}' is declared in two ways, and so it is two \
                         events: '{different}' and '{declaration}'",
                        event.name(),
                        group.name(),
                    ));
                }
            }
        }
    }

    fn enable(&mut self, text: &str) {
        let pattern = Pattern::new(text);
        self.remember(text);
        // One that is in several groups is switched in each, since it has one name.
        for event in self.events().filter(|event| pattern.matches(event.name())) {
            event.set_own_state(pattern.switches_on());
        }
        if self.complete {
            self.check(pattern);
        }
    }

    /// Switches the events that are the same as `event`.
    fn switch_same(&self, event: &Event, on: bool) {
        for registered in &self.groups {
            let group = registered.group;
            let at = group.events().iter().position(|&own| ptr::eq(own, event));
            if let Some(index) = at {
                self.same(group, index)
                    .for_each(|same| same.set_own_state(on));
                return;
            }
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
    registry().remove(group);
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

/// A walk over the registered groups, in the order of registration. It goes by places, not by
/// groups, which may be gone when it goes on.
#[derive(Clone)]
pub(super) struct Groups {
    place: usize,
}

pub(super) fn groups() -> Groups {
    Groups { place: 0 }
}

impl Iterator for Groups {
    type Item = &'static Group;

    fn next(&mut self) -> Option<&'static Group> {
        let _inside = Inside::new();
        let registry = registry();
        let mut groups = registry.groups.iter();
        let next = groups.find(|registered| registered.place >= self.place)?;
        self.place = next.place + 1;
        Some(next.group)
    }
}

/// Whether the event at `index` of `group` is in a group that was registered earlier, too.
pub(super) fn is_repeated(group: &'static Group, index: usize) -> bool {
    if !SHARED.load(Ordering::Relaxed) {
        return false;
    }
    let _inside = Inside::new();
    let registry = registry();
    let earlier = registry
        .named(group.name())
        .take_while(|other| !ptr::eq(*other, group));
    let declaration = group.declaration(index);
    declaration.is_some()
        && earlier
            .flat_map(|other| (0..other.events().len()).map(move |at| other.declaration(at)))
            .any(|other| other == declaration)
}
