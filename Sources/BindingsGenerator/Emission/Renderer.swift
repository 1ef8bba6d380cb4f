import BindingsTemplates
import Mustache

/// Emits the intermediate representation as Swift text through the templates: no decisions, only text.
package struct Renderer: Sendable {
    private let library: MustacheLibrary

    /// Loads the templates, those of a folder of the user's in place of the ones of the same name.
    ///
    /// - Throws: ``TemplateError`` where a template is missing or cannot be read, with its line and column.
    package init(replacements: String? = nil) throws {
        guard let folder = Templates.folder?.path else { throw TemplateError("error: the folder of templates is missing [template]") }
        library = try TemplateFolder.load(folder, replacements: replacements)
    }

    /// The files of a module: one with the document's facts, one with the client, and the declarations spread over shards by name.
    package func files(of ir: ModuleIR, shards count: Int) throws -> [GeneratedFile] {
        var shards = [[Declaration]](repeating: [], count: count)
        for declaration in try declarations(of: ir) { shards[declaration.shard(of: count)].append(declaration) }
        let document = try Declaration(
            name: ir.document.name, references: ModuleReferences(),
            text: text("document", ["document": ir.document], in: ir))
        var files = [try file(GeneratedFile.documentName, [document], leftOut: ir.document.leftOut, in: ir)]
        var client =
            try ir.client.map {
                [try Declaration(name: $0.name, references: ModuleReferences(.runtime), text: text(of: $0, in: ir))]
            } ?? []
        if let servers = ir.client?.choices {
            client.append(
                Declaration(name: servers.name, references: ModuleReferences(.runtime), text: try text(of: servers, in: ir)))
        }
        files.append(try file(GeneratedFile.clientName, client, in: ir))
        for (index, shard) in shards.enumerated() {
            files.append(try file(GeneratedFile.shardName(index), shard.sorted { ($0.name, $0.place) < ($1.name, $1.place) }, in: ir))
        }
        return files
    }

    /// The text of each declaration by its name, groups of operations less; without the header of a file.
    package func texts(of ir: ModuleIR) throws -> [Identifier: String] {
        var types = ir
        types.client = nil
        return Dictionary(try declarations(of: types).map { ($0.name, $0.text) }, uniquingKeysWith: { $0 + "\n\n" + $1 })
    }

    /// The text of one function inside its group.
    package func text(of operation: OperationIR, in group: GroupIR, of ir: ModuleIR) throws -> String {
        var alone = group
        alone.operations = [operation]
        return try text("group", ["group": alone], in: ir)
    }

    /// The text of the servers that a caller may choose among.
    package func text(of servers: ServerURLsIR, in ir: ModuleIR) throws -> String {
        try text("servers", ["servers": servers], in: ir)
    }

    /// The text of the client type, without its groups.
    package func text(of client: ClientIR, in ir: ModuleIR) throws -> String {
        try text("client", ["client": client], in: ir)
    }

    /// The text of the protocol that a server implements.
    package func text(of server: ServerStubIR, in ir: ModuleIR) throws -> String {
        try text("server", ["server": server], in: ir)
    }

    /// The text of what the service sends by itself.
    package func text(of webhooks: WebhooksIR, in ir: ModuleIR) throws -> String {
        try text("webhooks", ["webhooks": webhooks], in: ir)
    }

    private func declarations(of ir: ModuleIR) throws -> [Declaration] {
        func declare<Part: ReferencesTypes>(_ key: String, _ parts: [Part], _ name: (Part) -> Identifier) throws -> [Declaration] {
            try parts.map {
                let references = ModuleReferences(.runtime, $0.namedTypes)
                return try Declaration(name: name($0), references: references, text: text(key, [key: $0], in: ir))
            }
        }
        return try declare("struct", ir.structs, \.name)
            + ir.enums.map {
                try Declaration(
                    name: $0.name, references: ModuleReferences(base: .runtime, isConformanceAlone: true),
                    text: text($0.isOpen ? "open-enum" : "closed-enum", ["enum": $0], in: ir))
            } + declare("union", ir.unions, \.name) + declare("composite", ir.composites, \.name)
            + declare("tuple", ir.tuples, \.name) + declare("wrapper", ir.wrappers, \.name)
            + ir.aliases.map {
                try Declaration(name: $0.name, references: ModuleReferences($0), text: text("alias", ["alias": $0], in: ir))
            }
            + ir.limits.map {
                try Declaration(
                    name: $0.name, place: 1, references: ModuleReferences(.runtime), text: text("limits", ["limits": $0], in: ir))
            } + declare("output", ir.outputs, \.name) + webhookDeclarations(of: ir) + serverDeclarations(of: ir)
            + declare("group", ir.client?.groups ?? [], \.type)
    }

    private func webhookDeclarations(of ir: ModuleIR) throws -> [Declaration] {
        guard let webhooks = ir.webhooks else { return [] }
        let references = ModuleReferences(.runtime, webhooks.cases.compactMap(\.type))
        return [try Declaration(name: webhooks.name, references: references, text: text(of: webhooks, in: ir))]
    }

    private func serverDeclarations(of ir: ModuleIR) throws -> [Declaration] {
        guard let server = ir.server else { return [] }
        let stub = try text(of: server, in: ir)
        return try [Declaration(name: server.name, references: ModuleReferences(.server), text: stub)]
            + server.operations.map {
                try Declaration(
                    name: $0.type, place: 2, references: ModuleReferences(.server, $0.namedTypes),
                    text: text("served-operation", ["operation": $0], in: ir))
            }
    }

    private func file(
        _ name: String, _ declarations: [Declaration], leftOut: [DocLine] = [], in ir: ModuleIR
    ) throws -> GeneratedFile {
        let imports = ImportDeclaration.all(for: declarations.map(\.references), access: ir.access, modules: ir.imports)
        let parts: [String: Any] = [
            "declarations": declarations.map(\.text), "leftOut": leftOut, "isWhole": leftOut.isEmpty, "imports": imports,
        ]
        return GeneratedFile(name: name, text: try text("file", parts, in: ir) + "\n")
    }

    private func text(_ template: String, _ parts: [String: Any], in ir: ModuleIR) throws -> String {
        guard let text = library.render(Outermost(parts: parts, ir: ir), withTemplate: template) else {
            throw TemplateError("error: \(template).mustache is missing [template]")
        }
        return text.trimmedAtEnd
    }
}

