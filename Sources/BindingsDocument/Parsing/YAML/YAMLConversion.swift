import Yams

/// Turns the parser's nodes into located ones: types of scalars, anchors and aliases, merge keys, repeated keys, bounds.
struct YAMLConversion {
    let file: SourceFile
    let composer: YAMLComposer
    let limits: DocumentLimits
    let diagnostics: DiagnosticCollector
    var anchors: [String: Converted] = [:]
    /// How many values there are by way of aliases; each adds all that it stands for.
    private var aliasedNodes = 0

    init(_ file: SourceFile, _ composer: YAMLComposer, limits: DocumentLimits, diagnostics: DiagnosticCollector) {
        self.file = file
        self.composer = composer
        self.limits = limits
        self.diagnostics = diagnostics
    }

    /// A converted value with what it costs wherever it is used.
    struct Converted {
        var node: LocatedNode
        /// How many values it is, aliases expanded.
        var size: Int
        /// How many levels it has.
        var height: Int
    }

    /// A bound that was met, or an alias without anchor.
    struct Refusal: Error {
        let code: String
        let message: String
        let offset: Int
        var nextStep: String?
    }

    mutating func convert(_ node: Node, depth: Int = 0) throws(Refusal) -> Converted {
        let offset = node.mark.map(composer.positions.offset) ?? 0
        guard depth <= limits.maxDepth else { throw tooDeep(offset) }
        let converted: Converted
        if let scalar = node.scalar {
            converted = try convert(scalar, at: offset, depth: depth)
        } else if let sequence = node.sequence {
            converted = try convert(sequence, at: offset, depth: depth)
        } else if let mapping = node.mapping {
            converted = try convert(mapping, at: offset, depth: depth)
        } else {
            converted = Converted(node: LocatedNode(.null, file: file, offset: offset), size: 1, height: 0)
        }
        if let name = anchorName(at: offset) { anchors[name] = converted }
        return converted
    }

    private mutating func convert(_ sequence: Node.Sequence, at offset: Int, depth: Int) throws(Refusal) -> Converted {
        var elements: [LocatedNode] = []
        elements.reserveCapacity(sequence.count)
        var whole = Converted(node: LocatedNode(.null, file: file, offset: offset), size: 1, height: 0)
        for element in sequence {
            let converted = try convert(element, depth: depth + 1)
            elements.append(converted.node)
            whole.add(converted)
        }
        whole.node = LocatedNode(.sequence(elements), file: file, offset: offset)
        return whole
    }

    private mutating func convert(_ mapping: Node.Mapping, at offset: Int, depth: Int) throws(Refusal) -> Converted {
        var members = UniqueMembers()
        var whole = Converted(node: LocatedNode(.null, file: file, offset: offset), size: 1, height: 0)
        for (keyNode, valueNode) in mapping {
            let key = try key(keyNode, depth: depth)
            let value = try convert(valueNode, depth: depth + 1)
            whole.add(value)
            if key.isMerge {
                try merge(value.node, into: &members, at: key.offset)
            } else if let earlier = members.set(.init(key: key.text, keyOffset: key.offset, value: value.node)) {
                diagnostics.repeatedKey(key.text, at: earlier.keyLocation)
            }
        }
        whole.node = LocatedNode(.mapping(members.members), file: file, offset: offset)
        return whole
    }
}

extension YAMLConversion {
    private mutating func convert(_ scalar: Node.Scalar, at offset: Int, depth: Int) throws(Refusal) -> Converted {
        if isPlain(scalar), let name = composer.text.aliasName(of: scalar.string) { return try alias(name, at: offset, depth: depth) }
        let text = composer.text.restored(scalar.string)
        let kind: LocatedNode.Kind = isPlain(scalar) && !isTaggedText(scalar) ? YAMLScalar.kind(ofPlain: text) : .string(text)
        return Converted(node: LocatedNode(kind, file: file, offset: offset), size: 1, height: 0)
    }

    func isPlain(_ scalar: Node.Scalar) -> Bool { scalar.style == .plain || scalar.style == .any }

    /// Whether a plain scalar is marked `!` or `!!str`.
    private func isTaggedText(_ scalar: Node.Scalar) -> Bool {
        switch scalar.tag.description {
        case Tag.Name.str.rawValue, Tag.Name.nonSpecific.rawValue, Tag.Name.binary.rawValue: true
        default: false
        }
    }

    private mutating func alias(_ name: String, at offset: Int, depth: Int) throws(Refusal) -> Converted {
        guard let value = anchors[name] else {
            let message = "the alias \(VisibleText.quoted("*" + name)) has no anchor before it"
            throw Refusal(code: "yaml-syntax", message: message, offset: offset)
        }
        guard depth + value.height <= limits.maxDepth else { throw tooDeep(offset) }
        aliasedNodes += value.size
        guard aliasedNodes <= limits.maxAliasedNodes else {
            let message = "the aliases of this file stand for more than \(limits.maxAliasedNodes) values"
            let step = DocumentLimits.advice("aliasedValues", over: limits.maxAliasedNodes)
            throw Refusal(code: "limit-aliases", message: message, offset: offset, nextStep: step)
        }
        return value
    }

    private func tooDeep(_ offset: Int) -> Refusal {
        Refusal(
            code: "limit-depth", message: DiagnosticCollector.tooDeep(limits.maxDepth), offset: offset,
            nextStep: DocumentLimits.advice("depth", over: limits.maxDepth, most: DocumentLimits.deepest))
    }

    /// The anchor that stands at the beginning of a value: after its tag, if it has one.
    func anchorName(at offset: Int) -> String? {
        guard offset < file.bytes.count, file.bytes[offset] == UInt8(ascii: "!") || file.bytes[offset] == UInt8(ascii: "&") else {
            return nil
        }
        var rest = file.bytes[offset...]
        if rest.first == UInt8(ascii: "!") {
            rest = rest.drop { $0 > 0x20 }.drop { $0 <= 0x20 }
        }
        guard rest.first == UInt8(ascii: "&") else { return nil }
        let name = rest.dropFirst().prefix { $0 > 0x20 && !Self.flowIndicators.contains($0) }
        return String(decoding: name, as: UTF8.self)
    }

    private static let flowIndicators = Array(",[]{}".utf8)
}

extension YAMLConversion.Converted {
    fileprivate mutating func add(_ part: YAMLConversion.Converted) {
        let (sum, overflow) = size.addingReportingOverflow(part.size)
        size = overflow ? Int.max : sum
        height = max(height, part.height + 1)
    }
}
