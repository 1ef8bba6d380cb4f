import BindingsDocument
import Foundation
import Plangrep
import Testing

/// Every body under `spec/examples` is read into its generated type and written again without loss.
@Suite struct ExampleBodiesTests {
    private static let spec: OpenAPIDocument? = {
        let folder = ExampleEntry.root.appendingPathComponent("spec")
        let loader = DocumentLoader(root: folder.path)
        return loader.load(path: folder.appendingPathComponent("plangrep.yaml").path, diagnostics: DiagnosticCollector()).document
    }()

    @Test func theIndexNamesEveryBody() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: ExampleEntry.folder.path).filter { $0 != "index.json" }
        #expect(Set(files.filter { $0.hasSuffix(".json") }) == Set(ExampleEntry.all.map(\.file)))
        #expect(ExampleEntry.all.filter { $0.origin == "documented" }.count == 5)
    }

    @Test(arguments: ExampleEntry.all)
    func aBodyComesBackEqual(example: ExampleEntry) throws {
        let document = try #require(Self.spec)
        let schema = try #require(document.components.schemas.first { $0.name == example.schema }?.value)
        let roundTrip = try #require(RoundTrip.bySchema[example.schema], "add \(example.schema) to RoundTrip.bySchema")
        let written = try roundTrip.run(example.bytes)
        let differences = Equivalence(document: document).differences(
            try JSON.decode(JSONValue.self, from: example.bytes), try JSON.decode(JSONValue.self, from: written), schema)
        #expect(differences == [])
    }

    @Test func everyOperationOfTheSpecIsGenerated() throws {
        let document = try #require(Self.spec)
        #expect(Set(PlangrepClient.operations.map(\.id)) == Set(document.operations.compactMap(\.operationID)))
        #expect(PlangrepClient.operations.count == 38)
    }
}
