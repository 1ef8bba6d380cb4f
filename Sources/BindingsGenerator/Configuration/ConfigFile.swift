import BindingsDocument

/// A `bindings.json` as it was read: its values with their locations.
struct ConfigFile {
    let path: String
    let source: SourceFile
    let root: LocatedNode

    private static let maxBytes = 16 << 20

    /// Reads the file at a path.
    ///
    /// - Throws: ``GenerationFailure`` where it cannot be read, or is not JSON5.
    init(path: String) throws(GenerationFailure) {
        self.path = path
        source = SourceFile(path: path, bytes: try Self.bytes(path))
        do {
            root = try JSON5Parser.parse(source)
        } catch {
            throw Self.failure("the config is not JSON5: \(error.message)", at: source.location(at: error.offset), in: source)
        }
    }

    private static func bytes(_ path: String) throws(GenerationFailure) -> [UInt8] {
        let bytes: [UInt8]
        let start = SourceLocation(file: path, line: 1, column: 1)
        do {
            bytes = try FileAccess.disk.read(path, maxBytes)
        } catch {
            throw failure("the config cannot be read: \(FileAccess.ReadError(error))", at: start)
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw failure("the config is not UTF-8 text; save it as UTF-8", at: start)
        }
        return bytes
    }

    /// What the file says.
    ///
    /// - Throws: ``GenerationFailure`` with every fault.
    func configuration(spec: String? = nil) throws(GenerationFailure) -> GeneratorConfiguration {
        let diagnostics = DiagnosticCollector()
        diagnostics.register(source)
        let configuration = GeneratorConfiguration(root, spec: spec, diagnostics: diagnostics)
        guard !diagnostics.hasErrors else { throw GenerationFailure(diagnostics) }
        return configuration
    }

    /// The location of a key inside others, the outermost first, or of a string in the array that the last of them has; where one is not
    /// there, that of the one before it.
    func location(of keys: [String], element: String? = nil) -> SourceLocation {
        var location = root.location
        var node = root
        for key in keys {
            guard let member = node.members?.last(where: { $0.key == key }) else { return location }
            location = member.keyLocation
            node = member.value
        }
        return element.flatMap { wanted in node.elements?.first { $0.string == wanted }?.location } ?? location
    }

    /// An error at a key, or at the beginning where it is not there.
    func failure(_ message: String, key: String, code: String = "config") -> GenerationFailure {
        failure(message, at: location(of: [key]), code: code)
    }

    func failure(_ message: String, at location: SourceLocation, code: String = "config") -> GenerationFailure {
        Self.failure(message, at: location, in: source, code: code)
    }

    private static func failure(
        _ message: String, at location: SourceLocation, in source: SourceFile? = nil, code: String = "config"
    ) -> GenerationFailure {
        let diagnostics = DiagnosticCollector()
        if let source { diagnostics.register(source) }
        diagnostics.error(code, message, at: location)
        return GenerationFailure(diagnostics)
    }
}
