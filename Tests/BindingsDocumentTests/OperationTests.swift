import BindingsDocument
import Testing

@Suite struct OperationTests {
    private let text = """
        servers: [{url: '/v1/{a}', variables: {a: {default: x, enum: [x, y]}}}]
        security: [{key: []}]
        tags: [{name: t, description: d}]
        paths:
          /jobs/{id}:
            parameters:
              - {$ref: '#/components/parameters/Id', description: mine}
              - {name: shared, in: query, schema: {type: string}}
            servers: [{url: 'https://path'}]
            post:
              operationId: createJob
              tags: [t]
              summary: s
              deprecated: true
              x-own: 1
              parameters: [{name: shared, in: query, explode: false, schema: {type: integer}}, {name: h, in: header, content: {a/b: {}}}]
              requestBody: {$ref: '#/components/requestBodies/B'}
              responses:
                201: {$ref: '#/components/responses/R'}
                4XX: {description: no, headers: {H: {$ref: '#/components/headers/H'}}}
                default: {description: any}
                x-skip: 1
              security: [{key: [], other: [read]}, {}]
              callbacks: {done: {'{$request.body#/url}': {post: {responses: {200: {description: ok}}}}}}
            get: {responses: {200: {description: ok, links: {l: {operationId: createJob}}}}}
        webhooks: {changed: {post: {responses: {200: {description: ok}}}}}
        components:
          parameters: {Id: {name: id, in: path, required: true, schema: {type: string}}}
          requestBodies: {B: {required: true, content: {multipart/form-data: {schema: {type: object}, encoding: {f: {contentType: a/b}}}}}}
          responses: {R: {description: made, content: {application/json: {schema: {type: object}, examples: {e: {value: {}}}}}}}
          headers: {H: {schema: {type: integer}}}
          securitySchemes: {key: {type: http, scheme: Bearer}, other: {type: apiKey, in: cookie, name: sid}}
        """

    private var loaded: Loaded { load(text) }

