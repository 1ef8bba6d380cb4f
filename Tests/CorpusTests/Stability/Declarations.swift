import Foundation

/// The declarations of generated files by what they declare, whatever order the files have them in.
///
/// The client and its groups list operations in the document's order: their lines are compared as a set.
struct Declarations: Equatable {
    private(set) var texts: [String: [String]] = [:]

    init(_ text: String) {
        var lines: [String] = []
        for line in Lines(text) {
            if !line.isEmpty, !line.hasPrefix("import "), !line.hasPrefix("public import ") { lines.append(String(line)) }
            if line == "}" || line.hasPrefix("public typealias ") { close(&lines) }
        }
    }

    private mutating func close(_ lines: inout [String]) {
        defer { lines = [] }
        guard let head = lines.first(where: { !$0.hasPrefix("//") && !$0.hasPrefix("@") }) else { return }
        // The digest tells one state of the document from another; a file's heading belongs to no declaration.
        let kept = lines.filter { !$0.contains("static let digest = ") && !$0.hasPrefix("// ") }
        let isClient = head.hasPrefix("nonisolated extension ") || head.contains(": Sendable {")
        texts[isClient ? head + (Self.group(in: lines) ?? "") : head] = isClient ? kept.map(Self.sorted).sorted() : kept
    }

    private static func group(in lines: [String]) -> String? { lines.first { $0.hasPrefix("    nonisolated public struct ") } }

    /// A line with a list of operations, its elements in an order of their own.
    private static func sorted(_ line: String) -> String {
        guard line.contains("[APIOperation]") else { return line }
        return line.split(whereSeparator: { "[], ".contains($0) }).map(String.init).sorted().joined(separator: " ")
    }

    /// What is different in another set.
    func differences(from other: Declarations) -> [String] {
        Set(texts.keys).union(other.texts.keys).sorted().filter { texts[$0] != other.texts[$0] }
    }
}
