import Testing

@testable import BindingsGenerator

/// HTML in descriptions.
@Suite struct DocMarkdownTests {
    @Test(arguments: [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."), ("<p>Sole.</p>", "Sole."), ("<p></p>", ""), ("a<br/>b<br>c", "a\nb\nc"),
        ("<b>x</b> <strong>y</strong> <i>z</i>", "**x** **y** *z*"),
        ("<code>a&lt;b</code>", "`a<b`"), ("<pre><code>x &amp; y</code></pre>", "```\nx & y\n```"),
        (#"See <a href="https://x.example/a?b=1">this</a>."#, "See [this](https://x.example/a?b=1)."),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"), ("<ol><li>a<li>b</ol>", "1. a\n2. b"), ("<h2>Title</h2>text", "## Title\n\ntext"),
        ("a&nbsp;b &mdash; c&#39;s", "a b — c's"), ("1 < 2 && 3 > 2", "1 < 2 && 3 > 2"), ("an <id> here", "an \\<id> here"),
        ("<span class='x'>plain</span>", "plain"), ("`<b>` stays", "`<b>` stays"), ("```\n<p>\n```", "```\n<p>\n```"),
        ("<https://x.example> and <me@x.example>", "<https://x.example> and \\<me@x.example>"), ("&lt;b&gt;", "&lt;b&gt;"), ("<p", "\\<p"),
        ("<a href=\"javascript:(x)\">t</a>", "t"), ("</a></ul></p>", ""), ("<code>open", "`open`"), ("no markup", "no markup"), ("", ""),
    ])
    func becomesMarkdown(html: String, markdown: String) {
        #expect(DocMarkdown.text(html) == markdown)
        #expect(DocMarkdown.text(markdown) == markdown)
    }

    /// Whatever it is made of, it stays in its comment.
    @Test(arguments: [
        "<pre>*/ }\u{2028}let x = 1</pre>", "<code>\r\nfunc f() {}</code>", "<li><ol><a href='\n'>",
        String(repeating: "<ul><li>", count: 5_000),
    ])
    func staysInTheComment(html: String) {
        for line in DocText(html).lines {
            #expect(!line.swiftText.contains { $0.isNewline } && (line.swiftText.isEmpty || line.swiftText.first == " "))
        }
    }

    @Test func becomesMarkdownInGeneratedComments() throws {
        let document = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://x.example.com'}]
            paths:
              /a:
                get:
                  operationId: a
                  description: <p>Reads <b>it</b>.</p><ul><li>once</li></ul>
                  parameters: [{name: q, in: query, description: '<p>A</p><p>query</p>', schema: {type: string}}]
                  responses: {'204': {description: <p>Done.</p>}}
            """
        let swift = try #require(try GeneratedText(document).swift)
        #expect(swift.contains("/// Reads **it**.\n") && swift.contains("/// - once\n") && !swift.contains("<p>"))
        #expect(swift.contains("/// - Parameter q: A  query\n") || swift.contains("/// - Parameter q: A query\n"))
    }
}