    @Test func nothingIsTold() { #expect(loaded.diagnostics.renderAll() == "") }

    @Test func operationsComeInDocumentOrder() {
        #expect(loaded.document?.operations.map(\.method) == ["POST", "GET"])
        let post = loaded.document?.operations.first
        #expect(post?.operationID == "createJob")
        #expect(post?.pointer == "/paths/~1jobs~1{id}/post")
        #expect(post?.deprecated == true)
        #expect(brief(post?.extensions["x-own"]) == "1")
    }

    @Test func parametersOfThePathAndTheOperationAreMerged() {
        let parameters = loaded.document?.operations.first?.parameters ?? []
        #expect(parameters.map(\.name) == ["id", "shared", "h"])
        #expect(parameters.map(\.placement) == [.path, .query, .header])
        #expect(parameters.map(\.style) == ["simple", "form", "simple"])
        #expect(parameters.map(\.explode) == [false, false, false])
        #expect(parameters.map(\.required) == [true, false, false])
        #expect(parameters[0].componentName == "Id")
        #expect(parameters[0].description == "mine")
        #expect(parameters[1].schema?.types == [.integer])
        #expect(loaded.document?.operations.last?.parameters.map(\.explode) == [false, true])
    }

    @Test func bodiesAndResponsesAreResolvedInPlace() {
        let post = loaded.document?.operations.first
        #expect(post?.requestBody?.componentName == "B")
        #expect(post?.requestBody?.required == true)
        #expect(post?.requestBody?.content.map(\.type) == ["multipart/form-data"])
        #expect(post?.requestBody?.content[0].encoding.map(\.name) == ["f"])
        #expect(post?.responses.map(\.status) == ["201", "4XX", "default"])
        #expect(post?.responses.map(\.response.componentName) == ["R", nil, nil])
        #expect(post?.responses[0].response.pointer == "/components/responses/R")
        #expect(post?.responses[1].response.headers.map(\.value.componentName) == ["H"])
        #expect(post?.responses[0].response.content[0].examples.map(\.name) == ["e"])
        #expect(post?.responses[0].response.content[0].schema === loaded(post))
    }

    private func loaded(_ operation: APIOperation?) -> Schema? { operation?.responses[0].response.content[0].schema }

    @Test func securityAndServersAreInherited() {
        let document = loaded.document
        #expect(document?.operations[0].security.map { $0.schemes.map(\.scheme) } == [["key", "other"], []])
        #expect(document?.operations[0].security[0].schemes[1].scopes == ["read"])
        #expect(document?.operations[0].declaresSecurity == true)
        #expect(document?.operations[1].security.map { $0.schemes.map(\.scheme) } == [["key"]])
        #expect(document?.operations[1].declaresSecurity == false)
        #expect(document?.operations[1].servers.map(\.url) == ["https://path"])
        #expect(document?.servers[0].variables[0].value.values == ["x", "y"])
    }

    @Test func callbacksWebhooksAndLinks() {
        let document = loaded.document
        #expect(document?.operations[0].callbacks.map { $0.value.items.map(\.path) } == [["{$request.body#/url}"]])
        #expect(document?.webhooks.map(\.path) == ["changed"])
        #expect(document?.operations[1].responses[0].response.links[0].value.operationID == "createJob")
    }

    @Test func securitySchemes() {
        guard case .http("bearer", nil)? = loaded.document?.components.securitySchemes[0].value.kind else {
            Issue.record("no bearer scheme")
            return
        }
        guard case .apiKey("sid", .cookie)? = loaded.document?.components.securitySchemes[1].value.kind else {
            Issue.record("no cookie scheme")
            return
        }
    }

    @Test func aPathItemMayBeAReferenceWithMembersOfItsOwn() {
        let loaded = load(
            "paths:\n  /a: {$ref: '#/components/pathItems/P', summary: own, get: {responses: {204: {description: own}}}}\ncomponents:\n  pathItems: {P: {summary: s, get: {responses: {200: {description: o}}}, put: {responses: {200: {description: o}}}}}"
        )
        let item = loaded.document?.paths.first
        #expect(item?.componentName == "P")
        #expect(item?.summary == "own")
        #expect(item?.operations.map(\.method) == ["PUT", "GET"])
        #expect(item?.operations.map { $0.responses[0].status } == ["200", "204"])
    }

    @Test func newerMethodsAndStreams() {
        let loaded = load(
            "paths:\n  /a:\n    query: {responses: {200: {description: o, content: {a/b: {itemSchema: {type: string}}}}}}\n    additionalOperations: {COPY: {responses: {200: {description: o}}}}",
            version: "3.2.0")
        #expect(loaded.codes == [])
        #expect(loaded.document?.operations.map(\.method) == ["QUERY", "COPY"])
        #expect(loaded.document?.operations[0].responses[0].response.content[0].itemSchema?.types == [.string])
    }

    @Test func callbacksThatReferBackEnd() {
        let loaded = load(
            "paths:\n  /a: {post: {callbacks: {c: {$ref: '#/components/callbacks/C'}}, responses: {200: {description: o}}}}\ncomponents:\n  callbacks: {C: {u: {post: {callbacks: {c: {$ref: '#/components/callbacks/C'}}, responses: {200: {description: o}}}}}}"
        )
        #expect(loaded.codes == [])
        let outer = loaded.document?.operations[0].callbacks.first?.value
        #expect(outer?.items.first?.operations.first?.callbacks.isEmpty == true, "the callback that it leads back to is there already")
    }

    @Test(arguments: [(4, []), (5, ["limit-callbacks"])]) func callbacksNestedTooDeepNameTheSetting(depth: Int, codes: [String]) {
        let open = "post: {responses: {200: {description: o}}, callbacks: {c: {u: {"
        let innermost = "post: {responses: {200: {description: o}}}"
        let text = String(repeating: open, count: depth) + innermost + String(repeating: "}}}}", count: depth)
        let loaded = load("paths:\n  /a: {\(text)}")
        #expect(loaded.diagnostics.diagnostics.map(\.code) == codes)
        #expect(loaded.diagnostics.diagnostics.allSatisfy { $0.nextStep?.contains(#""callbacks": 8"#) == true })
    }

    @Test func wrongDocumentsAreToldAndAccepted() {
        let loaded = load(
            """
            tags: [{name: t}, {name: t}]
            paths:
              a/{x}/{y}:
                get:
                  operationId: o
                  tags: [t, t]
                  security: [{nope: []}]
                  parameters: [{name: x, in: path, schema: {type: string}}, {name: z, in: path, required: true, schema: {type: string}}]
                  responses: {2xx: {description: o}}
              a/{x}/{b}: {post: {operationId: o, parameters: [{name: q, in: query}, {name: q, in: query, schema: true}], responses: {}}}
            components: {schemas: {'a b': true}}
            """)
        #expect(
            loaded.codes == [
                "/r/a.yaml:3:19 warning duplicate-tag", "/r/a.yaml:5:3 warning path-start",
                "/r/a.yaml:7:7 warning undeclared-path-variable", "/r/a.yaml:7:7 warning duplicate-tag",
                "/r/a.yaml:9:19 warning undeclared-security-scheme", "/r/a.yaml:10:20 warning path-parameter-required",
                "/r/a.yaml:10:65 warning unused-path-parameter", "/r/a.yaml:11:19 warning status",
                "/r/a.yaml:12:3 warning path-start", "/r/a.yaml:12:3 warning same-path",
                "/r/a.yaml:12:21 warning undeclared-path-variable", "/r/a.yaml:12:21 warning undeclared-path-variable",
                "/r/a.yaml:12:21 warning duplicate-operation-id", "/r/a.yaml:12:21 warning no-responses",
                "/r/a.yaml:12:51 warning parameter-schema", "/r/a.yaml:12:73 warning duplicate-parameter",
                "/r/a.yaml:13:24 warning component-name",
            ])
        #expect(loaded.document?.operations[0].parameters.map(\.isUndeclared) == [false, false, true])
    }

    @Test func serversAreCheckedWhereverTheyStand() {
        let loaded = load(
            """
            servers: [{url: 'https://{a}.x', variables: {a: {default: z, enum: [x, y]}, b: {default: '1'}}}]
            paths:
              /a:
                servers: [{url: 'https://{c}.x'}]
                get: {operationId: o, responses: {'204': {description: d}}}
              /b:
                get: {operationId: p, servers: [{url: 'https://x/{d}', variables: {d: {default: ''}}}], responses: {'204': {description: d}}}
            """)
        #expect(
            loaded.codes == [
                "/r/a.yaml:3:49 warning server-default", "/r/a.yaml:3:80 warning server-variable-unused",
                "/r/a.yaml:6:15 warning server-variable-undeclared",
            ])
        #expect(loaded.diagnostics.renderAll().contains("-> make it one of 'x', 'y'"))
    }
}
