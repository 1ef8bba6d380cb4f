/// Lets tasks other than its owner's advance an iterator, one at a time.
///
/// `@unchecked`: `iterator` is only touched by the one caller that has set `isBusy`, and another that comes meanwhile gets an error;
/// `sending` sees to it that nobody else holds it.
package final class IteratorBox: @unchecked Sendable {
    private var iterator: ResponseBody.Iterator
    private let isBusy = Mutex(false)

    package init(_ iterator: sending ResponseBody.Iterator) {
        self.iterator = iterator
    }

    package func next() async throws -> [UInt8]? {
        let wasBusy = isBusy.withLock { busy in
            defer { busy = true }
            return busy
        }
        if wasBusy { throw TransportError(.other, "Two readers of one response body.") }
        defer { isBusy.withLock { $0 = false } }
        return try await iterator.next()
    }
}
