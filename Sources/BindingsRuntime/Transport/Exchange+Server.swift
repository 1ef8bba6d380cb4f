extension Exchange {
    /// The host that the exchange goes to, without its port; empty where the authority is none.
    public var serverAddress: String { origin?.host ?? "" }

    /// The port that the exchange goes to, the scheme's own where the URL has none; 0 where the authority is none.
    public var serverPort: Int { origin?.port ?? 0 }

    var origin: Origin? { Origin(scheme: head.scheme ?? "", authority: head.authority ?? "") }
}
