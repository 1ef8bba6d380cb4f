#if Sandbox
    import BindingsRuntime
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepSandbox

    /// A project with a drawing set, a book of specifications, a general document and a letter that nobody has classified.
    struct ReadFixture: Sendable {
        let api: API
        let project: String
        let job: String

        typealias File = (name: String, type: String, bytes: [UInt8])

        static let plans: File = ("A101 plans.pdf", "application/pdf", SamplePDF.bytes())
        static let book: File = (
            "Division 03.pdf", "application/pdf",
            SamplePDF.bytes(text: [
                [
                    "SECTION 03 30 00", "CAST-IN-PLACE CONCRETE", "PART 1 - GENERAL", "1.01 SUMMARY", "A. Section includes concrete.",
                    "1.02 SUBMITTALS", "A. Submit mix designs.",
                ],
                ["PART 2 - PRODUCTS", "2.01 CEMENT", "A. Portland cement, type II.", "END OF SECTION"],
                ["SECTION 07 21 00 - THERMAL INSULATION", "PART 1 - GENERAL", "Provide R-19 batt insulation at all stud walls."],
            ])
        )
        static let question: File = (
            "RFI 014.pdf", "application/pdf", SamplePDF.bytes(text: [["Request for information", "Which door is D03?"]])
        )
        static let letter: File = ("letter.pdf", "application/pdf", SamplePDF.bytes(text: [["Dear architect,", "the weather is fine."]]))

        /// Runs a job with each file in its classification until it is completed.
        static func make(_ api: API, indexed: Bool = true) async throws -> ReadFixture {
            let project = try await api.readyProject()
            let job = try #require(try await api.post("/projects/\(project)/jobs", "{}").json["job"]?["id"]?.string)
            for (file, classification) in [(plans, "plans"), (book, "specifications"), (question, "documents"), (letter, nil)] {
                let extra = classification.map { ",\"classification\":\"\($0)\"" } ?? ""
                #expect(try await api.upload([file], to: job, extra: extra).status == 200)
            }
            #expect(try await api.post("/jobs/\(job)/uploads/complete").status == 202)
            try await api.reach("completed", job: job)
            if indexed {
                try await eventually { try await api.post("/projects/\(project)/source-search", #"{"query":"x"}"#).status == 200 }
            }
            return ReadFixture(api: api, project: project, job: job)
        }

        /// Reads below the project.
        func get(_ path: String) async throws -> API.Answer { try await api.get("/projects/\(project)\(path)") }

        func read<Value: JSONReadable>(_ path: String, as type: Value.Type = Value.self) async throws -> Value {
            let answer = try await get(path)
            #expect(answer.status == 200, "\(path): \(answer.message ?? "")")
            return try JSON.decode(type, from: answer.bytes)
        }

        /// The values of a property in a list, of one page of it.
        func list(_ name: String, _ property: String, _ query: String = "") async throws -> [String?] {
            let answer = try await get("/\(name)\(query)")
            #expect(answer.status == 200, "\(name)\(query): \(answer.message ?? "")")
            return try #require(answer.json[String(name.split(separator: "/").last ?? "")]?.array).map { $0[property]?.string }
        }

        func search(_ body: String) async throws -> [JSONValue] {
            let answer = try await api.post("/projects/\(project)/source-search", body)
            #expect(answer.status == 200, "\(body): \(answer.message ?? "")")
            return try #require(answer.json["hits"]?.array)
        }

        func text(_ uri: String, _ more: String = "") async throws -> JSONValue {
            try await api.post("/projects/\(project)/source-text", "{\"sourceCatalogUri\":\"\(uri)\"\(more)}").json
        }
    }

    /// Whether the machine can read PDF files.
    let hasPoppler = Poppler.folderOnPath() != nil
#endif
