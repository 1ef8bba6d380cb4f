"""Deliveries as they should not be: flipped bits, truncations, doubled, reordered, non-ASCII and huge headers."""

import re

from webhook_schemes import NOW, sign


def flip(data, chance, bits=8):
    if not data:
        return data
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << chance.randrange(bits)]) + data[place + 1:]


def cut(data, chance):
    return data[: chance.randrange(len(data) + 1)]


INSERTS = [b",", b" ", b"=", "é".encode(), b"\xff", b"v1,", b"v1=", b"t=1", b".", b"0", b"\t", b"\x00", b"\r\n", b"sha256=", b"v0=", b"=="]


def insert(data, chance):
    place = chance.choice([0, len(data), chance.randrange(len(data) + 1)])
    return data[:place] + chance.choice(INSERTS) + data[place:]


def mutate_value(name, value, others, chance):
    kind = chance.randrange(9)
    if kind < 2:
        return flip(value, chance, 7 if kind else 8)
    if kind == 2:
        return cut(value, chance)
    if kind == 3:
        return insert(value, chance)
    if kind == 4:
        separator = b"," if b"=" in value[:4] and not value.startswith(b"v1,") else b" "
        return separator.join([value] * chance.choice([2, 15, 16, 17, 18]))
    if kind == 5:
        return chance.choice([value.upper(), value.swapcase(), b" " + value + b"\t", value[::-1]])
    if kind == 6:
        return value + chance.choice([b" ", b","]) * chance.choice([1, 4096 - len(value), 4097 - len(value), 5000])
    if kind == 7:
        return value + chance.choice([b" v1,", b",v1=", b",v0=", b" v2,"]) + chance.randbytes(chance.randint(0, 40)).hex().encode()
    return chance.choice([b"", others, re.sub(rb"[0-9]{10}", lambda match: b"%d" % (int(match[0]) + chance.randint(-400, 400)), value)])


def mutate(case, chance):
    secret, headers, now, body = case
    kind = chance.randrange(14)
    place = chance.randrange(len(headers)) if headers else None
    if kind == 0:
        body = flip(body, chance)
    elif kind == 1:
        body = cut(body, chance)
    elif kind == 2:
        body = insert(body, chance)
    elif kind == 3:
        secret = (secret[0], flip(secret[1], chance, 7))
    elif kind == 4:
        secret = (secret[0], chance.choice([cut(secret[1], chance), secret[1] + b"A", b" " + secret[1], secret[1] + b"\n", b""]))
    elif kind == 5:
        now += chance.choice([-301, -300, -1, 1, 299, 300, 301, 10_000])
    elif kind == 6 and headers:
        headers = headers + [chance.choice([headers[place], (headers[place][0].upper(), b"other")])]
    elif kind == 7 and headers:
        headers = headers[:place] + headers[place + 1:]
    elif kind == 8:
        headers = chance.sample(headers, len(headers))
    elif kind == 9 and headers:
        headers = headers[:place] + [(headers[place][0].swapcase(), headers[place][1])] + headers[place + 1:]
    elif kind == 10:
        headers = headers + [(b"X-Other", chance.randbytes(chance.choice([5, 5000])))]
    elif headers:
        name, value = headers[place]
        headers = headers[:place] + [(name, mutate_value(name, value, headers[-1][1], chance))] + headers[place + 1:]
    return secret, headers, now, body


def case(scheme, private, public, chance):
    body = chance.randbytes(chance.randint(0, 200))
    if chance.random() < 0.02:
        # The signed text of a timestamped delivery, as a body.
        body = b"%d.%s" % (chance.choice([NOW, 5, 99999999999]), body)
    now = NOW + chance.choice([0, 0, 0, 299, 300, 301, -300, -301])
    current = (public, sign(scheme, private, body, now, b"msg_%d" % chance.randrange(1000)), NOW, body)
    for _ in range(chance.choice([0, 1, 1, 1, 2, 3])):
        current = mutate(current, chance)
    return current
