"""Has the program that sends for us, Tests/WireProbe, send requests to a server here, and hands out what arrived.

A line of JSON to it is a request: `template` (the path), `parameters` (each `name`, `in`, `value`, `style`, `explode`) and, for a form, `form`
(each `name`, `chunks` in Base64, and for a file `fileName`, `contentType` and `hasLength`), or `urlencoded` (an object). It answers `sent`, or `refused` and why.
"""
import http.server
import json
import queue
import subprocess
import sys
import threading
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Arrived:
    target: str
    headers: tuple
    body: bytes

    @property
    def path(self):
        return urlsplit(self.target).path

    @property
    def query(self):
        return urlsplit(self.target).query

    def header(self, name):
        return ", ".join(value for key, value in self.headers if key.lower() == name.lower())


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        # Header values are bytes; they are sent as UTF-8.
        headers = tuple((name, value.encode("latin-1").decode()) for name, value in self.headers.items())
        self.server.arrived.put(Arrived(self.path, headers, self.read_body()))
        self.send_response(204)
        self.end_headers()

    do_GET = do_POST = answer

    def read_body(self):
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return body

    def log_message(self, *_):
        pass


class WireProbe:
    def __init__(self, path):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.arrived = queue.Queue()
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.process = subprocess.Popen([path, base], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def send(self, request):
        """What arrived, or None where the request was refused."""
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer:
            sys.exit(f"The probe ended with code {self.process.wait()}: it must never trap.")
        return self.server.arrived.get(timeout=60) if answer == "sent" else None

    def close(self):
        self.process.stdin.close()
        assert self.process.wait() == 0
        self.server.shutdown()
