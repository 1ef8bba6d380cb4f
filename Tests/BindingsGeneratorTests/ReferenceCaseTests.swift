import Testing

/// References that lead in a circle, or where the dynamic scope says.
@Suite struct ReferenceCaseTests {
    private func generated(_ schemas: String, paths: String = "{}", config: String = #"{"spec": "api.yaml", "lenient": true}"#) throws
        -> GeneratedText
    {
        let indented = schemas.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
        return try GeneratedText(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: \(paths)\ncomponents:\n  schemas:\n\(indented)\n", config: config)
    }

    /// Also looked for: chains of three, two cycles that share a schema, a cycle through a part inside a part, through a reference with
    /// members beside it, a way into a cycle from outside, and choices and properties that lead back (which are none).
    private static let cycles = """
        A: {allOf: [{$ref: '#/components/schemas/A'}]}
        B: {allOf: [{$ref: '#/components/schemas/C'}, {type: object, properties: {b: {type: string}}}]}
        C: {allOf: [{allOf: [{$ref: '#/components/schemas/B'}]}, {type: object, properties: {c: {type: string}}}]}
        P: {$ref: '#/components/schemas/Q'}
        Q: {$ref: '#/components/schemas/R'}
        R: {$ref: '#/components/schemas/P', properties: {r: {type: string}}}
        Way: {type: object, properties: {p: {$ref: '#/components/schemas/P'}, way: {type: string}}}
        Part: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {part: {type: string}}}]}
        Good: {type: object, properties: {parent: {$ref: '#/components/schemas/Good'}, name: {type: string}}}
        List: {type: array, items: {$ref: '#/components/schemas/List'}}
        Choice: {oneOf: [{type: string}, {$ref: '#/components/schemas/Choice'}]}
        """

    @Test func aCycleIsReportedWholeAndNotDrawn() throws {
        let refused = try generated(Self.cycles, config: #"{"spec": "api.yaml"}"#)
        #expect(refused.swift == nil)
        let (messages, generated) = try (refused.messages, generated(Self.cycles))
        let (a, b, c, p, q, r) = ("A", "B", "C", "P", "Q", "R")
        for cycle in [[a, a], [b, c, b], [p, q, r, p]] {
            let names = cycle.map { "'#/components/schemas/\($0)'" }.joined(separator: " → ")
            #expect(messages.contains("error: circular reference: \(names) never reaches a value [reference-cycle]"), "\(messages)")
        }
        #expect(messages.components(separatedBy: "[reference-cycle]").count == 4)
        let swift = try #require(generated.swift)
        for name in [a, b, c, p, q, r] { #expect(!swift.contains(" \(name): ") && !swift.contains("typealias \(name) ")) }
        for name in ["Way", "Part", "Good", "List", "Choice"] { #expect(swift.contains(" \(name)")) }
        #expect(swift.contains("var p: JSONValue?") && swift.contains("var parent: Good?") && swift.contains("var part: String?"))
        #expect(generated.messages.contains("the property 'p' of Way is untyped: Way.p is JSONValue?"))
    }

    @Test func aCycleThatIsExcludedIsNoError() throws {
        let config = #"{"spec": "api.yaml", "exclude": {"schemas": ["A", "B", "C", "P", "Q", "R"]}}"#
        #expect(try !generated(Self.cycles, config: config).messages.contains("error:"))
    }

    /// Also looked for: an `allOf` part that is the reference, definitions without an `$id`, a scope that leads through two schemas, a
    /// reference inside the scope to a part of the same schema, the generic schema by itself, and anchors that are not dynamic.
    private static let generics = """
        Paged:
          $id: Paged
          type: object
          required: [items]
          properties:
            items: {type: array, items: {$dynamicRef: '#item'}}
            first: {$ref: '#/$defs/holder'}
            total: {type: integer}
          $defs:
            item: {$dynamicAnchor: item, not: {}}
            holder: {type: object, properties: {held: {$dynamicRef: '#item'}}}
        PagedUsers: {$id: PagedUsers, $ref: Paged, $defs: {user: {$dynamicAnchor: item, $ref: '#/components/schemas/User'}}}
        PagedTexts: {$id: PagedTexts, allOf: [{$ref: Paged}], $defs: {text: {$dynamicAnchor: item, type: string}}}
        Twice: {$id: Twice, $ref: PagedUsers, properties: {more: {type: boolean}}, $defs: {n: {$dynamicAnchor: item, type: integer}}}
        Plain: {type: object, properties: {page: {$ref: '#/components/schemas/Paged'}, users: {$ref: '#/components/schemas/PagedUsers'}}}
        User: {type: object, required: [name], properties: {name: {type: string}}}
        Tree:
          $id: https://schemas.example.com/tree
          $dynamicAnchor: node
          type: object
          properties: {value: {type: string}, children: {type: array, items: {$dynamicRef: '#node'}}}
        LocalTree:
          $id: https://schemas.example.com/local-tree
          $dynamicAnchor: node
          $ref: tree
          properties: {label: {type: string}}
        Bare: {type: object, properties: {all: {type: array, items: {$dynamicRef: '#one'}}}, $defs: {one: {$dynamicAnchor: one, type: string}}}
        BareNumbers: {$ref: '#/components/schemas/Bare', $defs: {one: {$dynamicAnchor: one, type: number}}}
        Anchors:
          type: object
          $defs: {inner: {$anchor: place, type: object, properties: {lat: {type: number}}}}
          properties: {one: {$ref: '#place'}, two: {$dynamicRef: '#place'}}
        """

    private func declaration(_ head: String, in swift: String) throws -> String {
        try #require(swift.components(separatedBy: head + ": ").dropFirst().first?.components(separatedBy: "\n}\n").first, "\(head)")
    }

    @Test func dynamicReferencesFollowTheDynamicScope() throws {
        let generated = try generated(Self.generics, config: #"{"spec": "api.yaml"}"#)
        let swift = try #require(generated.swift, "\(generated.messages)")
        for (name, properties) in [
            ("struct PagedUsers", ["var items: [User]", "var total: Int?"]), ("struct PagedTexts", ["var items: [Text]"]),
            ("struct Twice", ["var items: [N]", "var more: Bool?"]), ("struct Paged", ["var items: [Item]"]),
            ("struct Plain", ["var page: Paged?", "var users: PagedUsers?"]), ("struct Tree", ["var children: [Tree]?"]),
            ("struct LocalTree", ["var children: [LocalTree]?", "var label: String?", "var value: String?"]),
            ("struct Bare", ["var all: [One]?"]), ("struct BareNumbers", ["var all: [BareNumbersOne]?"]),
        ] {
            let text = try declaration("public " + name, in: swift)
            for property in properties { #expect(text.contains(property), "\(property) is not in \(text)") }
        }
        let holders = swift.components(separatedBy: "var held: ").dropFirst().map { $0.prefix { $0 != "\n" } }
        #expect(Set(holders) == ["Item?", "User?", "Text?", "N?"], "\(holders)")
        for alias in ["Item = JSONValue", "Text = String", "N = Int", "One = String", "BareNumbersOne = Double"] {
            #expect(swift.contains("public typealias \(alias)\n"), "\(alias)")
        }
        let anchors = try declaration("public struct Anchors", in: swift)
        let types = anchors.matches(of: /var (?:one|two): (\S+)/).map { String($0.1) }
        #expect(types.count == 2 && Set(types).count == 1 && types[0] != "JSONValue?", "\(types)")
    }

    @Test func aDynamicReferenceThatLeadsNowhereIsReported() throws {
        let generated = try generated("A: {type: object, properties: {a: {$dynamicRef: '#nope'}}}", config: #"{"spec": "api.yaml"}"#)
        #expect(generated.swift == nil && generated.messages.contains("'nope' [unresolved-reference]"))
    }

    /// Also looked for: names of parts, of what a reference has beside it, of conditions and of the discriminator, and of members that
    /// only a pattern or `additionalProperties` names.
    @Test func requiredNamesWithoutAPropertyAreReported() throws {
        let messages = try generated(
            """
            G: {type: object, required: [nmae, id], properties: {name: {type: string}, id: {type: string}}}
            Base: {type: object, required: [id], properties: {id: {type: string}}}
            Child: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [id, colour], properties: {color: {type: string}}}]}
            Beside: {$ref: '#/components/schemas/Base', required: [id, xyz], properties: {b: {type: string}}}
            Open: {type: object, required: [any], properties: {a: {type: string}}, additionalProperties: true}
            Pattern: {type: object, required: [x-a], properties: {a: {type: string}}, patternProperties: {'^x-': {type: string}}}
            If: {type: object, required: [a, b], properties: {a: {type: string}}, if: {properties: {b: {type: string}}}}
            Tag: {type: object, required: [kind], properties: {a: {type: string}}, discriminator: {propertyName: kind}}
            Either: {type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}
            """
        ).messages
        #expect(messages.contains("warning: required 'nmae' is not a property of G [required-unknown]"))
        #expect(messages.contains("did you mean 'name'?"))
        #expect(messages.contains("required 'colour' is not a property of Child") && messages.contains("did you mean 'color'?"))
        #expect(messages.contains("required 'xyz' is not a property of Beside"))
        #expect(messages.contains("add it to 'properties', or remove it from 'required'"))
        #expect(messages.components(separatedBy: "[required-unknown]").count == 4, "\(messages)")
    }
}
