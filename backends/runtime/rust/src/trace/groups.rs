// SPDX-License-Identifier: MIT
//! The registered groups. Those of one name are one group.

use std::ptr;

use super::registry;
use crate::{message, Event, Group};

/// Groups in the order of registration.
pub(super) struct List {
    groups: Vec<Registered>,
    /// How many groups were ever registered.
    count: usize,
}

struct Registered {
    group: &'static Group,
    /// In the order of registration, never given twice.
    place: usize,
}

impl List {
    pub(super) const fn new() -> Self {
        Self {
            groups: Vec::new(),
            count: 0,
        }
    }

    pub(super) fn add(&mut self, group: &'static Group) {
        let place = self.count;
        self.count += 1;
        self.groups.push(Registered { group, place });
    }

    pub(super) fn remove(&mut self, group: &'static Group) {
        self.groups
            .retain(|registered| !ptr::eq(registered.group, group));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    pub(super) fn is_named(&self, name: &str) -> bool {
        self.named(name).next().is_some()
    }

    pub(super) fn events(&self) -> impl Iterator<Item = &'static Event> + '_ {
        self.groups
            .iter()
            .flat_map(|registered| registered.group.events().iter().copied())
    }

    /// The group that an event is in, and its index there.
    pub(super) fn find(&self, event: &Event) -> Option<(&'static Group, usize)> {
        self.groups.iter().find_map(|registered| {
            let mut events = registered.group.events().iter();
            let index = events.position(|&own| ptr::eq(own, event))?;
            Some((registered.group, index))
        })
    }

    /// The groups of a name.
    fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'static Group> + 'a {
        let groups = self.groups.iter().map(|registered| registered.group);
        groups.filter(move |group| group.name() == name)
    }

    /// The events of other groups that are the same as the one at `index` of `group`.
    pub(super) fn same<'a>(
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
    pub(super) fn report_differences(&self, group: &'static Group) {
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

    /// Whether the event at `index` of `group` is in a group that was registered earlier, too.
    fn is_earlier(&self, group: &'static Group, index: usize) -> bool {
        let declaration = group.declaration(index);
        declaration.is_some()
            && self
                .named(group.name())
                .take_while(|other| !ptr::eq(*other, group))
                .flat_map(|other| (0..other.events().len()).map(move |at| other.declaration(at)))
                .any(|other| other == declaration)
    }
}

/// A walk over the registered groups, in the order of registration. It goes by places, not by
/// groups, which may be gone when it goes on.
#[derive(Clone)]
pub(super) struct Walk {
    place: usize,
}

impl Walk {
    pub(super) const fn new() -> Self {
        Self { place: 0 }
    }
}

impl Iterator for Walk {
    type Item = &'static Group;

    fn next(&mut self) -> Option<&'static Group> {
        registry::with_groups(|list| {
            let mut groups = list.groups.iter();
            let next = groups.find(|registered| registered.place >= self.place)?;
            self.place = next.place + 1;
            Some(next.group)
        })
    }
}

/// Whether the event at `index` of `group` is in a group that was registered earlier, too.
pub(super) fn is_repeated(group: &'static Group, index: usize) -> bool {
    registry::are_shared() && registry::with_groups(|list| list.is_earlier(group, index))
}
