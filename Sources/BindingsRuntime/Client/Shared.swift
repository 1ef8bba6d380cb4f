/// A large value behind one reference: a copy costs one reference count, and takes one word in each frame that holds it.
///
/// Each waiting call holds copies of its description in the frames of its functions, and thousands may wait at once.
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

    /// Setting it does not change the copies.
    var value: Value {
        get { storage.value }
        set { storage = Storage(newValue) }
    }
}
