/// The codes of everything that may be told of a document, a config or a run: what `silence` may name.
package enum KnownCodes {
    /// Codes that say nothing of the generated Swift: only `check` reports them, and builds whose config asks for advice.
    package static let lint: Set<String> = [
        "bad-example", "component-name", "duplicate-enum-value", "duplicate-required", "duplicate-tag", "no-responses", "nullable-keyword",
        "path-parameter-required", "path-start", "same-path", "server-variable-unused", "unquoted-null", "unused-path-parameter",
    ]

    package static let all: Set<String> = [
        "allof-conflict", "bad-default", "bad-example", "body-in-get", "component-name", "config", "date-without-format",
        "duplicate-enum-value", "duplicate-key", "duplicate-operation-id", "duplicate-parameter", "duplicate-required",
        "duplicate-tag", "enum-may-grow", "impossible-body", "inline-duplicate", "inline-enum-duplicate", "invalid-utf8", "items-list",
        "json-syntax", "left-untyped", "limit-aliases", "limit-callbacks", "limit-depth", "limit-file-size", "limit-files", "limit-output",
        "limit-total-size", "long-name", "missing-file", "missing-member", "name-collision", "newer-version",
        "no-description", "no-discriminator", "no-error-response", "no-operation-id", "no-responses", "no-schema",
        "no-security", "no-servers", "no-success-response", "no-tags", "nullable-keyword", "number-range", "operation-left-out", "output",
        "outside-root", "pagination", "path-left-out", "parameter-place", "parameter-schema", "path-alias", "path-parameter-required",
        "path-start", "reference-cycle", "remote-reference", "required-unknown", "same-path", "schema-untyped", "security-scheme",
        "server-default",
        "server-variable-undeclared", "server-variable-unused", "several-successes", "stale-output", "status", "template",
        "too-many-diagnostics", "unchecked-pattern", "undeclared-discriminator", "undeclared-path-variable", "undeclared-security-scheme",
        "unknown-filter", "unknown-member", "unknown-name", "unknown-type", "unquoted-null", "unquoted-value", "unreadable-file",
        "unresolved-reference", "unsupported-security", "unsupported-version", "untyped-array", "untyped-member", "untyped-object",
        "unused-component", "unused-name", "unused-path-parameter", "wrong-kind", "yaml-key", "yaml-syntax",
    ]
}
