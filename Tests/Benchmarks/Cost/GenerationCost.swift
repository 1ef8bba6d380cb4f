#if os(Linux) || os(macOS)
    import Foundation

    /// What it costs to generate models and client from each document.
    ///
    /// Goals: a release tool takes at most a tenth, a debug tool at most a fifth of the peer's time, and less memory.
    struct GenerationCost {
        let bench: Workbench

        func show() throws {
            var table = CostTable(
                "document", "release CPU-s", "peer (share)", "debug CPU-s", "peer (share)", "peak MiB", "peer", "lines", "peer")
            for document in bench.documents {
                let release = try bench.generate(document.url, .release, runs: 3)
                let debug = try bench.generate(document.url, .debug, runs: 2)
                let peer = PeerFigures.generation[document.name]
                let (ours, slow) = (release.expense.processorSeconds, debug.expense.processorSeconds)
                table.add(
                    document.name, ours.figure, ours.beside(peer?.release), slow.figure, slow.beside(peer?.debug),
                    "\(release.expense.peakMebibytes)", peer?.peakMebibytes.map(String.init) ?? "–", "\(try lines(in: release.output))",
                    peer?.lines.map(String.init) ?? "–")
            }
            table.show()
            var tools = CostTable("the tool and what it depends on, clean build", "CPU-s", "peer (share)")
            for (mode, peer) in [(Workbench.Mode.debug, PeerFigures.tool.debug), (.release, PeerFigures.tool.release)] {
                let seconds = try bench.tool(mode).expense.processorSeconds
                tools.add(mode.rawValue, seconds.figure, seconds.beside(peer))
            }
            tools.show()
        }

        private func lines(in folder: URL) throws -> Int {
            try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).reduce(0) {
                $0 + (try Data(contentsOf: $1).count { $0 == UInt8(ascii: "\n") })
            }
        }
    }
#endif
