# SPDX-License-Identifier: MIT
"""What must hold between the events of one group, whose generated names share a scope."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.checks.declaration import PROPERTIES
from tracegen.diagnostics import Diagnostic, Label

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from tracegen.events import Event


def check_group(events: Iterable[Event], taken: Collection[str] = ()) -> Iterator[Diagnostic]:
    """The diagnostics of names that collide, with each other, or with `taken`, those that the
    target has."""
    listed = list(events)
    by_name: dict[str, Event] = {}
    by_upper: dict[str, Event] = {}
    for event in listed:
        upper = event.name.upper()
        if event.name in by_name:
            yield Diagnostic(
                "TG020",
                f"duplicate event `{event.name}`",
                event.name_span,
                "declared again",
                (Label(by_name[event.name].name_span, "first declared here"),),
                help="rename or remove one of them: the events of a group have different names",
            )
        elif upper in by_upper:
            yield _collision(
                event, by_upper[upper], f"both make `TRACE_{upper}`: only their case differs"
            )
        by_name.setdefault(event.name, event)
        by_upper.setdefault(upper, event)
    for event in by_name.values():
        upper = event.name.upper()
        if upper.endswith("_ENABLED"):
            shorter = by_upper.get(upper[: -len("_ENABLED")])
            if shorter is not None:
                yield _collision(event, shorter, f"both make `TRACE_{upper}`")
    for event in by_name.values():
        if event.name in PROPERTIES:
            yield Diagnostic(
                "TG024",
                f"an event cannot be called `{event.name}`",
                event.name_span,
                "this is a property; the event's name is missing behind it",
                help=f"write `{event.name} name(...)`, or rename the event",
            )
        if event.name in RUNTIME_NAMES or event.name in taken:
            owner = "runtime" if event.name in RUNTIME_NAMES else "target"
            yield Diagnostic(
                "TG024",
                f"an event cannot be called `{event.name}`",
                event.name_span,
                f"`trace_{event.name}` is a name of the {owner}'s",
                help="rename the event",
            )


def _collision(event: Event, first: Event, why: str) -> Diagnostic:
    return Diagnostic(
        "TG021",
        f"the generated names of events `{first.name}` and `{event.name}` collide",
        event.name_span,
        why,
        (Label(first.name_span, "the other one"),),
        help="rename one of them",
    )


RUNTIME_NAMES: Final = frozenset(
    """
    enable_events opt_parse init init_backends init_file list_events event_name event_get_name
    event_get_id event_get_state event_get_state_backends event_get_state_static
    event_get_state_dynamic event_get_state_dynamic_by_id event_set_state_dynamic
    event_set_state_dynamic_init event_is_pattern event_iter_init_all event_iter_init_pattern
    event_iter_init_group event_iter_next event_register_group event_group_number
    events_enabled_count
    """.split()
)
"""Events that would take a name of the runtime's: what follows `trace_` in its headers."""
