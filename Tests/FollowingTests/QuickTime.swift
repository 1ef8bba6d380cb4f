import Foundation
import Plangrep

/// The system's time, a number of times faster for whoever asks: a documented floor of 5 s takes half a second at speed 10.
enum QuickTime {
    static func environment(speed: Int) -> RuntimeEnvironment {
        let clock = ContinuousClock()
        let start = clock.now
        return RuntimeEnvironment(
            now: { Date() },
            uptime: { start.duration(to: clock.now) * speed },
            sleep: { try await clock.sleep(for: $0 / speed) },
            // A division rounds down: never too early.
            wait: { try await clock.sleep(until: start.advanced(by: $0 / speed + .nanoseconds(1))) },
            random: { UInt64.random(in: .min ... .max) })
    }
}
