import Foundation

extension FileAccess {
    /// The file system.
    public static let disk = FileAccess(resolve: resolveOnDisk, read: readFromDisk)

    /// A file that could not be read.
    public enum ReadError: Error, Hashable, CustomStringConvertible {
        /// It has more bytes than allowed.
        case tooLarge(limit: Int)
        /// It is no ordinary file, or reading failed.
        case unreadable(String)

        /// Why, in plain words.
        public var description: String {
            switch self {
            case .tooLarge(let limit): "it has more than \(limit) bytes"
            case .unreadable(let reason): reason
            }
        }
    }

    @Sendable private static func resolveOnDisk(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    @Sendable private static func readFromDisk(_ path: String, _ limit: Int) throws -> [UInt8] {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let type = attributes[.type] as? FileAttributeType
        if type == .typeDirectory { throw ReadError.unreadable("it is a folder; give the path of a file in it") }
        guard type == .typeRegular else { throw ReadError.unreadable("it is no ordinary file") }
        let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        guard size <= limit else { throw ReadError.tooLarge(limit: limit) }
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
