// SPDX-License-Identifier: MIT
use std::fmt;

use super::groups::{is_repeated, Walk};
use super::pattern;
use crate::{Event, Group};

/// The registered events, or some of them, in the order of registration. [`events`](super::events)
/// makes it.
#[derive(Clone)]
pub struct Events<'a> {
    groups: Walk,
    group_now: Option<&'static Group>,
    /// Where in that group the walk goes on.
    index: usize,
    matching: Option<&'a str>,
    group: Option<&'a str>,
}

impl<'a> Events<'a> {
    pub(super) fn new() -> Self {
        Self {
            groups: Walk::new(),
            group_now: None,
            index: 0,
            matching: None,
            group: None,
        }
    }

    /// Only those whose name `glob` matches, in which `*` stands for any characters and `?` for
    /// one.
    #[must_use]
    pub fn matching(self, glob: &'a str) -> Self {
        Self {
            matching: Some(glob),
            ..self
        }
    }

    /// Only those of groups called `name`.
    #[must_use]
    pub fn group(self, name: &'a str) -> Self {
        Self {
            group: Some(name),
            ..self
        }
    }

    fn takes(&self, event: &Event) -> bool {
        self.matching
            .map_or(true, |glob| pattern::matches(glob, event.name()))
    }

    fn takes_group(&self, group: &Group) -> bool {
        self.group.map_or(true, |name| name == group.name())
    }
}

impl Iterator for Events<'_> {
    type Item = &'static Event;

    fn next(&mut self) -> Option<&'static Event> {
        loop {
            while let Some(group) = self.group_now {
                let index = self.index;
                let event = match group.events().get(index) {
                    Some(event) => event,
                    None => break,
                };
                self.index += 1;
                if self.takes(event) && !is_repeated(group, index) {
                    return Some(event);
                }
            }
            let group = self.groups.next()?;
            if self.takes_group(group) {
                self.group_now = Some(group);
                self.index = 0;
            }
        }
    }
}

impl fmt::Debug for Events<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.clone().map(Event::name))
            .finish()
    }
}
