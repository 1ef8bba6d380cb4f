extension HTTPFields {
    /// The fields as the lines of HTTP/1: a single `Cookie` line (RFC 6265, 5.4), though the fields hold each cookie separately.
    public var lines: [HTTPField] {
        guard let cookies = self[.cookie], self[values: .cookie].count > 1 else { return Array(self) }
        return filter { $0.name != .cookie } + [HTTPField(name: .cookie, value: cookies)]
    }
}
