#!/usr/bin/env python3
"""Checks spec/plangrep.yaml for completeness and every body under spec/examples against its schema.

Needs PyYAML and jsonschema. Prints what it counted; names every fault and exits 1 if there are any.
"""
import json
import pathlib
import sys
from datetime import datetime

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

SPEC = pathlib.Path(__file__).resolve().parent.parent / "spec"
METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")
OPERATIONS = 38
PROVENANCE = ("documented", "example", "inferred")
JSON = "application/json"

faults = []
formats = FormatChecker(formats=())


@formats.checks("date-time", raises=ValueError)
def is_date_time(value):
    return not isinstance(value, str) or datetime.fromisoformat(value.replace("Z", "+00:00")).tzinfo is not None


def pointer(document, reference):
    for step in reference.removeprefix("#/").split("/"):
        document = document[step]
    return document


def resolved(document, node):
    return pointer(document, node["$ref"]) if "$ref" in node else node


def operations(items):
    for path, item in items.items():
        for method in METHODS:
            if method in item:
                yield f"{method.upper()} {path}", item[method]


def check_mark(place, node):
    if node.get("x-provenance") not in PROVENANCE:
        faults.append(f"{place}: x-provenance is missing or unknown")
    if not str(node.get("x-source", "")).startswith("/"):
        faults.append(f"{place}: x-source is missing or not a page")


def check_properties(place, schema):
    """Marks of all properties, however deep; an inferred name is never required, an alias never a sibling's name."""
    properties = schema.get("properties", {})
    for name, node in properties.items():
        check_mark(f"{place}.{name}", node)
        if node.get("x-provenance") == "inferred" and name in schema.get("required", []):
            faults.append(f"{place}.{name}: inferred, yet required")
        for alias in set(node.get("x-aliases", [])) & set(properties):
            faults.append(f"{place}.{name}: the alias {alias} is another property")
        check_properties(f"{place}.{name}", node)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            check_properties(f"{place}.{key}", schema[key])
    return len(properties)


def check_schemas(document):
    schemas = document["components"]["schemas"]
    for name, schema in schemas.items():
        check_mark(name, schema)
    return len(schemas), sum(check_properties(name, schema) for name, schema in schemas.items())


def check_responses(document, described):
    responses = [(f"responses.{name}", node) for name, node in document["components"]["responses"].items()]
    responses += [(f"{place} {status}", node) for place, operation in described for status, node in operation["responses"].items()]
    own = [(place, node) for place, node in responses if "$ref" not in node]
    for place, node in own:
        check_mark(place, node)
    return len(own)


def check_operations(document, described):
    tags = {tag["name"] for tag in document["tags"]}
    identifiers = [operation.get("operationId") for _, operation in described]
    if len(described) != OPERATIONS or len(set(identifiers)) != OPERATIONS:
        faults.append(f"{len(described)} operations with {len(set(identifiers))} names, not {OPERATIONS}")
    for place, operation in described:
        if len(operation.get("tags", [])) != 1 or operation["tags"][0] not in tags:
            faults.append(f"{place}: needs exactly one of the declared tags")


def schema_names(document, content):
    """What a body of this content may be: its JSON schema, or for a form the schemas of its JSON parts."""
    for media, value in content.items():
        if media == JSON:
            yield value["schema"]["$ref"].split("/")[-1]
        for part, encoding in value.get("encoding", {}).items():
            if encoding.get("contentType") == JSON:
                yield resolved(document, value["schema"])["properties"][part]["$ref"].split("/")[-1]


def response_for(operation, status):
    answers = operation["responses"]
    return next(answers[key] for key in (status, status[0] + "XX", "default") if key in answers)


def bodies_of(document, operation, example):
    if example["kind"] == "request":
        return list(schema_names(document, operation.get("requestBody", {}).get("content", {})))
    answer = resolved(document, response_for(operation, example["status"]))
    return list(schema_names(document, answer.get("content", {})))


def check_example(document, registry, by_name, example):
    name, schema = example["file"], example["schema"]
    if not name.startswith(example["operationId"] + ".") or not name.endswith(f".{example['kind']}.json"):
        faults.append(f"{name}: is not named after its operation and kind")
    if example["origin"] not in ("documented", "composed"):
        faults.append(f"{name}: origin is neither documented nor composed")
    operation = by_name.get(example["operationId"])
    if operation is None or schema not in bodies_of(document, operation, example):
        faults.append(f"{name}: {schema} is not what the operation says")
    validator = Draft202012Validator({"$ref": f"urn:spec#/components/schemas/{schema}"}, registry=registry, format_checker=formats)
    for error in validator.iter_errors(json.loads((SPEC / "examples" / name).read_text(encoding="utf-8"))):
        faults.append(f"{name}: {error.json_path}: {error.message}")


def check_coverage(document, by_name, examples):
    """Each operation with a JSON body or answer has an example of it; each file is in the index, and the other way round."""
    have = {(e["operationId"], e["kind"]) for e in examples if e["kind"] == "request" or e["status"].startswith("2")}
    for name, operation in by_name.items():
        answers = [resolved(document, node) for status, node in operation["responses"].items() if status.startswith("2")]
        wanted = {"request": operation.get("requestBody", {}).get("content", {})}
        wanted["response"] = {media: value for answer in answers for media, value in answer.get("content", {}).items()}
        for kind, content in wanted.items():
            if list(schema_names(document, content)) and (name, kind) not in have:
                faults.append(f"{name}: no example of its {kind}")
    listed = [example["file"] for example in examples]
    found = {file.name for file in (SPEC / "examples").glob("*.json")} - {"index.json"}
    faults.extend(f"{name}: in the index or on disk, but not both" for name in found ^ set(listed))
    faults.extend(f"{name}: listed twice" for name in set(listed) if listed.count(name) > 1)


def main():
    document = yaml.safe_load((SPEC / "plangrep.yaml").read_text(encoding="utf-8"))
    described, pushed = list(operations(document["paths"])), list(operations(document["webhooks"]))
    schemas, properties = check_schemas(document)
    responses = check_responses(document, described + pushed)
    check_operations(document, described)

    examples = json.loads((SPEC / "examples" / "index.json").read_text(encoding="utf-8"))["examples"]
    registry = Registry().with_resource("urn:spec", Resource(contents=document, specification=DRAFT202012))
    by_name = {operation["operationId"]: operation for _, operation in described + pushed}
    check_coverage(document, by_name, examples)
    for example in examples:
        check_example(document, registry, by_name, example)

    for fault in faults:
        print(f"error: {fault}", file=sys.stderr)
    documented = sum(example["origin"] == "documented" for example in examples)
    print(f"{len(described)} operations, {schemas} schemas, {properties} properties, {responses} responses;", end=" ")
    print(f"{len(examples)} examples ({documented} documented); {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
