/// Lets tasks other than its owner's advance an iterator, one at a time.
///
/// `@unchecked`: `iterator` is only accessed by the one caller that has set `isBusy`, and a concurrent one gets an error;
/// `sending` ensures that no other code holds it.
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
