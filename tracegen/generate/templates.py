# SPDX-License-Identifier: MIT
"""The templates, compiled, and the compiled forms kept."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Any, Callable

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from tracegen.cache import Cache, key_of
from tracegen.resources import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracegen.generate.backends import Backend
    from tracegen.generate.given import Given
    from tracegen.generate.language_event import LanguageEvent

Hook = Callable[..., str]


class Hooks:
    """The macros that backends add to a skeleton, by place."""

    def __init__(self) -> None:
        self.head: list[Hook] = []
        self.event: list[Hook] = []
        self.check: list[Hook] = []
        self.watch: list[Hook] = []
        self.emit: list[Hook] = []
        self.text: list[Hook] = []


MACROS = ("head", "event", "check", "watch", "emit")
"""What backends add to a skeleton, each by a macro of its template: lines at a file's head, lines
for each event outside of its functions; an expression that says whether the backend wants an event
that is off, and lines where an event fires in either case; lines where an event that is on fires.
Those are the macro `emit` of all backends; of one that wants the text they are at `text`, behind
where it is made."""


class TemplateError(ValueError):
    """A template that cannot be used. Its text names the template and says what is wrong."""


class Templates:
    """The skeletons and the backends' templates. Every method may raise TemplateError."""

    def __init__(self, paths: Iterable[Path] = ()) -> None:
        folders = [*reversed(list(paths)), data_folder("backends")]
        # In our own templates a dot is for attributes alone, and all are there.
        kind = _Environment if len(folders) == 1 else jinja2.Environment
        self._environment = kind(
            loader=jinja2.FileSystemLoader(folders),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=_Bytecode(),
        )
        # Filters, since a call in a template costs as much as most macros.
        self._environment.filters.update(lines=_lines, wanted=_wanted)

    def render(self, name: str, hooks: Hooks, values: dict[str, Any]) -> str:
        """The text that the skeleton `name` makes of the values."""
        with _told(name):
            return self._environment.get_template(name).render(hooks=hooks, **values)

    def hooks(self, backends: Iterable[Backend], target: str, format: str, options: Given) -> Hooks:
        """The macros that the backends add to a skeleton, by place."""
        found = Hooks()
        for backend in backends:
            name = backend.template(target, format)
            if name is None:
                continue
            with _told(name):
                module = self._environment.get_template(name).make_module({"options": options})
            for macro in MACROS:
                hook = getattr(module, macro, None)
                if hook is not None:
                    place = "text" if macro == "emit" and backend.text else macro
                    getattr(found, place).append(hook)
        return found


def _lines(macros: list[Hook], event: object) -> str:
    """What the macros print of an event, one after the other."""
    return "".join([macro(event) for macro in macros])


def _wanted(checks: list[Hook], event: LanguageEvent) -> str:
    """The expression that says whether a backend wants the event, by the backends' checks."""
    return event.wanted(checks)


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Makes a TemplateError of whatever a template raises: a user's may do anything."""
    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(
            f"template {error.name or name}:{error.lineno}: {error.message}"
        ) from error
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"template {name}: {error}") from error
    except Exception as error:
        # Jinja's frames have the templates' own lines; the last one is where it went wrong.
        frames = [each for each in extract_tb(error.__traceback__) if each.filename.endswith(".j2")]
        where = f"{Path(frames[-1].filename)}:{frames[-1].lineno}" if frames else name
        raise TemplateError(f"template {where}: {type(error).__name__}: {error}") from error


class _Environment(jinja2.Environment):
    """Jinja's, with attributes looked up as Python does. Jinja's own way looks for items too, and
    for names that are undefined, which takes several times as long."""

    getattr = staticmethod(getattr)  # type: ignore[assignment]


class _Bytecode(BytecodeCache):
    """Jinja's compiled templates, in our cache."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        # By name alone, not by the folder that the template is in: what is kept is checked anyway.
        del filename
        return key_of(name.encode()).hex()[:16]

    def load_bytecode(self, bucket: Bucket) -> None:
        data = self._cache(bucket).get(self._key(bucket))
        if data is not None:
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._cache(bucket).put(self._key(bucket), bucket.bytecode_to_string())

    @staticmethod
    def _cache(bucket: Bucket) -> Cache:
        return Cache(f"template-{bucket.key}")

    @staticmethod
    def _key(bucket: Bucket) -> bytes:
        versions = (jinja2.__version__, repr(sys.version_info))
        return key_of(bucket.checksum.encode(), *(each.encode() for each in versions))
