#if os(Linux) || os(macOS)
    import Foundation

    /// What it costs to compile what was generated, on both cores, with what SwiftPM itself takes.
    ///
    /// Goals: in debug, at most a third of the peer's time and half of its object files.
    struct CompilationCost {
        let bench: Workbench

        func show() throws {
            var table = CostTable("document", "mode", "CPU-s", "peer (share)", "of it SwiftPM", "objects, MB", "peer (share)")
            for (document, peer) in PeerFigures.compilation {
                let output = try bench.generate(try bench.document(document), .release).output
                for mode in Workbench.Mode.allCases {
                    let cost = try compile(output, mode)
                    let (time, size) = mode == .debug ? (peer.debug, peer.debugObjects) : (peer.release, peer.releaseObjects)
                    table.add(
                        document, mode.rawValue, cost.seconds.figure, cost.seconds.beside(time), cost.planning.figure, cost.objects.figure,
                        cost.objects.beside(size))
                }
            }
            table.show()
        }

        /// The runtime is built first, with an empty target beside it: what is measured is the generated target alone.
        private func compile(_ output: URL, _ mode: Workbench.Mode) throws -> (seconds: Double, planning: Double, objects: Double) {
            let place = bench.folder.appending(path: "compiled")
            let sources = place.appending(path: "Sources/Generated")
            try? FileManager.default.removeItem(at: sources)
            try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
            try Data("let nothing = 0\n".utf8).write(to: sources.appending(path: "Nothing.swift"))
            try Data(manifest.utf8).write(to: place.appending(path: "Package.swift"))
            let build = ["swift", "build", "-c", mode.rawValue, "--target", "Generated"]
            _ = try Expense.of(build, in: place)
            for file in try FileManager.default.contentsOfDirectory(at: output, includingPropertiesForKeys: nil) {
                try FileManager.default.copyItem(at: file, to: sources.appending(path: file.lastPathComponent))
            }
            let seconds = try Expense.of(build, in: place).processorSeconds
            // What a build takes that compiles nothing.
            let planning = try Expense.of(build, in: place).processorSeconds
            let objects = try FileManager.default.contentsOfDirectory(
                at: place.appending(path: ".build/\(mode)/Generated.build"), includingPropertiesForKeys: [.fileSizeKey]
            ).filter { $0.pathExtension == "o" }.reduce(0) { $0 + (try $1.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0) }
            return (seconds, planning, Double(objects) / 1e6)
        }

        private var manifest: String {
            """
            // swift-tools-version: 6.1
            import PackageDescription
            let package = Package(
                name: "compiled", platforms: [.macOS(.v15)],
                dependencies: [.package(name: "plangrep-swift", path: \(bench.package.path.debugDescription), traits: [])],
                targets: [
                    .target(name: "Generated", dependencies: [.product(name: "BindingsRuntime", package: "plangrep-swift")])
                ])
            """
        }
    }
#endif
