import Foundation

/// What looks like references to other files: the texts behind `$ref`, each once, without their fragments.
///
/// Looks at bytes: in the unoptimised build of a plugin, a regular expression takes a minute for a document of 30 MB.
enum References {
    /// Those in a file; none where it cannot be read.
    static func all(in file: URL) -> [String] {
        guard let data = try? Data(contentsOf: file) else { return [] }
        var found: [String] = []
        var seen: Set<Data> = []
        var rest = data[...]
        while let key = rest.range(of: Self.key) {
            rest = rest[key.upperBound...]
            let value = value(in: rest.prefix(maxLength))
            guard !value.isEmpty, seen.insert(value).inserted, let text = String(data: value, encoding: .utf8) else { continue }
            if !text.contains("://") { found.append(text.removingPercentEncoding ?? text) }
        }
        return found
    }

    private static let key = Data("$ref".utf8)
    private static let maxLength = 4096
    private static let blanks = Set("\"' \t\r\n".utf8)
    private static let ends = Set("#\"' \t\r\n},".utf8)

    /// What stands behind the colon, up to the fragment; empty where there is no colon.
    private static func value(in text: Data) -> Data {
        let colon = text.drop { blanks.contains($0) }
        guard colon.first == UInt8(ascii: ":") else { return Data() }
        return Data(colon.dropFirst().drop { blanks.contains($0) }.prefix { !ends.contains($0) })
    }
}
