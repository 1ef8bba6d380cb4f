import Foundation

/// A place in the files of a document.
struct RawPlace: Sendable, Hashable, CustomStringConvertible {
    let file: String
    let tokens: [String]

    func appending(_ more: String...) -> RawPlace { RawPlace(file: file, tokens: tokens + more) }

    var description: String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return name + "#"
            + tokens.map { "/" + $0.replacingOccurrences(of: "~", with: "~0").replacingOccurrences(of: "/", with: "~1") }.joined()
    }
}

/// A value with its place.
struct RawNode: Sendable {
    let place: RawPlace
    let value: RawValue

    subscript(_ key: String) -> RawNode? { value[key].map { RawNode(place: place.appending(key), value: $0) } }

    /// The members of a map, in an order of their own.
    var members: [(key: String, node: RawNode)] {
        value.members.map { ($0.key, RawNode(place: place.appending($0.key), value: $0.value)) }
    }

    /// The elements of a list.
    var elements: [RawNode] {
        value.list.enumerated().map { RawNode(place: place.appending("\($0.offset)"), value: $0.element) }
    }

    func members(of key: String) -> [(key: String, node: RawNode)] { self[key]?.members ?? [] }
    func elements(of key: String) -> [RawNode] { self[key]?.elements ?? [] }
}

/// A document and the files it refers to; follows references by itself.
final class RawDocument {
    private var files: [String: RawValue] = [:]
    let root: RawNode

    init(file: URL) throws {
        let path = file.standardizedFileURL.path
        let value = try RawValue(file: file)
        files[path] = value
        root = RawNode(place: RawPlace(file: path, tokens: []), value: value)
    }

    init(_ value: RawValue) {
        files["memory"] = value
        root = RawNode(place: RawPlace(file: "memory", tokens: []), value: value)
    }

    /// What a `$ref` leads to, through as many as there are; the node itself where there is none or it is a circle.
    func target(of node: RawNode) -> RawNode {
        var current = node
        for _ in 0..<50 {
            guard let reference = current.value["$ref"]?.string, let next = try? follow(reference, from: current.place) else {
                return current
            }
            current = next
        }
        return node
    }

    private func follow(_ reference: String, from place: RawPlace) throws -> RawNode {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var path = place.file
        if let file = parts.first, !file.isEmpty {
            path =
                URL(fileURLWithPath: place.file).deletingLastPathComponent()
                .appendingPathComponent(String(file).removingPercentEncoding ?? String(file)).standardizedFileURL.path
        }
        let tokens = (parts.count > 1 ? parts[1] : "").split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
            ($0.removingPercentEncoding ?? String($0)).replacingOccurrences(of: "~1", with: "/").replacingOccurrences(of: "~0", with: "~")
        }
        var value = try file(path)
        for token in tokens {
            let next = value[token] ?? Int(token).flatMap { value.list.indices.contains($0) ? value.list[$0] : nil }
            guard let next else { throw Missing(reference: reference) }
            value = next
        }
        return RawNode(place: RawPlace(file: path, tokens: Array(tokens)), value: value)
    }

    private func file(_ path: String) throws -> RawValue {
        if let known = files[path] { return known }
        let value = try RawValue(file: URL(fileURLWithPath: path))
        files[path] = value
        return value
    }

    struct Missing: Error { let reference: String }
}
