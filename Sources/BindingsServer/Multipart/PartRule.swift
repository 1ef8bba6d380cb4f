/// The number of parts of a name in a form, and their content types.
public struct PartRule: Sendable, Hashable {
    let name: String
    let isRequired: Bool
    let min: Int
    let max: Int?
    /// The media types or ranges; empty for any.
    let types: [String]

    /// A part that is required, once.
    public static func one(_ name: String, types: [String] = []) -> PartRule {
        PartRule(name: name, isRequired: true, min: 1, max: 1, types: types)
    }

    /// A part that is optional, once.
    public static func optional(_ name: String, types: [String] = []) -> PartRule {
        PartRule(name: name, isRequired: false, min: 0, max: 1, types: types)
    }

    /// Several parts of one name.
    ///
    /// - Parameters:
    ///   - isRequired: Pass `true` to require at least one.
    ///   - min: The minimum number, if there are any.
    ///   - max: The maximum number; nil for no limit.
    public static func list(_ name: String, isRequired: Bool = false, min: Int = 0, max: Int? = nil, types: [String] = []) -> PartRule {
        PartRule(name: name, isRequired: isRequired, min: min, max: max, types: types)
    }

    /// The violation by one more part after some others; nil for none.
    func violation(of part: ServerPart, after count: Int) -> String? {
        if let max, count >= max { return max == 1 ? "must not be given twice" : "must have at most \(max) elements" }
        // `application/octet-stream` means that the type is unknown (RFC 2046, 4.5.1).
        guard !types.isEmpty, let type = part.contentType, MediaRange.bare(type) != "application/octet-stream",
            MediaRange.best(for: type, among: types) == nil
        else { return nil }
        return "must be \(types.joined(separator: " or ")), not \(MediaRange.bare(type))"
    }

    /// The violation by the total number; nil for none.
    func violation(ofAll count: Int) -> String? {
        if count == 0 { return isRequired ? "is required" : nil }
        return count < min ? "must have at least \(min) elements, not \(count)" : nil
    }
}
