#if !Observability
    /// Makes spans of calls and attempts by swift-distributed-tracing, which this build leaves out.
    @available(
        *, unavailable, message: "Enable the package trait Observability: .package(url: …, traits: [.defaults, \"Observability\"])"
    )
    public struct CallTracing {}
#endif
