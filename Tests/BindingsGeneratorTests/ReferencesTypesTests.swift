import BindingsDocument
import Testing

@testable import BindingsGenerator

/// The types that a part of the intermediate representation refers to are those in it: a type that is overlooked would be filtered away.
@Suite struct ReferencesTypesTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /a:
            post:
              operationId: send
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}}}}
              responses:
                '200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Got'}}}}
                '202': {description: b, content: {application/json: {schema: {$ref: '#/components/schemas/Leaf'}}}}
                '404': {description: c, content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}
        components:
          schemas:
            Leaf: {type: object, properties: {x: {type: integer}}}
            Failure: {type: object, properties: {why: {$ref: '#/components/schemas/Kind'}}}
            Kind: {type: string, enum: [a, b]}
            Sent: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}, additionalProperties: {$ref: '#/components/schemas/Leaf'}}
            Got:
              type: object
              properties: {own: {type: integer}, pair: {$ref: '#/components/schemas/Pair'}, names: {$ref: '#/components/schemas/Names'}}
              oneOf: [{$ref: '#/components/schemas/Leaf'}, {$ref: '#/components/schemas/Failure'}]
            Pair: {type: array, prefixItems: [{$ref: '#/components/schemas/Leaf'}], items: {$ref: '#/components/schemas/Failure'}}
            Names: {type: object, additionalProperties: {type: array, items: {$ref: '#/components/schemas/Leaf'}}}
        """

    @Test func everyReferredTypeIsListed() throws {
        let diagnostics = DiagnosticCollector()
        let file = MemoryFile(Self.document)
        let document = try #require(
            DocumentLoader(root: "/", files: file.access).load(path: "/api.yaml", diagnostics: diagnostics).document)
        let ir = GeneratedAPIBuilder(document: document, configuration: GeneratorConfiguration(spec: ""), diagnostics: diagnostics).build()
        let operations = (ir.client?.groups ?? []).flatMap(\.operations)
        var parts: [any ReferencesTypes] = operations + ir.structs + ir.enums + ir.unions + ir.composites
        parts += ir.tuples + ir.wrappers + ir.aliases + ir.outputs
        #expect(Set(parts.map { "\(type(of: $0))" }).count >= 7)
        for part in parts { #expect(Self.types(in: part).isSubset(of: part.declaredNames), "\(part)") }
    }

    /// Every generated type that a value holds, found by looking at everything in it.
    private static func types(in value: Any) -> Set<Identifier> {
        if let type = value as? TypeExpression { return type.declaredNames }
        return Mirror(reflecting: value).children.reduce(into: []) { $0.formUnion(types(in: $1.value)) }
    }
}

/// A document that stands on no disk.
private struct MemoryFile {
    let text: String

    init(_ text: String) { self.text = text }

    var access: FileAccess {
        let bytes = Array(text.utf8)
        return FileAccess(resolve: { $0 }, read: { _, _ in bytes })
    }
}
