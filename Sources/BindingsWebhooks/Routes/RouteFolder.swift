#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The blocking file calls of the file store.
struct RouteFolder: Sendable {
    let path: String

    init(path: String) throws(WebhookRouteError) {
        self.path = path
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .lastError("make \(path)") }
    }

    /// Reads the route of any id; nil if there is none.
    func read(_ id: String) throws(WebhookRouteError) -> WebhookRoute? {
        guard WebhookRoute.isID(id) else { return nil }
        let descriptor = open(file(id), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .lastError("read \(file(id))")
        }
        defer { close(descriptor) }
        let route = try WebhookRoute(encoded: try contents(of: descriptor, id))
        // On a case-insensitive file system, another route's file may have been opened.
        return route.id == id ? route : nil
    }

    /// Writes a route atomically; a new one never replaces another.
    func write(_ route: WebhookRoute, isNew: Bool) throws(WebhookRouteError) {
        guard let bytes = try? route.encoded() else { throw .damaged }
        let draft = "\(path)/\(route.id).\(WebhookRoute.randomID()).draft"
        defer { unlink(draft) }
        try writeDraft(bytes, to: draft)
        if isNew {
            guard link(draft, file(route.id)) == 0 else { throw errno == EEXIST ? .duplicate : .lastError("write \(file(route.id))") }
        } else {
            guard rename(draft, file(route.id)) == 0 else { throw .lastError("write \(file(route.id))") }
        }
    }

    func remove(_ id: String) throws(WebhookRouteError) {
        guard WebhookRoute.isID(id) else { return }
        guard unlink(file(id)) == 0 || errno == ENOENT else { throw .lastError("remove \(file(id))") }
    }

    func ids() throws(WebhookRouteError) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { throw .storage("Cannot list \(path).") }
        return names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    }

    private func file(_ id: String) -> String { "\(path)/\(id).json" }

    private func contents(of descriptor: Int32, _ id: String) throws(WebhookRouteError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = buffer.withUnsafeMutableBytes { space in
                retryingInterrupted { unistdRead(descriptor, space.baseAddress, space.count) }
            }
            guard count >= 0 else { throw .lastError("read \(file(id))") }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    private func writeDraft(_ bytes: [UInt8], to draft: String) throws(WebhookRouteError) {
        let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .lastError("write \(draft)") }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { part in
                retryingInterrupted { unistdWrite(descriptor, part.baseAddress, part.count) }
            }
            guard count > 0 else { throw .lastError("write \(draft)") }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw .lastError("write \(draft)") }
    }
}

// Inside `RouteFolder`, the plain names refer to its own functions.
private func unistdRead(_ descriptor: Int32, _ space: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(descriptor, space, count) }
private func unistdWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, bytes, count) }

private func retryingInterrupted(_ call: () -> Int) -> Int {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}

extension WebhookRouteError {
    fileprivate static func lastError(_ step: String) -> WebhookRouteError {
        .storage("Cannot \(step): \(String(cString: strerror(errno))).")
    }
}
