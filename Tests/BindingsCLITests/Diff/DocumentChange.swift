#if CommandLine
    import Foundation

    /// A change that a script makes to a real document, with a code that `diff` must find for it.
    struct DocumentChange {
        let code: String
        /// Changes one thing of the kind it is given; false where that cannot be changed so.
        let apply: (inout [String: Any]) -> Bool

        /// Makes each change to a schema or an operation of its own.
        ///
        /// - Returns: The codes of the changes for which there was a suitable one.
        static func makeAll(in document: inout [String: Any]) -> [String] {
            var codes: [String] = []
            var schemas = (document["components"] as? [String: Any])?["schemas"] as? [String: Any] ?? [:]
            var free = schemas.keys.sorted()
            for change in ofSchemas {
                guard let index = free.firstIndex(where: { Self.change($0, in: &schemas, change) }) else { continue }
                free.removeFirst(index + 1)
                codes.append(change.code)
            }
            var components = document["components"] as? [String: Any] ?? [:]
            components["schemas"] = schemas
            document["components"] = components
            var paths = document["paths"] as? [String: Any] ?? [:]
            var places = paths.keys.sorted()
            for change in ofOperations {
                guard let index = places.firstIndex(where: { Self.change($0, in: &paths, change) }) else { continue }
                places.removeFirst(index + 1)
                codes.append(change.code)
            }
            document["paths"] = paths
            return codes
        }

        private static func change(_ name: String, in values: inout [String: Any], _ change: DocumentChange) -> Bool {
            guard var value = values[name] as? [String: Any], change.apply(&value) else { return false }
            values[name] = value
            return true
        }

        // MARK: Schemas

        static var ofSchemas: [DocumentChange] {
            [
                property("property-removed", where: { _, required in !required }) { _ in nil },
                property("property-removed", where: { _, required in required }) { _ in nil },
                property("property-retyped", where: { one, _ in isText(one) }) { _ in ["type": "integer"] },
                property("property-retyped", where: { one, _ in isText(one) }) { _ in ["type": "array", "items": ["type": "string"]] },
                property("property-retyped", where: { one, _ in one["type"] as? String == "integer" }) { _ in ["type": "boolean"] },
                property("deprecated", where: { one, _ in isText(one) && one["deprecated"] == nil }) {
                    $0.merging(["deprecated": true]) { $1 }
                },
                property("property-added", where: { one, required in isText(one) && !required && one["default"] == nil }) {
                    $0.merging(["default": "x"]) { $1 }
                },
                required("property-retyped") { Array($0.dropLast()) },
                required("property-retyped") { Array($0.dropFirst()) },
                DocumentChange(code: "property-retyped") { schema in
                    var names = schema["required"] as? [String] ?? []
                    guard
                        let name = properties(schema).keys.sorted().first(where: { !names.contains($0) && isText(properties(schema)[$0]) })
                    else { return false }
                    names.append(name)
                    schema["required"] = names
                    return true
                },
                adding("property-added", isRequired: false), adding("argument-required", isRequired: true),
                DocumentChange(code: "member-removed") { schema in listed(&schema) { $0.dropLast() } },
                DocumentChange(code: "member-added") { schema in listed(&schema) { $0 + ["one-more-value"] } },
            ]
        }

        private static func properties(_ schema: [String: Any]) -> [String: [String: Any]] {
            schema["type"] as? String == "object" && schema["allOf"] == nil ? schema["properties"] as? [String: [String: Any]] ?? [:] : [:]
        }

        private static func isText(_ schema: [String: Any]?) -> Bool {
            schema?["type"] as? String == "string" && schema?["enum"] == nil && schema?["format"] == nil && schema?["nullable"] == nil
        }

        private static func property(
            _ code: String, where isSuitable: @escaping ([String: Any], Bool) -> Bool, _ change: @escaping ([String: Any]) -> [String: Any]?
        ) -> DocumentChange {
            DocumentChange(code: code) { schema in
                var all = properties(schema)
                let names = schema["required"] as? [String] ?? []
                guard let name = all.keys.sorted().first(where: { isSuitable(all[$0] ?? [:], names.contains($0)) }), let one = all[name]
                else { return false }
                all[name] = change(one)
                if all[name] == nil { schema["required"] = names.filter { $0 != name } }
                schema["properties"] = all
                return !all.isEmpty
            }
        }

        private static func required(_ code: String, _ change: @escaping ([String]) -> [String]) -> DocumentChange {
            DocumentChange(code: code) { schema in
                let names = schema["required"] as? [String] ?? []
                guard !names.isEmpty, names.allSatisfy({ isText(properties(schema)[$0]) }) else { return false }
                schema["required"] = change(names)
                return true
            }
        }

        private static func adding(_ code: String, isRequired: Bool) -> DocumentChange {
            DocumentChange(code: code) { schema in
                var all = properties(schema)
                guard all.count > 1 else { return false }
                all["quiteNewMember"] = ["type": "string"]
                schema["properties"] = all
                if isRequired { schema["required"] = (schema["required"] as? [String] ?? []) + ["quiteNewMember"] }
                return true
            }
        }

        private static func listed(_ schema: inout [String: Any], _ change: ([String]) -> [String]) -> Bool {
            guard schema["type"] as? String == "string", let values = schema["enum"] as? [String], values.count > 2 else { return false }
            schema["enum"] = change(values)
            return true
        }

        // MARK: Operations

        static var ofOperations: [DocumentChange] {
            [
                DocumentChange(code: "operation-removed") { item in item.removeValue(forKey: "get") != nil },
                operation("operation-renamed") { operation in operation["operationId"] = "callItQuiteOtherwise" },
                operation("argument-added") { adding(["name": "quiteNew", "in": "query", "schema": ["type": "string"]], to: &$0) },
                operation("argument-required") {
                    adding(["name": "quiteNew", "in": "query", "required": true, "schema": ["type": "string"]], to: &$0)
                },
                operation("error-added") { respond("418", ["description": "a teapot"], &$0) },
                operation("deprecated") { $0["deprecated"] = true },
                operation("security-changed") { $0["security"] = [["another": [String]()]] },
                operation("server-changed") { $0["servers"] = [["url": "https://elsewhere.example"]] },
                operation("output-retyped") { operation in
                    operation["responses"] = [
                        "200": ["description": "d", "content": ["application/json": ["schema": ["type": "number", "format": "float"]]]]
                    ]
                },
            ]
        }

        private static func operation(_ code: String, _ change: @escaping (inout [String: Any]) -> Void) -> DocumentChange {
            DocumentChange(code: code) { item in
                guard var get = item["get"] as? [String: Any], get["deprecated"] == nil, get["operationId"] != nil else { return false }
                change(&get)
                item["get"] = get
                return true
            }
        }

        private static func adding(_ parameter: [String: Any], to operation: inout [String: Any]) {
            operation["parameters"] = (operation["parameters"] as? [Any] ?? []) + [parameter]
        }

        private static func respond(_ status: String, _ response: [String: Any], _ operation: inout [String: Any]) {
            var responses = operation["responses"] as? [String: Any] ?? [:]
            responses[status] = response
            operation["responses"] = responses
        }
    }
#endif
