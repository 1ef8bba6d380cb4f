import BindingsDocument

/// An object of a `bindings.json` whose keys are the cases of an enum: reads values, and reports every fault at its location.
///
/// A value with a fault counts as absent, so that the others are read all the same; null is as good as absent.
struct ConfigurationObject<Key: RawRepresentable<String> & CaseIterable & Hashable> {
    private var values: [Key: LocatedNode] = [:]
    private let faults: ConfigurationFaults

    /// Reports keys that are not known or occur twice.
    init?(_ node: LocatedNode, _ name: String, _ faults: ConfigurationFaults, keys: Key.Type = Key.self) {
        guard let members = faults.expect(node, "an object", name, \.members) else { return nil }
        self.faults = faults
        var seen: Set<String> = []
        for member in members {
            guard seen.insert(member.key).inserted else {
                faults.add("the key \"\(member.key)\" occurs twice; merge the two", at: member.keyLocation)
                continue
            }
            if let key = Key(rawValue: member.key) {
                if !member.value.isNull { values[key] = member.value }
            } else {
                faults.add(Self.unknown(member.key), at: member.keyLocation)
            }
        }
    }

    private static func unknown(_ key: String) -> String {
        let known = Key.allCases.map(\.rawValue)
        let nearest =
            NearestName.of(key, among: known).map { "; did you mean \"\($0)\"?" } ?? "; known are \(known.joined(separator: ", "))"
        return "unknown key \"\(VisibleText.escaped(key))\"\(nearest)"
    }

    subscript(_ key: Key) -> LocatedNode? { values[key] }

    func string(_ key: Key) -> String? { value(key, "a string", \.string) }

    func bool(_ key: Key) -> Bool? { value(key, "a Boolean", \.bool) }

    func int(_ key: Key, in range: ClosedRange<Int>) -> Int? {
        guard let value = value(key, "an integer", { $0.number?.int }) else { return nil }
        if range.contains(value) { return value }
        let bounds = range.upperBound == .max ? "at least \(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
        faults.add("\"\(key.rawValue)\" must be \(bounds), not \(value)", at: values[key]?.location)
        return nil
    }

    /// The elements of an array of strings, each converted; those with a fault are left out.
    func array<Element>(_ key: Key, _ convert: (String, _ key: String) throws(ConfigurationFault) -> Element) -> [Element]? {
        value(key, "an array of strings", \.elements)?.compactMap { element in
            faults.expect(element, "a string", "each element of \"\(key.rawValue)\"", \.string)
                .flatMap { text in faults.value(at: element) { () throws(ConfigurationFault) in try convert(text, key.rawValue) } }
        }
    }

    func strings(_ key: Key) -> [String]? { array(key) { text, _ in text } }

    /// The values of an object of strings, each converted; those with a fault are left out.
    func table<Value>(
        _ key: Key, _ convert: (_ name: String, String, _ key: String) throws(ConfigurationFault) -> Value
    ) -> [String: Value]? {
        guard let members = value(key, "an object", \.members) else { return nil }
        var table: [String: Value] = [:]
        for member in members {
            guard table[member.key] == nil else {
                faults.add("the key \"\(VisibleText.escaped(member.key))\" occurs twice; remove one", at: member.keyLocation)
                continue
            }
            guard let text = faults.expect(member.value, "a string", "\"\(VisibleText.escaped(member.key))\"", \.string) else { continue }
            table[member.key] = faults.value(at: member.value) { () throws(ConfigurationFault) in
                try convert(member.key, text, key.rawValue)
            }
        }
        return table
    }

    /// A string, converted.
    func converted<Value>(_ key: Key, _ convert: (String, _ key: String) throws(ConfigurationFault) -> Value) -> Value? {
        guard let text = string(key), let node = values[key] else { return nil }
        return faults.value(at: node) { () throws(ConfigurationFault) in try convert(text, key.rawValue) }
    }

    /// An object inside this one.
    func object<Inner>(_ key: Key, keys: Inner.Type) -> ConfigurationObject<Inner>? {
        values[key].flatMap { ConfigurationObject<Inner>($0, "\"\(key.rawValue)\"", faults) }
    }

    private func value<Value>(_ key: Key, _ kind: String, _ read: (LocatedNode) -> Value?) -> Value? {
        values[key].flatMap { faults.expect($0, kind, "\"\(key.rawValue)\"", read) }
    }
}

/// What is wrong with a value, and what to do.
struct ConfigurationFault: Error {
    let message: String
}

/// The faults of a config.
struct ConfigurationFaults {
    let diagnostics: DiagnosticCollector

    func add(_ message: String, at location: SourceLocation?) { diagnostics.error("config", message, at: location) }

    /// What a value is read as; nil, which is reported, where it is of another kind.
    func expect<Value>(_ node: LocatedNode, _ kind: String, _ name: String, _ read: (LocatedNode) -> Value?) -> Value? {
        if let value = read(node) { return value }
        add("\(name) must be \(kind), not \(Self.kind(of: node))", at: node.location)
        return nil
    }

    func value<Value>(at node: LocatedNode, _ make: () throws(ConfigurationFault) -> Value) -> Value? {
        do {
            return try make()
        } catch {
            add(error.message, at: node.location)
            return nil
        }
    }

    private static func kind(of node: LocatedNode) -> String {
        switch node.kind {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let text): text
        case .string: "a string"
        case .sequence: "an array"
        case .mapping: "an object"
        }
    }
}
