#if CommandLine
    import BindingsGenerator

    // The client, the server and the webhooks as a whole.
    extension Preview {
        private static let client = "client"
        private static let server = "server"
        private static let webhooks = "webhooks"

        /// The names of those that there are.
        var serviceNames: [String] {
            (ir.client.map { [Self.client, $0.name.name] } ?? []) + (ir.server.map { [Self.server, $0.name.name] } ?? [])
                + (ir.webhooks.map { [Self.webhooks, $0.name.name] } ?? [])
        }

        /// The sections for the name of one of them.
        func services(of name: String) throws -> [String] {
            let renderer = try Renderer(replacements: reading.templates)
            var sections: [String] = []
            if let client = ir.client, [Self.client, client.name.name].contains(name) {
                sections += signatures(of: functions) + [try renderer.text(of: client, in: ir)]
            }
            if let server = ir.server, [Self.server, server.name.name].contains(name) {
                sections.append(try renderer.text(of: server, in: ir))
            }
            if let webhooks = ir.webhooks, [Self.webhooks, webhooks.name.name].contains(name) {
                sections.append(try renderer.text(of: webhooks, in: ir))
            }
            return sections
        }

        /// One section with the signatures of functions, as comments; none where there are no functions.
        func signatures(of calls: [(group: GroupIR, operation: OperationIR)]) -> [String] {
            let lines = calls.flatMap { group, operation in
                ([operation] + operation.variants).flatMap { Self.lines(for: $0, in: group) }
            }
            return lines.isEmpty ? [] : [lines.joined(separator: "\n")]
        }

        private static func lines(for operation: OperationIR, in group: GroupIR) -> [String] {
            let signature = "// \(operation.signature(in: group).text)"
            guard let paging = operation.paging else { return [signature] }
            return [signature, "//     paged (\(paging.swiftText)): .items yields the items of all pages, .pages the pages"]
        }
    }
#endif
