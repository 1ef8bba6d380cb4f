#if canImport(CryptoKit) || Crypto
    import Foundation
    import Plangrep

    #if canImport(CryptoKit)
        import CryptoKit
    #else
        import Crypto
    #endif

    /// Compares verifying a delivery with the bare HMAC of its body, which is the least that any verifier must compute.
    ///
    /// Each figure is the CPU time of the best of nine runs, the two in turns: the machine's other work only ever adds to it.
    func runWebhookBenchmark() throws {
        let schemes: [WebhookScheme] = [.plangrep, .plangrepTimestamped, .standard, .stripe, .gitHub]
        for (name, size, rounds) in [("1 KB", 1 << 10, 20_000), ("1 MB", 1 << 20, 50)] {
            print("a body of \(name)")
            for scheme in schemes {
                let (ours, bare) = try measure(scheme, size: size, rounds: rounds)
                let more = ours - bare
                let isMet = size > 1 << 19 ? ours <= bare * 1.2 : more <= 2e-6
                let goal = size > 1 << 19 ? "at most 1.2 times" : "at most 2 µs more"
                print(
                    "  \(scheme.name): verifying \(text(ours)), bare HMAC \(text(bare)): \(text(more)) more, "
                        + "\((ours / bare * 1000).rounded() / 1000) times; goal \(goal): \(isMet ? "met" : "missed")")
            }
        }
    }

    private func measure(_ scheme: WebhookScheme, size: Int, rounds: Int) throws -> (ours: Double, bare: Double) {
        let secret = try WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        let moment = Date(timeIntervalSince1970: 1_700_000_000)
        let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let headers = try scheme.sign(body: body, secret: secret, timestamp: moment, id: "msg_1")
        let verifier = try WebhookVerifier(secrets: [secret], scheme: scheme) { moment }
        let key = SymmetricKey(data: Array("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".utf8))
        let code = HMAC<SHA256>.authenticationCode(for: body, using: key)
        var (ours, bare) = (Double.infinity, Double.infinity)
        for _ in 0..<9 {
            bare = min(
                bare,
                try time(rounds) {
                    guard HMAC<SHA256>.authenticationCode(for: body, using: key) == code else { throw BenchmarkError("Another code.") }
                })
            ours = min(ours, try time(rounds) { _ = try verifier.verify(body: body, headers: headers) })
        }
        return (ours, bare)
    }

    /// CPU seconds of one of so many rounds.
    private func time(_ rounds: Int, _ body: () throws -> Void) rethrows -> Double {
        let start = clock()
        for _ in 0..<rounds { try body() }
        return Double(clock() - start) / Double(CLOCKS_PER_SEC) / Double(rounds)
    }

    private func text(_ seconds: Double) -> String {
        let micro = seconds * 1e6
        return abs(micro) < 100 ? "\((micro * 100).rounded() / 100) µs" : "\(Int(micro.rounded())) µs"
    }
#endif
