#if !AsyncHTTPClient
    /// The transport over AsyncHTTPClient, which this build leaves out.
    @available(
        *, unavailable, message: "Enable the package trait AsyncHTTPClient: .package(url: …, traits: [.defaults, \"AsyncHTTPClient\"])"
    )
    public struct AsyncHTTPTransport {}
#endif
