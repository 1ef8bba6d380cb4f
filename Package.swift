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
        .library(name: "BindingsRuntimeTesting", targets: ["BindingsRuntimeTesting"]),
        .library(name: "BindingsWebhooks", targets: ["BindingsWebhooks"]),
        .library(name: "BindingsWebhooksHummingbird", targets: ["BindingsWebhooksHummingbird"]),
        .executable(name: "plangrep", targets: ["PlangrepCLI"]),
        .plugin(name: "BindingsPlugin", targets: ["BindingsPlugin"]),
    ],
    traits: [
        .default(enabledTraits: ["Crypto"]),
        .trait(name: "Crypto", description: "Webhook verification and upload digests where CryptoKit is not (Linux)."),
        .trait(name: "AsyncHTTPClient", description: "The server-grade transport, BindingsRuntimeAsyncHTTP."),
        .trait(name: "Hummingbird", description: "The webhook receiver, BindingsWebhooksHummingbird.", enabledTraits: ["Crypto"]),
        .trait(name: "Sandbox", description: "The local server, PlangrepSandbox.", enabledTraits: ["Hummingbird"]),
        .trait(
            name: "CommandLine", description: "The plangrep command.",
            enabledTraits: ["AsyncHTTPClient", "Hummingbird", "Sandbox"]),
    ],
    dependencies: [
        // The currency of requests and responses between generated code, interceptors and transports.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
        // OpenAPI documents are mostly YAML; used by the build tool alone, never linked into a product.
        .package(url: "https://github.com/jpsim/Yams", "5.0.1"..<"7.0.0"),
        // What generated Swift looks like is text in Templates/; used by the build tool alone.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
        // SHA-256 and HMAC where the system has no CryptoKit.
        .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
        // The transport for servers, command lines and large uploads on Linux.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.24.0"),
        // The types that AsyncHTTPClient's interface is made of.
        .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
        // The webhook receiver and the sandbox.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.5.0"),
        // The command line's arguments.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
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
                "Plangrep",
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Sandbox"])),
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["Sandbox"])),
                .product(
                    name: "Crypto", package: "swift-crypto",
                    condition: .when(platforms: [.linux, .android, .windows], traits: ["Sandbox"])),
            ]),
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
            dependencies: ["BindingsJSON", .product(name: "HTTPTypes", package: "swift-http-types")]),

        // The generator: knows nothing of Plangrep.
        .plugin(name: "BindingsPlugin", capability: .buildTool(), dependencies: ["BindingsTool"]),
        .executableTarget(name: "BindingsTool", dependencies: ["BindingsGenerator"]),
        .target(
            name: "BindingsGenerator",
            dependencies: ["BindingsDocument", "BindingsTemplates", .product(name: "Mustache", package: "swift-mustache")]),
        .target(name: "BindingsTemplates", path: "Templates", resources: [.copy("mustache")]),
        .target(name: "BindingsDocument", dependencies: ["BindingsJSON", .product(name: "Yams", package: "Yams")]),
        .target(name: "BindingsJSON"),

        .executableTarget(
            name: "Benchmarks", dependencies: ["BindingsJSON", "Plangrep", "PlangrepSandbox", "BindingsRuntimeAsyncHTTP"],
            path: "Tests/Benchmarks"),
        .testTarget(name: "BindingsJSONTests", dependencies: ["BindingsJSON"]),
        .testTarget(name: "BindingsDocumentTests", dependencies: ["BindingsDocument", .product(name: "Yams", package: "Yams")]),
        .testTarget(name: "BindingsGeneratorTests", dependencies: ["BindingsGenerator"], exclude: ["Goldens"]),
        .testTarget(
            name: "GeneratedTests", dependencies: ["BindingsRuntime", "BindingsRuntimeTesting"], exclude: ["bindings.json", "Spec"],
            plugins: ["BindingsPlugin"]),
        .testTarget(name: "PlangrepTests", dependencies: ["Plangrep", "BindingsRuntimeTesting"]),
        .testTarget(name: "DocumentationTests", dependencies: ["Plangrep"]),
        .testTarget(
            name: "PlangrepCLITests",
            dependencies: [
                "PlangrepCLI", "Plangrep", "PlangrepSandbox",
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["CommandLine"])),
            ]),
        .testTarget(
            name: "ContractTests",
            dependencies: ["Plangrep", "PlangrepSandbox", "BindingsRuntimeAsyncHTTP", "BindingsRuntimeTesting", "BindingsDocument"]),
        .testTarget(name: "BindingsRuntimeTests", dependencies: ["BindingsRuntime", "BindingsRuntimeTesting"]),
        .testTarget(
            name: "BindingsRuntimeAsyncHTTPTests",
            dependencies: ["BindingsRuntimeAsyncHTTP", "BindingsRuntime", "BindingsRuntimeTesting"]),
        .testTarget(name: "BindingsWebhooksTests", dependencies: ["BindingsWebhooks"], exclude: ["Vectors"]),
        .testTarget(name: "BindingsWebhooksHummingbirdTests", dependencies: ["BindingsWebhooksHummingbird"]),
        .testTarget(
            name: "PlangrepSandboxTests",
            dependencies: [
                "PlangrepSandbox",
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Sandbox"])),
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["Sandbox"])),
                .product(
                    name: "Crypto", package: "swift-crypto",
                    condition: .when(platforms: [.linux, .android, .windows], traits: ["Sandbox"])),
            ]),
        // Packages outside this one, built by `swift build` as their users would.
        .testTarget(name: "ConsumerTests"),
    ],
    swiftLanguageModes: [.v6]
)
