#if Sandbox
    import Foundation

    extension SandboxState {
        /// Adds a key; the sandbox keeps a bounded number of them.
        mutating func addKey(_ key: KeyRecord) throws(SandboxError) {
            guard keys.count < limits.maxRecords else { throw .full }
            keys.append(key)
            keyIDs[key.digest] = key.id
        }

        /// Revokes a key; one that was revoked before keeps its time.
        mutating func revokeKey(_ id: String, at now: Date) throws(SandboxError) -> KeyRecord {
            guard let position = keys.position(of: id) else { throw .notFound("key", id) }
            if keys[position].revokedAt == nil { keys[position].revokedAt = now.inMilliseconds }
            return keys[position]
        }

        /// Revokes all keys that work.
        mutating func revokeAllKeys(at now: Date) -> [KeyRecord] {
            for position in keys.indices where keys[position].revokedAt == nil { keys[position].revokedAt = now.inMilliseconds }
            return Array(keys)
        }

        /// The key with this digest, if it works; its use is noted once a minute, so that not every read is a write.
        mutating func useKey(digest: String, from address: String?, at now: Date) -> KeyRecord? {
            guard let position = keyIDs[digest].flatMap({ keys.position(of: $0) }), keys[position].works(at: now) else { return nil }
            if keys[position].lastUsedAt.map({ now.timeIntervalSince($0) >= 60 }) ?? true {
                keys[position].lastUsedAt = now.inMilliseconds
                keys[position].lastUsedIP = address
            }
            return keys[position]
        }
    }
#endif
