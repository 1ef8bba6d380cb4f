#if CommandLine
    import Foundation
    import TestSupport

    /// Adds what people add to documents, at random places, under names that nothing else has.
    ///
    /// Names begin with `aaa` or `zzz`, so that what is added comes first or last in every order, and half of what is added refers to what the
    /// document has already: a name must depend on neither.
    struct RandomAdditions {
        typealias Part = [String: Any]

        /// The document.
        private(set) var document: Part
        /// Files that it refers to besides.
        private(set) var files: [String: Part] = [:]
        private var random: SeededGenerator
        private var count = 0
        /// The components that were there at first.
        private let known: [String: [String]]
        /// The places of schemas that can have another property.
        private let objects: [[String]]
        /// The places of operations.
        private let operations: [[String]]

        init(to document: Part, seed: UInt64) {
            self.document = document
            random = SeededGenerator(seed: seed)
            let components = document["components"] as? Part ?? [:]
            known = components.mapValues { ($0 as? Part ?? [:]).keys.sorted() }
            objects = Self.places(in: document, []) { ($0["properties"] as? Part)?.isEmpty == false && $0["$ref"] == nil }
            operations = Self.places(in: document["paths"] as? Part ?? [:], ["paths"]) { $0["responses"] is Part }
        }

        /// Adds so many things.
        mutating func add(_ number: Int) {
            for _ in 0..<number {
                count += 1
                switch random.below(6) {
                case 0: addSchema()
                case 1: addProperty()
                case 2: addOperation()
                case 3: addParameter()
                case 4: addResponse()
                default: addFile()
                }
            }
        }

        private mutating func name(_ word: String) -> String { "\(random.chance(0.5) ? "aaa" : "zzz")\(word)\(count)" }

        /// The places of all objects that are wanted, in an order of their own; examples are no places.
        private static func places(in part: Any, _ path: [String], where isWanted: (Part) -> Bool) -> [[String]] {
            if let list = part as? [Any] {
                return list.enumerated().flatMap { places(in: $1, path + [String($0)], where: isWanted) }
            }
            guard let object = part as? Part else { return [] }
            let inner = object.keys.sorted().filter {
                !["example", "examples", "default", "enum", "const"].contains($0) && !$0.hasPrefix("x-")
            }
            let own = isWanted(object) && path.last != "properties" ? [path] : []
            return own + inner.flatMap { places(in: object[$0] ?? "", path + [$0], where: isWanted) }
        }

        private mutating func change(_ path: [String], _ body: (inout Part) -> Void) {
            document = Self.changed(document, path[...], body) as? Part ?? document
        }

        private static func changed(_ value: Any, _ path: ArraySlice<String>, _ body: (inout Part) -> Void) -> Any {
            if var list = value as? [Any], let first = path.first, let index = Int(first), list.indices.contains(index) {
                list[index] = changed(list[index], path.dropFirst(), body)
                return list
            }
            guard var object = value as? Part else { return value }
            if let first = path.first {
                object[first] = changed(object[first] ?? Part(), path.dropFirst(), body)
            } else {
                body(&object)
            }
            return object
        }
    }

    // What is added.
    extension RandomAdditions {
        private mutating func reference(_ kind: String) -> Part? {
            random.pick(known[kind] ?? []).map {
                ["$ref": "#/components/\(kind)/" + $0.replacing("~", with: "~0").replacing("/", with: "~1")]
            }
        }

        /// A schema that stands in place, and may refer to others.
        private mutating func schema() -> Part {
            let inner: Part = ["type": "object", "properties": ["state": ["type": "string", "enum": ["open", "shut"]]]]
            switch random.below(5) {
            case 0: return ["type": "string", "enum": ["one", "two"]]
            case 1: return inner
            case 2: return ["type": "array", "items": inner]
            case 3: return ["allOf": [reference("schemas") ?? inner, inner]]
            default: return reference("schemas") ?? inner
            }
        }

        private mutating func addSchema() {
            let (name, schema) = (name("Schema"), schema())
            change(["components", "schemas"]) { $0[name] = schema }
        }

        private mutating func addProperty() {
            guard let place = random.pick(objects) else { return addSchema() }
            let (name, schema) = (name("Property"), schema())
            change(place + ["properties"]) { $0[name] = schema }
        }

        private mutating func addOperation() {
            let name = name("Call")
            var operation: Part = ["operationId": name, "responses": responses()]
            if random.chance(0.5) { operation["parameters"] = [parameter()] }
            if random.chance(0.5) { operation["requestBody"] = reference("requestBodies") ?? ["content": content()] }
            change(["paths", "/\(name)"]) { $0["post"] = operation }
        }

        private mutating func responses() -> Part {
            ["200": ["description": "Added.", "content": content()], "400": reference("responses") ?? ["description": "Added."]]
        }

        private mutating func content() -> Part { ["application/json": ["schema": schema()]] }

        private mutating func parameter() -> Part {
            if random.chance(0.5), let shared = reference("parameters") { return shared }
            return ["name": name("Parameter"), "in": "query", "schema": ["type": "string", "enum": ["up", "down"]]]
        }

        private mutating func addParameter() {
            guard let place = random.pick(operations) else { return addOperation() }
            let parameter: Part = ["name": name("Parameter"), "in": "query", "schema": ["type": "string", "enum": ["up", "down"]]]
            change(place) { $0["parameters"] = ($0["parameters"] as? [Any] ?? []) + [parameter] }
        }

        /// A failure: another success would be another type of result.
        private mutating func addResponse() {
            guard let place = random.pick(operations) else { return addOperation() }
            let response: Part = ["description": "Added.", "content": content()]
            change(place + ["responses"]) { if $0["418"] == nil { $0["418"] = response } }
        }

        /// A file with a schema of the name of one that is there, and another.
        private mutating func addFile() {
            let (file, name) = (name("file") + ".json", name("Call"))
            let other = random.pick(known["schemas"] ?? []) ?? "Other"
            let inner: Part = ["type": "object", "properties": ["state": ["type": "string", "enum": ["open", "shut"]]]]
            files[file] = ["components": ["schemas": [other: inner]]]
            let content: Part = [
                "application/json": [
                    "schema": ["$ref": "\(file)#/components/schemas/" + other.replacing("~", with: "~0").replacing("/", with: "~1")]
                ]
            ]
            let responses: Part = ["200": ["description": "Added.", "content": content]]
            change(["paths", "/\(name)"]) { $0["get"] = ["operationId": name, "responses": responses] }
        }
    }
#endif
