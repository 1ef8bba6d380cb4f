#if !Observability
    /// Counts and times calls and attempts by swift-metrics, which this build leaves out.
    @available(
        *, unavailable, message: "Enable the package trait Observability: .package(url: …, traits: [.defaults, \"Observability\"])"
    )
    public struct CallMetrics {}
#endif
