import Foundation

/// The runtime's dependencies other than the network: time and randomness.
///
/// Tests replace it, see `VirtualClock` in BindingsRuntimeTesting.
public struct RuntimeEnvironment: Sendable {
    /// The wall clock, needed only to interpret the dates that servers send.
    public var now: @Sendable () -> Date { parts.value.now }

    /// A monotonic clock, as the time since some fixed moment.
    public var uptime: @Sendable () -> Duration { parts.value.uptime }

    /// A deliberate wait, between attempts and polls; throws `CancellationError` at once if the task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void { parts.value.sleep }

    /// Returns when ``uptime`` has reached a moment, for timeouts and deadlines; throws if the task is cancelled.
    public var wait: @Sendable (_ until: Duration) async throws -> Void { parts.value.wait }

    /// 64 random bits, for jitter, idempotency keys and boundaries.
    public var random: @Sendable () -> UInt64 { parts.value.random }

    /// The alarms of timeouts and deadlines.
    var alarms: Alarms { parts.value.alarms }

    /// The retry budgets of all clients with this environment.
    var retryBudgets: RetryBudgets { parts.value.retryBudgets }

    private struct Parts: Sendable {
        let now: @Sendable () -> Date
        let uptime: @Sendable () -> Duration
        let sleep: @Sendable (Duration) async throws -> Void
        let wait: @Sendable (_ until: Duration) async throws -> Void
        let random: @Sendable () -> UInt64
        let alarms: Alarms
        let retryBudgets = RetryBudgets()
    }

    private let parts: Shared<Parts>

    /// Creates an environment.
    public init(
        now: @escaping @Sendable () -> Date,
        uptime: @escaping @Sendable () -> Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void,
        wait: @escaping @Sendable (Duration) async throws -> Void,
        random: @escaping @Sendable () -> UInt64
    ) {
        parts = Shared(
            Parts(now: now, uptime: uptime, sleep: sleep, wait: wait, random: random, alarms: Alarms(uptime: uptime, wait: wait)))
    }

    /// Applies the timeouts and deadlines that are due before it returns; a clock that jumps calls it after each jump.
    ///
    /// Does nothing once the environment is no longer in use.
    package var ringDue: @Sendable () -> Void { { [weak alarms] in alarms?.ringDue() } }

    /// The system's clocks and its random number generator.
    public static let system: RuntimeEnvironment = {
        let clock = ContinuousClock()
        let start = clock.now
        return RuntimeEnvironment(
            now: { Date() },
            uptime: { start.duration(to: clock.now) },
            sleep: { try await clock.sleep(for: $0) },
            wait: { try await clock.sleep(until: start.advanced(by: $0)) },
            random: { UInt64.random(in: .min ... .max) })
    }()
}

extension RuntimeEnvironment {
    /// A random UUID (RFC 9562, version 4), in lower case.
    func uuid() -> String {
        let high = random() & 0xFFFF_FFFF_FFFF_0FFF | 0x0000_0000_0000_4000
        let low = random() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        return String(unsafeUninitializedCapacity: 36) { text in
            var index = 0
            for digit in 0..<32 {
                if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
                    text[index] = UInt8(ascii: "-")
                    index += 1
                }
                text[index] = Hexadecimal.digit(digit < 16 ? high >> (60 - 4 * UInt64(digit)) : low >> (124 - 4 * UInt64(digit)))
                index += 1
            }
            return index
        }
    }
}

enum Hexadecimal {
    /// The lower-case digit of the lowest four bits, in ASCII.
    static func digit(_ value: UInt64) -> UInt8 {
        let value = UInt8(truncatingIfNeeded: value & 0xF)
        return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
    }

    /// Sixteen lower-case digits.
    static func text(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
