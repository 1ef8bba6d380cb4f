/// A growing run of plain values in memory of its own, for the innermost loops: unlike an array, it need not check for other owners.
///
/// Unsafe inside only: the memory is released with the stack, no pointer to it is kept, and callers check that an index is below `count`.
struct Stack<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = Swift.max(capacity, 1)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    subscript(index: Int) -> Element {
        @inline(__always) get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        @inline(__always) set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow(by: 1) }
        base[count] = element
        count &+= 1
    }

    /// Appends the values at `source`, which must be outside the stack.
    @inline(__always)
    mutating func append(from source: UnsafePointer<Element>, count added: Int) {
        if capacity &- count < added { grow(by: added) }
        (base + count).update(from: source, count: added)
        count &+= added
    }

    /// Appends one value `added` times.
    @inline(__always)
    mutating func append(_ element: Element, times added: Int) {
        if capacity &- count < added { grow(by: added) }
        (base + count).update(repeating: element, count: added)
        count &+= added
    }

    /// Reserves room for `added` more values, which `write` fills in; it returns the number written.
    @inline(__always)
    mutating func append(upTo added: Int, _ write: (UnsafeMutablePointer<Element>) -> Int) {
        if capacity &- count < added { grow(by: added) }
        count &+= write(base + count)
    }

    /// Drops all values from this index on.
    @inline(__always)
    mutating func truncate(to newCount: Int) {
        if newCount < count { count = newCount }
    }

    @inline(never)
    private mutating func grow(by added: Int) {
        let larger = Swift.max(capacity * 2, count + added)
        let grown = UnsafeMutablePointer<Element>.allocate(capacity: larger)
        grown.update(from: base, count: count)
        base.deallocate()
        base = grown
        capacity = larger
    }
}
