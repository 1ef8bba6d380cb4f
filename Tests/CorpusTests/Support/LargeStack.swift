import Foundation

/// Runs work on a thread of its own whose stack is large: schemas are followed as deep as documents nest them.
func withLargeStack<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        let thread = Thread { continuation.resume(with: Result { try work() }) }
        thread.stackSize = 1 << 29
        thread.start()
    }
}
