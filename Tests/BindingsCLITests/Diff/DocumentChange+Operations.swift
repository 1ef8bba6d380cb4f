#if CommandLine
    import Foundation

    extension DocumentChange {
        /// Changes to parameters.
        static var ofParameters: [DocumentChange] {
            [
                operation("an optional parameter is added", ["argument-added"]) {
                    append(["name": "quiteNew", "in": "query", "schema": ["type": "string"]], to: &$0)
                },
                operation("a required parameter is added", ["argument-required"]) {
                    append(["name": "quiteNew", "in": "query", "required": true, "schema": ["type": "string"]], to: &$0)
                },
                parameter("a parameter is removed", ["argument-removed"]) { _ in nil },
                parameter("a parameter becomes required", ["argument-required"]) { with($0, "required", true) },
                parameter("a parameter is needed no more", ["argument-relaxed"], isRequired: true) { with($0, "required", nil) },
                parameter("a parameter becomes a list", ["argument-retyped"]) {
                    with($0, "schema", ["type": "array", "items": ["type": "string"]])
                },
                parameter("a parameter becomes a number", ["argument-retyped"]) { with($0, "schema", ["type": "number"]) },
                parameter("a parameter goes into a header", ["parameter-moved"]) { with($0, "in", "header") },
                parameter("a parameter is described otherwise", []) { with($0, "description", "Otherwise.") },
            ]
        }

        /// Changes to operations.
        static var ofOperations: [DocumentChange] {
            [
                DocumentChange("an operation is removed", ["operation-removed"]) { $0.removeValue(forKey: "get") != nil },
                DocumentChange("an operation has another method", ["path-changed"]) { item in
                    guard item["get"] is Part, item["post"] == nil else { return false }
                    item["post"] = item.removeValue(forKey: "get")
                    return true
                },
                operation("an operation is renamed", ["operation-renamed"]) { set(&$0, "operationId", "callItQuiteOtherwise") },
                operation("an operation goes into another group", ["operation-renamed"]) { set(&$0, "tags", ["quite elsewhere"]) },
                operation("an operation is discouraged", ["deprecated"]) { set(&$0, "deprecated", true) },
                operation("an operation is described otherwise", []) { set(&$0, "description", "Otherwise.") },
                operation("an operation asks for another credential", ["security-changed"]) {
                    set(&$0, "security", [["another": [String]()]])
                },
                operation("an operation has a server of its own", ["server-changed"]) {
                    set(&$0, "servers", [["url": "https://elsewhere.example"]])
                },
            ] + ofAnswers + ofBodies
        }

        private static var ofAnswers: [DocumentChange] {
            let number: Part = ["description": "d", "content": ["application/json": ["schema": ["type": "number", "format": "float"]]]]
            return [
                operation("the answer is another one", ["output-retyped"]) { set(&$0, "responses", ["200": number]) },
                operation("the answer has no body", ["output-retyped"]) { hasBody($0) && answer("200", ["description": "d"], &$0) },
                operation("there are two answers", ["output-retyped", "type-added"]) { hasBody($0) && answer("206", number, &$0) },
                operation("a failure is documented", ["error-added"]) { answer("418", ["description": "a teapot"], &$0) },
                operation("a failure is documented no more", ["error-removed"]) { operation in
                    failure(operation).map { answer($0, nil, &operation) } ?? false
                },
                operation("a failure gets another body", ["error-retyped"]) { operation in
                    failure(operation).map { answer($0, number, &operation) } ?? false
                },
            ]
        }

        private static var ofBodies: [DocumentChange] {
            let methods = ["post", "put", "patch"]
            return [
                operation("a body is gone", ["argument-removed", "body-changed"], methods) { operation in
                    operation.removeValue(forKey: "requestBody") != nil
                },
                operation("a body is of another type", ["body-changed"], methods) { operation in
                    guard operation["requestBody"] is Part else { return false }
                    let content = ["text/plain": ["schema": ["type": "string"]]]
                    return set(&operation, "requestBody", ["required": true, "content": content] as Part)
                },
                operation("a body is asked for", ["argument-required", "body-changed"], ["delete", "post", "get"]) { operation in
                    guard operation["requestBody"] == nil else { return false }
                    let content = ["application/json": ["schema": ["type": "array", "items": ["type": "string"]]]]
                    return set(&operation, "requestBody", ["required": true, "content": content] as Part)
                },
            ]
        }

        // MARK: Ways to change an operation

        private static func operation(
            _ description: String, _ codes: [String], _ methods: [String] = ["get"], _ change: @escaping (inout Part) -> Bool
        ) -> DocumentChange {
            DocumentChange(description, codes) { item in
                for method in methods {
                    guard var operation = item[method] as? Part, operation["deprecated"] == nil, operation["operationId"] != nil,
                        change(&operation)
                    else { continue }
                    item[method] = operation
                    return true
                }
                return false
            }
        }

        /// Changes the first text in the query.
        private static func parameter(
            _ description: String, _ codes: [String], isRequired: Bool = false, _ change: @escaping (Part) -> Part?
        ) -> DocumentChange {
            operation(description, codes) { operation in
                var all = operation["parameters"] as? [Part] ?? []
                let index = all.firstIndex {
                    $0["in"] as? String == "query" && isText($0["schema"] as? Part) && $0["deprecated"] == nil
                        && ($0["required"] as? Bool ?? false) == isRequired
                }
                guard let index else { return false }
                if let changed = change(all[index]) { all[index] = changed } else { all.remove(at: index) }
                return set(&operation, "parameters", all)
            }
        }

        private static func set(_ part: inout Part, _ key: String, _ value: Any) -> Bool {
            part[key] = value
            return true
        }

        private static func append(_ parameter: Part, to operation: inout Part) -> Bool {
            set(&operation, "parameters", (operation["parameters"] as? [Any] ?? []) + [parameter])
        }

        /// Whether there is one good answer, which has a body.
        private static func hasBody(_ operation: Part) -> Bool {
            let responses = operation["responses"] as? Part ?? [:]
            return (responses["200"] as? Part)?["content"] != nil && responses.keys.count { $0.hasPrefix("2") } == 1
        }

        private static func failure(_ operation: Part) -> String? {
            (operation["responses"] as? Part)?.keys.sorted().first { $0.hasPrefix("4") }
        }

        private static func answer(_ status: String, _ response: Part?, _ operation: inout Part) -> Bool {
            var responses = operation["responses"] as? Part ?? [:]
            responses[status] = response
            return set(&operation, "responses", responses)
        }
    }
#endif
