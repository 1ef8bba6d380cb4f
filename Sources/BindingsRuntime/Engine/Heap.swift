struct Heap<Element> {
    private var elements: [Element] = []
    private let isBefore: @Sendable (Element, Element) -> Bool

    init(_ isBefore: @escaping @Sendable (Element, Element) -> Bool) {
        self.isBefore = isBefore
    }

    var count: Int { elements.count }
    var first: Element? { elements.first }

    mutating func insert(_ element: Element) {
        elements.append(element)
        var child = elements.count - 1
        while child > 0, isBefore(elements[child], elements[(child - 1) / 2]) {
            elements.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst() {
        elements.swapAt(0, elements.count - 1)
        elements.removeLast()
        sink(0)
    }

    mutating func removeAll(where isGone: (Element) -> Bool) {
        elements.removeAll(where: isGone)
        for parent in stride(from: elements.count / 2 - 1, through: 0, by: -1) { sink(parent) }
    }

    private mutating func sink(_ start: Int) {
        var parent = start
        while true {
            let children = (2 * parent + 1)..<min(2 * parent + 3, max(2 * parent + 1, elements.count))
            guard let least = children.min(by: { isBefore(elements[$0], elements[$1]) }), isBefore(elements[least], elements[parent]) else {
                return
            }
            elements.swapAt(least, parent)
            parent = least
        }
    }
}
