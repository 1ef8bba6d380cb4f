#!/usr/bin/env python3
"""Runs the README's demo on PDF files made here, and checks what it prints for machines.

usage: check-demo.py COMMAND…
"""
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

FILES = {'A101 "floor" plan – ebenso.pdf': 3, "specification.pdf": 1}
FAILED_AFTER = 300
# Without it the sandbox reads no PDF.
HAS_POPPLER = shutil.which("pdfinfo") is not None


def pdf(pages):
    """The smallest PDF with so many pages."""
    kids = " ".join(f"{number + 3} 0 R" for number in range(pages))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>"]
    objects += ["<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Resources << >> >>"] * pages
    data, offsets = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n".encode()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    return data + (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n").encode()


def expected(folder):
    files = []
    for name, pages in FILES.items():
        data = pdf(pages)
        (folder / name).write_bytes(data)
        files.append({"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest(), "pageCount": pages if HAS_POPPLER else None, "intact": True})
    return files


def report(command):
    """What the command prints on standard output, which has to be one JSON object."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=FAILED_AFTER, check=False)
    if done.returncode != 0:
        sys.exit(f"error: {command}: exit code {done.returncode}\n{done.stderr.decode()}\n{done.stdout.decode()}")
    return json.loads(done.stdout)


def faults(found, files, with_webhooks):
    by_name = {file["name"]: file for file in found["files"]}
    for file in files:
        shown = {key: by_name.get(file["name"], {}).get(key) for key in file}
        if shown != file:
            yield f"{shown} instead of {file}"
    if len(found["files"]) != len(files):
        yield f"{len(found['files'])} files instead of {len(files)}"
    statuses = [status["status"] for status in found["statuses"]]
    if len(statuses) < 3 or statuses[-1] != "completed" or found["status"] != "completed":
        yield f"the job went through {statuses}"
    if (found["verifiedDeliveries"] > 0) != with_webhooks:
        yield f"{found['verifiedDeliveries']} verified deliveries"
    if found["exitCode"] != 0 or not found["result"]:
        yield f"exit code {found['exitCode']}, result {found['result']}"


def check(command, files, with_webhooks):
    found = report(command)
    problems = list(faults(found, files, with_webhooks))
    for problem in problems:
        print(f"error: {' '.join(command)}: {problem}", file=sys.stderr)
    ways = " → ".join(f"{status['status']} ({status['source']})" for status in found["statuses"])
    print(f"{len(found['files'])} files, {ways}, {found['verifiedDeliveries']} verified deliveries")
    return len(problems)


def main():
    command = sys.argv[1:]
    if not HAS_POPPLER:
        print("pdfinfo is not here: the sandbox knows no page counts")
    with tempfile.TemporaryDirectory() as name:
        files = expected(pathlib.Path(name))
        paths = [str(pathlib.Path(name) / file["name"]) for file in files]
        count = check(command + paths + ["--json"], files, True) + check(command + paths + ["--json", "--poll-only"], files, False)
    plain = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=FAILED_AFTER, check=True).stdout.decode()
    print(plain)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
