import BindingsServer
import TestSupport
import Testing

/// Forms that the client writes, read part by part.
@Suite struct ServerFormTests {
    private enum Part: FormPart, Sendable {
        case note(String), count(Int), scan(ServerPart)

        static var rules: [PartRule] { [.one("note"), .one("count")] }

        static func read(_ part: ServerPart) async throws -> Part {
            switch part.name {
            case "note": .note(try await part.text(.text, .length(max: 40)))
            case "count": .count(try await part.json())
            default: .scan(part)
            }
        }
    }

    private func read(_ form: MultipartForm, limits: ServerLimits = ServerLimits()) async throws -> [String] {
        var request = CallRequest(Served.operation(.post, "/a"))
        request.multipart(form)
        return try await Served.read(request, limits: limits) { reader in
            guard let parts: ServerForm<Part> = reader.form() else { return [] }
            var found: [String] = []
            for try await part in parts {
                switch part {
                case .note(let text): found.append("note \(text)")
                case .count(let count): found.append("count \(count)")
                case .scan(let part):
                    found.append("\(part.name) \(part.fileName ?? "-") \(part.headers[.init("X-Page")!] ?? "-") \(try await part.bytes())")
                }
            }
            return found
        }
    }

    @Test func partsComeOneByOne() async throws {
        var form = MultipartForm()
        form.text("note", "é\r\n--")
        form.file("scan", fileName: "a\"b.pdf", headers: [.init("X-Page")!: "3"], .bytes([1, 2, 13, 10, 45, 45]))
        form.json("count", 3)
        #expect(try await read(form) == ["note é\r\n--", "scan a\"b.pdf 3 [1, 2, 13, 10, 45, 45]", "count 3"])
    }

    @Test func missingAndWrongPartsAreTold() async throws {
        var form = MultipartForm()
        form.text("other", "x")
        await #expect(throws: (any Error).self) { try await read(form) }
        do {
            _ = try await read(form)
        } catch let error as Refused {
            #expect(error.response.violations == ["body note is required", "body count is required"])
        }
        var wrong = MultipartForm()
        wrong.text("note", String(repeating: "x", count: 41))
        do {
            _ = try await read(wrong)
        } catch let error as Refused {
            #expect(error.response.violations == ["body note must have at most 40 characters, not 41"])
        }
    }

    @Test func partsThatComeTooOftenAreTold() async throws {
        var form = MultipartForm()
        form.json("count", 3)
        form.json("count", 4)
        form.text("note", "x")
        let error = await #expect(throws: Refused.self) { try await read(form) }
        #expect(error?.response.violations == ["body count must not be given twice"])
    }

    @Test func partsAreBounded() async throws {
        var form = MultipartForm()
        form.text("note", String(repeating: "x", count: 20))
        do {
            _ = try await read(form, limits: ServerLimits(maxBodyBytes: 10))
            Issue.record("not refused")
        } catch let error as Refused {
            #expect(error.response.head.status == .contentTooLarge)
        }
        for index in 0..<5 { form.text("n\(index)", "x") }
        do {
            _ = try await read(form, limits: ServerLimits(maxParts: 3))
            Issue.record("not refused")
        } catch let error as Refused {
            #expect(error.response.head.status == .badRequest)
        }
    }
}
