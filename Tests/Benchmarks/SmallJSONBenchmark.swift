import BindingsJSON
import Foundation

/// What one small answer and single dates cost; goals: 1 KB at least 3 times as fast as Foundation's coders, a date at most 60 ns.
func runSmallJSONBenchmark() throws {
    let payload = CallPayload.sample
    let mirror = FoundationPayload(payload)
    let bytes = try JSON.encode(payload)
    let data = Data(bytes)
    let count = 20_000
    func times<Made>(_ body: () throws -> Made) rethrows { for _ in 0..<count { _ = try body() } }
    let decoding = try ratio(
        "decoding \(bytes.count) bytes", bytes.count * count, ours: { try times { try JSON.decode(CallPayload.self, from: bytes) } },
        theirs: { try times { try JSONDecoder().decode(FoundationPayload.self, from: data) } })
    let encoding = try ratio(
        "encoding \(bytes.count) bytes", bytes.count * count, ours: { try times { try JSON.encode(payload) } },
        theirs: { try times { try JSONEncoder().encode(mirror) } })
    print("  goals: 3 times as fast (decoding \(decoding >= 3 ? "met" : "missed"), encoding \(encoding >= 3 ? "met" : "missed"))")

    let dates = (0..<1_000_000).map { Date(timeIntervalSince1970: 1_700_000_000 + Double($0) * 61.123) }
    let text = try JSON.encode(dates)
    for (what, seconds) in [
        ("decoding", try best { try JSON.decode([Date].self, from: text) }), ("encoding", try best { try JSON.encode(dates) }),
    ] {
        let nanoseconds = Int(seconds * 1e9 / Double(dates.count))
        print("  \(what) a date in an array: \(nanoseconds) ns (goal: 60, \(nanoseconds <= 60 ? "met" : "missed"))")
    }
}

/// Python's orjson on the same bytes, where it is installed: into dictionaries, for it has no types to read into.
func runOrjson(on data: Data) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "orjson-\(UUID().uuidString).json")
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = """
        import orjson, sys, time
        data = open(sys.argv[1], 'rb').read()
        def best(body):
            times = []
            for _ in range(3):
                start = time.process_time(); made = body(); times.append(time.process_time() - start)
            return int(len(data) / 1e6 / min(times))
        value = orjson.loads(data)
        print('  orjson', orjson.__version__, 'in Python: decoding', best(lambda: orjson.loads(data)), 'MB/s, encoding', best(lambda: orjson.dumps(value)), 'MB/s')
        """
    let output = try? Expense.of(["python3", "-c", script, file.path], in: FileManager.default.temporaryDirectory).output
    print(output ?? "  orjson: not here", terminator: output == nil ? "\n" : "")
}
