#!/usr/bin/env python3
"""Reads every recorded form with two parsers that are not ours and compares what they find.

usage: check-multipart.py FOLDER

Python's `email` and Werkzeug have to agree on the names, file names and bytes of all parts; file names carry no character that would
have needed an escape of WHATWG HTML; what the form's `metadata` declares of a file (name, type, SHA-256) has to be what its part is,
but only in forms that were accepted: tests do send wrong ones. Exits 1 on any difference, or if no form with a file was recorded.
"""
import hashlib
import json
import sys

from exchanges import recorded
from forms import parts_by_email, parts_by_werkzeug


def escaped(name):
    """What stands in the header for a file name: WHATWG HTML's escapes, and `_` for a backslash."""
    for character, escape in (("\\", "_"), ('"', "%22"), ("\r", "%0D"), ("\n", "%0A")):
        name = name.replace(character, escape)
    return name


def parser_faults(by_email, by_werkzeug):
    """Where two parsers read a form differently: the order of parts is `email`'s alone, and Werkzeug undoes the escape of `"`."""
    for left, right in zip(sorted(by_email, key=place), sorted(by_werkzeug, key=place)):
        name = left.file_name and left.file_name.replace("%22", '"')
        if (left.name, name, left.content) != (right.name, right.file_name, right.content):
            yield f"email reads {described(left)}, Werkzeug {described(right)}"
    if len(by_email) != len(by_werkzeug):
        yield f"email reads {len(by_email)} parts, Werkzeug {len(by_werkzeug)}"


def place(part):
    return part.file_name is not None, part.name


def described(part):
    return f"{part.name!r} {part.file_name!r} ({len(part.content)} bytes)"


def metadata_faults(parts):
    """Where a part is not what the form's `metadata` says of it."""
    files = {part.name: part for part in parts if part.file_name is not None}
    declared = json.loads(next((part.content for part in parts if part.name == "metadata"), b"{}")).get("files", [])
    for entry in declared:
        part = files.get(entry["partName"])
        if part is None:
            yield f"{entry['partName']}: declared, but not there"
        elif part.file_name != escaped(entry["fileName"]):
            yield f"{part.name}: named {part.file_name!r}, declared as {entry['fileName']!r}"
        elif part.content_type != entry["contentType"]:
            yield f"{part.name}: is {part.content_type}, declared as {entry['contentType']}"
        elif entry.get("sha256") not in (None, hashlib.sha256(part.content).hexdigest()):
            yield f"{part.name}: its SHA-256 is not the declared one"
    if declared and len(declared) != len(files):
        yield f"{len(files)} files, {len(declared)} declared"


def form_faults(exchange):
    content_type, body = exchange.request.header("Content-Type"), exchange.request.body
    by_email = parts_by_email(content_type, body)
    yield from parser_faults(by_email, parts_by_werkzeug(content_type, body))
    if exchange.status < 300:
        yield from metadata_faults(by_email)


def is_form(exchange):
    return exchange.request.header("Content-Type").startswith("multipart/form-data") and exchange.request.body


def main():
    forms = [exchange for exchange in recorded(sys.argv[1]) if is_form(exchange)]
    faults = []
    for exchange in forms:
        try:
            faults += [f"{exchange.name}: {fault}" for fault in form_faults(exchange)]
        except ValueError as error:
            faults += [f"{exchange.name}: {error}"] if exchange.status < 300 else []
    if not any(exchange.status < 300 for exchange in forms):
        faults.append("no accepted form was recorded")
    for fault in faults:
        print(f"error: {fault}", file=sys.stderr)
    print(f"{len(forms)} forms, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
