#if !Observability
    /// Writes calls and attempts to a swift-log logger, which this build leaves out.
    @available(
        *, unavailable, message: "Enable the package trait Observability: .package(url: …, traits: [.defaults, \"Observability\"])"
    )
    public struct CallLogging {}
#endif
