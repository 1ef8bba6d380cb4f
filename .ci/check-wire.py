#!/usr/bin/env python3
"""Draws forms and parameters at random, has them sent by Tests/WireProbe, and reads them with parsers that are not ours.

usage: check-wire.py PATH-OF-WireProbe

Forms: Python's `email`, Werkzeug and python-multipart have to find the names, file names, types and bytes that were drawn, whatever the chunks.
URL-encoded forms and query strings: Python's `urllib` and `json`, and Werkzeug, have to find the members that were drawn.
Parameters: openapi-core has to find the values that were drawn, in every style; Werkzeug those of queries and cookies that it knows.
BINDINGS_WIRE_CASES (default 300) is how many of each are drawn, BINDINGS_WIRE_SEED (default 1) where chance begins. Exits 1 on any difference.
"""
import os
import random
import sys

from wire_forms import form_case, form_faults
from wire_members import members_case, members_faults
from wire_parameters import parameter_case, parameter_faults
from wire_probe import WireProbe


def main(path):
    cases, seed = int(os.environ.get("BINDINGS_WIRE_CASES", 300)), int(os.environ.get("BINDINGS_WIRE_SEED", 1))
    rng, probe, faults = random.Random(seed), WireProbe(path), []
    for draw, judge in ((form_case, form_faults), (members_case, members_faults), (parameter_case, parameter_faults)):
        for number in range(cases):
            case = draw(rng)
            faults += [f"{draw.__name__} {number}: {fault}\n    {str(case)[:400]}" for fault in judge(case, probe.send(case))]
    probe.close()
    for fault in faults[:20]:
        print(fault)
    print(f"wire: {3 * cases} requests read by parsers that are not ours, {len(faults)} differences")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
