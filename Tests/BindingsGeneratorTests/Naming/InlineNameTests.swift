import Testing

/// An inline type is named by the place that declares it, never by who refers to it first.
///
/// Looked for in: schemas that `allOf` takes members from, shared parameters, responses, request bodies and headers, the parameters of a path,
/// shared callbacks, components that are references to others, references into other operations, paths that are references.
@Suite struct InlineNameTests {
    private static let components = """
        components:
          parameters:
            Sort: {name: sort, in: query, schema: {type: string, enum: [up, down]}}
          headers:
            Rate: {schema: {type: string, enum: [low, high]}}
          requestBodies:
            Sent: {content: {application/json: {schema: {type: object, properties: {mood: {type: string, enum: [good, bad]}}}}}}
          responses:
            Bad: {description: bad, headers: {X-Rate: {$ref: '#/components/headers/Rate'}}, content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}
          callbacks:
            Done: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {at: {type: string}}}}}}, responses: {'204': {description: d}}}}}
          schemas:
            Base: {type: object, properties: {state: {type: string, enum: [open, shut]}, address: {type: object, properties: {street: {type: string}}}}}
            Order: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {id: {type: string}}}]}

        """

    private static func operation(_ path: String, _ id: String, _ schema: String, method: String = "post") -> String {
        """
          \(path):
            parameters: [{name: kind, in: query, schema: {type: string, enum: [a, b]}}]
            \(method):
              operationId: \(id)
              parameters: [{$ref: '#/components/parameters/Sort'}]
              requestBody: {$ref: '#/components/requestBodies/Sent'}
              callbacks: {done: {$ref: '#/components/callbacks/Done'}}
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/\(schema)'}}}}
                '400': {$ref: '#/components/responses/Bad'}

        """
    }

    private static let head =
        "openapi: 3.1.0\ninfo: {title: Stable, version: '1'}\nservers: [{url: 'https://stable.example.com'}]\npaths:\n"

    @Test func addingAnOperationAndASchemaRenamesNothing() throws {
        let before = try GeneratedText(Self.head + Self.operation("/orders", "listOrders", "Order") + Self.components)
        let added = """
                Aaa: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {n: {type: string}}}]}
                Aab: {$ref: '#/components/schemas/Base'}
            """
        let after = try GeneratedText(
            Self.head + Self.operation("/all", "aaa", "Aaa") + Self.operation("/orders", "listOrders", "Order") + Self.components + added)
        #expect(
            before.declared.isSuperset(of: [
                "BaseState", "BaseAddress", "SortParameter", "BadResponse", "SentRequest", "SentRequestMood", "OrdersKind",
            ]))
        #expect(before.declared.subtracting(after.declared) == [])
        #expect(after.declared.subtracting(before.declared) == ["Aaa", "Aab", "AllKind", "aaa(kind:sort:mood:)"])
        #expect(after.messages == before.messages)
    }

    @Test func addingAMethodToAPathRenamesNothing() throws {
        let before = try GeneratedText(Self.head + Self.operation("/orders", "listOrders", "Order") + Self.components)
        let other = "    delete: {operationId: aaa, responses: {'204': {description: d}}}\n"
        let after = try GeneratedText(Self.head + Self.operation("/orders", "listOrders", "Order") + other + Self.components)
        #expect(before.declared.subtracting(after.declared) == [])
    }

    private static let rota = """
        openapi: 3.0.3
        info: {title: Rota, version: '1'}
        servers: [{url: 'https://rota.example.com'}]
        paths:
          /users/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
            get:
              operationId: getUser
              parameters:
                - {name: language, in: query, schema: {type: string, enum: [en, de]}}
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: {type: object, properties: {company: {type: object, properties: {lei: {type: string}}}}}
                '404': {description: none, content: {application/json: {schema: {type: object, properties: {reason: {type: string}}}}}}

        """

    @Test func referencesIntoOtherPathsRenameNothing() throws {
        let before = try GeneratedText(Self.rota)
        let after = try GeneratedText(
            Self.rota + """
                  /aaa/{id}/notifications:
                    parameters:
                      - {$ref: '#/paths/~1users~1%7Bid%7D/parameters/0'}
                    get:
                      operationId: aaa
                      parameters:
                        - {$ref: '#/paths/~1users~1%7Bid%7D/get/parameters/0'}
                      responses:
                        '200':
                          description: ok
                          content:
                            application/json:
                              schema:
                                type: object
                                properties:
                                  company: {$ref: '#/paths/~1users~1%7Bid%7D/get/responses/200/content/application~1json/schema/properties/company'}
                        '404': {$ref: '#/paths/~1users~1%7Bid%7D/get/responses/404'}
                  /people/{id}: {$ref: '#/paths/~1users~1%7Bid%7D'}

                """)
        #expect(before.declared.isSuperset(of: ["GetUserResponse", "GetUserResponseCompany", "GetUserLanguage", "getUser(id:language:)"]))
        #expect(before.declared.subtracting(after.declared) == [])
        #expect(try #require(after.swift).contains("var company: GetUserResponseCompany?"))
        #expect(after.declared.contains("getPeopleID(id:language:)"))
        #expect(after.messages.contains("'/people/{id}' is a reference to '/users/{id}', so 'getUser' is also getPeopleID"))
        #expect(after.messages.contains("[path-alias]") && !after.messages.contains("[duplicate-operation-id]"))
        let settled = try GeneratedText(
            Self.rota + "  /people/{id}: {$ref: '#/paths/~1users~1%7Bid%7D'}\n",
            config: #"{"spec": "api.yaml", "names": {"operations": {"getPeopleID": "person"}}}"#)
        #expect(settled.messages == "" && settled.declared.contains("person(id:language:)"))
    }
}
