#if Sandbox && AsyncHTTPClient && Hummingbird
    import Foundation
    import Plangrep

    /// What the sandbox did with a job, what was told of it, and what the witness saw.
    struct FollowedJob: Sendable {
        struct Change: Sendable, Hashable {
            var status: JobStatus
            var at: Date
        }

        var id: String
        /// Every status that the job took, with the sandbox's own time.
        var history: [Change]
        var told: [JobUpdate]
        var evidence: Witness.Evidence

        /// Each is told once, none before an earlier one, and with a time at which the job had it.
        var isInOrder: Bool {
            var rest = history[...]
            for update in told {
                guard let place = rest.firstIndex(where: { $0.status == update.status }),
                    rest[place].at.milliseconds <= update.updatedAt.milliseconds
                else { return false }
                rest = rest[(place + 1)...]
                if let next = rest.first, update.updatedAt.milliseconds >= next.at.milliseconds { return false }
            }
            return true
        }

        var endsAsTheSandboxSays: Bool { told.last?.status == history.last?.status && told.last?.status.isTerminal == true }

        /// Whether at least the floor lay between any two readings.
        func keeps(_ floor: Duration) -> Bool {
            let readings = evidence.readings
            return zip(readings, readings.dropFirst()).allSatisfy { first, second in second.sent.map { $0 - first.begun >= floor } ?? true }
        }

        /// Statuses within which a whole reading fell.
        ///
        /// Among them is every one that lasted longer than from the beginning of a reading to the end of the next.
        var lasting: [Change] {
            zip(history, history.dropFirst()).filter { change, next in
                // The sandbox's times are whole milliseconds.
                let (start, end) = (change.at + 0.002, next.at - 0.002)
                return evidence.readings.contains { $0.sentAt >= start && $0.answeredAt.map { $0 < end } == true }
            }.map(\.0)
        }

        /// Statuses of which a delivery arrived before a reading had shown a later one.
        var delivered: [Change] {
            history.filter { change in
                let passed =
                    evidence.readings.filter { $0.updatedAt.map { $0.milliseconds > change.at.milliseconds } == true }.compactMap(
                        \.answeredAs
                    )
                    .min() ?? .max
                return evidence.deliveries.contains { $0.takenAs < passed && $0.tells(change) }
            }
        }

        /// What should have been told and was not.
        var missing: [Change] {
            (lasting + delivered).filter { change in !told.contains { $0.status == change.status } }
        }
    }

    extension Witness.Delivery {
        fileprivate func tells(_ change: FollowedJob.Change) -> Bool {
            let job = try? webhook.event(as: JobStatusEvent.self).job
            return job?.status == change.status && job?.updatedAt?.milliseconds == change.at.milliseconds
        }
    }

    extension Date {
        /// At the precision that travels in JSON.
        fileprivate var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }
    }
#endif
