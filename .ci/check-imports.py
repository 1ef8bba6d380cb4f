"""Every target that users build declares the modules that it imports: a build finds undeclared ones where another target happens to bring them.

usage: swift package dump-package | check-imports.py
"""

import json
import pathlib
import re
import sys

# What comes with the toolchain or the system.
SYSTEM = {
    "Android", "CommonCrypto", "CryptoKit", "Darwin", "CDispatch", "Dispatch", "Foundation", "FoundationEssentials", "FoundationNetworking", "Glibc",
    "Musl", "PackageDescription", "PackagePlugin", "Security", "Swift", "Synchronization", "System", "Testing", "WinSDK", "XCTest", "os",
}
IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?"
    r"import\s+(?:(?:typealias|struct|class|enum|protocol|let|var|func)\s+)?(\w+)"
)


def folder(target):
    """The folder of a target's sources."""
    if target.get("path"):
        return pathlib.Path(target["path"])
    kinds = {"test": "Tests", "plugin": "Plugins"}
    return pathlib.Path(kinds.get(target["type"], "Sources")) / target["name"]


def declared(target):
    """The names of a target's dependencies: a product's is that of its module."""
    names = {target["name"]}
    for dependency in target["dependencies"]:
        for kind in ("byName", "product", "target"):
            if kind in dependency:
                names.add(dependency[kind][0])
    return names


def imports(path):
    """The imports in a file with their lines; what stands in string literals of several lines is none."""
    is_literal = False
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.count('"""') % 2 == 1:
            is_literal = not is_literal
        elif not is_literal and (match := IMPORT.match(line)):
            yield number, match[1]


def main():
    targets = [target for target in json.load(sys.stdin)["targets"] if folder(target).parts[0] != "Tests"]
    problems = []
    for target in targets:
        known = declared(target) | SYSTEM
        for path in sorted(folder(target).rglob("*.swift")):
            for number, module in imports(path):
                if module not in known:
                    problems.append(f"{path}:{number}: error: the target {target['name']} imports {module} and does not declare it")
    print("\n".join(problems) or f"imports: {len(targets)} targets declare all that they import")
    sys.exit(1 if problems else 0)


main()
