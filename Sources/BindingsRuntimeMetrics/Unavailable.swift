#if !Observability
    /// Counts and times calls and attempts with swift-metrics; not part of this build.
    @available(
        *, unavailable, message: "Enable the package trait Observability: .package(url: …, traits: [.defaults, \"Observability\"])"
    )
    public struct CallMetrics {}
#endif
