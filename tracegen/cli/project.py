# SPDX-License-Identifier: MIT
"""What a project's `tracegen.toml` says, as values of options."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Final, NoReturn

import click

from tracegen.cli.group_files import GroupFiles, from_here
from tracegen.cli.inputs import relative_to_root
from tracegen.cli.named_types import named_types
from tracegen.cli.nearest import FILE
from tracegen.cli.report import Report
from tracegen.config.document import read_document
from tracegen.diagnostics import WARNING_CLASSES, Diagnostic
from tracegen.diagnostics.render import RENDERERS
from tracegen.generate.backends import BackendError, find_backends
from tracegen.generate.names import is_identifier
from tracegen.generate.outputs import formats_of
from tracegen.generate.rust_version import rust_version
from tracegen.generate.targets import find_targets
from tracegen.named_tuple import NamedTuple
from tracegen.syntax.file import decode

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from tracegen.config.document import Document
    from tracegen.config.places import Keys
    from tracegen.generate.backends import Backend
    from tracegen.generate.targets import Target
    from tracegen.span import Span


class Project(NamedTuple):
    """A project: `options` are values of options by the names of their parameters, `inputs` the
    files of its groups, where the command line names none."""

    options: Mapping[str, Any]
    inputs: tuple[str, ...]


def the_project(found: Collection[str | None], given: Mapping[str, Any]) -> Project:
    """The project of the file that was `found`: of each input its own, or None.

    Exits with status 1 where that is not one file, or something in it is wrong. Options in `given`
    are on the command line, and need not go with what the file says.
    """
    form = str(given.get("output_format"))
    report = Report(form if form in RENDERERS else "full", (), error_on_warnings=False)
    paths = sorted(path for path in found if path is not None)
    if len(found) > 1:
        theirs = " and ".join(f"`{path}`" for path in paths)
        one = "are of more than one project" if len(paths) > 1 else "are not all of one project"
        report.error(
            "TG105",
            f"the inputs {one}: {theirs}",
            f"say which file counts: --config {paths[0]}, or none: --no-config",
        )
        report.fail()
    if not paths:
        tell_no_project(form)
    project = _read_project(paths[0], given, report)
    options = {**project.options, "config": paths[0]}
    if given.get("output"):
        # One file, which is in no folder of ours.
        options.pop("output_dir", None)
    return Project(options, project.inputs)


def tell_no_project(form: str) -> NoReturn:
    """Tells that no file was found. Exits with status 1."""
    report = Report(form if form in RENDERERS else "full", (), error_on_warnings=False)
    report.error(
        "TG104",
        f"there is no `{FILE}` here, and none in a folder above",
        "`tracegen init` writes one",
    )
    report.fail()


def tell_missing(key: str, path: str, form: str) -> NoReturn:
    """Tells that the file at `path` lacks a key. Exits with status 1."""
    examples = {"groups": '`groups = ["**/trace-events"]`', "output-dir": '`output-dir = "build"`'}
    report = Report(form, (), error_on_warnings=False)
    report.error("TG106", f"`{path}` has no key `{key}`", f"write {examples[key]}, say")
    report.fail()


def _read_project(path: str, given: Collection[str], report: Report) -> Project:
    """What the file at `path` says."""
    try:
        text = decode(Path(path).read_bytes())
    except OSError as error:
        report.error("TG072", f"cannot read `{path}`: {error.strerror or error}")
        report.fail()
    report.sources.add(path, text)
    document = read_document(text, path)
    if isinstance(document, Diagnostic):
        report.show([document])
        report.fail()
    reader = _Reader(document, Path(path).parent, given)
    project = reader.project()
    report.show(sorted(reader.found, key=lambda each: (each.span or ())[1:]))
    report.stop_on_errors()
    return project


class _Reader:
    """Reads a document key by key; `found` are the mistakes in it."""

    def __init__(self, document: Document, folder: Path, given: Collection[str]) -> None:
        self.found: list[Diagnostic] = []
        self._document = document
        self._folder = folder
        self._given = given
        self._targets = find_targets()
        self._backends: dict[str, Backend] = {}

    def project(self) -> Project:
        """All that the document says."""
        for key in self._document.values:
            if key not in _KEYS:
                place = self._document.places[(key,)]
                self._tell("TG101", f"there is no key `{key}`", place.key, key, list(_KEYS))
        said = {
            key: read(self, self._document.values[key], (key,))
            for key, (_, read) in _KEYS.items()
            if key in self._document.values
        }
        if not self.found:
            self._check_together(said)
        options = {_KEYS[key][0]: value for key, value in said.items()}
        options.setdefault("root", self._from_here("."))
        patterns = options.pop("trace_events", ())
        needed = "trace_events" not in self._given
        spans = [self._document.places[("groups", n)].value for n in range(len(patterns))]
        files = GroupFiles(self._folder, options.get("output_dir"), self.found)
        inputs = files.inputs(patterns, spans) if needed else {}
        if not {"root", "group"} & set(self._given):
            self._check_root(inputs, options["root"])
        return Project(options, tuple(inputs))

    def text(self, value: Any, keys: Keys, help: str | None = None) -> str:
        """A string that is not empty; `help` is for what is none."""
        if not isinstance(value, str):
            self._wrong(keys, f"must be a string, not {_kind(value)}", help)
            return ""
        if not value.strip() or "\0" in value:
            self._wrong(keys, "must not be empty" if not value.strip() else "has a NUL in it")
            return ""
        return value

    def texts(self, value: Any, keys: Keys) -> list[str]:
        """An array of such strings, with one at least."""
        if isinstance(value, str):
            self._wrong(keys, "must be an array of strings", f'write `["{value}"]`')
            return []
        if not isinstance(value, list):
            self._wrong(keys, f"must be an array of strings, not {_kind(value)}")
            return []
        if not value:
            self._wrong(keys, "must not be empty")
        return [self.text(each, (*keys, index)) for index, each in enumerate(value)]

    def boolean(self, value: Any, keys: Keys) -> bool:
        """True or false."""
        if not isinstance(value, bool):
            self._wrong(keys, f"must be `true` or `false`, not {_kind(value)}")
        return bool(value)

    def path(self, value: Any, keys: Keys) -> str:
        """A path, which is relative to the file's folder, as one from the current folder."""
        return self._from_here(self.text(value, keys))

    def folder(self, value: Any, keys: Keys) -> str:
        """The path of a folder that is there."""
        path = self.path(value, keys)
        if not Path(path).is_dir():
            self._wrong(keys, f"there is no folder `{value}`" if value else "must not be empty")
        return path

    def folders(self, value: Any, keys: Keys) -> list[str]:
        """The paths of folders that are there."""
        texts = self.texts(value, keys)
        return [self.folder(each, (*keys, index)) for index, each in enumerate(texts) if each]

    def patterns(self, value: Any, keys: Keys) -> list[str]:
        """Patterns for files."""
        texts = self.texts(value, keys)
        for index, each in enumerate(texts):
            if each.startswith("/"):
                self._wrong((*keys, index), "must be relative to the folder of this file")
        return texts

    def target(self, value: Any, keys: Keys) -> str:
        """A target's name."""
        name = self.text(value, keys)
        self._check_known("target", name, self._targets, keys)
        return name

    def backends(self, value: Any, keys: Keys) -> list[tuple[str, ...]]:
        """Names of backends."""
        self._backends = self._find_backends()
        names = self.texts(value, keys)
        for index, name in enumerate(names):
            self._check_known("backend", name, self._backends, (*keys, index))
        return [tuple(dict.fromkeys(names))]

    def formats(self, value: Any, keys: Keys) -> list[tuple[str, ...]]:
        """Names of formats, of any target and backend."""
        self._backends = self._backends or self._find_backends()
        known = {
            name: None
            for target in reversed(self._targets.values())
            for name in formats_of(target, self._backends.values())
        }
        names = self.texts(value, keys)
        for index, name in enumerate(names):
            self._check_known("format", name, known, (*keys, index))
        return [tuple(dict.fromkeys(names))]

    def typedefs(self, value: Any, keys: Keys) -> list[str]:
        """A table of names of types and of what they stand for, as `NAME=C_TYPE`."""
        if not isinstance(value, dict):
            self._wrong(keys, f"must be a table, not {_kind(value)}", "write a header `[typedefs]`")
            return []
        options = []
        for name, kind in value.items():
            # What is written at the end of the file is in its last table.
            help = f"the key `{name}` goes above the header `[typedefs]`" if name in _KEYS else None
            option = f"{name}={self.text(kind, (*keys, name), help or _A_TYPE)}"
            if isinstance(kind, str) and kind.strip():
                self._check_typedef(name, option, (*keys, name), help)
            options.append(option)
        return options

    def _check_typedef(self, name: str, option: str, keys: Keys, help: str | None) -> None:
        if not is_identifier(name):
            self._say(self._document.places[keys].key, f"`{name}` is not an identifier", help)
            return
        try:
            named_types([option])
        except click.BadParameter as error:
            place = self._document.places[keys]
            name_is_wrong = error.message.startswith(repr(name))
            span = place.key if name_is_wrong else place.value
            self._say(span, _clause(error.message, name), help)

    def identifier(self, value: Any, keys: Keys) -> str:
        """A name in C."""
        name = self.text(value, keys)
        if name and not is_identifier(name):
            self._wrong(keys, "must be an identifier")
        return name

    def prefix(self, value: Any, keys: Keys) -> str:
        """Identifiers joined by dots."""
        prefix = self.text(value, keys)
        if prefix and not all(map(is_identifier, prefix.split("."))):
            self._wrong(keys, "must be identifiers joined by dots")
        return prefix

    def rust(self, value: Any, keys: Keys) -> str:
        """A version of rustc."""
        help = 'write `"1.63"`, say'
        text = self.text(value, keys, help)
        try:
            if text and rust_version(text) is None:
                self._wrong(keys, "must be a version of Rust", help)
        except ValueError as error:
            self._wrong(keys, f"is too old: {error}")
        return text

    def warn(self, value: Any, keys: Keys) -> list[tuple[str, ...]]:
        """Classes of warnings."""
        names = self.texts(value, keys)
        for index, name in enumerate(names):
            self._check_known("class of warnings", name, [*WARNING_CLASSES, "all"], (*keys, index))
        return [tuple(names)]

    def _find_backends(self) -> dict[str, Backend]:
        value = self._document.values.get("backend-path", [])
        texts = [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
        try:
            return find_backends([Path(self._from_here(each)) for each in texts])
        except (BackendError, OSError) as error:
            self._wrong(("backend-path",), f"cannot be used: {error}")
            return find_backends()

    def _check_together(self, said: Mapping[str, Any]) -> None:
        """Checks what must go together, unless the command line says some of it."""
        if {"backends", "formats", "target", "backend_paths"} & set(self._given):
            return
        target = self._targets[said.get("target", "standalone")]
        self._backends = self._backends or self._find_backends()
        names = said.get("backends", [("log",)])[0]
        chosen = [self._backends[name] for name in names]
        formats = said.get("formats", [("h", "c")])[0]
        for backend in chosen:
            self._check_backend(backend, target, formats)
        made = formats_of(target, chosen)
        for format in formats:
            keys = ("formats", self._index("formats", format))
            if format not in made:
                theirs = [
                    name
                    for name, each in self._backends.items()
                    if format in formats_of(target, [each])
                ]
                self._wrong(
                    keys,
                    f"format `{format}` needs backend `{theirs[0]}`"
                    if theirs
                    else f"target `{target.name}` has no format `{format}`",
                    f'add `"{theirs[0]}"` to `backends`' if theirs else None,
                )
                continue
            for need in made[format].needs:
                key = need.replace("_", "-")
                if key not in said and need not in self._given:
                    self._wrong(keys, f"format `{format}` needs the key `{key}`")

    def _check_backend(self, backend: Backend, target: Target, formats: Collection[str]) -> None:
        keys = ("backends", self._index("backends", backend.name))
        if not backend.is_on(target.name):
            self._wrong(keys, f"backend `{backend.name}` is not on target `{target.name}`")
            return
        for format in (name for name in ("c", "rs") if name in formats):
            if backend.emits and backend.template(target.name, format) is None:
                self._wrong(
                    keys,
                    f"backend `{backend.name}` makes no `{format}` on target `{target.name}`",
                )

    def _index(self, key: str, name: str) -> int:
        value = self._document.values.get(key, [])
        return value.index(name) if name in value else 0

    def _check_root(self, inputs: Mapping[str, int], root: str) -> None:
        """Checks that the root, from which groups are named, holds all files."""
        for path, index in inputs.items():
            if self.found:
                # One tells it all; and a root that is not there holds nothing.
                return
            try:
                relative_to_root(path, Path(os.path.abspath(root)))  # noqa: PTH100 - as given
            except ValueError:
                keys = ("root",) if "root" in self._document.values else ("groups", index)
                self._wrong(
                    keys,
                    f"`{path}` is outside of the root, `{root}`, from which its group is named",
                    "write a folder that holds all files of `groups`: `root = ...`",
                )

    def _from_here(self, path: str) -> str:
        return from_here(self._folder / path)

    def _check_known(self, what: str, name: str, known: Collection[str], keys: Keys) -> None:
        if not name or name in known:
            return
        span = self._document.places[keys].value
        message = f"there is no {what} `{name}`"
        if "," in name:
            words = ", ".join(f'"{each.strip()}"' for each in name.split(",") if each.strip())
            self._say(span, message, f"write a string each: `{words}`")
        else:
            self._tell("TG102", message, span, name, list(known))

    def _tell(self, code: str, message: str, span: Span, name: str, known: list[str]) -> None:
        import difflib

        close = difflib.get_close_matches(name.lower(), known, 1, 0.6)
        listed = ", ".join(f"`{each}`" for each in known)
        help = f"did you mean `{close[0]}`?" if close else f"known are {listed}"
        self.found.append(Diagnostic(code, message, span, "this one", help=help))

    def _wrong(self, keys: Keys, message: str, help: str | None = None) -> None:
        """Tells of the value there, by its key where the message does not name it."""
        place = self._document.places.get(keys) or self._document.places.get(keys[:1])
        if message.startswith(("must", "is ", "has ", "cannot")):
            message = f"`{keys[0]}` {message}" if len(keys) == 1 else f"this value {message}"
        if place is not None:
            self._say(place.value, message, help)

    def _say(self, span: Span, message: str, help: str | None = None) -> None:
        self.found.append(Diagnostic("TG102", message, span, "this value", help=help))


_A_TYPE: Final = 'write a type of C: `"uint64_t"`, say'


def _kind(value: Any) -> str:
    kinds: dict[type, str] = {
        bool: "a boolean",
        int: "a number",
        float: "a number",
        str: "a string",
        list: "an array",
        dict: "a table",
    }
    return kinds.get(type(value), "a date or time")


def _clause(sentence: str, name: str) -> str:
    """A message of click's about a type, as ours are."""
    quoted, end, rest = sentence.rstrip(".").rpartition("' ")
    return f"`{quoted.lstrip(chr(39))}` {rest}" if end else f"`{name}`: {sentence}"


_KEYS: Final[Mapping[str, tuple[str, Callable[[_Reader, Any, Keys], Any]]]] = {
    "root": ("root", _Reader.folder),
    "groups": ("trace_events", _Reader.patterns),
    "backends": ("backends", _Reader.backends),
    "formats": ("formats", _Reader.formats),
    "target": ("target", _Reader.target),
    "output-dir": ("output_dir", _Reader.path),
    "typedefs": ("types", _Reader.typedefs),
    "backend-path": ("backend_paths", _Reader.folders),
    "provider": ("provider", _Reader.identifier),
    "binary": ("binary", _Reader.text),
    "probe-prefix": ("probe_prefix", _Reader.prefix),
    "rust-version": ("rust_version", _Reader.rust),
    "warn": ("warn", _Reader.warn),
    "error-on-warnings": ("error_on_warnings", _Reader.boolean),
}
"""The keys of the file: the parameter that each is for, and how it is read."""
