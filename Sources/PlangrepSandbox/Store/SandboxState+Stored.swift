#if Sandbox
    import Foundation

    extension SandboxState {
        /// A replay with the key it is found by.
        struct KeyedReplay: Sendable, Codable {
            var key: ReplayKey
            var replay: Replay
        }

        /// What is kept of a state: all of it, or what has changed.
        struct Stored: Sendable {
            var projects: [ProjectRecord] = []
            var jobs: [JobRecord] = []
            var texts: [JobText] = []
            var keys: [KeyRecord] = []
            /// The jobs that are gone, and with them their texts and replays.
            var removedJobs: [String] = []
            var replays: [KeyedReplay] = []
            /// Nil where it is as it was.
            var account: CreditAccount?

            var isEmpty: Bool {
                projects.isEmpty && jobs.isEmpty && texts.isEmpty && keys.isEmpty && removedJobs.isEmpty && replays.isEmpty
                    && account == nil
            }
        }

        /// Whether anything is to be stored; most requests change nothing.
        var isChanged: Bool {
            isAccountChanged || !changedReplays.isEmpty || projects.isChanged || jobs.isChanged || texts.isChanged || keys.isChanged
        }

        /// What is to be stored.
        var changes: Stored {
            let (jobs, keyed) = (jobs.changes, changedReplays.compactMap { key in replays[key].map { KeyedReplay(key: key, replay: $0) } })
            return Stored(
                projects: projects.changes.changed, jobs: jobs.changed, texts: texts.changes.changed, keys: keys.changes.changed,
                removedJobs: jobs.removed, replays: keyed, account: isAccountChanged ? account : nil)
        }

        /// Notes that ``changes`` are stored.
        mutating func areStored() {
            projects.areStored()
            jobs.areStored()
            texts.areStored()
            keys.areStored()
            (changedReplays, isAccountChanged) = ([], false)
        }

        /// Takes up what an earlier process has stored.
        mutating func restore(_ stored: Stored) {
            projects = Records(stored: stored.projects)
            setJobs(
                stored: stored.jobs.map { job in
                    var job = job
                    job.lifecycle.timings = timings
                    return job
                })
            texts = Records(stored: stored.texts)
            keys = Records(stored: stored.keys)
            keyIDs = Dictionary(stored.keys.map { ($0.digest, $0.id) }) { $1 }
            replays = Dictionary(stored.replays.map { ($0.key, $0.replay) }) { $1 }
            if let account = stored.account { self.account = account }
            isAccountChanged = false
        }

        mutating func remember(_ replay: Replay, under key: ReplayKey) {
            replays[key] = replay
            changedReplays.insert(key)
        }
    }

    extension JobRecord {
        /// The job with its files in this folder, which may have been moved.
        func inFolder(_ folder: DocumentFolder) -> JobRecord {
            func moved(_ file: URL) -> URL { folder.file(file.lastPathComponent) }
            var job = self
            for index in documents.indices { job.documents[index].file = moved(documents[index].file) }
            for index in registered.indices {
                job.registered[index].file = registered[index].file.map(moved)
                for part in registered[index].parts.indices {
                    job.registered[index].parts[part].file = registered[index].parts[part].file.map(moved)
                }
            }
            return job
        }
    }
#endif
