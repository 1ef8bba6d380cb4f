// swift-tools-version: 6.2
import PackageDescription

// Every dependency is resolved by our users unless a trait guards it: the reason for each stands beside it.
// A consumer resolves three packages with `traits: []` and five with the defaults; `ConsumerTests` holds us to it.
let package = Package(
    name: "plangrep-swift",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "Plangrep", targets: ["Plangrep"]),
        .library(name: "BindingsRuntime", targets: ["BindingsRuntime"]),
        .library(name: "BindingsRuntimeAsyncHTTP", targets: ["BindingsRuntimeAsyncHTTP"]),
        .library(name: "BindingsRuntimeLogging", targets: ["BindingsRuntimeLogging"]),
        .library(name: "BindingsRuntimeMetrics", targets: ["BindingsRuntimeMetrics"]),
        .library(name: "BindingsRuntimeTracing", targets: ["BindingsRuntimeTracing"]),
        .library(name: "BindingsRuntimeTesting", targets: ["BindingsRuntimeTesting"]),
        .library(name: "BindingsServer", targets: ["BindingsServer"]),
        .library(name: "BindingsServerHummingbird", targets: ["BindingsServerHummingbird"]),
        .library(name: "BindingsWebhooks", targets: ["BindingsWebhooks"]),
        .library(name: "BindingsWebhooksHummingbird", targets: ["BindingsWebhooksHummingbird"]),
        .library(name: "BindingsWebhooksSQLite", targets: ["BindingsWebhooksSQLite"]),
        .executable(name: "plangrep", targets: ["PlangrepCLI"]),
        .executable(name: "bindings", targets: ["BindingsCLI"]),
        .plugin(name: "BindingsPlugin", targets: ["BindingsPlugin"]),
        .plugin(name: "BindingsCommandPlugin", targets: ["BindingsCommandPlugin"]),
    ],
    traits: [
        .default(enabledTraits: ["Crypto"]),
        .trait(name: "Crypto", description: "Webhook verification and upload digests where CryptoKit is not (Linux)."),
        .trait(name: "Subprocess", description: "API keys from the output of a command, APIKey.command."),
        .trait(name: "AsyncHTTPClient", description: "The server-grade transport, BindingsRuntimeAsyncHTTP."),
        .trait(
            name: "Observability",
            description: "Logs, metrics and spans: BindingsRuntimeLogging, BindingsRuntimeMetrics, BindingsRuntimeTracing."),
        .trait(
            name: "Hummingbird",
            description: "The webhook receiver, BindingsWebhooksHummingbird, and generated servers, BindingsServerHummingbird.",
            enabledTraits: ["Crypto"]),
        .trait(name: "SQLite", description: "The replay guard on disk, BindingsWebhooksSQLite.", enabledTraits: ["Crypto"]),
        .trait(name: "Sandbox", description: "The local server, PlangrepSandbox.", enabledTraits: ["Hummingbird", "Subprocess"]),
        .trait(
            name: "CommandLine", description: "The commands plangrep and bindings.",
            enabledTraits: ["AsyncHTTPClient", "Hummingbird", "Sandbox"]),
    ],
    dependencies: [
        // The currency of requests and responses between generated code, interceptors and transports.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
        // OpenAPI documents are mostly YAML; used by the build tool alone, never linked into a product.
        // 5.2 is the first whose parser bounds nesting: before it, a hostile document overflows the stack.
        .package(url: "https://github.com/jpsim/Yams", "5.2.0"..<"7.0.0"),
        // What generated Swift looks like is text in Templates/; used by the build tool alone.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
        // SHA-256 and HMAC where the system has no CryptoKit.
        .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
        // The transport for servers, command lines and large uploads on Linux.
        // 1.37 is the first whose own tracing, beside ours, can be turned off.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        // The types that AsyncHTTPClient's interface is made of.
        .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
        // The interfaces that logs, metrics and spans go through; no back end.
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.2.0"),
        // The webhook receiver and the sandbox.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.5.0"),
        // How Hummingbird is told to stop in order: the receiver answers what it has taken. Hummingbird brings it anyway.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.4.0"),
        // Commands that are run: ended in time with everything they started, in an environment of our choice.
        // Foundation's Process waits on Linux for grandchildren too, without bound.
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
        // The paths and descriptors that its interface is made of, where the system has none.
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        // The command line's arguments.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        // The replay guard and the sandbox's state on disk: SQLite with a well-kept binding.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    ],
    targets: [
        // What users hold in their hands.
        .executableTarget(
            name: "PlangrepCLI",
            dependencies: [
                "Plangrep", "PlangrepSandbox", "BindingsRuntimeAsyncHTTP", "BindingsWebhooksHummingbird",
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["CommandLine"])),
            ]),
        .target(
            name: "PlangrepSandbox",
            dependencies: [
                "Plangrep", "BindingsJSON", "BindingsRuntime", "BindingsWebhooks", "BindingsServer", "BindingsServerHummingbird",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Sandbox"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Sandbox"])),
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["Sandbox"])),
                .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Sandbox"])),
                .product(
                    name: "Crypto", package: "swift-crypto",
                    condition: .when(platforms: [.linux, .android, .windows], traits: ["Sandbox"])),
            ],
            exclude: ["bindings.json"],
            plugins: ["BindingsPlugin"]),
        .target(
            name: "Plangrep",
            dependencies: ["BindingsRuntime", "BindingsWebhooks"],
            exclude: ["bindings.json"],
            plugins: ["BindingsPlugin"]),

        // The runtime: knows nothing of Plangrep.
        .target(
            name: "BindingsWebhooksHummingbird",
            dependencies: [
                "BindingsWebhooks",
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: .when(traits: ["Hummingbird"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Hummingbird"])),
            ]),
        .target(
            name: "BindingsWebhooksSQLite",
            dependencies: [
                "BindingsWebhooks",
                .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["SQLite"])),
            ]),
        .target(
            name: "BindingsWebhooks",
            dependencies: [
                "BindingsJSON",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "Crypto", package: "swift-crypto",
                    condition: .when(platforms: [.linux, .android, .windows], traits: ["Crypto"])),
            ]),
        .target(
            name: "BindingsServerHummingbird",
            dependencies: [
                "BindingsServer",
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
            ]),
        // What generated servers stand on; no server.
        .target(
            name: "BindingsServer", dependencies: ["BindingsRuntime", .product(name: "HTTPTypes", package: "swift-http-types")]),
        .target(
            name: "BindingsRuntimeLogging",
            dependencies: [
                "BindingsRuntime", .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Observability"])),
            ]),
        .target(
            name: "BindingsRuntimeMetrics",
            dependencies: [
                "BindingsRuntime", .product(name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Observability"])),
            ]),
        .target(
            name: "BindingsRuntimeTracing",
            dependencies: [
                "BindingsRuntime",
                .product(name: "Tracing", package: "swift-distributed-tracing", condition: .when(traits: ["Observability"])),
            ]),
        .target(name: "BindingsRuntimeTesting", dependencies: ["BindingsRuntime"]),
        .target(
            name: "BindingsRuntimeAsyncHTTP",
            dependencies: [
                "BindingsRuntime",
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
            ]),
        .target(
            name: "BindingsRuntime",
            dependencies: [
                "BindingsJSON", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "Subprocess", package: "swift-subprocess",
                    condition: .when(platforms: [.macOS, .linux], traits: ["Subprocess"])),
                .product(
                    name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux], traits: ["Subprocess"])),
            ]),

        // The generator: knows nothing of Plangrep.
        .executableTarget(
            name: "BindingsCLI",
            dependencies: [
                "BindingsGenerator", "BindingsDocument",
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["CommandLine"])),
            ]),
        .plugin(name: "BindingsPlugin", capability: .buildTool(), dependencies: ["BindingsTool"]),
        .plugin(
            name: "BindingsCommandPlugin",
            capability: .command(
                intent: .custom(verb: "generate-bindings", description: "Writes the Swift of OpenAPI documents into the source tree."),
                permissions: [.writeToPackageDirectory(reason: "It writes what bindings.json asks for into the targets' folders.")]),
            dependencies: ["BindingsTool"]),
        .executableTarget(name: "BindingsTool", dependencies: ["BindingsGenerator"]),
        .target(
            name: "BindingsGenerator",
            dependencies: [
                "BindingsDocument", "BindingsJSON", "BindingsTemplates", .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .target(name: "BindingsTemplates", path: "Templates", resources: [.copy("mustache")]),
        .target(name: "BindingsDocument", dependencies: ["BindingsJSON", .product(name: "Yams", package: "Yams")]),
        .target(name: "BindingsJSON"),

        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "BindingsJSON", "Plangrep", "BindingsRuntimeAsyncHTTP", "BindingsRuntimeTesting", "BenchmarkAllocations",
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOFoundationCompat", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
                .product(
                    name: "Crypto", package: "swift-crypto",
                    condition: .when(platforms: [.linux, .android, .windows], traits: ["Crypto"])),
            ],
            path: "Tests/Benchmarks"),
        // Counts what the benchmarks allocate.
        .target(name: "BenchmarkAllocations", path: "Tests/BenchmarkAllocations"),
        // Chance with a seed, for tests.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "BindingsJSONTests", dependencies: ["BindingsJSON", "TestSupport"]),
        .testTarget(
            name: "BindingsDocumentTests", dependencies: ["BindingsDocument", "TestSupport", .product(name: "Yams", package: "Yams")]),
        .testTarget(
            name: "BindingsGeneratorTests",
            dependencies: ["BindingsFuzzer", "BindingsDocument", "BindingsGenerator", "BindingsJSON", "TestSupport"],
            exclude: ["Goldens", "Fuzz/Corpus", "Fuzz/Finds"]),
        .testTarget(
            name: "GeneratedTests", dependencies: ["BindingsRuntime", "BindingsRuntimeTesting"], exclude: ["bindings.json", "Spec"],
            plugins: ["BindingsPlugin"]),
        .testTarget(
            name: "BindingsCLITests",
            dependencies: [
                "BindingsCLI", "BindingsGenerator", "BindingsDocument", "BindingsRuntime", "BindingsTemplates", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["CommandLine"])),
            ], exclude: ["Goldens"]),
        .testTarget(
            name: "PlangrepTests",
            dependencies: [
                "Plangrep", "BindingsRuntimeTesting", "TestSupport",
                // A checkpoint store of a user's own.
                .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["SQLite"])),
            ]),
        .testTarget(
            name: "DocumentationTests",
            dependencies: [
                "Plangrep", "BindingsRuntime", "BindingsRuntimeTesting", "BindingsServer", "BindingsServerHummingbird",
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
            ],
            exclude: ["bindings.json", "openapi.yaml"],
            plugins: ["BindingsPlugin"]),
        .testTarget(
            name: "PlangrepCLITests",
            dependencies: [
                "PlangrepCLI", "Plangrep", "PlangrepSandbox", "BindingsRuntimeAsyncHTTP", "BindingsRuntimeTesting", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["CommandLine"])),
            ], exclude: ["Goldens"]),
        .testTarget(
            name: "ContractTests",
            dependencies: ["Plangrep", "PlangrepSandbox", "BindingsRuntimeAsyncHTTP", "BindingsRuntimeTesting", "BindingsDocument"]),
        // A thousand jobs at once, over real sockets: sandbox, receiver and client in one process.
        .testTarget(
            name: "FollowingTests",
            dependencies: ["Plangrep", "PlangrepSandbox", "BindingsRuntimeAsyncHTTP", "BindingsWebhooksHummingbird"]),
        .testTarget(
            name: "ObservabilityTests",
            dependencies: [
                "BindingsRuntimeLogging", "BindingsRuntimeMetrics", "BindingsRuntimeTracing", "BindingsRuntimeTesting",
                "BindingsRuntimeAsyncHTTP", "BindingsWebhooks",
                .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Observability"])),
                .product(name: "MetricsTestKit", package: "swift-metrics", condition: .when(traits: ["Observability"])),
                .product(name: "InMemoryTracing", package: "swift-distributed-tracing", condition: .when(traits: ["Observability"])),
            ]),
        // A process that is killed while it sends a body that it has staged.
        .executableTarget(name: "StagingProbe", dependencies: ["BindingsRuntime"], path: "Tests/StagingProbe"),
        .testTarget(
            name: "BindingsRuntimeTests", dependencies: ["BindingsRuntime", "BindingsRuntimeTesting", "StagingProbe", "TestSupport"]),
        .testTarget(
            name: "BindingsRuntimeAsyncHTTPTests",
            dependencies: ["BindingsRuntimeAsyncHTTP", "BindingsRuntime", "BindingsRuntimeTesting"]),
        // Everything a document can ask of the wire, generated as client and as server, over sockets.
        .testTarget(
            name: "ServedTests",
            dependencies: [
                "BindingsRuntime", "BindingsRuntimeAsyncHTTP", "BindingsServer", "BindingsServerHummingbird", "TestSupport",
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
            ],
            exclude: ["bindings.json", "Spec"], plugins: ["BindingsPlugin"]),
        .testTarget(name: "BindingsServerTests", dependencies: ["BindingsServer", "TestSupport"]),
        .testTarget(name: "BindingsWebhooksTests", dependencies: ["BindingsWebhooks", "TestSupport"], exclude: ["Vectors"]),
        .testTarget(name: "BindingsWebhooksHummingbirdTests", dependencies: ["BindingsWebhooksHummingbird"]),
        // Sends what a judge asks for that is not written in Swift: `.ci/check-wire.py`.
        .executableTarget(name: "WireProbe", dependencies: ["BindingsRuntimeAsyncHTTP"], path: "Tests/WireProbe"),
        // Verifies and signs for a judge that is not written in Swift: `.ci/check-webhooks.py`.
        .executableTarget(name: "WebhookProbe", dependencies: ["Plangrep"], path: "Tests/WebhookProbe"),
        // A process of its own, to share a replay guard with.
        .executableTarget(name: "ReplayGuardProbe", dependencies: ["BindingsWebhooksSQLite"], path: "Tests/ReplayGuardProbe"),
        .testTarget(name: "BindingsWebhooksSQLiteTests", dependencies: ["BindingsWebhooksSQLite", "ReplayGuardProbe", "TestSupport"]),
        // The documentation's receivers, as far as their packages are at hand.
        .testTarget(
            name: "RecipeTests",
            dependencies: [
                "BindingsWebhooks", "BindingsWebhooksHummingbird", "BindingsWebhooksSQLite", "Plangrep",
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Hummingbird"])),
                .product(name: "NIOFoundationCompat", package: "swift-nio", condition: .when(traits: ["Hummingbird"])),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["Hummingbird"])),
                .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Hummingbird"])),
            ]),
        .testTarget(
            name: "PlangrepSandboxTests",
            dependencies: [
                "PlangrepSandbox", "TestSupport",
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Sandbox"])),
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["Sandbox"])),
                .product(
                    name: "Crypto", package: "swift-crypto",
                    condition: .when(platforms: [.linux, .android, .windows], traits: ["Sandbox"])),
            ]),
        // Documents made of each other's parts: a process of its own, since a crash or a hang of the generator is what it looks for.
        // What it generates imports the server's module, which has to be built for that.
        .executableTarget(
            name: "BindingsFuzzer",
            dependencies: ["BindingsDocument", "BindingsGenerator", "BindingsJSON", "BindingsServer", "TestSupport"],
            path: "Tests/BindingsFuzzer"),
        // Real documents, and what independent code says is in them.
        .testTarget(
            name: "CorpusTests", dependencies: ["BindingsGenerator", "TestSupport", .product(name: "Yams", package: "Yams")],
            exclude: ["Goldens", "Nasty", "Probe"]),
        // Packages outside this one, built by `swift build` as their users would.
        .testTarget(name: "ConsumerTests"),
    ],
    swiftLanguageModes: [.v6]
)
