#if CommandLine
    import Foundation

    extension DocumentChange {
        /// Changes to what a schema is as a whole.
        static var ofTypes: [DocumentChange] {
            [
                values("a value is removed", ["member-removed"]) { $0.dropLast() },
                values("a value is added", ["member-added"]) { $0 + ["one-more-value"] },
                values("values change places", []) { $0.reversed() },
                DocumentChange("a value gets another name", ["member-renamed"]) { schema in
                    guard let values = values(schema), schema["x-enum-varnames"] == nil else { return false }
                    schema["x-enum-varnames"] = ["quiteOtherwise"] + values.dropFirst().map { $0 as Any }
                    return true
                },
                whole("an enum becomes a text", ["type-kind-changed"], { values($0) != nil }, ["type": "string"]),
                whole("an enum gets other types", ["enum-retyped"], { values($0) != nil }, ["type": "integer", "enum": [1, 2]]),
                whole("an object becomes an enum", ["type-kind-changed"], isObject, ["type": "string", "enum": ["x", "y"]]),
                whole("an object becomes a text", ["type-kind-changed"], isObject, ["type": "string"]),
                whole("an alias of a text becomes one of a number", ["alias-retyped"], { isOf("string", $0) }, ["type": "integer"]),
                whole("an alias of a number becomes one of a text", ["alias-retyped"], { isOf("integer", $0) }, ["type": "string"]),
                whole(
                    "the elements of a named list change", ["alias-retyped"], { isOf("array", $0) },
                    ["type": "array", "items": ["type": "number"]]),
                DocumentChange("other members get a type", ["property-added"]) { schema in
                    guard isObject(schema), schema["additionalProperties"] == nil else { return false }
                    schema["additionalProperties"] = ["type": "string"]
                    return true
                },
                alternatives("a choice gets an alternative", ["case-added"]) { $0 + [["type": "boolean"]] },
                alternatives("a choice loses an alternative", ["case-removed"]) { $0.dropLast() },
                innerValues("a value of an inner enum is removed", ["member-removed"]) { $0.dropLast() },
                innerValues("a value of an inner enum is added", ["member-added"]) { $0 + ["one-more-value"] },
            ]
        }

        private static func isObject(_ schema: Part) -> Bool { members(schema).count > 1 }

        private static func values(_ schema: Part) -> [String]? {
            guard schema["type"] as? String == "string", let values = schema["enum"] as? [String], values.count > 2 else { return nil }
            return values
        }

        private static func values(_ description: String, _ codes: [String], _ change: @escaping ([String]) -> [String]) -> DocumentChange {
            DocumentChange(description, codes) { schema in
                guard let values = values(schema), schema["x-enum-varnames"] == nil else { return false }
                schema["enum"] = change(values)
                return true
            }
        }

        private static func innerValues(
            _ description: String, _ codes: [String], _ change: @escaping ([String]) -> [String]
        ) -> DocumentChange {
            DocumentChange(description, codes) { schema in
                var all = members(schema)
                guard let name = all.keys.sorted().first(where: { values(all[$0] ?? [:]) != nil }), let one = all[name],
                    let values = values(one)
                else { return false }
                all[name] = with(one, "enum", change(values))
                schema["properties"] = all
                return true
            }
        }

        private static func whole(
            _ description: String, _ codes: [String], _ isSuitable: @escaping (Part) -> Bool, _ type: Part
        ) -> DocumentChange {
            DocumentChange(description, codes) { schema in
                guard isSuitable(schema) else { return false }
                schema = type
                return true
            }
        }

        private static func alternatives(_ description: String, _ codes: [String], _ change: @escaping ([Any]) -> [Any]) -> DocumentChange {
            DocumentChange(description, codes) { schema in
                guard let key = ["oneOf", "anyOf"].first(where: { (schema[$0] as? [Part] ?? []).count > 2 }),
                    schema["properties"] == nil, schema["discriminator"] == nil, let list = schema[key] as? [Part]
                else { return false }
                schema[key] = change(list)
                return true
            }
        }
    }
#endif
