/// Checks a file periodically while it is sent.
///
/// URLSession does not notice that it has become shorter: the server would wait for the rest of the announced length.
struct FileWatch: Sendable {
    private static let interval: Duration = .seconds(1)

    let body: RequestBody?
    let exchange: URLSessionExchange
    /// Called when the file was changed.
    let giveUp: @Sendable () -> Void

    /// - Returns: A closure that ends the watch.
    func start() -> @Sendable () -> Void {
        guard let body, case .file(_, _?) = body.storage else { return {} }
        let task = Task {
            do throws(TransportError) {
                while (try? await Task.sleep(for: Self.interval)) != nil { try await body.checkUnchanged() }
            } catch {
                exchange.giveUp(error)
                giveUp()
            }
        }
        return { task.cancel() }
    }
}
