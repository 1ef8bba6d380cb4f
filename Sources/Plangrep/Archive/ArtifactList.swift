import Foundation

/// The artifacts that a result refers to.
struct ArtifactList {
    struct Item: Sendable, Hashable {
        /// Nil where the URL is none of the documented routes.
        var address: ArtifactAddress?
        var type: String?
        /// Where it goes, relative to the archive's folder.
        var file: String
    }

    private(set) var items: [Item] = []
    private var seen: Set<String> = []
    private var names = FolderNames()
    private let base: URL?

    /// Reads a result that is on disk, piece by piece.
    ///
    /// - Parameter base: The API's own URL.
    init(result file: URL, base: URL?) async throws {
        self.base = base
        var reader = JSONChunkReader(ResultPiece.arrays, limit: 64 << 20)
        var chunks = RequestBody.file(file).chunks().makeAsyncIterator()
        while let chunk = try await chunks.next() {
            reader.append(chunk)
            while let piece = try reader.next() { if piece.isComplete { add(artifactsIn: try piece.decode(JSONValue.self)) } }
        }
        try reader.finish()
    }

    /// Every array named `artifacts`, wherever it is: the documentation does not say of all types that they have one.
    private mutating func add(artifactsIn value: JSONValue) {
        switch value {
        case .object(let members):
            for (key, value) in members {
                if key == "artifacts", let artifacts = value.array { artifacts.forEach { add($0) } } else { add(artifactsIn: value) }
            }
        case .array(let elements): elements.forEach { add(artifactsIn: $0) }
        default: break
        }
    }

    private mutating func add(_ artifact: JSONValue) {
        guard let url = artifact["url"]?.string, seen.insert(url).inserted else { return }
        let address = try? ArtifactAddress(url, base: base)
        let name = address?.path ?? "link-\(items.count + 1)"
        items.append(
            Item(address: address, type: artifact["type"]?.string, file: "artifacts/" + names.path(for: name, fallback: "artifact")))
    }
}
