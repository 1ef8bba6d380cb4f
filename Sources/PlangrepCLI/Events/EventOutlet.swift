#if CommandLine
    import Plangrep

    /// Where verified events go.
    protocol EventOutlet: Sendable {
        /// Takes one event; what goes wrong with it is told to people and does not stop the next.
        ///
        /// - Throws: `CancellationError` alone.
        func take(_ delivery: WebhookDelivery) async throws
    }
#endif
