extension LocatedNode {
    /// The scalar as one of the types: a number or Boolean among strings is the text that is written there, a string among numbers the
    /// number that it spells.
    ///
    /// The value itself where it is of one of the types, where no type is named, or where it cannot be one.
    package func typed(as types: [SchemaType]) -> LocatedNode {
        guard !types.isEmpty, !isOfOne(of: types) else { return self }
        switch kind {
        case .number, .bool: return types.contains(.string) ? with(.string(sourceText ?? "")) : self
        case .string(let text): return spelled(text, as: types)
        case .null, .sequence, .mapping: return self
        }
    }

    /// Whether both are strings, numbers, Booleans and so on.
    package func isOfSameKind(as other: LocatedNode) -> Bool {
        switch (kind, other.kind) {
        case (.null, .null), (.bool, .bool), (.number, .number), (.string, .string), (.sequence, .sequence), (.mapping, .mapping): true
        default: false
        }
    }

    private func isOfOne(of types: [SchemaType]) -> Bool {
        switch kind {
        case .null: true
        case .bool: types.contains(.boolean)
        case .number: types.contains(.number) || types.contains(.integer)
        case .string: types.contains(.string)
        case .sequence: types.contains(.array)
        case .mapping: types.contains(.object)
        }
    }

    private func spelled(_ text: String, as types: [SchemaType]) -> LocatedNode {
        if types.contains(.boolean), let value = Bool(text) { return with(.bool(value)) }
        guard let number = YAMLScalar.number(text) else { return self }
        let isWhole = NumberText(number).int != nil
        return types.contains(.number) || types.contains(.integer) && isWhole ? with(.number(number)) : self
    }

    private func with(_ kind: Kind) -> LocatedNode { LocatedNode(kind, file: file, offset: offset) }

    /// A number or Boolean as it is written (`1E3`, `True`); nil for other values.
    private var sourceText: String? {
        let written = String(decoding: file.bytes.dropFirst(offset).prefix(Self.longestScalar).prefix(while: Self.isPlain), as: UTF8.self)
        switch kind {
        // What stands there may be a tag or an anchor: then the value's own text must do.
        case .number(let text): return YAMLScalar.number(written) == text ? written : text
        case .bool(let value): return written.lowercased() == String(value) ? written : String(value)
        case .null, .string, .sequence, .mapping: return nil
        }
    }

    private static let longestScalar = 400

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
