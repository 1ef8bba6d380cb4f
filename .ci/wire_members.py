"""URL-encoded forms and whole query strings at random, and what Python's own parsers and Werkzeug find in them."""
import json
from urllib.parse import parse_qsl, unquote

from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

ALPHABET = "ab Z0-_.;=%&+'()<>@\\\"\t\u00e9\u4e2d\U0001f3d7{}[],:"


def members_case(rng):
    place = rng.choice(("form", "form query", "json query", "text query"))
    value = text(rng) if place == "text query" else {text(rng): member(rng) for _ in range(rng.randint(1, 4))}
    if place == "form":
        return {"template": "/form", "urlencoded": value}
    return {"template": "/x", "parameters": [{"name": "q", "in": "querystring", "style": place.split()[0], "explode": True, "value": value}]}


def text(rng):
    return "x" + "".join(rng.choice(ALPHABET) for _ in range(rng.randint(0, 8)))


def member(rng):
    plain = lambda: rng.choice((text(rng), rng.randint(-10**9, 10**9), rng.random() < 0.5))
    match rng.randint(0, 3):
        case 0:
            return plain()
        case 1:
            return [text(rng) for _ in range(rng.randint(1, 3))]
        case 2:
            return {text(rng): plain() for _ in range(rng.randint(0, 3))}
        case _:
            return [{text(rng): plain()} for _ in range(rng.randint(1, 3))]


def members_faults(case, arrived):
    if arrived is None:
        return ["it was refused"]
    if "urlencoded" in case:
        return list(form_faults(case["urlencoded"], arrived.body.decode(), by_werkzeug_body(arrived)))
    parameter = case["parameters"][0]
    match parameter["style"]:
        case "form":
            return list(form_faults(parameter["value"], arrived.query, by_werkzeug_query(arrived)))
        case "json":
            found = json.loads(unquote(arrived.query))
        case _:
            found = unquote(arrived.query)
    return [] if found == parameter["value"] else [f"{found!r} stands in {arrived.target}"]


def form_faults(value, encoded, by_werkzeug):
    """An object is one JSON text, a list an item for each element, everything else its text (OpenAPI 3.1.1, "Encoding Object")."""
    wanted = sorted((name, one) for name, inner in value.items() for one in items(inner))
    for parser, found in (("urllib", parse_qsl(encoded, keep_blank_values=True, strict_parsing=True)), ("Werkzeug", by_werkzeug)):
        if sorted((name, normal(one)) for name, one in found) != wanted:
            yield f"{parser} finds {found!r} in {encoded}"


def items(inner):
    return [normal(written(one)) for one in (inner if isinstance(inner, list) else [inner])]


def written(one):
    return one if isinstance(one, str) else json.dumps(one)


def normal(one):
    """JSON texts are compared by what they say."""
    if not one.startswith("{"):
        return one
    return json.dumps(json.loads(one), sort_keys=True)


def by_werkzeug_body(arrived):
    builder = EnvironBuilder(path="/form", method="POST", data=arrived.body, content_type=arrived.header("Content-Type"))
    return list(Request(builder.get_environ()).form.items(multi=True))


def by_werkzeug_query(arrived):
    return list(Request(EnvironBuilder(path="/x", query_string=arrived.query).get_environ()).args.items(multi=True))
