extension Server {
    /// A piece of a server's address: text of the document, or the value of a variable that must be valid at its position.
    ///
    /// Each position accepts few values, so that no value leads a call to another host than the document's address.
    public struct Part: Sendable, Hashable, ExpressibleByStringLiteral {
        enum Place: Sendable, Hashable {
            case text, scheme, url, label, host, address, port, portSuffix, basePath, path
        }

        let place: Place
        /// The variable's name; empty for text.
        let name: String
        let value: String
        var mayBeEmpty = false

        /// Text as it is: the document's own, or one of the values that it declares.
        public static func text(_ text: String) -> Part { Part(place: .text, name: "", value: text) }

        /// Text of the document.
        public init(stringLiteral text: String) { self = .text(text) }

        /// `http` or `https`.
        public static func scheme(_ name: String, _ value: String) -> Part { Part(place: .scheme, name: name, value: value) }

        /// An absolute URL without user, query and fragment, at the start of the address.
        public static func url(_ name: String, _ value: String) -> Part { Part(place: .url, name: name, value: value) }

        /// A piece of one label of a host: letters, digits, `-` and `_`.
        public static func label(_ name: String, _ value: String, mayBeEmpty: Bool = false) -> Part {
            Part(place: .label, name: name, value: value, mayBeEmpty: mayBeEmpty)
        }

        /// The labels of a host, separated by dots.
        public static func host(_ name: String, _ value: String) -> Part { Part(place: .host, name: name, value: value) }

        /// A host, with an optional port and an optional path.
        public static func address(_ name: String, _ value: String) -> Part { Part(place: .address, name: name, value: value) }

        /// A port: 1 to 65535.
        public static func port(_ name: String, _ value: String) -> Part { Part(place: .port, name: name, value: value) }

        /// A port with its leading colon, or nothing.
        public static func portSuffix(_ name: String, _ value: String) -> Part {
            Part(place: .portSuffix, name: name, value: value, mayBeEmpty: true)
        }

        /// A path after a host: nothing, or one that begins with a slash.
        ///
        /// Percent-encoded; it may have several segments.
        public static func basePath(_ name: String, _ value: String) -> Part {
            Part(place: .basePath, name: name, value: value, mayBeEmpty: true)
        }

        /// A piece of a path, percent-encoded; it may have several segments.
        public static func path(_ name: String, _ value: String, mayBeEmpty: Bool = false) -> Part {
            Part(place: .path, name: name, value: value, mayBeEmpty: mayBeEmpty)
        }

        init(place: Place, name: String, value: String, mayBeEmpty: Bool = false) {
            (self.place, self.name, self.value, self.mayBeEmpty) = (place, name, value, mayBeEmpty)
        }
    }
}
