extension Exchange {
    /// The host of the exchange, without its port; empty if the authority is invalid.
    public var serverAddress: String { origin?.host ?? "" }

    /// The port of the exchange, the scheme's default if the URL has none; 0 if the authority is invalid.
    public var serverPort: Int { origin?.port ?? 0 }

    var origin: Origin? { Origin(scheme: head.scheme ?? "", authority: head.authority ?? "") }
}
