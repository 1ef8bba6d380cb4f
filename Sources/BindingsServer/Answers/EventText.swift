/// An event of a `text/event-stream`, written by WHATWG HTML, 9.2.5.
struct EventText {
    let bytes: [UInt8]

    init(_ data: [UInt8], type: String, id: String?) {
        var text: [UInt8] = []
        if let id { text += Self.field("id", id) }
        if type != "message" { text += Self.field("event", type) }
        // Each line of the data has a field of its own, because a line end inside a field would end it.
        for line in Self.lines(data) { text += Array("data: ".utf8) + line + [0x0A] }
        bytes = text + [0x0A]
    }

    /// Writes an object with an event's properties; the separate type and identifier are used if it has none.
    init(whole value: JSONValue, _ type: String, _ id: String?) throws {
        let data: [UInt8]
        switch value["data"] {
        case .string(let text)?: data = Array(text.utf8)
        case let other?: data = try JSON.encode(other)
        case nil: data = []
        }
        self.init(data, type: value["event"]?.string ?? type, id: value["id"]?.string ?? id)
    }

    /// The event that marks the end of a stream.
    static func end(_ data: String) -> [UInt8] { EventText(Array(data.utf8), type: "message", id: nil).bytes }

    /// These fields cannot hold line ends or NUL, so both are left out.
    private static func field(_ name: String, _ value: String) -> [UInt8] {
        Array("\(name): ".utf8) + value.utf8.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0 } + [0x0A]
    }

    private static func lines(_ data: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < data.count {
            if data[index] == 0x0A || data[index] == 0x0D {
                lines.append(data[start..<index])
                if data[index] == 0x0D, index + 1 < data.count, data[index + 1] == 0x0A { index += 1 }
                start = index + 1
            }
            index += 1
        }
        return lines + [data[start...]]
    }
}