/// A generated file.
package struct GeneratedFile: Sendable, Equatable {
    /// Its name, without a folder.
    package let name: String
    package let text: String

    static let documentName = "BindingsDocument.swift"
    static let clientName = "BindingsClient.swift"
    static func shardName(_ index: Int) -> String { "BindingsModels\(index).swift" }

    /// The names of all files that are written with so many shards, whatever is in the document.
    package static func names(shards: Int) -> [String] { [documentName, clientName] + (0..<shards).map(shardName) }
}

/// What a template is given, and what every template may ask for.
///
/// Not a dictionary: many names climb to it, and whether a dictionary of anything can answer is asked of the runtime each time.
private struct Outermost: MustacheParent {
    let parts: [String: Any]
    let ir: ModuleIR

    func child(named name: String) -> Any? {
        switch name {
        case "access": ir.access
        case "document": parts[name] ?? ir.document
        default: parts[name]
        }
    }
}

/// A declaration's text under its name.
private struct Declaration {
    let name: Identifier
    /// Behind the type of that name: its extensions have further places.
    var place = 0
    let references: ModuleReferences
    let text: String

    /// The shard comes from the name alone, so that one edit recompiles one file.
    func shard(of count: Int) -> Int { Int(FNV1a.hash(name.name.utf8) % UInt64(count)) }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        guard let end = lastIndex(where: { !$0.isNewline }) else { return "" }
        return String(self[...end])
    }
}
