#if !Observability
    /// Creates spans of calls and attempts with swift-distributed-tracing; not part of this build.
    @available(
        *, unavailable, message: "Enable the package trait Observability: .package(url: …, traits: [.defaults, \"Observability\"])"
    )
    public struct CallTracing {}
#endif
