import Foundation

/// Why a benchmark cannot be run, or what it found broken.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension Duration {
    /// Seconds with their fraction.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

/// The memory of this process and of those it started.
enum ResidentMemory {
    /// Begins a new measurement of the peak (Linux, proc(5): `clear_refs`).
    static func resetPeak() { try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs")) }

    /// The largest resident size of this process since the last reset, in MB; 0 where the system does not tell.
    static var peakMegabytes: Int { peakMegabytes(of: "self") }

    /// The largest resident size of a running process, in MB; 0 where the system does not tell.
    static func peakMegabytes(of process: String) -> Int {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / 1_000 } ?? 0
    }
}
