import Foundation
import Testing

@testable import BindingsGenerator

@Suite struct NamingTests {
    @Test(arguments: [
        ("projectId", "projectID"), ("webhookUrl", "webhookURL"), ("sha256", "sha256"), ("fileSha256", "fileSHA256"),
        ("projectIds", "projectIDs"),
        ("documentIDs", "documentIDs"), ("HTTPServer", "httpServer"), ("snake_case_name", "snakeCaseName"), ("X-Trace-Id", "xTraceID"),
        ("2nd-hand", "_2ndHand"), ("größe", "größe"), ("日本", "日本"), ("class", "class"), ("self", "self_"), ("a b\u{202E}c", "aBC"),
        ("URLs", "urls"), ("v1a", "v1a"), ("OAuth2", "oAuth2"),
    ])
    func membersFollowTheDesignGuidelines(spelling: String, name: String) {
        #expect(NameRules.member(spelling).name == name)
    }

    @Test(arguments: [
        ("open_api_key", "OpenAPIKey"), ("Job", "Job"), ("job", "Job"), ("Type", "Type_"), ("protocol", "Protocol_"), ("v1.Pod", "V1Pod"),
        ("jobs:read", "JobsRead"), ("", "Empty"),
    ])
    func typesFollowTheDesignGuidelines(spelling: String, name: String) {
        if !spelling.isEmpty { #expect(NameRules.type(spelling).name == name) }
    }

    @Test(arguments: [
        ("listJobs", "jobs", "list"), ("createProject", "projects", "create"), ("getProjectSummary", "projects", "getSummary"),
        ("jobs", "jobs", "jobs"), ("getEntity", "entities", "get"), ("searchSources", "search", "sources"),
        ("createCodeForJob", "jobs", "createCodeForJob"), ("listJobsOfProject", "jobs", "listOfProject"),
    ])
    func methodsLoseTheWordsOfTheirTag(operation: String, tag: String, name: String) {
        #expect(NameRules.method(operation, tag: tag).name == name)
    }

    @Test(arguments: [("", "empty"), ("*", "star"), ("<=", "lessThanEquals"), ("-1", "minus1"), ("😀", "u1f600"), ("jobs:read", "jobsRead")])
    func valuesWithoutLettersGetNames(value: String, name: String) {
        #expect(NameRules.enumMember(value).name == name)
    }

    @Test func theSpellingThatIsTheNameKeepsIt() {
        var table = NameTable()
        let names = table.names(for: ["foo", "Foo", "foo_"], by: NameRules.type)
        #expect(names["Foo"]?.name == "Foo")
        #expect(Set(names.values).count == 3)
        var other = NameTable()
        #expect(other.names(for: ["foo_", "Foo", "foo"], by: NameRules.type)["Foo"]?.name == "Foo")
    }

    /// A type that a template names without its module could be hidden by a schema of the same name.
    @Test func everyTypeThatATemplateNamesIsQualifiedOrReserved() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Templates/mustache")
        let files = try FileManager.default.contentsOfDirectory(at: folder.standardizedFileURL, includingPropertiesForKeys: nil)
        #expect(files.count > 20)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
                .replacing(/\{\{[^}]*\}\}/, with: " ").replacing(/"[^"]*"/, with: "").replacing(/(\/\/|#if ).*/, with: "")
            for match in text.matches(of: /[.\w]*\b[A-Z]\w+/) where !match.output.contains(".") && match.output.first?.isUppercase == true {
                let name = String(match.output)
                // `Value` is a parameter of the type that names it, and `JSON` and `Form` are ends of methods' names.
                #expect(
                    ReservedNames.types.union(ReservedNames.insideServedOperations).contains(name)
                        || ["Self", "Value", "JSON", "Form"].contains(name),
                    "write \(file.lastPathComponent)'s \(name) with its module, or reserve it")
            }
        }
    }

    @Test(arguments: [("Town Library", "TownLibraryClient"), ("", "Client"), ("…", "Client")])
    func clientsAreNamedAfterTheTitle(title: String, name: String) {
        #expect(NameRules.client(of: title).name == name)
    }
}
