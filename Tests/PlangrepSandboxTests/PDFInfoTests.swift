#if Sandbox && (os(macOS) || os(Linux))
    import Foundation
    import Testing

    @testable import PlangrepSandbox

    @Suite struct PDFInfoTests {
        /// Counts the sample with a stand-in for `pdfinfo` made of these shell lines.
        private func count(script: String, of bytes: [UInt8] = SamplePDF.bytes()) async throws -> PageCount {
            try await withTemporaryFile(Array("#!/bin/sh\n\(script)\n".utf8)) { tool in
                try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: tool.path)
                return try await withTemporaryFile(bytes) { await PageCounter(pdfinfo: tool, timeout: .milliseconds(500)).count($0) }
            }
        }

        @Test func itsNumberCounts() async throws {
            #expect(try await count(script: "echo 'Title: x'; echo 'Pages:          12'; echo 'Encrypted: no'") == .known(12))
        }

        @Test func aTitleThatImitatesTheLineDoesNotCount() {
            #expect(PDFInfo.pages(in: Array("Title: x\nPages: 999\nPages:          3\n".utf8)) == 3)
            #expect(PDFInfo.pages(in: Array("Pages: many\n".utf8)) == nil)
            #expect(PDFInfo.pages(in: []) == nil)
        }

        @Test func itsRefusalMakesTheFileUnreadable() async throws {
            #expect(try await count(script: "exit 1") == .unknown(.unreadable("pdfinfo refuses it")))
            #expect(try await count(script: "echo nothing") == .unknown(.unreadable("pdfinfo names no number of pages")))
        }

        @Test(arguments: ["sleep 600", "exec >&-; exec sleep 600", "yes", "kill -9 $$"])
        func whatHangsFloodsOrDiesLeavesThePlainReader(_ script: String) async throws {
            #expect(try await count(script: script) == .known(3))
        }

        @Test func itIsNotAskedAboutWhatIsNoPDF() async throws {
            #expect(try await count(script: "echo 'Pages: 1'", of: Array("text".utf8)) == .unknown(.notPDF))
        }

        @Test func itIsLookedForInAbsoluteFoldersOnly() {
            #expect(PageCounter.pdfinfoOnPath(environment: ["PATH": ".:bin::/nowhere"]) == nil)
            #expect(PageCounter.pdfinfoOnPath(environment: [:]) == nil)
        }

        @Test(.enabled(if: PageCounter.pdfinfoOnPath() != nil))
        func theRealOneAgreesWithThePlainReader() async throws {
            #expect(try await withTemporaryFile(SamplePDF.bytes()) { await PageCounter().count($0) } == .known(3))
        }
    }
#endif
