#!/usr/bin/env python3
"""Validates recorded HTTP exchanges against spec/plangrep.yaml with openapi-core, a validator that is not ours.

usage: validate-exchanges.py FOLDER

What went over the wire has to fit the document: path, parameters, security, bodies, the status of the answer. A member that no schema
names is a violation too, on both sides, but for objects of which the document knows no member. A request that was refused (400, 401,
413, …) may be wrong: tests do send wrong ones. Prints how many exchanges each operation has; names every violation and exits 1 if there
are any, or if an operation was never answered with success.
"""
import collections
import pathlib
import re
import sys
from urllib.parse import parse_qsl, urlsplit

import yaml
from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.templating.paths.exceptions import PathError
from openapi_core.templating.paths.finders import APICallPathFinder
from openapi_core.validation.request.validators import V31RequestParametersValidator, V31RequestSecurityValidator
from werkzeug.datastructures import Headers, ImmutableMultiDict

from exchanges import recorded
from forms import form_faults

SPEC = pathlib.Path(__file__).resolve().parent.parent / "spec" / "plangrep.yaml"
# Statuses that say that the request itself was wrong.
REFUSALS = {400, 401, 403, 405, 413, 415, 422}
STRICT = {"additional_properties_default_policy": "forbid"}


class Request:
    """A recorded request as openapi-core reads one, as if it had gone to the host that the document names."""

    def __init__(self, exchange, host_url):
        url = urlsplit(exchange.url)
        # Where a value of the path is secret, the recorder keeps the template; of a cookie it keeps nothing.
        path = re.sub(r"\{\w+\}", "REDACTED", url.path)
        self.host_url, self.path, self.method = host_url, path, exchange.method.lower()
        self.full_url_pattern = host_url + path
        self.body, self.content_type = exchange.request.body or None, exchange.request.header("Content-Type")
        headers = Headers(list(exchange.request.headers))
        cookies = [pair.strip().split("=", 1) for pair in exchange.request.header("Cookie").split(";") if "=" in pair]
        if exchange.request.header("Cookie") == "REDACTED":
            cookies = [("plangrep_session", "REDACTED")]
        query = parse_qsl(url.query, keep_blank_values=True)
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(query), header=headers, cookie=ImmutableMultiDict(tuple(pair) for pair in cookies))


class Response:
    def __init__(self, exchange):
        self.headers, self.content_type = Headers(list(exchange.response.headers)), exchange.response.header("Content-Type")
        self.status_code, self.data = exchange.status, exchange.response.body


class Checker:
    def __init__(self, document):
        self.document = document
        self.api = OpenAPI.from_dict(document, config=Config(**STRICT))
        self.finder = APICallPathFinder(self.api.spec)
        self.around = [V31RequestParametersValidator(self.api.spec), V31RequestSecurityValidator(self.api.spec)]
        host = urlsplit(document["servers"][0]["url"])
        self.host_url = f"{host.scheme}://{host.netloc}"
        self.counts, self.served, self.faults = collections.Counter(), set(), []

    def check(self, exchange):
        request = Request(exchange, self.host_url)
        try:
            found = self.finder.find(request.method, request.full_url_pattern)
        except PathError as error:
            return self.outside(exchange, error)
        operation = found.operation.read_value()
        name = operation["operationId"]
        self.counts[name, exchange.status] += 1
        if exchange.status < 300:
            self.served.add(name)
        if exchange.status not in REFUSALS:
            self.report(exchange, name, "request", self.request_faults(exchange, request, operation))
        # Raw bytes are a string in the document and none for openapi-core.
        if exchange.response.body is not None and exchange.response.header("Content-Type") != "application/octet-stream":
            self.report(exchange, name, "response", self.api.iter_response_errors(request, Response(exchange)))

    def outside(self, exchange, error):
        """A path or method that the document does not have: right only where it was refused."""
        self.counts["(not in the document)", exchange.status] += 1
        if exchange.status not in REFUSALS | {404, 501}:
            self.report(exchange, "?", "request", [error])

    def request_faults(self, exchange, request, operation):
        """openapi-core reads forms as text and loses bytes: for those, and where no body was kept, it checks all but the body."""
        form = operation.get("requestBody", {}).get("content", {}).get("multipart/form-data")
        if form is None and exchange.request.body is not None:
            return self.api.iter_request_errors(request)
        around = [error for validator in self.around for error in validator.iter_errors(request)]
        return around + [ValueError(fault) for fault in form_faults(self.document, form, exchange.request)] if form else around

    def report(self, exchange, name, side, errors):
        self.faults.extend(f"{exchange.name}: {name} {exchange.status}: {side}: {text(error)}" for error in errors)


def text(error):
    """What the innermost cause says: openapi-core wraps the errors of the schema, each with its place, in others."""
    cause = error
    while cause.__cause__ is not None:
        cause = cause.__cause__
    details = [f"{detail.json_path}: {detail.message[:300]}" for detail in getattr(cause, "schema_errors", None) or ()]
    return "; ".join(details) if details else str(cause)[:300]


def opened(schema):
    """The document, in which objects without properties may have any: their members are not known."""
    if isinstance(schema, list):
        return [opened(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    is_unknown = "object" in (schema.get("type") or ()) and not {"properties", "additionalProperties"} & schema.keys()
    return {name: opened(value) for name, value in schema.items()} | ({"additionalProperties": True} if is_unknown else {})


def main():
    document = opened(yaml.safe_load(SPEC.read_text(encoding="utf-8")))
    members = [member for path in document["paths"].values() for member in path.values()]
    operations = {member["operationId"] for member in members if "operationId" in member}
    checker = Checker(document)
    for exchange in recorded(sys.argv[1]):
        checker.check(exchange)
    for (name, status), count in sorted(checker.counts.items()):
        print(f"{count:6} {name} {status}")
    checker.faults.extend(f"{name}: never answered with success" for name in sorted(operations - checker.served))
    for fault in checker.faults:
        print(f"error: {fault}", file=sys.stderr)
    print(f"{sum(checker.counts.values())} exchanges, {len(checker.faults)} violations")
    return 1 if checker.faults else 0


if __name__ == "__main__":
    sys.exit(main())
