import Testing

/// Whether a property may be missing or null: structs, arguments, constraints and server stubs say the same.
///
/// Other forms looked for: one schema in bodies of several methods, objects inside patched ones, in `allOf`, in maps and in alternatives of
/// a union, and a merge patch that is sent with another method.
@Suite struct PresenceTests {
    private func generated(_ paths: String, _ schemas: String, config: String = "") throws -> GeneratedText {
        func indented(_ text: String) -> String { text.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n") }
        return try GeneratedText(
            "openapi: 3.0.3\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://x.example.com'}]\npaths:\n\(indented(paths))\ncomponents:\n  schemas:\n\(indented(schemas))\n",
            config: #"{"spec": "api.yaml", "emit": ["types", "client", "server"]\#(config)}"#)
    }

    private func operation(_ method: String, _ id: String, _ schema: String, type: String = "application/json") -> String {
        "/\(id): {\(method): {operationId: \(id), requestBody: {required: true, content: {\(type): {schema: "
            + "{$ref: '#/components/schemas/\(schema)'}}}}, responses: {'204': {description: done}}}}"
    }

    private static let room = """
        Room: {type: object, required: [name], properties: {name: {type: string}, note: {type: string, nullable: true, maxLength: 3}, seats: {type: integer, nullable: true}}}
        """

    @Test func oneSchemaIsTheSameInEveryBody() throws {
        let text = try generated(operation("post", "createRoom", "Room") + "\n" + operation("patch", "updateRoom", "Room"), Self.room)
        let swift = try #require(text.swift)
        for function in ["createRoom", "updateRoom"] {
            #expect(swift.contains("func \(function)(name: String, note: Field<String> = .absent, seats: Field<Int> = .absent)"))
        }
        #expect(swift.contains("var note: Field<String>\n") && swift.contains("self.note.value, .length(max: 3)"))
    }

    @Test func withoutAPatchNullIsNil() throws {
        let swift = try #require(try generated(operation("post", "createRoom", "Room"), Self.room).swift)
        #expect(swift.contains("createRoom(name: String, note: String? = nil, seats: Int? = nil)") && !swift.contains("Field<"))
    }

    @Test(arguments: [("put", "application/merge-patch+json", true), ("patch", "application/json-patch+json", false)])
    func theContentTypeOfAPatchCounts(_ method: String, _ type: String, _ isField: Bool) throws {
        let swift = try #require(try generated(operation(method, "changeRoom", "Room", type: type), Self.room).swift)
        #expect(swift.contains("Field<") == isField)
    }

    @Test func allThatIsInsideAPatchCanBeNull() throws {
        let swift = try #require(
            try generated(
                operation("patch", "patchT", "T"),
                """
                T: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {x: {type: string, nullable: true}}}]}
                Base: {type: object, properties: {note: {type: string, nullable: true}, inner: {$ref: '#/components/schemas/Inner'}, list: {type: array, items: {$ref: '#/components/schemas/Element'}}, map: {type: object, additionalProperties: {$ref: '#/components/schemas/Value'}}, one: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}}}
                Inner: {type: object, properties: {deep: {type: string, nullable: true}, again: {$ref: '#/components/schemas/Inner'}}}
                Element: {type: object, properties: {element: {type: string, nullable: true}}}
                Value: {type: object, properties: {value: {type: string, nullable: true}}}
                A: {type: object, properties: {a: {type: string, nullable: true}}}
                B: {type: object, properties: {b: {type: string, nullable: true}}}
                """
            ).swift)
        for name in ["note", "x", "deep", "value", "a", "b"] { #expect(swift.contains("var \(name): Field<String>\n"), "\(name)") }
        // An array is replaced as a whole.
        #expect(swift.contains("var element: String?\n"))
    }

    @Test(arguments: [#"["Room.note"]"#, #"["Room"]"#])
    func theConfigCanTellNullFromAbsentAnywhere(_ list: String) throws {
        let text = try generated(operation("post", "createRoom", "Room"), Self.room, config: #", "triState": \#(list)"#)
        let swift = try #require(text.swift)
        #expect(swift.contains("note: Field<String> = .absent") && swift.contains("seats: Field<Int>") == (list == #"["Room"]"#))
        #expect(text.messages == "")
    }

    @Test func namesInTheConfigThatAreNotThereAreReported() throws {
        let text = try generated(
            operation("post", "createRoom", "Room"), Self.room, config: #", "triState": ["Rom"], "optional": ["Room.nmae"]"#)
        #expect(text.messages.contains("Room.nmae") && text.messages.contains("Rom"))
    }

    private static let product = """
        Product: {type: object, required: [id, images, tags, price, kind, meta, note], properties: {id: {type: string}, images: {type: array, items: {type: string}}, tags: {type: object, additionalProperties: {type: string}}, price: {$ref: '#/components/schemas/Price'}, kind: {type: string, enum: [product]}, meta: {type: object}, note: {type: string, nullable: true}, aliases: {$ref: '#/components/schemas/Names'}}}
        Price: {type: object, required: [amount], properties: {amount: {type: number}}}
        Names: {type: array, items: {type: string}}
        """
    private static let get =
        "/p: {get: {operationId: getP, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Product'}}}}}}}"

    @Test func oneRequiredPropertyIsOptionalByConfig() throws {
        let text = try generated(Self.get, Self.product, config: #", "optional": ["Product.images", "Price.amount"]"#)
        let swift = try #require(text.swift)
        #expect(text.messages == "" && swift.contains("var images: [String]?\n") && swift.contains("self.images = try object.optional(1)"))
        #expect(swift.contains("var amount: Double?\n") && swift.contains("var id: String\n"))
    }

    @Test func anOptionalPropertyIsNoRequiredArgument() throws {
        let swift = try #require(
            try generated(operation("post", "createRoom", "Room"), Self.room, config: #", "optional": ["Room.name"]"#).swift)
        #expect(swift.contains("createRoom(name: String? = nil"))
    }

    @Test func aTolerantClientCountsOnNothing() throws {
        let swift = try #require(try generated(Self.get, Self.product, config: #", "tolerant": true"#).swift)
        #expect(swift.contains("var id: String?\n") && swift.contains("var price: Price?\n") && swift.contains("var amount: Double?\n"))
        #expect(swift.contains("var images: [String]\n") && swift.contains("self.images = try object.orEmpty(1)"))
        #expect(swift.contains("var tags: [String: String]\n") && swift.contains("self.tags = try object.orEmpty(2)"))
        #expect(swift.contains("var meta: JSONFields\n") && swift.contains("self.meta = try object.orEmpty(5)"))
        #expect(swift.contains("var note: String?\n") && swift.contains("var aliases: Names?\n"))
    }

    @Test func whatIsSentIsAsStrictAsEver() throws {
        let swift = try #require(
            try generated(Self.get + "\n" + operation("post", "addPrice", "Price"), Self.product, config: #", "tolerant": true"#).swift)
        #expect(swift.contains("var id: String?\n") && swift.contains("var amount: Double\n"))
    }

    @Test func annotationsOfAnyPartCount() throws {
        let text = try generated(
            "/a: {post: {operationId: addA, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, "
                + "responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}",
            """
            A: {type: object, required: [id, deep, secret, name], properties: {id: {allOf: [{$ref: '#/components/schemas/ID'}, {readOnly: true}]}, deep: {allOf: [{allOf: [{type: string}, {readOnly: true}]}, {description: Deep down.}]}, secret: {allOf: [{$ref: '#/components/schemas/ID'}, {writeOnly: true, x-sensitive: true}]}, name: {allOf: [{$ref: '#/components/schemas/ID'}, {default: x, description: A name.}, {$ref: '#/components/schemas/Other'}]}, kept: {$ref: '#/components/schemas/Kept'}, list: {type: array, items: {type: string}, allOf: [{readOnly: true}]}}}
            ID: {type: string}
            Other: {description: Anything.}
            Kept: {type: object, properties: {v: {$ref: '#/components/schemas/Read'}}}
            Read: {type: string, readOnly: true}
            """)
        let swift = try #require(text.swift)
        #expect(swift.contains("func addA(secret: ID, name: ID, kept: Kept? = nil)"))
        #expect(swift.contains("var id: ID?\n") && swift.contains("var deep: String?\n") && swift.contains("/// Deep down.\n"))
        #expect(swift.contains("/// A name.") && swift.contains("sensitiveKeys: Set<String> = [\"secret\"]"))
    }
}
