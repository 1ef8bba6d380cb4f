#if CommandLine
    extension Explanation {
        /// What is told of the run itself.
        static let running: [Explanation] = [
            Explanation(
                code: "config",
                meaning: """
                    The config cannot be used: it is no JSON5, a key is unknown, a value is of the wrong kind, or what it names is \
                    not there.
                    """,
                example: "{ \"spec\": \"openapi.yaml\", \"shard\": 2 }",
                better: "{ \"spec\": \"openapi.yaml\", \"shards\": 2 }",
                remedy: "Correct the place that is told. The README lists every key."),
            Explanation(
                code: "output",
                meaning: """
                    The output cannot be written: the folder is read-only, or a file stands in the way that the generator did not \
                    write.
                    """,
                example: "an own file BindingsClient.swift in the output folder",
                remedy: "Move the file away, or write into another folder."),
            Explanation(
                code: "template",
                meaning: "A template of yours cannot be used: it is no mustache, is called like none, or what it makes is no Swift.",
                example: "struct.mustache with {{#struct}} and no {{/struct}}",
                remedy:
                    "Correct the place that is told. Start from the template of the same name in Templates/mustache; its first comment says what it receives."
            ),
            Explanation(
                code: "stale-output",
                meaning: "A file that is checked in is not what would be generated: the document, the config or the generator changed.",
                example: "swift package generate-bindings --check",
                remedy: "Run 'swift package --allow-writing-to-package-directory generate-bindings' and check the result in."),
            Explanation(
                code: "limit-output",
                meaning: "The Swift of the document would be larger than is accepted: hundreds of megabytes.",
                example: "a document of 100,000 large schemas",
                remedy: "Generate a part of it: --operation, --tag, --path, --schema, or \"only\" in bindings.json."),
            Explanation(
                code: "unknown-filter",
                meaning: "A filter or an exclusion names something that the document does not have.",
                example: "bindings generate openapi.yaml --output Generated --tag boks",
                better: "bindings generate openapi.yaml --output Generated --tag books",
                remedy: "Correct the name; the message names what is nearest."),
            Explanation(
                code: "unused-name",
                meaning: """
                    The config names something that the document does not have, under "names", "closedEnums", "replace" or "silence". \
                    It is without effect.
                    """,
                example: "{ \"names\": { \"operations\": { \"getBok\": \"read\" } } }",
                better: "{ \"names\": { \"operations\": { \"getBook\": \"read\" } } }",
                remedy: "Correct the name, or remove it; the message names what is nearest."),
            Explanation(
                code: "unknown-name",
                meaning: "There is nothing of that name.",
                example: "bindings preview Bok openapi.yaml",
                better: "bindings preview Book openapi.yaml",
                remedy: "Correct the name; the message names what is nearest."),
        ]
    }
#endif
