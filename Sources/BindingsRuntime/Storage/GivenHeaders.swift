/// The headers that were issued with a signed URL, without those that the transport writes itself.
struct GivenHeaders {
    private(set) var sent: [(name: String, value: String)] = []
    /// The contradictions between the headers and the request.
    private(set) var problems: [String] = []

    /// - Parameter length: The body's length; nil without a body, or if it is unknown.
    init(_ headers: [String: String], host: Origin, length: Int64?) {
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
            switch name.lowercased() {
            case "host": checkHost(value.lowercased(), host)
            case "content-length": checkLength(value, length)
            default: sent.append((name, value))
            }
        }
    }

    private mutating func checkHost(_ value: String, _ host: Origin) {
        if value == host.authority || value == "\(host.host):\(host.port)" { return }
        problems.append("The signed URL is for the host \(host.authority), but its headers ask for another one.")
    }

    private mutating func checkLength(_ value: String, _ length: Int64?) {
        if let length, value == String(length) { return }
        let actual = length.map(String.init) ?? "an unknown number of"
        problems.append("The signed URL is for \(value) bytes, but the body has \(actual) bytes.")
    }
}
