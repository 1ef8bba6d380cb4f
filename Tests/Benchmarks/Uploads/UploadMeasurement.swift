#if CommandLine
    import Foundation

    /// Measures what sends a load, in this process or in another, and checks that all of it has arrived.
    struct UploadMeasurement {
        let sink: UploadSink
        let load: UploadLoad

        /// - Parameter send: sends every file once.
        func here(_ send: @Sendable () async throws -> Void) async throws -> UploadCost {
            ResidentMemory.resetPeak()
            let (start, cpu) = (ContinuousClock.now, ProcessorTime.own)
            try await send()
            let seconds = (ContinuousClock.now - start).seconds
            try checkArrival()
            return UploadCost(seconds: seconds, cpuSeconds: ProcessorTime.own - cpu, peakMegabytes: ResidentMemory.peakMegabytes)
        }

        /// - Returns: nil where the machine has no such program.
        func program(_ name: String, _ arguments: [String], environment: [String: String] = [:]) async throws -> UploadCost? {
            guard let path = Self.path(of: name) else { return nil }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            let (start, cpu) = (ContinuousClock.now, ProcessorTime.ended)
            try process.run()
            let peak = try await peak(of: process)
            let seconds = (ContinuousClock.now - start).seconds
            guard process.terminationStatus == 0 else { throw BenchmarkError("\(name) ended with \(process.terminationStatus)") }
            try checkArrival()
            return UploadCost(seconds: seconds, cpuSeconds: ProcessorTime.ended - cpu, peakMegabytes: peak)
        }

        /// A process that has ended tells nothing more, and what the system adds up for children counts this one before the program was loaded.
        private func peak(of process: Process) async throws -> Int {
            var peak = 0
            while process.isRunning {
                peak = max(peak, ResidentMemory.peakMegabytes(of: "\(process.processIdentifier)"))
                try await Task.sleep(for: .milliseconds(20))
            }
            return peak
        }

        /// Forms and S3's chunked bodies are longer than their files, never shorter.
        private func checkArrival() throws {
            let received = try sink.received()
            guard received >= load.bytes, received < load.bytes + load.bytes / 50 + 100_000 else {
                throw BenchmarkError("\(received) bytes arrived of \(load.bytes)")
            }
        }

        private static func path(of program: String) -> String? {
            if program.contains("/") { return program }
            let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
            return folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        }
    }

    /// The time that processors have spent, in seconds, as the system counts it (getrusage(2)).
    private enum ProcessorTime {
        // `RUSAGE_SELF` and `RUSAGE_CHILDREN`, whose types differ from platform to platform.
        static var own: Double { seconds(0) }
        /// Of the processes that have ended.
        static var ended: Double { seconds(-1) }

        private static func seconds(_ who: Int32) -> Double {
            var usage = rusage()
            getrusage(who, &usage)
            return usage.seconds
        }
    }

    extension rusage {
        fileprivate var seconds: Double {
            Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1e6
        }
    }
#endif
