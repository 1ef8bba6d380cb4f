#if !Sandbox
    /// A local server that keeps the documented contract of the Plangrep Open API; needs the trait `Sandbox`.
    @available(*, unavailable, message: "Enable the package trait Sandbox to use the local server.")
    public struct Sandbox {}
#endif
