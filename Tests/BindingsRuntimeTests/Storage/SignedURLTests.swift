import Testing

@testable import BindingsRuntime

@Suite struct SignedURLTests {
    @Test(arguments: [
        ("https://s.example.com/b/a%20b?X-Amz-Signature=ab%2Fc&part=1", "https://s.example.com", "/b/a%20b?X-Amz-Signature=ab%2Fc&part=1"),
        ("HTTPS://S.Example.com:8443/x#fragment", "https://s.example.com:8443", "/x"),
        ("https://s.example.com?sig=1", "https://s.example.com", "/?sig=1"),
        ("http://[::1]:9000/b//c/../d", "http://[::1]:9000", "/b//c/../d"),
        ("https://s.example.com", "https://s.example.com", "/"),
    ]) func pathAndQueryAreKeptAsIssued(text: String, origin: String, target: String) throws {
        let url = try #require(SignedURL(text))
        #expect(url.origin.description == origin)
        #expect(url.target == target)
    }

    @Test(arguments: [
        "", "/relative", "s.example.com/a", "ftp://s.example.com/a", "https://user:secret@s.example.com/a", "https://s.example.com/a b",
        "https://s.example.com/a\r\nHost: evil", "https://s.example.com/ü", "https:///a",
    ]) func whatCannotBeSentIsRefused(text: String) {
        #expect(SignedURL(text) == nil)
    }

    @Test func noDescriptionShowsIt() throws {
        let url = try #require(SignedURL("https://s.example.com/b/pl4nted?sig=pl4nted"))
        var dumped = ""
        dump(url, to: &dumped)
        for text in ["\(url)", String(reflecting: url), dumped, "\([url])"] { #expect(!text.contains("pl4nted"), "\(text)") }
    }
}
