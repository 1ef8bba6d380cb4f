#!/usr/bin/env bash
# Compares, byte by byte, what two builds of the generator make of every document: Swift of clients and servers, and diagnostics.
#
#   .ci/compare-output.sh [--swift] BEFORE [AFTER]   exits with 1 where something differs; prints the first lines of the difference
#   .ci/compare-output.sh record FOLDER              writes what the built `bindings` makes, as a BEFORE for later
#
# BEFORE and AFTER are each a folder that was recorded, an executable `bindings`, or a git revision, which is checked out and built
# in .build/compare (minutes for the first). AFTER is by default the `bindings` that `swift build --enable-all-traits` has built here.
# --swift leaves diagnostics out, for changes of their wording.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export SWIFT_DETERMINISTIC_HASHING=1
readonly work="$PWD/.build/compare"
mkdir -p "$work"

documents() {
    ls spec/plangrep.yaml ../shared/specs/*.{json,yaml} ../shared/specs/multifile-conjur/spec/openapi.yml Tests/CorpusTests/Nasty/*
}

# usage: generate TOOL FOLDER
generate() {
    local document name
    rm -rf "$2"
    mkdir -p "$2"
    echo '{"spec": "none", "emit": ["types", "client", "server"], "lenient": true}' >"$work/bindings.json"
    while read -r document; do
        name="$2/$(tr '/' '-' <<<"${document#../shared/specs/}")"
        mkdir "$name"
        # A document in which something cannot be generated is part of the comparison too.
        "$1" generate "$document" --config "$work/bindings.json" --root "$(dirname "$document")" --output "$name" 2>"$name/messages.txt" >/dev/null || true
        "$1" check "$document" --no-config --lenient --all >"$name/check.txt" 2>&1 || true
    done < <(documents)
    [[ -n $(find "$2" -name '*.swift' -print -quit) ]]
}

here() {
    echo "$(swift build --enable-all-traits --show-bin-path 2>/dev/null)/bindings"
}

# The `bindings` of a revision.
built() {
    local commit folder
    commit="$(git rev-parse --verify --quiet "$1^{commit}")" || { echo "error: no folder, executable or revision: $1" >&2; return 1; }
    folder="$work/$commit"
    if [[ ! -d $folder ]]; then git clone --quiet --shared . "$folder" && git -C "$folder" checkout --quiet "$commit"; fi
    swift build --package-path "$folder" --enable-all-traits --product bindings >"$work/build.log" 2>&1 || { tail -50 "$work/build.log" >&2; return 1; }
    echo "$(swift build --package-path "$folder" --enable-all-traits --show-bin-path 2>/dev/null)/bindings"
}

# usage: output WHAT NAME, prints the folder that holds what WHAT makes
output() {
    local tool="$1"
    if [[ -d $1 ]]; then echo "$1"; return; fi
    if [[ ! -x $1 ]]; then tool="$(built "$1")"; fi
    generate "$tool" "$work/$2"
    echo "$work/$2"
}

if [[ ${1:-} == record ]]; then
    generate "$(here)" "$2"
    exit
fi
excluded=()
if [[ ${1:-} == --swift ]]; then excluded=(--exclude messages.txt --exclude check.txt) && shift; fi
[[ $# -ge 1 && $# -le 2 ]] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 64; }
before="$(output "$1" before)"
after="$(output "${2:-$(here)}" after)"
if ! diff -r "${excluded[@]}" "$before" "$after" >"$work/difference.txt"; then
    head -40 "$work/difference.txt"
    echo "error: the output differs; all of it is in $work/difference.txt"
    exit 1
fi
echo "the same bytes for $(documents | wc -l) documents"
