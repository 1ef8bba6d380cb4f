/// Finds what references lead to.
///
/// Each text of each file is looked up once; what cannot be found is told wherever it stands.
final class ReferenceResolver {
    private let files: FileSet
    private let diagnostics: DiagnosticCollector
    private let localCopies: [String: String]
    private let rootFolder: String
    private var found: [Key: ReferenceTarget] = [:]
    private var failed: [Key: ReferenceProblem] = [:]

    /// A text means the same wherever it stands in a file, but for schemas with an `$id`.
    private struct Key: Hashable {
        let file: SourceFile
        let text: String
        let resource: ObjectIdentifier?
    }

    init(files: FileSet, rootFolder: String, localCopies: [String: String]) {
        self.files = files
        self.rootFolder = rootFolder
        self.localCopies = localCopies
        diagnostics = files.diagnostics
    }

    /// What a reference leads to; nil where that cannot be found, which is told at the reference.
    func target(of text: String, at reference: LocatedNode) -> ReferenceTarget? {
        switch lookUp(text, from: reference) {
        case .success(let target): return target
        case .failure(let problem):
            diagnostics.tell(problem, at: reference.location)
            return nil
        }
    }

    /// Likewise, without telling; for names that may be something else.
    func quietTarget(of text: String, at reference: LocatedNode) -> ReferenceTarget? {
        try? lookUp(text, from: reference).get()
    }

    /// Whether a `$dynamicRef` may stand in a file that was read.
    var hasDynamicReferences: Bool { files.hasDynamicReferences }

    /// The schema with an `$id` that a reference stands in, the innermost one; nil where there is none.
    func resource(around reference: LocatedNode) -> SchemaNames.Resource? {
        files.file(of: reference.file)?.resource(around: reference)
    }

    private func lookUp(_ text: String, from reference: LocatedNode, hops: Int = 0) -> Result<ReferenceTarget, ReferenceProblem> {
        let resource = files.file(of: reference.file)?.resource(around: reference)
        let key = Key(file: reference.file, text: text, resource: resource.map(ObjectIdentifier.init))
        if let target = found[key] { return .success(target) }
        if let problem = failed[key] { return .failure(problem) }
        let result = search(text, from: reference, hops: hops)
        switch result {
        case .success(let target): found[key] = target
        case .failure(let problem): failed[key] = problem
        }
        return result
    }

    private func search(_ text: String, from reference: LocatedNode, hops: Int) -> Result<ReferenceTarget, ReferenceProblem> {
        guard hops < Self.maxHops else { return .failure(.cycle([text])) }
        let parsed = ReferenceText(text)
        // In a schema with an `$id`, what begins with '#' is first looked for there; most documents mean their root all the same.
        if parsed.resource.isEmpty, let resource = files.file(of: reference.file)?.resource(around: reference),
            case .success(let target) = follow(parsed.fragment, from: resource.target, resource.anchors, text: text, hops: hops)
        {
            return .success(target)
        }
        switch start(parsed, text, from: reference) {
        case .failure(let problem): return .failure(problem)
        case .success(let start):
            let anchors = files.file(of: start.place.file)?.names.anchors ?? [:]
            return follow(parsed.fragment, from: start, anchors, text: text, hops: hops)
        }
    }

    private func follow(
        _ fragment: ReferenceText.Fragment, from start: ReferenceTarget, _ anchors: @autoclosure () -> [String: ReferenceTarget],
        text: String, hops: Int
    ) -> Result<ReferenceTarget, ReferenceProblem> {
        switch fragment {
        case .pointer(let tokens): walk(tokens, from: start, text: text, hops: hops)
        case .anchor(let name): anchors()[name].map { .success($0) } ?? .failure(.noAnchor(name))
        }
    }

    /// References on the way to what a pointer names are followed so often.
    private static let maxHops = 100
}

extension ReferenceResolver {
    /// Where the pointer of a reference begins: the root of a file, or a schema with the `$id`.
    private func start(_ parsed: ReferenceText, _ text: String, from reference: LocatedNode) -> Result<ReferenceTarget, ReferenceProblem> {
        if parsed.resource.isEmpty { return root(of: files.file(of: reference.file)) }
        let names = names(for: parsed.resource, at: reference)
        for name in names {
            guard let copy = localCopies[name] else { continue }
            return root(of: files.file(at: FilePath.join(rootFolder, copy), namedAt: reference.location))
        }
        if let schema = schema(identifiedBy: names, for: reference) { return .success(schema) }
        if parsed.isURL { return .failure(.remote(text)) }
        let path = FilePath.join(FilePath.folder(of: reference.file.path), parsed.path)
        return root(of: files.file(at: path, namedAt: reference.location))
    }

    /// What a file may be called: as written, and in full where the reference stands under an `$id` or a `$self`.
    private func names(for resource: String, at reference: LocatedNode) -> [String] {
        guard let file = files.file(of: reference.file), let base = file.resource(around: reference)?.base ?? file.names.base else {
            return [resource]
        }
        let full = ReferenceText.resolve(resource, against: base)
        return full == resource ? [resource] : [full, resource]
    }

    /// The schema with one of these `$id`s, or the document with this `$self`: in the reference's own file, or else in any that was read.
    private func schema(identifiedBy names: [String], for reference: LocatedNode) -> ReferenceTarget? {
        let own = files.file(of: reference.file).map { [$0] } ?? []
        let others = names.contains(where: ReferenceText.isURL) ? files.loaded.filter { $0.source != reference.file } : []
        for file in own + others {
            for name in names {
                if let target = file.names.identifiers[name] { return target }
            }
        }
        return nil
    }

    private func root(of file: LoadedFile?) -> Result<ReferenceTarget, ReferenceProblem> {
        guard let file else { return .failure(.alreadyTold) }
        return .success(ReferenceTarget(node: file.root, place: file.place))
    }

    /// Follows a pointer; where a name is missing and a `$ref` stands instead, follows that.
    private func walk(
        _ tokens: [String], from start: ReferenceTarget, text: String, hops: Int
    ) -> Result<ReferenceTarget, ReferenceProblem> {
        var current = start
        var hops = hops
        var index = 0
        while index < tokens.count {
            if let next = step(tokens[index], from: current) {
                current = next
                index += 1
                continue
            }
            guard let reference = current.node["$ref"], let other = reference.string else {
                return .failure(.missing(tokens[index], in: current))
            }
            hops += 1
            guard hops < Self.maxHops else { return .failure(.cycle([text])) }
            switch lookUp(other, from: reference, hops: hops) {
            case .success(let target): current = target
            case .failure(let problem): return .failure(problem)
            }
        }
        return .success(current)
    }

    private func step(_ token: String, from target: ReferenceTarget) -> ReferenceTarget? {
        let next: LocatedNode?
        if let elements = target.node.elements {
            guard let index = Int(token), elements.indices.contains(index) else { return nil }
            next = elements[index]
        } else {
            next = target.node[token]
        }
        return next.map { ReferenceTarget(node: $0, place: target.place.child(token, $0)) }
    }
}
