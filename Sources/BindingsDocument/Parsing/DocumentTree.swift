/// Stage one: the bytes of a file become a tree of located values, the same for JSON and YAML.
package enum DocumentTree {
    /// Reads a file; nil where it cannot be read, which is told with line and column.
    ///
    /// A file is JSON if its name ends in `.json` or its first character is `{` or `[`, and YAML otherwise. Text that only looks
    /// like JSON (a YAML flow mapping) is given to the YAML parser after all.
    package static func read(_ file: SourceFile, limits: DocumentLimits = .default, diagnostics: DiagnosticCollector) -> LocatedNode? {
        diagnostics.register(file)
        guard isUsable(file, limits: limits, diagnostics: diagnostics) else { return nil }
        switch format(of: file) {
        case .json: return readJSON(file, limits: limits, diagnostics: diagnostics)
        case .yaml: return readYAML(file, limits: limits, diagnostics: diagnostics)
        }
    }

    enum Format {
        case json
        case yaml
    }

    static func format(of file: SourceFile) -> Format {
        if file.path.lowercased().hasSuffix(".json") { return .json }
        if file.path.lowercased().hasSuffix(".yaml") || file.path.lowercased().hasSuffix(".yml") { return .yaml }
        let first = file.bytes[ByteOrderMark.length(in: file.bytes)...].first { $0 > 0x20 }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .yaml
    }

    private static func isUsable(_ file: SourceFile, limits: DocumentLimits, diagnostics: DiagnosticCollector) -> Bool {
        let start = SourceLocation(file: file.path, line: 1, column: 1)
        guard file.bytes.count <= limits.maxFileBytes else {
            diagnostics.error(
                "limit-file-size", "the file has more than \(limits.maxFileBytes) bytes", at: start,
                nextStep: DocumentLimits.advice("fileBytes", over: limits.maxFileBytes))
            return false
        }
        guard String(validating: file.bytes, as: UTF8.self) != nil else {
            let offset = firstInvalidByte(of: file.bytes)
            diagnostics.error("invalid-utf8", "the file is not UTF-8 text", at: file.location(at: offset), nextStep: "save it as UTF-8")
            return false
        }
        return true
    }

    /// Where the text stops being UTF-8: the decoder puts U+FFFD there, so what is before it has the same bytes.
    private static func firstInvalidByte(of bytes: [UInt8]) -> Int {
        let decoded = Array(String(decoding: bytes, as: UTF8.self).utf8)
        return zip(bytes, decoded).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
    }
}
