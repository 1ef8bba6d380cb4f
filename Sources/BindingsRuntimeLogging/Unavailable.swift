#if !Observability
    /// Logs calls and attempts to a swift-log logger; not part of this build.
    @available(
        *, unavailable, message: "Enable the package trait Observability: .package(url: …, traits: [.defaults, \"Observability\"])"
    )
    public struct CallLogging {}
#endif
