/// Gives up on a host to which no connection is established.
///
/// Used only if URLSession has no connect timeout (Linux); otherwise its own limit and the idle timeout apply.
struct ConnectWatch: Sendable {
    let origin: Origin
    let limit: Duration
    let exchange: URLSessionExchange
    /// Called when the time is over.
    let giveUp: @Sendable () -> Void

    /// - Returns: A closure that ends the watch.
    func start() -> @Sendable () -> Void {
        #if canImport(FoundationNetworking)
            guard HostProbe.isUseful else { return {} }
            let system = RuntimeEnvironment.system
            let half = limit / 2
            let alarm = system.alarms.set(system.uptime() + half) { Task { await check(within: half) } }
            return { system.alarms.putOff(alarm) }
        #else
            return {}
        #endif
    }

    #if canImport(FoundationNetworking)
        private func check(within rest: Duration) async {
            if exchange.isAlive { return }
            let isReached = await HostProbe.reaches(origin, within: rest)
            if isReached || exchange.isAlive { return }
            exchange.giveUpConnecting(after: limit)
            giveUp()
        }
    #endif
}
