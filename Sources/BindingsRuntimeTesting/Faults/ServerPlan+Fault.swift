import Foundation

extension ServerPlan {
    /// The plan with a fault.
    ///
    ///     let server = try LoopbackServer { _, index in .json("{}").with(index == 0 ? .reset(afterBytes: 20) : .delay(.milliseconds(5))) }
    public func with(_ fault: Fault) -> ServerPlan {
        var plan = self
        switch fault {
        case .delay(let time): plan.actions.insert(.pause(time), at: 0)
        case .drop(let count): plan.actions = start(count) + [.close]
        case .reset(let count): plan.actions = start(count) + [.reset]
        case .wrongLength(let difference): plan.actions = [.send(Self.lengthened(message, by: difference)), .close]
        case .slowDrip(let size, let pause):
            let pieces = Fault.pieces(message, of: size).map { Action.send($0) }
            plan.actions = Array(pieces.map { [$0] }.joined(separator: [.pause(pause)]))
        case .garbage(let count): plan.actions = [.send(Self.garbage(count)), .close]
        }
        return plan
    }

    /// All bytes that the plan sends.
    private var message: [UInt8] {
        actions.flatMap { action -> [UInt8] in
            if case .send(let bytes) = action { bytes } else { [] }
        }
    }

    /// The first bytes that the plan sends; with a count of zero, nothing is sent at all.
    private func start(_ count: Int) -> [Action] {
        count > 0 ? [.send(Array(message.prefix(count)))] : []
    }

    /// The message with another `Content-Length`, never below zero.
    private static func lengthened(_ message: [UInt8], by difference: Int) -> [UInt8] {
        let text = String(decoding: message, as: UTF8.self)
        guard let range = text.firstRange(of: /Content-Length: (\d+)/.ignoresCase()) else { return message }
        let length = Int(text[range].split(separator: " ").last ?? "") ?? 0
        return Array(text.replacingCharacters(in: range, with: "Content-Length: \(max(0, length + difference))").utf8)
    }

    /// The same bytes each time, none of which begins a status line.
    private static func garbage(_ count: Int) -> [UInt8] {
        let random = VirtualClock.seeded(0xBAD)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: random()) | 0x80 }
    }
}
