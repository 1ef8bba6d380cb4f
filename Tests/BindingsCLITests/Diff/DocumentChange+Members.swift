#if CommandLine
    import Foundation

    extension DocumentChange {
        /// Changes to members of objects.
        static var ofMembers: [DocumentChange] {
            [
                member("an optional member is removed", ["property-removed"], where: { _, required in !required }) { _ in nil },
                member("a required member is removed", ["property-removed"], where: { _, required in required }) { _ in nil },
                DocumentChange("a member is called otherwise", ["property-removed", "property-added"]) { schema in
                    let names = required(schema)
                    return rename(&schema) { names.contains($0) ? nil : "quiteOtherwise" }
                },
                DocumentChange("a member is spelled otherwise", ["wire-name-changed"]) { schema in
                    rename(&schema) { name in
                        guard name.wholeMatch(of: /[a-z]{4,}_[a-z]{5,}/) != nil else { return nil }
                        let words = name.split(separator: "_")
                        return words[0] + words[1].prefix(1).uppercased() + words[1].dropFirst()
                    }
                },
                DocumentChange("an optional member is added", ["property-added"]) { adding(to: &$0, isRequired: false) },
                DocumentChange("a required member is added", ["argument-required"]) { adding(to: &$0, isRequired: true) },
                DocumentChange("a required member becomes optional", ["property-retyped"]) { schema in
                    guard let name = required(schema).first(where: { isText(members(schema)[$0]) }) else { return false }
                    schema["required"] = required(schema).filter { $0 != name }
                    return true
                },
                DocumentChange("an optional member becomes required", ["property-retyped"]) { schema in
                    let names = required(schema)
                    guard let name = members(schema).keys.sorted().first(where: { !names.contains($0) && isText(members(schema)[$0]) })
                    else { return false }
                    schema["required"] = names + [name]
                    return true
                },
                member("a required member may be null", ["property-retyped"], where: { isText($0) && $1 }) { with($0, "nullable", true) },
                member("a member is discouraged", ["deprecated"], where: { one, _ in isText(one) && one["deprecated"] == nil }) {
                    with($0, "deprecated", true)
                },
                member("a member is described otherwise", [], where: { one, _ in isText(one) }) { with($0, "description", "Otherwise.") },
                member("a default is added", ["property-added"], where: { isText($0) && !$1 && $0["default"] == nil }) {
                    with($0, "default", "x")
                },
                member(
                    "a default is changed", ["default-changed"],
                    where: isNumberWithDefault
                ) {
                    with($0, "default", 77)
                },
                member(
                    "a default is removed", ["property-removed"],
                    where: isNumberWithDefault
                ) {
                    with($0, "default", nil)
                },
                member("a limit is changed", ["limits-changed"], where: { one, _ in one["minimum"] is Int }) {
                    with($0, "minimum", -1_000)
                },
            ] + retyped
        }

        private static var retyped: [DocumentChange] {
            [
                retyping("a text becomes a number", isText, ["type": "integer"]),
                retyping("a text becomes a list", isText, ["type": "array", "items": ["type": "string"]]),
                retyping("a text becomes a date", isText, ["type": "string", "format": "date-time"]),
                retyping("a text becomes an object", isText, ["type": "object", "properties": ["x": ["type": "string"]]], ["type-added"]),
                retyping("a text becomes binary", isText, ["type": "string", "format": "byte"]),
                retyping("a text becomes one of some", isText, ["type": "string", "enum": ["x", "y"]], ["type-added"]),
                retyping("a number becomes a choice", { isOf("integer", $0) }, ["type": "boolean"]),
                retyping(
                    "a number gets another size", { isOf("integer", $0) && $0?["format"] as? String == "int64" },
                    ["type": "integer", "format": "int32"]),
                retyping("a choice becomes a text", { isOf("boolean", $0) }, ["type": "string"]),
                retyping("a date becomes a text", { $0?["format"] as? String == "date-time" }, ["type": "string"]),
                retyping("a list becomes a text", { isOf("array", $0) }, ["type": "string"]),
                retyping(
                    "the elements of a list change", { isOf("array", $0) && ($0?["items"] as? Part)?["type"] as? String == "string" },
                    ["type": "array", "items": ["type": "integer"]]),
                retyping(
                    "the values of a map change",
                    { isOf("object", $0) && ($0?["additionalProperties"] as? Part)?["type"] as? String == "string" },
                    ["type": "object", "additionalProperties": ["type": "integer"]]),
                retyping("a reference becomes a text", { $0?["$ref"] != nil }, ["type": "string"]),
            ]
        }

        // MARK: What a schema has

        static func members(_ schema: Part) -> [String: Part] {
            schema["type"] as? String == "object" && schema["allOf"] == nil ? schema["properties"] as? [String: Part] ?? [:] : [:]
        }

        static func required(_ schema: Part) -> [String] { schema["required"] as? [String] ?? [] }

        static func isText(_ schema: Part?) -> Bool { isOf("string", schema) && schema?["format"] == nil && schema?["default"] == nil }

        static func isOf(_ type: String, _ schema: Part?) -> Bool {
            schema?["type"] as? String == type && schema?["enum"] == nil && schema?["nullable"] == nil
        }

        private static func isNumberWithDefault(_ schema: Part, isRequired: Bool) -> Bool {
            isOf("integer", schema) && schema["default"] is Int && !isRequired
        }

        static func with(_ part: Part, _ key: String, _ value: Any?) -> Part {
            var part = part
            part[key] = value
            return part
        }

        // MARK: Ways to change it

        private static func member(
            _ description: String, _ codes: [String], where isSuitable: @escaping (Part, Bool) -> Bool,
            _ change: @escaping (Part) -> Part?
        ) -> DocumentChange {
            DocumentChange(description, codes) { schema in
                var all = members(schema)
                let names = required(schema)
                guard all.count > 1, let name = all.keys.sorted().first(where: { isSuitable(all[$0] ?? [:], names.contains($0)) }),
                    let one = all[name]
                else { return false }
                all[name] = change(one)
                if all[name] == nil { schema["required"] = names.filter { $0 != name } }
                schema["properties"] = all
                return true
            }
        }

        private static func retyping(
            _ description: String, _ isSuitable: @escaping (Part?) -> Bool, _ type: Part, _ more: [String] = []
        ) -> DocumentChange {
            member(description, ["property-retyped"] + more, where: { one, _ in isSuitable(one) }) { _ in type }
        }

        private static func rename(_ schema: inout Part, _ newName: (String) -> String?) -> Bool {
            var all = members(schema)
            var found: (name: String, new: String)?
            for name in all.keys.sorted() where isText(all[name]) {
                if let new = newName(name), all[new] == nil { found = found ?? (name, new) }
            }
            guard all.count > 1, let (name, new) = found else { return false }
            all[new] = all.removeValue(forKey: name)
            schema["properties"] = all
            if !required(schema).isEmpty { schema["required"] = required(schema).map { $0 == name ? new : $0 } }
            return true
        }

        private static func adding(to schema: inout Part, isRequired: Bool) -> Bool {
            var all = members(schema)
            guard all.count > 1 else { return false }
            all["quiteNewMember"] = ["type": "string"]
            schema["properties"] = all
            if isRequired { schema["required"] = required(schema) + ["quiteNewMember"] }
            return true
        }
    }
#endif
