#if CommandLine
    extension DiffKind {
        /// Every kind of change.
        static let all = others + servers

        /// Kinds of changes to servers, each to one of an operation's own.
        static var servers: [DiffKind] {
            let listed = server("https://{%Zone}.a.example", "%Zone: {default: eu, enum: [eu, us]}")
            let free = server("https://{%Zone}.a.example", "%Zone: {default: eu}")
            return [
                kind("a server is removed", ("", server("https://x.a.example")), codes: ["server-added"]),
                kind("a server is added", (server("https://x.a.example"), ""), codes: ["server-removed"]),
                kind("a server moves", (server("https://x.a.example"), server("https://y.a.example")), codes: ["server-changed"]),
                kind(
                    "a server gets its first variable", (server("https://eu.a.example"), listed),
                    codes: ["server-removed", "type-added"]),
                kind(
                    "a server's variable is gone",
                    (
                        server("https://{x}.{y}.example", "x: {default: a}, y: {default: b}"),
                        server("https://{x}.b.example", "x: {default: a}")
                    ), codes: ["argument-removed", "server-changed"]),
                kind(
                    "a server's variable has no default any more",
                    (
                        server("https://{x}.{y}.example", "x: {default: a}, y: {default: b}"),
                        server("https://{x}.{y}.example", "x: {default: a}, y: {default: ''}")
                    ), codes: ["argument-required", "arguments-reordered"]),
                kind(
                    "a server's variable has another default", (free, server("https://{%Zone}.a.example", "%Zone: {default: us}")),
                    codes: ["default-changed"]),
                kind("a server's variable is listed", (free, listed), codes: ["argument-retyped", "type-added"]),
                kind("a server's variable is free", (listed, free), codes: ["argument-retyped", "type-removed"]),
                kind(
                    "a server's value is removed", (listed, server("https://{%Zone}.a.example", "%Zone: {default: eu, enum: [eu]}")),
                    codes: ["member-removed"]),
                kind(
                    "a server's value is added", (listed, server("https://{%Zone}.a.example", "%Zone: {default: eu, enum: [eu, us, jp]}")),
                    codes: ["case-added"]),
            ]
        }

        /// Behind a server that both have, so that nothing else changes.
        private static func kind(_ description: String, _ servers: (String, String), codes: Set<String>) -> DiffKind {
            func path(_ server: String) -> String {
                let list = "[{url: 'https://kinds.example/%'}\(server.isEmpty ? "" : ", " + server)]"
                return "/%: {get: {operationId: get%, tags: [%], servers: \(list), responses: {'204': {description: d}}}}"
            }
            return DiffKind(description, paths: (path(servers.0), path(servers.1)), codes: codes)
        }

        private static func server(_ url: String, _ variables: String = "") -> String {
            "{url: '\(url)/%', description: '%', variables: {\(variables)}}"
        }
    }
#endif
