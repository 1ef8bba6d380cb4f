import Foundation
import Testing

@testable import BindingsGenerator

@Suite struct ConfigurationTests {
    private func read(_ text: String) throws -> GeneratorConfiguration { try GeneratorConfiguration(json5: Data(text.utf8)) }

    private func message(_ text: String) -> String? {
        do {
            _ = try read(text)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func defaultsAreAsDocumented() throws {
        let configuration = try read("{ spec: 'a.yaml', } // JSON5")
        #expect(configuration == GeneratorConfiguration(spec: "a.yaml"))
        #expect(configuration.shards == 4 && configuration.access == .public && configuration.emit == [.types, .client])
    }

    @Test func anUnknownKeyNamesTheNearestKnownOne() {
        #expect(message("{ spec: 'a', shard: 3 }") == #"unknown key "shard"; did you mean "shards"?"#)
        #expect(message("{ spec: 'a', names: { operation: {} } }") == #"unknown key "operation"; did you mean "operations"?"#)
        #expect(
            message("{ spec: 'a', zzzzzzzzz: 3 }")
                == #"unknown key "zzzzzzzzz"; known are spec, emit, access, client, shards, root, references, localCopies, limits, names, closedEnums, idempotent, streamEnds, patterns, formats, replace, imports, exclude, only, strict, accept, lenient, advice, silence, output, templates"#
        )
    }

    @Test func wrongValuesAreNamed() {
        #expect(message("{}") == #"the config names no document: add "spec": "path/to/openapi.yaml""#)
        #expect(message("{ spec: 'a', shards: 0 }") == #""shards" must be 1 to 64, not 0"#)
        #expect(
            message("{ spec: 'a', client: 'My Client' }")
                == #""My Client" is not a Swift identifier; write letters, digits and underscores"#)
        #expect(message("{ spec: 'a', names: { types: { A: 'B {}; let evil = 1' } } }")?.contains("is not a Swift identifier") == true)
    }
}
