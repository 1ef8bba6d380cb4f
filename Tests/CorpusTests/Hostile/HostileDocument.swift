import Foundation

/// A document with hostile text wherever a text can stand, and what must be declared for it.
struct HostileDocument {
    let value: RawValue
    /// Property names of each object schema.
    private(set) var objects: [Set<String>] = []
    /// Values of each enum.
    private(set) var enums: [Set<String>] = []
    private(set) var paths: Set<String> = []

    init(seed: UInt64) {
        var builder = Builder(text: HostileText(seed: seed))
        value = builder.document()
        objects = builder.objects
        enums = builder.enums
        paths = builder.paths
    }

    private struct Builder {
        var text: HostileText
        var objects: [Set<String>] = []
        var enums: [Set<String>] = []
        var paths: Set<String> = []
        private var names: [String] = []

        init(text: HostileText) { self.text = text }

        mutating func document() -> RawValue {
            var schemas: [String: RawValue] = [:]
            for _ in 0..<(2 + text.random.below(5)) {
                let name = text.unique()
                schemas[name] = object()
                names.append(name)
            }
            schemas[text.unique()] = enumeration()
            var items: [String: RawValue] = [:]
            for _ in 0..<(1 + text.random.below(4)) {
                let path = text.path()
                paths.insert(path)
                items[path] = .map(["post": operation()])
            }
            return .map([
                "openapi": .string("3.1.0"),
                "info": .map(["title": .string(text.any()), "version": .string(text.any()), "description": .string(text.any())]),
                "servers": .list([
                    .map([
                        "url": .string("https://example.com/" + text.any().filter { !"{}".contains($0) }),
                        "description": .string(text.any()),
                    ])
                ]),
                "tags": .list([.map(["name": .string(text.unique()), "description": .string(text.any())])]),
                "paths": .map(items),
                "components": .map(["schemas": .map(schemas), "securitySchemes": .map([text.unique(): scheme()])]),
            ])
        }

        private mutating func scheme() -> RawValue {
            .map([
                "type": .string("apiKey"), "in": .string("header"), "name": .string("X-" + text.any()), "description": .string(text.any()),
            ])
        }

        private mutating func object() -> RawValue {
            var properties: [String: RawValue] = [:]
            for index in 0..<(1 + text.random.below(4)) { properties[text.unique()] = index == 0 ? enumeration() : scalar() }
            objects.append(Set(properties.keys))
            return .map([
                "type": .string("object"), "title": .string(text.any()), "description": .string(text.any()), "properties": .map(properties),
                "required": .list(properties.keys.sorted().prefix(1).map(RawValue.string)),
            ])
        }

        private mutating func scalar() -> RawValue {
            .map([
                "type": .string("string"), "description": .string(text.any()), "default": .string(text.any()),
                "pattern": .string(text.any()),
                "deprecated": .bool(text.random.chance(0.2)), "example": .string(text.any()),
            ])
        }

        private mutating func enumeration() -> RawValue {
            let values = (0..<(2 + text.random.below(5))).map { _ in text.unique() } + [""]
            enums.append(Set(values))
            return .map([
                "type": .string("string"), "enum": .list(values.map(RawValue.string)), "description": .string(text.any()),
                "x-enum-descriptions": .list(values.map { _ in .string(text.any()) }),
            ])
        }

        private mutating func operation() -> RawValue {
            let schema = text.random.pick(names).map { RawValue.map(["$ref": .string(Self.reference($0))]) } ?? .map([:])
            let parameters = ["query", "header", "cookie"].map { place in
                RawValue.map([
                    "name": .string(place == "header" ? "X-" + text.unique() : text.unique()), "in": .string(place),
                    "description": .string(text.any()),
                    "schema": scalar(),
                ])
            }
            return .map([
                "operationId": .string(text.unique()), "tags": .list([.string(text.unique())]), "summary": .string(text.any()),
                "description": .string(text.any()), "parameters": .list(parameters),
                "requestBody": .map(["description": .string(text.any()), "content": .map([text.mediaType(): .map(["schema": schema])])]),
                "responses": .map([
                    "200": .map(["description": .string(text.any()), "content": .map([text.mediaType(): .map(["schema": schema])])]),
                    "404": .map(["description": .string(text.any())]),
                ]),
            ])
        }

        /// A component's reference, every byte of its name but letters and digits escaped.
        private static func reference(_ name: String) -> String {
            let pointer = name.replacingOccurrences(of: "~", with: "~0").replacingOccurrences(of: "/", with: "~1")
            let escaped = pointer.utf8.map { byte -> String in
                let scalar = Unicode.Scalar(byte)
                let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "~")
                return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
            return "#/components/schemas/" + escaped.joined()
        }
    }
}
