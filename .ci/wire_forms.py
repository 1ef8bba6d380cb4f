"""Forms at random, and what three parsers that are not ours find in them."""
import base64
import io
import re

from python_multipart import create_form_parser

from forms import Part, boundary_of, headers_by_email, parts_by_email, parts_by_werkzeug

ALPHABET = "ab Z0-_.;=%&+'()<>@\\\"\r\n\t\u00e9\u00df\u4e2d\u0416\U0001f3d7\u202e"
TYPES = ("application/pdf", "image/png", "text/plain", "application/octet-stream")


def form_case(rng):
    parts = [part(rng) for _ in range(rng.randint(1, 6))]
    for number, drawn in enumerate(parts):
        if rng.random() < 0.4:
            drawn["headers"] = {f"X-H{number}": header(rng)}
    return {"template": "/form", "form": parts}


def header(rng):
    # A value with a line break would be headers of the sender's choice: it is refused.
    return "a\r\nX-Evil: 1" if rng.random() < 0.01 else "".join(rng.choice("abc XYZ;=,/\"'()") for _ in range(rng.randint(0, 8))).join("ab")


def part(rng):
    content = rng.choice((b"", b"--", b"\r\n", b"\r\n--", rng.randbytes(rng.randint(1, 40_000))))
    drawn = {"name": text(rng), "chunks": [base64.b64encode(chunk).decode() for chunk in chunked(rng, content)]}
    if rng.random() < 0.6:
        return drawn | {"fileName": text(rng), "contentType": rng.choice(TYPES), "hasLength": rng.random() < 0.5}
    # A field is text.
    return drawn | {"chunks": [base64.b64encode(text(rng).encode()).decode()]}


def text(rng):
    drawn = "".join(rng.choice(ALPHABET) for _ in range(rng.randint(1, 12)))
    # Python's parsers strip what a header's value ends in; a name with NUL is refused.
    return ("x" + drawn + "x") if rng.random() < 0.98 else drawn + "\0"


def chunked(rng, content):
    chunks = []
    while content:
        size = rng.choice((1, 7, 100, 65_536))
        chunks.append(content[:size])
        content = content[size:]
    return chunks


def escaped(name, is_file):
    """As it stands in the header: WHATWG HTML's escapes, and `_` for a backslash in a file name."""
    for character, escape in (("\\", "_") if is_file else ("", ""), ('"', "%22"), ("\r", "%0D"), ("\n", "%0A")):
        name = name.replace(character, escape) if character else name
    return name


def expected(drawn):
    is_file = "fileName" in drawn
    content = b"".join(base64.b64decode(chunk) for chunk in drawn["chunks"])
    return Part(
        escaped(drawn["name"], False), escaped(drawn["fileName"], True) if is_file else None,
        drawn["contentType"] if is_file else "text/plain", content)


def form_faults(case, arrived):
    texts = [part[key] for part in case["form"] for key in ("name", "fileName") if key in part]
    is_bad = any("\0" in text for text in texts) or any("\n" in value for part in case["form"] for value in part.get("headers", {}).values())
    if is_bad or arrived is None:
        return [] if is_bad and arrived is None else ["NUL or a line break was sent" if is_bad else "it was refused"]
    content_type = arrived.header("Content-Type")
    if not re.fullmatch(r"multipart/form-data; boundary=[0-9a-f]{32}", content_type):
        return [f"{content_type} has no boundary of 128 bits"]
    if b"; filename*=" in arrived.body:
        return ["filename* is sent"]
    wanted = [expected(part) for part in case["form"]]
    faults = list(differences(wanted, content_type, arrived.body))
    headers = headers_by_email(content_type, arrived.body)
    if headers != expected_headers(case["form"]):
        faults.append(f"email finds the headers {headers}")
    return faults


def expected_headers(parts):
    """A header is that of the parts of a name from where it is given."""
    return [
        {name.lower(): value for given in parts[:number + 1] if given["name"] == part["name"] for name, value in given.get("headers", {}).items()}
        for number, part in enumerate(parts)
    ]


def differences(wanted, content_type, body):
    for parser, order in ((parts_by_email, list), (parts_by_werkzeug, by_name), (parts_by_python_multipart, list)):
        try:
            found = parser(content_type, body)
        except Exception as error:
            yield f"{parser.__name__}: {error!r}"
            continue
        if order(map(normal, found)) not in [order(map(reading, wanted)) for reading in READINGS]:
            yield f"{parser.__name__} finds {[(p.name, p.file_name, p.content_type, len(p.content)) for p in found]}"


def by_name(parts):
    """Werkzeug has fields first, then files, those of one name together."""
    return sorted(parts, key=lambda part: (part.file_name is not None, part.name))


def normal(part):
    """Some parsers undo the escape of `"`, and no other."""
    file_name = part.file_name and part.file_name.replace('"', "%22")
    return Part(part.name.replace('"', "%22"), file_name, part.content_type, part.content)


# A backslash in a name means itself in WHATWG HTML; some parsers read it as RFC 9110 does in a quoted string, others only where it is doubled.
READINGS = (
    lambda part: part,
    lambda part: Part(re.sub(r"\\(.)", r"\1", part.name), part.file_name, part.content_type, part.content),
    lambda part: Part(part.name.replace("\\\\", "\\"), part.file_name, part.content_type, part.content),
)


def parts_by_python_multipart(content_type, body):
    found = []
    on_field = lambda field: found.append((field, None))
    on_file = lambda file: found.append((file, file.file_object))
    parser = create_form_parser({"Content-Type": content_type.encode()}, on_field, on_file, config={"MAX_MEMORY_FILE_SIZE": 1 << 30})
    for start in range(0, len(body), 4093):
        parser.write(body[start:start + 4093])
    parser.finalize()
    return [part_of(*one) for one in found]


def part_of(one, content):
    if content is None:
        return Part(one.field_name.decode(), None, "text/plain", one.value or b"")
    content.seek(0)
    return Part(one.field_name.decode(), one.file_name.decode(), one.content_type, content.read())
