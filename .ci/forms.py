"""Forms (RFC 7578) as two parsers read them that are not ours: Python's `email` and Werkzeug's."""
import email.parser
import email.policy
import io
import json
from dataclasses import dataclass

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012
from werkzeug.formparser import MultiPartParser
from werkzeug.http import parse_options_header


@dataclass(frozen=True)
class Part:
    name: str
    file_name: str | None
    content_type: str
    content: bytes


def boundary_of(content_type):
    return parse_options_header(content_type)[1].get("boundary", "")


def parts_by_email(content_type, body):
    """The parts as `email` reads them; its header parser undoes no escape that is not RFC 2045's."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    document = email.parser.BytesParser(policy=email.policy.HTTP.clone(utf8=True)).parsebytes(head + body)
    if not document.is_multipart() or document.defects:
        raise ValueError(f"email does not take the form: {document.defects}")
    return [email_part(part) for part in document.get_payload()]


def headers_by_email(content_type, body):
    """The headers of each part that begin with `X-`, by their names in lower case, as `email` reads them."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    document = email.parser.BytesParser(policy=email.policy.HTTP.clone(utf8=True)).parsebytes(head + body)
    parts = document.get_payload()
    return [{name.lower(): str(value) for name, value in part.items() if name.lower().startswith("x-")} for part in parts]


def email_part(part):
    if part.defects:
        raise ValueError(f"email does not take a part: {part.defects}")
    return Part(
        part.get_param("name", header="content-disposition"), part.get_filename(), part.get_content_type(), part.get_payload(decode=True))


def parts_by_werkzeug(content_type, body):
    """The parts as Werkzeug reads them: fields first, then files."""
    parser = MultiPartParser(max_form_memory_size=None)
    fields, files = parser.parse(io.BytesIO(body), boundary_of(content_type).encode(), len(body))
    texts = [Part(name, None, "text/plain", value.encode()) for name, value in fields.items(multi=True)]
    return texts + [Part(name, file.filename, file.mimetype, file.stream.read()) for name, file in files.items(multi=True)]


def form_faults(document, media, request):
    """What is wrong with a form according to its schema; parts of JSON are read as such, all others are strings."""
    if not request.header("Content-Type").startswith("multipart/form-data"):
        return [f"{request.header('Content-Type') or 'no type'} instead of multipart/form-data"]
    if request.body is None:
        return []
    encoding = media.get("encoding", {})
    values = {part.name: value_of(part, encoding) for part in parts_by_werkzeug(request.header("Content-Type"), request.body)}
    registry = Registry().with_resource("urn:spec", Resource(contents=absolute(document), specification=DRAFT202012))
    validator = Draft202012Validator(absolute(media["schema"]), registry=registry)
    return [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(values)]


def value_of(part, encoding):
    if encoding.get(part.name, {}).get("contentType") == "application/json":
        return json.loads(part.content)
    return part.content.decode("latin-1")


def absolute(node):
    """The same with references that name the document, and no unnamed members: what `STRICT` is to openapi-core."""
    if isinstance(node, list):
        return [absolute(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: "urn:spec" + value if key == "$ref" else absolute(value) for key, value in node.items()}
    if isinstance(made.get("properties"), dict) and made.get("type") == "object":
        made.setdefault("additionalProperties", False)
    return made
