#!/usr/bin/env python3
"""Takes the steps of the service's quickstart and polling guide against `plangrep sandbox`, with curl and with Python's standard library.

usage: check-quickstart.py COMMAND…     the command that runs the sandbox, as `.build/debug/plangrep sandbox`

Only host and key differ from the documentation: create a project, wait until it is ready, create a job, upload a form, complete the uploads,
poll the job, fetch the result.
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid

KEY = "pgk_quickstart_" + uuid.uuid4().hex
FAILED_AFTER = 300
TERMINAL = {"completed", "completed_with_errors", "failed", "cancelled", "expired"}


def curl(host, method, path, *arguments):
    """A call as the documentation writes it for curl."""
    done = subprocess.run(
        ["curl", "--silent", "--show-error", "--fail-with-body", "-X", method, f"{host}{path}", "-H", f"Authorization: Bearer {KEY}",
         *arguments], stdout=subprocess.PIPE, timeout=FAILED_AFTER, check=True)
    return json.loads(done.stdout)


def curl_json(host, method, path, body=None):
    more = ["-H", "Content-Type: application/json", "-d", json.dumps(body)] if body is not None else []
    return curl(host, method, path, *more)


def curl_upload(host, job, file):
    metadata = {"files": [{"partName": "file0", "fileName": file.name, "contentType": "application/pdf"}]}
    return curl(
        host, "POST", f"/jobs/{job}/files", "-F", f"metadata={json.dumps(metadata)}", "-F", f"file0=@{file};type=application/pdf")


def python_json(host, method, path, body=None, content_type="application/json"):
    """The same call without curl."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(host + path, data=data, method=method, headers={"Authorization": f"Bearer {KEY}"})
    if data is not None:
        request.add_header("Content-Type", content_type)
    with urllib.request.urlopen(request, timeout=FAILED_AFTER) as answer:
        return json.load(answer)


def python_upload(host, job, file):
    boundary = uuid.uuid4().hex
    metadata = {"files": [{"partName": "file0", "fileName": file.name, "contentType": "application/pdf"}]}
    body = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="metadata"\r\n\r\n{json.dumps(metadata)}\r\n'
        f'--{boundary}\r\nContent-Disposition: form-data; name="file0"; filename="{file.name}"\r\nContent-Type: application/pdf\r\n\r\n'
    ).encode() + file.read_bytes() + f"\r\n--{boundary}--\r\n".encode()
    return python_json(host, "POST", f"/jobs/{job}/files", body, f"multipart/form-data; boundary={boundary}")


def until(read, is_done):
    """Polls; the guide's 10 and 15 seconds are for the service."""
    end = time.monotonic() + FAILED_AFTER
    while time.monotonic() < end:
        value = read()
        if is_done(value):
            return value
        time.sleep(0.2)
    raise SystemExit(f"error: still {value}")


def quickstart(call, upload, host, file, name):
    project = call(host, "POST", "/projects", {"name": name})["project"]["id"]
    until(lambda: call(host, "GET", f"/projects/{project}")["project"], lambda found: found["status"] == "ready")
    created = call(host, "POST", f"/projects/{project}/jobs", {})
    job = created["job"]["id"]
    document = upload(host, job, file)["uploads"][0]["documentId"]
    completed = call(host, "POST", f"/jobs/{job}/uploads/complete", {"documentIds": [document]})
    ended = until(lambda: call(host, "GET", f"/jobs/{job}")["job"], lambda found: found["status"] in TERMINAL)
    result = call(host, "GET", f"/jobs/{job}/result")
    print(f"{name}: {ended['status']}, {result['usage']['pageCount']} pages, schema {result['schemaVersion']}")
    return (
        completed["job"]["status"] == "preflighting" and ended["status"] == "completed" and result["schemaVersion"] == "v1"
        and [found["documentId"] for found in result["documents"]] == [document] and result["usage"]["pageCount"] == (3 if shutil.which("pdfinfo") else 0))


def main():
    if not shutil.which("curl"):
        sys.exit("error: curl is not here")
    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    pdf = __import__("check-demo").pdf
    environment = os.environ | {"PLANGREP_API_KEY": KEY}
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "A101 floor plan.pdf"
        file.write_bytes(pdf(3))
        sandbox = subprocess.Popen(
            sys.argv[1:] + ["--json", "--speed", "600"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env=environment)
        try:
            told = json.loads(sandbox.stdout.readline())
            if told["apiKey"] is not None:
                sys.exit("error: the sandbox prints a key that it was given")
            ways = [(curl_json, curl_upload, "curl"), (python_json, python_upload, "Python")]
            good = [quickstart(call, upload, told["baseUrl"], file, name) for call, upload, name in ways]
        finally:
            sandbox.send_signal(signal.SIGINT)
            code = sandbox.wait(timeout=60)
    if code != 0:
        sys.exit(f"error: the sandbox ended with {code} on Ctrl-C")
    return 0 if all(good) else "error: not as the documentation says"


if __name__ == "__main__":
    sys.exit(main())
