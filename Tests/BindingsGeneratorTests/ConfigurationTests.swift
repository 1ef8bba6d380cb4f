import Foundation
import Testing

@testable import BindingsGenerator

@Suite struct ConfigurationTests {
    private func faults(_ text: String) -> [String] {
        do {
            _ = try GeneratorConfiguration(text: text)
            return []
        } catch let faults as ConfigFaults {
            return faults.all
        } catch {
            return ["\(error)"]
        }
    }

    @Test func defaultsAreAsDocumented() throws {
        let configuration = try GeneratorConfiguration(text: "{ spec: 'a.yaml', root: null, } // JSON5")
        #expect(configuration == GeneratorConfiguration(spec: "a.yaml"))
        #expect(configuration.shards == 4 && configuration.access == .public && configuration.emit == [.types, .client])
    }

    @Test func anUnknownKeyNamesTheNearestKnownOne() {
        #expect(faults("{ spec: 'a', shard: 3 }") == [#"1:14 unknown key "shard"; did you mean "shards"?"#])
        #expect(faults("{ spec: 'a', names: { operation: {} } }") == [#"1:23 unknown key "operation"; did you mean "operations"?"#])
        #expect(
            faults("{ spec: 'a', zzzzzzzzz: 3 }") == [
                #"1:14 unknown key "zzzzzzzzz"; known are spec, emit, access, client, shards, root, references, localCopies, limits, names, closedEnums, idempotent, streamEnds, optional, tolerant, triState, plainBases, patterns, formats, replace, imports, exclude, only, strict, accept, lenient, advice, silence, output, templates"#
            ])
    }

    @Test(
        "a fault is at the value, or at the key where that is wrong",
        arguments: [
            ("{}", #"1:1 the config names no document: add "spec": "path/to/openapi.yaml""#),
            ("[1]", "1:1 the config must be an object, not an array"),
            ("{ spec: 7 }", #"1:9 "spec" must be a string, not 7"#),
            ("{ spec: 'a', shards: 0 }", #"1:22 "shards" must be 1 to 64, not 0"#),
            ("{ spec: 'a', shards: 1.5 }", #"1:22 "shards" must be an integer, not 1.5"#),
            ("{ spec: 'a', strict: 'yes' }", #"1:22 "strict" must be a Boolean, not a string"#),
            ("{ spec: 'a', limits: { depth: 513 } }", #"1:31 "depth" must be 1 to 512, not 513"#),
            ("{ spec: 'a', limits: { files: 0 } }", #"1:31 "files" must be at least 1, not 0"#),
            ("{ spec: 'a', names: ['x'] }", #"1:21 "names" must be an object, not an array"#),
            ("{ spec: 'a', silence: 'x' }", #"1:23 "silence" must be an array of strings, not a string"#),
            ("{ spec: 'a', silence: ['x', true] }", #"1:29 each element of "silence" must be a string, not true"#),
            ("{ spec: 'a', only: { tags: {} } }", #"1:28 "tags" must be an array of strings, not an object"#),
            ("{ spec: 'a', client: 'My Client' }", #"1:22 "My Client" is not a Swift identifier; write letters, digits and underscores"#),
            (
                "{ spec: 'a', names: { types: { A: 'B {}' } } }",
                #"1:35 "B {}" is not a Swift identifier; write letters, digits and underscores"#
            ),
            ("{ spec: 'a', names: { types: { A: [] } } }", #"1:35 "A" must be a string, not an array"#),
            ("{ spec: 'a', formats: { uri: '[Int]' } }", #"1:30 "[Int]" is not a Swift type; write a name such as Money, or Shop.Money"#),
            ("{ spec: 'a', imports: ['A B'] }", #"1:24 "A B" is not the name of a module"#),
            ("{ spec: 'a', strict: true, lenient: true }", #"1:37 "strict" and "lenient" exclude each other; remove one"#),
            ("{ spec: 'a', spec: 'b' }", #"1:14 the key "spec" occurs twice; merge the two"#),
            ("{ spec: 'a', names: { types: { A: 'B', A: 'C' } } }", #"1:40 the key "A" occurs twice; remove one"#),
        ])
    func aFaultIsWhereItIs(text: String, fault: String) { #expect(faults(text) == [fault]) }

    @Test func allFaultsAreReportedAtOnce() {
        let text = """
            {
              "spec": "a.yaml",
              "shards": 99,          // too many
              "acess": "public",
              "emit": ["types", "servers"],
              "names": {
                "types": {"a": "1x", "b": "B"},
                "method": {}
              },
            }
            """
        #expect(
            faults(text) == [
                #"3:13 "shards" must be 1 to 64, not 99"#, #"4:3 unknown key "acess"; did you mean "access"?"#,
                #"5:21 "servers" is none of the values that "emit" takes: types, client, server; did you mean "server"?"#,
                #"7:20 "1x" is not a Swift identifier; write letters, digits and underscores"#,
                #"8:5 unknown key "method"; known are types, properties, members, operations, parameters, groups, servers"#,
            ])
    }

    @Test func everyFaultOfAFileCountsAndShowsItsLine() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "config-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "bindings.json")
        func outcome(_ bytes: [UInt8]) throws -> GenerationRun.Outcome {
            try Data(bytes).write(to: path)
            return GenerationRun(configPath: path.path).perform()
        }
        let two = try outcome(Array("{ spec: 'a',\n  shard: 3, acess: 1 }".utf8))
        #expect(two.errors == 2 && two.files == nil)
        let text = two.messages.joined(separator: "\n")
        #expect(text.contains("bindings.json:2:3: error: unknown key \"shard\"") && text.contains("2 |   shard: 3, acess: 1 }\n  |   ^"))
        // What cannot be read at all.
        #expect(try outcome([0xFF, 0x7B]).messages == ["\(path.path):1:1: error: the config is not UTF-8 text; save it as UTF-8 [config]"])
        let syntax = try outcome(Array("{\n  spec: 'a'\n  shards: 2 }".utf8)).messages.joined()
        #expect(syntax.contains("bindings.json:3:3: error: the config is not JSON5: ',' or '}' is expected, not 's' [config]"), "\(syntax)")
        try FileManager.default.removeItem(at: path)
        let missing = GenerationRun(configPath: path.path).perform().messages
        #expect(missing == ["\(path.path):1:1: error: the config cannot be read: there is no such file [config]"])
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
        let isFolder = GenerationRun(configPath: path.path).perform().messages.joined()
        #expect(isFolder.contains(":1:1: error: the config cannot be read: it is a folder; give the path of a file in it [config]"))
    }
}
