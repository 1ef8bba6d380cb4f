import Testing

/// A declaration is identified by its file and its pointer in it.
///
/// Looked for in: schemas of the same name in several files, whole files of the same name in several folders, inline types and results of
/// operations at the same pointer of several files, `$defs` of the same name, shared responses of the same name.
@Suite struct DeclarationIdentityTests {
    private static func operation(_ path: String, _ id: String, _ reference: String) -> String {
        "  \(path): {get: {operationId: \(id), responses: {'200': {description: d, content: {application/json: {schema: {$ref: '\(reference)'}}}}}}}\n"
    }

    private static func head(_ paths: String) -> String {
        "openapi: 3.1.0\ninfo: {title: Two users, version: '1'}\nservers: [{url: 'https://two.example.com'}]\npaths:\n" + paths
    }

    private static func user(_ property: String) -> String {
        """
        components:
          schemas:
            User: {type: object, properties: {\(property): {type: string}, kind: {type: string, enum: [\(property)]}}}
        """
    }

    @Test func schemasOfOneNameInSeveralFilesAreSeveralTypes() throws {
        let document =
            Self.head(
                Self.operation("/a", "getA", "a.yaml#/components/schemas/User")
                    + Self.operation("/b", "getB", "b.yaml#/components/schemas/User"))
            + "components: {schemas: {User: {type: object, properties: {own: {type: string}}}}}\n"
        let files = ["a.yaml": Self.user("a"), "b.yaml": Self.user("b")]
        let generated = try GeneratedText(document, files: files)
        let swift = try #require(generated.swift)
        #expect(generated.declared.isSuperset(of: ["User", "AUser", "BUser", "AUserKind", "BUserKind"]))
        #expect(swift.contains("func getA() -> Call<AUser>") && swift.contains("func getB() -> Call<BUser>"))
        #expect(generated.messages.contains(#"["types": { "AUser": "AUser" }"#) || generated.messages.contains(#""AUser": "AUser""#))
        #expect(generated.messages.components(separatedBy: "[name-collision]").count == 3)
        // A name that the message offers can be chosen.
        let config = #"{"spec": "api.yaml", "names": {"types": {"BUser": "Customer"}}}"#
        #expect(try GeneratedText(document, config: config, files: files).swift?.contains("func getB() -> Call<Customer>") == true)
    }

    @Test func namesStayWhenAFileIsAdded() throws {
        let first = Self.operation("/a", "getA", "a.yaml#/components/schemas/User")
        let before = try GeneratedText(Self.head(first), files: ["a.yaml": Self.user("a")])
        let second = Self.operation("/b", "getB", "b.yaml#/components/schemas/User") + Self.operation("/0", "get0", "0.yaml")
        let after = try GeneratedText(
            Self.head(second + first),
            files: ["a.yaml": Self.user("a"), "b.yaml": Self.user("b"), "0.yaml": "{type: object, properties: {x: {type: string}}}"])
        #expect(before.declared.isSubset(of: after.declared) && after.declared.contains("BUser"))
        #expect(try #require(after.swift).contains("func getA() -> Call<User>"))
    }

    @Test func operationsAtOnePointerOfSeveralFilesHaveTypesOfTheirOwn() throws {
        func file(_ name: String) -> String {
            """
            openapi: 3.1.0
            info: {title: \(name), version: '1'}
            paths:
              /x:
                get:
                  operationId: get_\(name)
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
                    '201': {description: ok, content: {application/json: {schema: {type: object, properties: {made_\(name): {type: string}}}}}}
                    '400': {description: bad, content: {application/json: {schema: {type: object, properties: {why_\(name): {type: string}}}}}}
            \(Self.user(name))
            """
        }
        let document = Self.head("  /a: {$ref: 'a.yaml#/paths/~1x'}\n  /b: {$ref: 'b.yaml#/paths/~1x'}\n")
        let generated = try GeneratedText(document, files: ["a.yaml": file("a"), "b.yaml": file("b")])
        let swift = try #require(generated.swift)
        #expect(swift.contains("func getA() -> Call<GetAOutput>") && swift.contains("func getB() -> Call<GetBOutput>"))
        #expect(swift.contains("case status200(User)") || swift.contains("case ok(User)"))
        #expect(generated.declared.isSuperset(of: ["GetAResponse400", "GetBResponse400", "User", "BUser", "GetAOutput", "GetBOutput"]))
        #expect(swift.contains("(GetBResponse201)") && swift.contains("(BUser)"))
    }

    @Test func wholeFilesOfOneNameCarryTheirFolder() throws {
        let document = Self.head(Self.operation("/a", "getA", "v1/user.yaml") + Self.operation("/b", "getB", "v2/user.yaml"))
        let files = [
            "v1/user.yaml": "{type: object, properties: {a: {type: string}}}",
            "v2/user.yaml": "{type: object, properties: {b: {type: string}}}",
        ]
        let generated = try GeneratedText(document, files: files)
        #expect(try #require(generated.swift).contains("func getB() -> Call<V2User>"))
        #expect(generated.messages.contains("[name-collision]") && generated.declared.contains("User"))
    }

    @Test func definitionsCarryTheSchemaThatTheyAreDefinedIn() throws {
        let document =
            Self.head("  {}\n") + """
                components:
                  schemas:
                    Leaf: {type: object, properties: {x: {type: string}}}
                    Tree:
                      type: object
                      properties: {leaf: {$ref: '#/components/schemas/Tree/$defs/Leaf'}}
                      $defs: {Leaf: {type: object, properties: {y: {type: string}}}}
                """
        #expect(try #require(GeneratedText(document).swift).contains("var leaf: TreeLeaf?"))
    }

    @Test func sharedResponsesOfOneNameAreSeveralTypes() throws {
        func file(_ name: String) -> String {
            "components: {responses: {Bad: {description: b, content: {application/json: {schema: {type: object, properties: {\(name): {type: string}}}}}}}}"
        }
        let paths = ["a", "b"].map {
            "  /\($0): {get: {operationId: get_\($0), responses: {'200': {$ref: '\($0).yaml#/components/responses/Bad'}}}}\n"
        }
        let swift = try #require(GeneratedText(Self.head(paths.joined()), files: ["a.yaml": file("x"), "b.yaml": file("y")]).swift)
        #expect(swift.contains("func getA() -> Call<BadResponse>") && swift.contains("func getB() -> Call<BBadResponse>"))
    }
}
