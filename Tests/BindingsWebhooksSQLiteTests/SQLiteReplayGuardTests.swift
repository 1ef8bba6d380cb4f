#if SQLite
    import BindingsWebhooksSQLite
    import Foundation
    import Testing

    @Suite("The replay guard on disk", .timeLimit(.minutes(2)))
    final class SQLiteReplayGuardTests {
        private let time = Date(timeIntervalSince1970: 1_700_000_000)
        private let folder: URL
        private var path: String { folder.appending(path: "deliveries.sqlite").path(percentEncoded: false) }

        init() throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "replay-guard-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        @Test("A key is new once, also after a restart")
        func restart() async throws {
            let first = try SQLiteWebhookReplayGuard(path: path)
            #expect(try await first.admit("a", until: nil, now: time))
            #expect(try await !first.admit("a", until: nil, now: time + 1_000_000))
            let second = try SQLiteWebhookReplayGuard(path: path)
            #expect(try await !second.admit("a", until: nil, now: time))
            #expect(try await second.admit("b", until: nil, now: time))
            #expect(try await first.count == 2)
        }

        @Test("Beyond its capacity the oldest is forgotten, however many come")
        func capacity() async throws {
            let replays = try SQLiteWebhookReplayGuard(path: path, capacity: 3)
            for number in 0..<100 { _ = try await replays.admit("\(number)", until: nil, now: time) }
            #expect(try await replays.count == 3)
            #expect(try await !replays.admit("97", until: nil, now: time))
            #expect(try await replays.admit("96", until: nil, now: time))
            #expect(try await SQLiteWebhookReplayGuard(path: path, capacity: 1).admit("new", until: nil, now: time))
            #expect(try await replays.count == 1)
        }

        @Test("What the verifier refuses by itself is forgotten; a repetition that was signed later is remembered for longer")
        func expiry() async throws {
            let replays = try SQLiteWebhookReplayGuard(path: path)
            #expect(try await replays.admit("a", until: time + 10, now: time))
            #expect(try await !replays.admit("a", until: time + 20, now: time + 9))
            #expect(try await !replays.admit("a", until: time + 15, now: time + 19))
            #expect(try await replays.admit("b", until: time + 30, now: time + 20))
            #expect(try await replays.count == 1)
            #expect(try await !replays.admit("b", until: nil, now: time + 20))
            #expect(try await !replays.admit("b", until: time + 40, now: time + 1_000_000))
        }

        @Test("Of many at once one is told that it is new")
        func concurrent() async throws {
            let guards = [try SQLiteWebhookReplayGuard(path: path), try SQLiteWebhookReplayGuard(path: path)]
            let time = time
            let news = try await withThrowingTaskGroup(of: Bool.self) { group in
                for index in 0..<40 { group.addTask { try await guards[index % 2].admit("a", until: nil, now: time) } }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(news == 1)
        }

        @Test("Four processes that start at once and are sent the same find each delivery new once")
        func processes() async throws {
            let path = path
            let news = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<4 { group.addTask { try await Probe.run(path, count: 60) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(news.count == 60)
            #expect(Set(news).count == 60)
            #expect(try await SQLiteWebhookReplayGuard(path: path).count == 60)
        }

        @Test("A process that is killed while it writes forgets nothing that it told")
        func killed() async throws {
            let told = try await Probe.run(path, count: 100_000, killedAfter: 20)
            #expect(told.count >= 20)
            let replays = try SQLiteWebhookReplayGuard(path: path)
            for key in told { #expect(try await !replays.admit(key, until: nil, now: time)) }
        }

        @Test("Only its owner can read it, and it holds no key")
        func privacy() async throws {
            let replays = try SQLiteWebhookReplayGuard(path: path)
            _ = try await replays.admit("route/id:msg_of_somebody", until: nil, now: time)
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                let file = folder.appending(path: name)
                let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
                #expect(mode == 0o600, "\(name)")
                #expect(try Data(contentsOf: file).range(of: Data("msg_of_somebody".utf8)) == nil)
            }
        }

        @Test("What cannot be opened is told with what to check")
        func errors() throws {
            #expect {
                try SQLiteWebhookReplayGuard(path: "/nowhere/at/all.sqlite")
            } throws: {
                "\($0)".contains("/nowhere/at/all.sqlite: No such file or directory. Check that its folder exists")
            }
            try Data("This is no database, however long one looks at it.".utf8).write(to: URL(filePath: path))
            #expect(throws: SQLiteWebhookReplayGuardError.self) { try SQLiteWebhookReplayGuard(path: path) }
        }

        @Test("An inbox that cannot remember takes nothing in, and the sender may try again")
        func inbox() async throws {
            let scheme = WebhookScheme.gitHub
            let secret = try WebhookSecret("a secret")
            let body = Array("{}".utf8)
            let headers = try scheme.sign(body: body, secret: secret)
            for expected in [WebhookReceipt.accepted, .duplicate] {
                let inbox = try WebhookInbox(scheme: scheme, replayGuard: SQLiteWebhookReplayGuard(path: path))
                _ = try await inbox.openRoute(id: "route")
                try await inbox.bind("route", to: "job", secret: secret)
                #expect(await inbox.receive(routeID: "route", body: body, headers: headers) == expected)
            }
        }
    }
#endif
