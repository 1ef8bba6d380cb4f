/// A large value behind one reference: a copy costs one count, and takes one word wherever it waits.
///
/// Each call that waits holds copies of what describes it in the frames of its functions, and thousands may wait at once.
struct Shared<Value: Sendable>: Sendable {
    private final class Storage: Sendable {
        let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private var storage: Storage

    init(_ value: Value) {
        storage = Storage(value)
    }

    /// Setting it leaves the copies as they are.
    var value: Value {
        get { storage.value }
        set { storage = Storage(newValue) }
    }
}
