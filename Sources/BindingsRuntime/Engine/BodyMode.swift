import Foundation

/// The treatment of a response's body.
enum BodyMode: Sendable {
    /// Held in memory, up to a limit in bytes.
    case buffer(limit: Int)
    /// Passed on as it arrives.
    case stream
    /// Written to a private file in a directory.
    case spool(directory: String, prefix: String)

    /// The number of bytes kept of an error's body.
    static let errorLimit = 64 << 10

    var isStreamed: Bool {
        if case .buffer = self { false } else { true }
    }

    /// Reads the body, and records progress as it arrives.
    ///
    /// The body of an error is always held in memory, up to the error limit.
    func take(_ response: TransportResponse, _ progress: Progress) async throws -> TransportResponse {
        progress.tick()
        var response = response
        if response.head.status.kind != .successful {
            response.body = .bytes(try await Self.prefix(of: response.body, progress))
            return response
        }
        switch self {
        case .buffer(let limit): response.body = .bytes(try await Self.collect(response.body, limit: limit, progress))
        case .stream: break
        case .spool(let directory, let prefix): response.body = try await Self.spool(response.body, in: directory, prefix: prefix, progress)
        }
        return response
    }

    private static func collect(_ body: ResponseBody, limit: Int, _ progress: Progress) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in body {
            progress.tick()
            if bytes.count + chunk.count > limit {
                throw TransportError(.tooLarge, requestSent: true, "The response is larger than \(limit) bytes.")
            }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
        }
        return bytes
    }

    /// A body that breaks off does not hide the status it came with.
    private static func prefix(of body: ResponseBody, _ progress: Progress) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            for try await chunk in body {
                progress.tick()
                bytes += chunk.prefix(errorLimit - bytes.count)
                if bytes.count >= errorLimit { break }
            }
        } catch {
            try Task.checkCancellation()
        }
        return bytes
    }

    private static func spool(_ body: ResponseBody, in directory: String, prefix: String, _ progress: Progress) async throws -> ResponseBody
    {
        let file = try await FileIO.run { () throws(TransportError) in try TemporaryFile.create(in: directory, prefix: prefix) }
        var length: Int64 = 0
        for try await chunk in body {
            progress.tick()
            try await FileIO.run { () throws(TransportError) in try file.append(chunk) }
            length += Int64(chunk.count)
        }
        return ResponseBody(storage: .file(file, length: length))
    }
}
