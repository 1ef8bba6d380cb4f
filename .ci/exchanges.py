"""HTTP exchanges as `ExchangeRecorder` writes them: one JSON file for each request and its answer."""
import base64
import json
import pathlib
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Message:
    """The header fields and the body of a request or an answer; the body is None where it was not recorded."""

    headers: tuple
    body: bytes | None

    def header(self, name):
        """The value of a field, several joined with a comma (RFC 9110, 5.3); empty where it is absent."""
        return ", ".join(value for key, value in self.headers if key.lower() == name.lower())


@dataclass(frozen=True)
class Exchange:
    name: str
    method: str
    url: str
    request: Message
    status: int
    response: Message

    @property
    def path(self):
        return urlsplit(self.url).path


def body_of(record):
    """`body` is text, `bodyBase64` is not UTF-8, `bodyLength` alone stands for a body that was not recorded."""
    if "bodyBase64" in record:
        return base64.b64decode(record["bodyBase64"], validate=True)
    return None if "bodyLength" in record else record.get("body", "").encode()


def message(record):
    return Message(tuple((name, value) for name, value in record.get("headers", [])), body_of(record))


def exchange(file, record):
    request, response = record["request"], record["response"]
    return Exchange(file.name, request["method"], request["url"], message(request), response["status"], message(response))


def recorded(folder):
    """All exchanges below a folder that were answered, in the order of their names."""
    files = sorted(pathlib.Path(folder).rglob("*.json"))
    records = ((file, json.loads(file.read_text(encoding="utf-8"))) for file in files)
    return [exchange(file, record) for file, record in records if "response" in record]
