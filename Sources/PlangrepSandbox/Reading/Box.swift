#if Sandbox
    /// A box on a page: its edges as parts of the page's width and height, 0 to 1 from the upper left.
    struct Box: Sendable, Hashable {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double

        var height: Double { bottom - top }
        var centre: (x: Double, y: Double) { ((left + right) / 2, (top + bottom) / 2) }

        func union(_ other: Box) -> Box {
            Box(
                left: min(left, other.left), top: min(top, other.top), right: max(right, other.right), bottom: max(bottom, other.bottom))
        }
    }

    /// A box in eight bytes: each edge in 65,535ths of the page, which is less than a fiftieth of a point on a large sheet.
    struct PackedBox: Sendable, Hashable {
        var edges: SIMD4<UInt16>

        init(edges: SIMD4<UInt16>) { self.edges = edges }

        /// The box as near as it can be stored; edges outside of the page are moved onto its border.
        init(_ box: Box) {
            func packed(_ edge: Double) -> UInt16 { UInt16((min(max(edge, 0), 1) * 65535).rounded()) }
            edges = SIMD4(packed(box.left), packed(box.top), packed(box.right), packed(box.bottom))
        }

        var box: Box {
            // Six decimals are more than is stored, and short in JSON.
            func edge(_ value: UInt16) -> Double { (Double(value) / 65535 * 1_000_000).rounded() / 1_000_000 }
            return Box(left: edge(edges[0]), top: edge(edges[1]), right: edge(edges[2]), bottom: edge(edges[3]))
        }
    }
#endif
