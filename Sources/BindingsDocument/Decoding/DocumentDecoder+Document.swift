extension DocumentDecoder {
    /// The whole document; nil where its version is none that is understood, which is told.
    func document() -> OpenAPIDocument? {
        guard let members = root.root.members else {
            let isBlank = root.source.bytes.allSatisfy { $0 <= 0x20 }
            diagnostics.error(
                "unsupported-version", isBlank ? "the file is empty" : "a document is a mapping, and this is \(root.root.kindName)",
                at: root.root.location, nextStep: "begin it with 'openapi: 3.1.0'")
            return nil
        }
        guard let version = readVersion() else { return nil }
        self.version = version
        var reading = DocumentDecoding(self)
        // What is shared comes first, so that places and names are those of the components wherever they are used.
        let ordered =
            members.filter { DocumentDecoding.first.contains($0.key) } + members.filter { !DocumentDecoding.first.contains($0.key) }
        diagnostics.inPart {
            for member in ordered { reading.take(member) }
            readPendingTargets()
            removeCycles()
        }
        return reading.document(version)
    }

    private func readVersion() -> OpenAPIVersion? {
        let member = root.root["openapi"]
        guard let text = member?.string ?? member?.number?.text else {
            let isSwagger = root.root["swagger"] != nil
            diagnostics.error(
                "unsupported-version",
                isSwagger ? "this is a Swagger 2.0 document, which is not supported" : "this is no OpenAPI document: it has no 'openapi'",
                at: (root.root["swagger"] ?? root.root).location,
                nextStep: isSwagger ? "convert it to OpenAPI 3.0, for instance with swagger2openapi" : "begin it with 'openapi: 3.1.0'")
            return nil
        }
        let parts = text.split(separator: ".")
        guard parts.count >= 2, parts[0] == "3", let minor = Int(parts[1]) else {
            diagnostics.error(
                "unsupported-version", "OpenAPI \(VisibleText.quoted(text)) is not supported", at: member?.location,
                nextStep: "versions 3.0, 3.1 and 3.2 are")
            return nil
        }
        if minor > 2 {
            diagnostics.warning(
                "newer-version", "OpenAPI \(VisibleText.quoted(text)) is newer than 3.2 and is read like it", at: member?.location)
        }
        return OpenAPIVersion(text: text, major: 3, minor: minor)
    }
}

private struct DocumentDecoding {
    let decoder: DocumentDecoder
    private var info: DocumentInfo?
    private var servers: [Server] = []
    private var tags: [DocumentTag] = []
    private var paths: [PathItem] = []
    private var webhooks: [PathItem] = []
    private var components = Components()
    private var security: [SecurityRequirement]?
    private var externalDocs: ExternalDocs?
    private var dialect: String?
    private var selfURI: String?
    private var rest = UnknownKeywords()

    static let first: Set<String> = ["components", "security"]

    init(_ decoder: DocumentDecoder) { self.decoder = decoder }

    mutating func take(_ member: LocatedNode.Member) {
        let place = decoder.root.place
        switch member.key {
        case "openapi": break
        case "info":
            if let resolved = decoder.resolved(member.value, at: place.child(member.key, member.value)) {
                info = decoder.info(resolved.node, at: resolved.place)
            }
        case "servers": servers = decoder.servers(member, of: place, &rest)
        case "tags": tags = decoder.elements(of: member, at: place, &rest).compactMap(decoder.tag)
        case "paths": paths = decoder.paths(member, of: place, &rest)
        case "webhooks": webhooks = decoder.paths(member, of: place, &rest)
        case "components": components = decoder.components(member, of: place)
        case "security":
            security = decoder.security(member, of: place, &rest)
            decoder.defaultSecurity = security
        case "externalDocs": externalDocs = decoder.externalDocs(member, of: place)
        case "jsonSchemaDialect": dialect = decoder.text(member, &rest)
        case "$self": selfURI = decoder.text(member, &rest)
        default: decoder.unknownKeyword(member, of: "a document", &rest)
        }
    }

    mutating func document(_ version: OpenAPIVersion) -> OpenAPIDocument {
        components.schemas.removeAll { decoder.circular.contains($0.value.identity) }
        return OpenAPIDocument(
            place: decoder.root.place, version: version, info: info ?? missingInfo, servers: servers, tags: tags, paths: paths,
            webhooks: webhooks, components: components, security: security, externalDocs: externalDocs, jsonSchemaDialect: dialect,
            selfURI: selfURI, extensions: Extensions(rest.extensions), unknown: rest.unknown, schemas: decoder.targets,
            schemaCount: decoder.schemas.count)
    }

    private var missingInfo: DocumentInfo {
        decoder.diagnostics.warning("missing-member", "a document needs 'info'", at: decoder.root.root.location)
        return decoder.info(LocatedNode(.mapping([]), file: decoder.root.source, offset: 0), at: decoder.root.place)
    }
}
