import Testing

/// Where null is a value of a schema, in each version's way to say so.
@Suite struct NullabilityTests {
    /// Members that are required, so that only null makes them optional.
    private func types(_ version: String, _ schemas: String) throws -> String {
        let text = try GeneratedText(
            "openapi: \(version)\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                + schemas.split(separator: "\n").map { "    \($0)\n" }.joined())
        return try #require(text.swift)
    }

    private static let bases = """
        Plain: {type: object, properties: {a: {type: string}}}
        Nullable: {type: object, nullable: true, properties: {a: {type: string}}}

        """

    @Test(
        "null beside allOf",
        arguments: [
            ("{allOf: [{$ref: '#/components/schemas/Plain'}]}", "Plain"),
            ("{nullable: true, allOf: [{$ref: '#/components/schemas/Plain'}]}", "Plain?"),
            ("{allOf: [{$ref: '#/components/schemas/Plain'}, {description: d}, {nullable: true}]}", "Plain?"),
            ("{allOf: [{$ref: '#/components/schemas/Nullable'}]}", "Nullable?"),
            ("{allOf: [{$ref: '#/components/schemas/Nullable'}, {description: d}]}", "Nullable?"),
            // Says what every schema says that says nothing of null.
            ("{allOf: [{$ref: '#/components/schemas/Nullable'}, {nullable: false}]}", "Nullable?"),
            ("{allOf: [{type: string, nullable: true}, {nullable: false}]}", "String?"),
            // A type without null beside it refuses null, whatever the parts allow.
            ("{type: object, allOf: [{$ref: '#/components/schemas/Nullable'}]}", "Nullable"),
            ("{allOf: [{$ref: '#/components/schemas/Nullable'}, {$ref: '#/components/schemas/Plain'}]}", "HolderMember"),
        ])
    func besideAllOf(_ member: String, _ type: String) throws {
        let swift = try types(
            "3.0.3",
            Self.bases
                + "Holder: {type: object, required: [member, list], properties: {member: \(member), list: {type: array, items: \(member)}}}"
        )
        #expect(swift.contains("var member: \(type)\n"))
        let element = type == "HolderMember" ? "HolderListItem" : type
        #expect(swift.contains("var list: [\(element)]\n"))
    }

    @Test(
        "null among types, values and alternatives",
        arguments: [
            ("{type: [string, 'null']}", "String?"), ("{enum: [a, null]}", "HolderMember?"), ("{const: null}", "JSONValue?"),
            ("{oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Plain'}]}", "Plain?"),
            ("{anyOf: [{type: string}, {const: null}]}", "String?"), ("{$ref: '#/components/schemas/Maybe'}", "Maybe?"),
            ("{allOf: [{type: [string, 'null']}, {maxLength: 3}]}", "String?"), ("true", "JSONValue"), ("{}", "JSONValue"),
        ])
    func amongTypes(_ member: String, _ type: String) throws {
        let swift = try types(
            "3.1.0",
            "Plain: {type: object, properties: {a: {type: string}}}\nMaybe: {type: [integer, 'null']}\n"
                + "Holder: {type: object, required: [member], properties: {member: \(member)}}")
        #expect(swift.contains("var member: \(type)\n"))
    }
}
