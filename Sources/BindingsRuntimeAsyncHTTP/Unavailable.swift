#if !AsyncHTTPClient
    /// The transport over AsyncHTTPClient; not part of this build.
    @available(
        *, unavailable, message: "Enable the package trait AsyncHTTPClient: .package(url: …, traits: [.defaults, \"AsyncHTTPClient\"])"
    )
    public struct AsyncHTTPTransport {}
#endif
