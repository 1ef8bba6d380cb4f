/// Gives up on a host that no connection comes about to.
///
/// Only where URLSession does not do it itself (Linux); elsewhere its own limit, and the idle timeout, have to do.
struct ConnectWatch: Sendable {
    let origin: Origin
    let limit: Duration
    let exchange: URLSessionExchange
    /// Called when the time is over.
    let giveUp: @Sendable () -> Void

    /// - Returns: what ends the watch.
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
