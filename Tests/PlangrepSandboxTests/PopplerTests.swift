#if Sandbox && (os(macOS) || os(Linux))
    import Foundation
    import Testing

    @testable import PlangrepSandbox

    @Suite("Programs of poppler") struct PopplerTests {
        /// Reads a file with a stand-in for `pdfinfo` made of these shell lines.
        private func read(script: String, _ bytes: [UInt8] = SamplePDF.bytes()) async throws -> DocumentReading {
            let folder = FileManager.default.temporaryDirectory.appending(path: "poppler-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let program = folder.appending(path: "pdfinfo")
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
            let reader = DocumentReader(poppler: Poppler(folder: folder, timeout: .milliseconds(500)), maxPages: 100)
            return try await withTemporaryFile(bytes) { try await reader.read($0) }
        }

        @Test("The number that pdfinfo prints counts, and without pdftotext there is no text")
        func number() async throws {
            let reading = try await read(script: "echo 'Title: x'; echo 'Pages:          12'; echo 'Encrypted: no'")
            #expect(reading.pages == .known(12))
            #expect(reading.text.isEmpty && reading.textProblem?.contains("pdftotext") == true)
        }

        @Test("A title that imitates the line does not count")
        func imitation() {
            #expect(Poppler.pageCount(in: Array("Title: x\nPages: 999\nPages:          3\n".utf8)) == 3)
            #expect(Poppler.pageCount(in: Array("Pages: many\n".utf8)) == nil)
            #expect(Poppler.pageCount(in: []) == nil)
        }

        @Test("What pdfinfo refuses is unreadable")
        func refusal() async throws {
            #expect(try await read(script: "exit 1").pages == .unknown(.unreadable("pdfinfo refuses it")))
            #expect(try await read(script: "echo nothing").pages == .unknown(.unreadable("pdfinfo names no number of pages")))
        }

        @Test(
            "What hangs, floods or dies leaves the pages unknown",
            arguments: ["sleep 600", "exec >&-; exec sleep 600", "yes", "kill -9 $$"])
        func bounds(_ script: String) async throws {
            #expect(try await read(script: script).pages == .unknown(.withoutPoppler))
        }

        @Test("A file that is no PDF is not handed to a program")
        func noPDF() async throws {
            #expect(try await read(script: "echo 'Pages: 1'", Array("text".utf8)).pages == .unknown(.notPDF))
        }

        @Test("A file with too many pages is not read for its text")
        func tooManyPages() async throws {
            let reading = try await read(script: "echo 'Pages: 101'")
            #expect(reading.pages == .known(101) && reading.textProblem?.contains("100 pages") == true)
        }

        @Test("Programs are looked for in absolute folders only")
        func folders() {
            #expect(Poppler.folderOnPath(environment: ["PATH": ".:bin::/nowhere"]) == nil)
            #expect(Poppler.folderOnPath(environment: [:]) == nil)
        }

        @Test("Without programs nothing is known of a PDF")
        func without() async throws {
            let reader = DocumentReader(poppler: .none, maxPages: 100)
            let reading = try await withTemporaryFile(SamplePDF.bytes()) { try await reader.read($0) }
            #expect(reading == DocumentReading(pages: .unknown(.withoutPoppler)))
        }

        @Test("A sheet that is shown turned reads like one that is not", .enabled(if: Poppler.folderOnPath() != nil))
        func turned() async throws {
            let reader = DocumentReader(poppler: Poppler(), maxPages: 100)
            var sheets = Array(SamplePDF.sheets.prefix(1)) + SamplePDF.sheets.prefix(1)
            sheets[1].isTurned = true
            let pages = try await withTemporaryFile(SamplePDF.drawings(sheets)) { try await reader.read($0) }.text
            #expect(pages.count == 2 && pages[1].width == 1224 && pages[1].height == 792)
            #expect(Findings(pages, classification: nil).sheets.map(\.number) == ["A101", "A101"])
            #expect(PageLayout(pages[0]).words.map(\.text) == PageLayout(pages[1]).words.map(\.text))
            let boxes = pages.map { PageLayout($0).words.map(\.box) }
            for (first, second) in zip(boxes[0], boxes[1]) {
                #expect(abs(first.left - second.left) < 0.001 && abs(first.top - second.top) < 0.001)
            }
        }

        @Test("The real programs read the sample: pages, words, boxes and pictures", .enabled(if: Poppler.folderOnPath() != nil))
        func sample() async throws {
            let reader = DocumentReader(poppler: Poppler(), maxPages: 100)
            try await withTemporaryFile(SamplePDF.bytes()) { file in
                let reading = try await reader.read(file)
                #expect(reading.pages == .known(SamplePDF.pageCount) && reading.text.count == SamplePDF.pageCount)
                let page = try #require(reading.text.first)
                #expect(page.width == 1224 && page.height == 792)
                let word = try #require(PageLayout(page).words.first { $0.text == "A101" })
                // Its base line is 46 points above the lower edge, and the text 36 points high.
                #expect(word.box.bottom > (792 - 46.0) / 792 && word.box.top > 0.88 && word.box.left > 0.81)
                #expect(try #require(await Poppler().thumbnail(of: 2, in: file)).starts(with: [0x89, 0x50, 0x4E, 0x47]))
                let crop = try #require(await Poppler().crop(word.box, of: 1, size: (1224, 792), in: file))
                let svg = String(decoding: crop, as: UTF8.self)
                #expect(svg.contains("<svg") && svg.contains("<use") && !svg.contains("viewBox=\"0 0 1224"))
            }
        }
    }
#endif
