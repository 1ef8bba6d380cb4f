"""Parameters at random in every style, and what parsers that are not ours find in them."""
from urllib.parse import unquote

from openapi_core.deserializing.styles import util
from werkzeug.http import parse_cookie
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

STYLES = {
    "path": (("simple", False), ("simple", True), ("label", False), ("label", True), ("matrix", False), ("matrix", True)),
    "query": (("form", False), ("form", True), ("spaceDelimited", False), ("pipeDelimited", False), ("deepObject", True)),
    "header": (("simple", False), ("simple", True)),
    "cookie": (("form", False), ("form", True), ("cookie", True)),
}
# No delimiter of any style: what a value with one means is left open where parts are joined.
PLAIN = "abcXYZ019-_~\u00e9\u4e2d"
# What must not be taken for a delimiter, where a value stands alone.
RESERVED = PLAIN + " /?#[]@!$&'()*+;=%\"<>\\^`{}"


def parameter_case(rng):
    place = rng.choice(tuple(STYLES))
    style, explode = rng.choice(STYLES[place])
    kind = "object" if style == "deepObject" else rng.choice(kinds(place, style, explode))
    parameter = {"name": "p", "in": place, "style": style, "explode": explode, "value": value(rng, kind, place, style), "kind": kind}
    if place == "query" and rng.random() < 0.5:
        parameter["allowReserved"] = True
    return {"template": "/x/{p}" if place == "path" else "/x", "parameters": [parameter]}


def kinds(place, style, explode):
    if style in ("spaceDelimited", "pipeDelimited"):
        return ("array",)
    # An exploded object of a query or cookie is parameters of their own, and an exploded list repeats a cookie's name.
    if style == "cookie":
        return ("string", "integer")
    return ("string", "integer") + (() if place == "cookie" and explode else ("array",)) + (() if explode and place in ("query", "cookie") else ("object",))


def value(rng, kind, place, style):
    # A header, and a cookie that is not percent-encoded, holds no more than visible ASCII for certain.
    is_bare = place == "header" or style == "cookie"
    alphabet = "abcXYZ019-_~" if is_bare else PLAIN
    word = lambda letters=alphabet: "".join(rng.choice(letters) for _ in range(rng.randint(1, 8)))
    match kind:
        case "string":
            return word(alphabet if is_bare else RESERVED)
        case "integer":
            return rng.randint(-(2**53), 2**53)
        case "array":
            return [word() for _ in range(rng.randint(1, 4))]
        case _:
            return {f"k{number}": word() for number in range(rng.randint(1, 3))}


def parameter_faults(case, arrived):
    if arrived is None:
        return ["it was refused"]
    parameter = case["parameters"][0]
    faults = []
    found = by_openapi_core(parameter, arrived)
    if found != parameter["value"]:
        faults.append(f"openapi-core reads {found!r} from {arrived.target} {dict(arrived.headers).get('Cookie')}")
    if parameter["explode"] and parameter["in"] in ("query", "cookie") and parameter["kind"] != "object":
        wanted = parameter["value"] if parameter["kind"] == "array" else [parameter["value"]]
        if by_werkzeug(parameter, arrived) != [str(one) for one in wanted]:
            faults.append(f"Werkzeug reads {by_werkzeug(parameter, arrived)!r} from {arrived.target}")
    return faults


def by_werkzeug(parameter, arrived):
    if parameter["in"] == "cookie":
        found = parse_cookie(arrived.header("Cookie")).getlist("p")
        return [decoder(parameter)(one) for one in found]
    request = Request(EnvironBuilder(path="/x", query_string=arrived.query).get_environ())
    return request.args.getlist("p")


def by_openapi_core(parameter, arrived):
    """The value as openapi-core's reader of the style finds it, or the error that there was instead."""
    read, kind = READERS[parameter["style"]], parameter["kind"]
    try:
        found = read(parameter["explode"], "p", kind, LOCATIONS[parameter["in"]](parameter, arrived))
    except Exception as error:
        return error
    decode = decoder(parameter)
    if isinstance(found, list):
        return [decode(one) for one in found]
    return {key: decode(one) for key, one in found.items()} if isinstance(found, dict) else int(found) if kind == "integer" else decode(found)


def decoder(parameter):
    """What of a value is still percent-encoded where these parsers have read it: they undo nothing in cookies."""
    return unquote if parameter["style"] == "spaceDelimited" or (parameter["in"], parameter["style"]) == ("cookie", "form") else str


READERS = {
    "cookie": util.form_loads,
    "simple": util.simple_loads, "label": util.label_loads, "matrix": util.matrix_loads, "form": util.form_loads,
    "spaceDelimited": util.space_delimited_loads, "pipeDelimited": util.pipe_delimited_loads, "deepObject": util.deep_object_loads,
}


def path_location(parameter, arrived):
    """openapi-core looks under the name that RFC 6570 gives a style, and undoes no percent-encoding."""
    text = unquote(arrived.path.removeprefix("/x/"))
    prefix = {"simple": "", "label": ".", "matrix": ";"}[parameter["style"]]
    return {prefix + "p" + ("*" if prefix and parameter["explode"] else ""): text}


def query_location(parameter, arrived):
    """It looks for `%20` between what spaces delimit: as it came."""
    if parameter["style"] == "spaceDelimited":
        return dict(pair.split("=", 1) for pair in arrived.query.split("&"))
    return Request(EnvironBuilder(path="/x", query_string=arrived.query).get_environ()).args


LOCATIONS = {
    "path": path_location, "query": query_location, "header": lambda _, arrived: {"p": arrived.header("p")},
    "cookie": lambda _, arrived: parse_cookie(arrived.header("Cookie")),
}
