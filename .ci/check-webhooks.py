"""Judges the webhook verifier by another one: Python's hmac and OpenSSL's Ed25519, with the schemes' rules written down a second time.

usage: check-webhooks.py PROBE

1. What Python signs the probe verifies, and what the probe signs Python verifies and would have written alike: 10,000 random payloads for each
   scheme.
2. Deliveries that were mutated (bits of body, headers, timestamp and secret; truncations; doubled, reordered, non-ASCII and huge headers) are
   accepted by both or by none. BINDINGS_WEBHOOK_CASES says how many; 100,000 unless
   told, and a million before a release.
"""

import base64
import os
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from webhook_mutations import case
from webhook_probe import Probe
from webhook_schemes import NOW, SCHEMES, accepts, make_secret, sign

CASES = int(os.environ.get("BINDINGS_WEBHOOK_CASES", "100000"))
AGREEMENT = 10_000
CHUNK = 200


def agree(path, scheme):
    chance, probe = random.Random(f"agreement {scheme}"), Probe(path)
    for start in range(0, AGREEMENT, CHUNK):
        cases = []
        private, public = make_secret(scheme, chance)
        for number in range(start, min(start + CHUNK, AGREEMENT)):
            body = chance.randbytes(chance.choice([0, 1, 63, 64, 65, chance.randint(2, 3000)]))
            identifier = b"msg_%d" % number
            cases.append((body, identifier, sign(scheme, private, body, NOW, identifier)))
        probe.send([Probe.frame(0, scheme, public, NOW, headers, body) for body, _, headers in cases])
        verdicts = probe.read(len(cases))
        assert verdicts == b"\x01" * len(cases), f"{scheme}: {verdicts.count(0)} of {len(cases)} that Python signed were refused"
        signing = public
        if scheme == "standardAsymmetric":
            signing = (True, b"whsk_" + base64.b64encode(private.private_bytes_raw()))
        probe.send([Probe.frame(1, scheme, signing, NOW, [(b"id", identifier)], body) for body, identifier, _ in cases])
        for body, _, headers in cases:
            ours = probe.read_headers()
            assert accepts(scheme, public, ours, NOW, body), f"{scheme}: Python refuses {ours}"
            # Ed25519 and HMAC have one signature each for one message.
            lower = [(name.lower(), value) for name, value in ours]
            assert sorted(lower) == sorted((name.lower(), value) for name, value in headers), f"{scheme}: {ours} is not {headers}"
    probe.close()
    return scheme


def run_mutations(path, worker, count):
    chance, probe, accepted = random.Random(f"mutations {worker}"), Probe(path), 0
    for start in range(0, count, CHUNK):
        scheme = SCHEMES[(start // CHUNK) % len(SCHEMES)]
        private, public = make_secret(scheme, chance)
        cases = [case(scheme, private, public, chance) for _ in range(min(CHUNK, count - start))]
        probe.send([Probe.frame(0, scheme, secret, now, headers, body) for secret, headers, now, body in cases])
        verdicts = probe.read(len(cases))
        for (secret, headers, now, body), verdict in zip(cases, verdicts):
            expected = accepts(scheme, secret, headers, now, body)
            accepted += expected
            if expected != bool(verdict):
                sys.exit(f"{scheme}: Python says {expected}, the verifier {bool(verdict)}: secret {secret}, time {now}, {headers}, body {body}")
    probe.close()
    return accepted


def main():
    path, workers = sys.argv[1], min(os.cpu_count() or 1, 8)
    start = time.monotonic()
    with ProcessPoolExecutor(workers) as pool:
        for scheme in pool.map(agree, [path] * len(SCHEMES), SCHEMES):
            print(f"{scheme}: {AGREEMENT} payloads signed by Python verify, and {AGREEMENT} signed here verify in Python")
        middle = time.monotonic()
        share = [CASES // workers + (worker < CASES % workers) for worker in range(workers)]
        accepted = sum(pool.map(run_mutations, [path] * workers, range(workers), share))
    assert CASES < 1000 or CASES // 10 < accepted < CASES * 9 // 10, f"{accepted} of {CASES} accepted: the mutations test too little"
    print(f"{CASES} mutated deliveries: both accept the same {accepted} and refuse the same {CASES - accepted}")
    print(f"agreement {middle - start:.0f} s, mutations {time.monotonic() - middle:.0f} s")


if __name__ == "__main__":
    main()
