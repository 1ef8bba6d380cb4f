#if CommandLine
    extension Explanation {
        /// What is told while files are read and references followed.
        static let reading: [Explanation] = [
            Explanation(
                code: "invalid-utf8",
                meaning: "The file is not UTF-8 text. OpenAPI documents are UTF-8 (RFC 8259, section 8.1).",
                example: "a file saved as Latin-1, with the byte E9 for é",
                remedy: "Save the file as UTF-8; the place told is the first byte that is none."),
            Explanation(
                code: "yaml-syntax",
                meaning: "The file is not YAML. Nothing can be made of it.",
                example: """
                    openapi: 3.1.0
                    info: [
                    """,
                better: """
                    openapi: 3.1.0
                    info: {title: T, version: '1'}
                    """,
                remedy: "Correct the place that is told; indentation and unclosed quotes or brackets are the usual causes."),
            Explanation(
                code: "yaml-key",
                meaning: """
                    A key of a mapping is a list or a mapping. Nothing in OpenAPI has such a name, so what stands under it is \
                    without effect.
                    """,
                example: """
                    components:
                      schemas:
                        ? [a, b]
                        : {type: string}
                    """,
                better: """
                    components:
                      schemas:
                        Name: {type: string}
                    """,
                remedy: "Write a text as the key."),
            Explanation(
                code: "json-syntax",
                meaning: """
                    The file is called .json, or begins with a brace, and is not JSON.
                    """,
                example: "{\"openapi\": \"3.1.0\", \"info\": }",
                better: "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"T\", \"version\": \"1\"}}",
                remedy: "Correct the place that is told."),
            Explanation(
                code: "duplicate-key",
                meaning: "A key occurs twice in one mapping. The last one counts, what the first one says is lost.",
                example: """
                    components:
                      schemas:
                        Book: {type: object, type: string}
                    """,
                better: """
                    components:
                      schemas:
                        Book: {type: string}
                    """,
                remedy: "Remove one of them."),
            Explanation(
                code: "limit-aliases",
                meaning: """
                    YAML aliases repeat more than is accepted. A few lines of aliases of aliases can stand for billions of values.
                    """,
                example: """
                    a: &a [x, x]
                    b: &b [*a, *a]
                    c: [*b, *b]
                    # … and so on
                    """,
                remedy: "Use $ref for what is shared; if the document is honest, write some of the aliases out."),
            Explanation(
                code: "limit-depth",
                meaning: """
                    Lists and mappings are nested deeper than is accepted. Readers that follow without a bound run out of stack.
                    """,
                example: "{\"a\": {\"a\": {\"a\": … a thousand times … }}}",
                remedy: "Move inner schemas to components and refer to them."),
            Explanation(
                code: "limit-file-size",
                meaning: "A file is larger than is accepted.",
                example: "a document of more than 64 MB",
                remedy: "Split the document into files that refer to each other; examples are often what makes it large."),
            Explanation(
                code: "limit-total-size",
                meaning: "The files of a document are together larger than is accepted.",
                example: "hundreds of large files",
                remedy: "Generate from a part of the document."),
            Explanation(
                code: "limit-files",
                meaning: "The document is made of more files than is accepted.",
                example: "a folder of 20,000 files, one for each schema",
                remedy: "Bundle the document into fewer files."),
            Explanation(
                code: "limit-callbacks",
                meaning: "Callbacks are nested in the operations of callbacks, deeper than is accepted.",
                example: "a callback whose operation has a callback whose operation has …",
                remedy: "Nest them less deep, or raise the limit: \"limits\": { \"callbacks\": 8 } in bindings.json."),
            Explanation(
                code: "missing-file",
                meaning: "There is no such file: the document itself, or one that a reference names.",
                example: """
                    components:
                      schemas:
                        Book: {$ref: 'bok.yaml'}
                    """,
                remedy: "Correct the path; it is relative to the file that the reference stands in."),
            Explanation(
                code: "unreadable-file",
                meaning: "The file is there and cannot be read.",
                example: """
                    components:
                      schemas:
                        Book: {$ref: '.'}
                    """,
                remedy: "Look at its permissions; a folder or a device is no document."),
            Explanation(
                code: "outside-root",
                meaning: """
                    A reference leads out of the folder that references may not leave. A document from elsewhere must not be able to \
                    read any file.
                    """,
                example: """
                    components:
                      schemas:
                        Book: {$ref: '../../secret.yaml'}
                    """,
                remedy: "Name the folder that holds all files in bindings.json: \"root\": \"..\"."),
            Explanation(
                code: "remote-reference",
                meaning: "A reference leads to the network. Nothing is ever fetched: a build must not depend on it.",
                example: """
                    components:
                      schemas:
                        Book: {$ref: 'https://example.com/book.yaml'}
                    """,
                remedy: """
                    Save a copy and name it in bindings.json: "localCopies": { "https://example.com/book.yaml": "copies/book.yaml" \
                    }.
                    """),
            Explanation(
                code: "reference-cycle",
                meaning: "A reference leads back to itself and never to a value.",
                example: """
                    components:
                      schemas:
                        A: {$ref: '#/components/schemas/B'}
                        B: {$ref: '#/components/schemas/A'}
                    """,
                better: """
                    components:
                      schemas:
                        A: {$ref: '#/components/schemas/B'}
                        B: {type: string}
                    """,
                remedy: """
                    Let one of the references on the way be a value. An object that refers to itself by a property is fine.
                    """),
            Explanation(
                code: "unresolved-reference",
                meaning: """
                    A reference names something that is not there. What needs it is left out; a schema in its place may be anything.
                    """,
                example: """
                    components:
                      schemas:
                        Book: {type: object, properties: {author: {$ref: '#/components/schemas/Auther'}}}
                        Author: {type: object, properties: {name: {type: string}}}
                    """,
                better: """
                    components:
                      schemas:
                        Book: {type: object, properties: {author: {$ref: '#/components/schemas/Author'}}}
                        Author: {type: object, properties: {name: {type: string}}}
                    """,
                remedy: "Correct the name, or add what it names. The message says what is there."),
            Explanation(
                code: "too-many-diagnostics",
                meaning: "There is more to tell than is shown.",
                example: "a document with 20,000 problems",
                remedy: "Mend the first ones: many often come from one cause."),
        ]
    }
#endif
