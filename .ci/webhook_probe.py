"""Talks to the program that verifies and signs for us: Tests/WebhookProbe.

A frame to it, numbers little-endian: length (4 bytes); 0 to verify, 1 to sign; scheme; 0 for a secret as text, 1 as bytes; length (4) and secret;
time (4); number of headers, each: length (1) and name, length (4) and value; the rest is the body. Answers: 1 byte, whether it verifies; or number
of headers and headers in the same form. When signing, the one header is the delivery's id.
"""

import struct
import subprocess
import sys

from webhook_schemes import SCHEMES


class Probe:
    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    @staticmethod
    def frame(kind, scheme, secret, now, headers, body):
        is_text, value = secret
        parts = [struct.pack("<BBBI", kind, SCHEMES.index(scheme), 0 if is_text else 1, len(value)), value, struct.pack("<IB", now, len(headers))]
        for name, content in headers:
            parts += [bytes([len(name)]), name, struct.pack("<I", len(content)), content]
        parts.append(body)
        data = b"".join(parts)
        return struct.pack("<I", len(data)) + data

    def send(self, frames):
        self.process.stdin.write(b"".join(frames))
        self.process.stdin.flush()

    def read(self, count):
        data = self.process.stdout.read(count)
        if len(data) < count:
            sys.exit(f"The probe ended with code {self.process.wait()}: it must never trap.")
        return data

    def read_headers(self):
        headers = []
        for _ in range(self.read(1)[0]):
            name = self.read(self.read(1)[0])
            headers.append((name, self.read(struct.unpack("<I", self.read(4))[0])))
        return headers

    def close(self):
        self.process.stdin.close()
        assert self.process.wait() == 0
