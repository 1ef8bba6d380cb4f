/// A body that is read under the watchdog of its attempt.
enum WatchedBody {
    static func guarding(
        _ start: @escaping @Sendable () -> ResponseBody.Iterator, _ watchdog: Watchdog, _ progress: Progress, _ slot: Slots.Slot
    ) -> ResponseBody {
        let place = HeldSlot(slot)
        return ResponseBody(
            storage: .stream {
                let box = IteratorBox(start())
                return ResponseBody.Iterator {
                    progress.tick()
                    do {
                        let chunk = try await watchdog.guarding(progress) { try await box.next() }
                        if chunk == nil { place.giveBack() }
                        return chunk
                    } catch {
                        place.giveBack()
                        throw error
                    }
                }
            })
    }
}

/// A slot that is released at the end of a body, or with it.
private final class HeldSlot: Sendable {
    private let slot: Mutex<Slots.Slot?>

    init(_ slot: Slots.Slot) {
        self.slot = Mutex(slot)
    }

    func giveBack() {
        let last = slot.withLock { slot -> Slots.Slot? in
            defer { slot = nil }
            return slot
        }
        // Freed here, outside the lock.
        withExtendedLifetime(last) {}
    }
}
