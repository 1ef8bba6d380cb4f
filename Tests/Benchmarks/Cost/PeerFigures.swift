/// What apple/swift-openapi-generator 1.13.0 with swift-openapi-runtime 1.11.0 cost, with Swift 6.3.1 on Linux and two cores.
///
/// They were measured on a machine of the same kind, another day: compare ratios, and give them room.
enum PeerFigures {
    /// Generating types and client.
    struct Generation {
        /// Seconds of processor time of the release tool; nil where it refuses the document.
        var release: Double?
        var debug: Double?
        var peakMebibytes: Int?
        var lines: Int?

        /// The debug tool was measured on two documents; on others it takes about 2.2 times the release tool's time.
        init(_ release: Double? = nil, debug: Double? = nil, _ peakMebibytes: Int? = nil, _ lines: Int? = nil) {
            self.release = release
            self.debug = debug ?? release.map { $0 * 2.2 }
            self.peakMebibytes = peakMebibytes
            self.lines = lines
        }
    }

    /// Compiling what was generated: seconds of processor time and megabytes of object files.
    struct Compilation {
        var debug: Double
        var debugObjects: Double
        var release: Double
        var releaseObjects: Double
    }

    static let generation: [String: Generation] = [
        "oai-tictactoe": Generation(0.06, 31, 1_032),
        "apple-petstore-reference": Generation(0.13, debug: 0.26, 34, 4_201),
        "readme-3.0-parameters-style": Generation(0.17, 34, 3_939),
        "readme-3.0-discriminators": Generation(),
        "cloud-hypervisor": Generation(0.25, 35, 9_562),
        "conjur.bundled": Generation(0.38, 39, 18_112),
        "traq-v3": Generation(1.08, 51, 52_030),
        "ory-kratos": Generation(),
        "heyapi-opencode-3.1": Generation(),
        "qdrant": Generation(1.59, 61, 58_811),
        "k8s-apps-v1": Generation(1.35, 59, 53_172),
        "discord": Generation(4.34, 94, 149_280),
        "box": Generation(4.20, debug: 11.0, 105, 170_982),
        "vercel-2025": Generation(),
        "stripe-2022": Generation(11.6, 196, 311_140),
    ]

    static let compilation: [(document: String, peer: Compilation)] = [
        ("cloud-hypervisor", Compilation(debug: 5.0, debugObjects: 5.6, release: 13.9, releaseObjects: 4.1)),
        ("traq-v3", Compilation(debug: 22.4, debugObjects: 23.8, release: 60.7, releaseObjects: 17.3)),
        ("k8s-apps-v1", Compilation(debug: 38.5, debugObjects: 41.6, release: 103.8, releaseObjects: 20.9)),
        ("qdrant", Compilation(debug: 73.4, debugObjects: 62.0, release: 154.4, releaseObjects: 33.0)),
    ]

    /// A clean build of the generator with its dependencies, debug and release.
    static let tool = (debug: 70.6, release: 190.5)
    /// A clean debug build of a consumer of the petstore document, a build with nothing to do, and one after a line of the document.
    static let consumer = (clean: 100.7, again: 3.8, edited: 2.7)
}
