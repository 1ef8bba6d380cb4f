#if CommandLine
    import Foundation

    /// A kind of change that a script makes to a real document, with the codes that `diff` must find for it.
    struct DocumentChange: CustomStringConvertible {
        /// A part of a document that is changed: a schema, or what stands under a path.
        typealias Part = [String: Any]

        let description: String
        let codes: [String]
        /// Changes one thing of the part it is given; false where that cannot be changed so.
        let apply: (inout Part) -> Bool

        init(_ description: String, _ codes: [String], _ apply: @escaping (inout Part) -> Bool) {
            self.description = description
            self.codes = codes
            self.apply = apply
        }

        /// Makes each change to a schema or a path of its own.
        ///
        /// - Returns: The changes for which there was a suitable one.
        static func makeAll(in document: inout Part) -> [DocumentChange] {
            var components = document["components"] as? Part ?? [:]
            var schemas = components["schemas"] as? Part ?? [:]
            var paths = document["paths"] as? Part ?? [:]
            var (names, places) = (schemas.keys.sorted(), paths.keys.sorted())
            var made = make(ofMembers + ofTypes, in: &schemas, free: &names)
            made += make(ofParameters + ofOperations, in: &paths, free: &places)
            made += add(to: &schemas, &paths)
            if let place = places.first(where: { $0.hasSuffix("}") == false && paths[$0] != nil }) {
                paths[place + "/elsewhere"] = paths.removeValue(forKey: place)
                made.append(DocumentChange("a path is another one", ["path-changed"]) { _ in true })
            }
            components["schemas"] = schemas
            document["components"] = components
            document["paths"] = paths
            return made
        }

        private static func make(_ changes: [DocumentChange], in parts: inout Part, free: inout [String]) -> [DocumentChange] {
            changes.filter { change in
                let index = free.firstIndex { name in
                    guard var part = parts[name] as? Part, change.apply(&part) else { return false }
                    parts[name] = part
                    return true
                }
                index.map { _ = free.remove(at: $0) }
                return index != nil
            }
        }

        private static func add(to schemas: inout Part, _ paths: inout Part) -> [DocumentChange] {
            schemas["QuiteNewThing"] = ["type": "object", "properties": ["quiteNewMember": ["type": "string"]]]
            paths["/quite/new"] = [
                "get": ["operationId": "readQuiteNewThing", "tags": ["quite new"], "responses": ["204": ["description": "d"]]]
            ]
            return [
                DocumentChange("a schema is added", ["type-added"]) { _ in true },
                DocumentChange("an operation is added", ["operation-added"]) { _ in true },
            ]
        }
    }
#endif
