#if Sandbox
    import Foundation
    import TestSupport
    import Testing

    @testable import PlangrepSandbox

    @Suite struct PageCounterTests {
        private func count(_ bytes: [UInt8]) async throws -> PageCount {
            try await withTemporaryFile(bytes) { await PageCounter.withoutPDFInfo.count($0) }
        }

        private func count(_ text: String) async throws -> PageCount { try await count(Array(text.utf8)) }

        /// A file whose table is right for the objects it is given.
        private func pdf(_ objects: [String], trailer: String = "/Root 1 0 R") -> String {
            var text = "%PDF-1.7\n"
            var entries = "0000000000 65535 f \n"
            for (index, object) in objects.enumerated() {
                entries += "\(String(format: "%010d", text.utf8.count)) 00000 n \n"
                text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
            }
            return text
                + "xref\n0 \(objects.count + 1)\n\(entries)trailer\n<< /Size \(objects.count + 1) \(trailer) >>\nstartxref\n\(text.utf8.count)\n%%EOF\n"
        }

        @Test func theSampleHasAsManyPagesAsItSays() async throws {
            #expect(try await count(SamplePDF.bytes()) == .known(SamplePDF.pageCount))
            #expect(SamplePDF.pageCount == 3)
        }

        @Test func namesWithEscapesCommentsAndStringsAreRead() async throws {
            let count = try await count(
                pdf([
                    "<< /Note (a \\) ( nested ) /Count 9) /Hex <2F436F756E74> /#54ype /Catalog % /Pages 9 0 R\n /Pages 2 0 R /V [1.5 -2 true null] >>",
                    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 5 0 R >>", "null", "null", "2",
                ]))
            #expect(count == .known(2))
        }

        @Test func anUpdateAtTheEndOverridesTheOldTree() async throws {
            let first = pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "null"])
            let table = try #require(first.ranges(of: "xref\n").first).lowerBound
            let old = first.utf8.distance(from: first.startIndex, to: table)
            let object = first.utf8.count
            let update = "2 0 obj\n<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>\nendobj\n"
            let entry = "\(String(format: "%010d", object)) 00000 n \n"
            let text =
                first + update + "xref\n2 1\n\(entry)trailer\n<< /Size 4 /Root 1 0 R /Prev \(old) >>\nstartxref\n"
                + "\(object + update.utf8.count)\n%%EOF\n"
            #expect(try await count(text) == .known(2))
        }

        @Test func aCrossReferenceStreamNeedsDecompression() async throws {
            let text = "%PDF-1.5\n1 0 obj\n<< /Type /XRef /Length 3 >>\nstream\nabc\nendstream\nendobj\nstartxref\n9\n%%EOF\n"
            #expect(try await count(text) == .unknown(.needsDecompression))
        }

        @Test func anObjectThatOnlyACompressedTableNamesNeedsDecompression() async throws {
            let text = pdf(["<< /Type /Catalog /Pages 7 0 R >>"], trailer: "/Root 1 0 R /XRefStm 9")
            #expect(try await count(text) == .unknown(.needsDecompression))
        }

        @Test(arguments: ["", "%PD", "hello", String(repeating: "\0", count: 5000)])
        func whatDoesNotBeginLikeAPDFIsNone(_ text: String) async throws {
            #expect(try await count(text) == .unknown(.notPDF))
        }

        @Test(arguments: [
            ["<< /Type /Catalog /Pages 2 0 R >>"],
            ["<< /Type /Catalog >>"],
            ["<< /Type /Font /Pages 2 0 R >>", "<< /Type /Pages /Kids [1 0 R] /Count 1 >>"],
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Page /Kids [1 0 R] /Count 1 >>"],
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [1 0 R] /Count -1 >>"],
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [1 0 R 1 0 R] /Count 1 >>"],
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 7 >>"],
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [1 0 R] /Count 1 /Count 2 >>"],
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Parent 1 0 R /Kids [1 0 R] /Count 1 >>"],
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [1 0 R] /Count 1"],
            [String(repeating: "[", count: 100)],
        ])
        func aWrongPageTreeIsUnreadable(_ objects: [String]) async throws {
            let found = try await count(pdf(objects))
            #expect(found.pages == nil)
            guard case .unreadable = found.problem else { return #expect(Bool(false), "\(found)") }
        }

        @Test func tablesThatFormARingAreUnreadable() async throws {
            let first = pdf(["<< /Type /Catalog /Pages 2 0 R >>"], trailer: "/Root 1 0 R")
            let table = first.utf8.distance(from: first.startIndex, to: try #require(first.ranges(of: "xref\n").first).lowerBound)
            let ring = first.replacing("/Root 1 0 R", with: "/Root 1 0 R /Prev \(table)")
            #expect(try await count(ring).problem == .unreadable("its cross-reference tables form a ring"))
        }

        @Test func noTruncationIsGuessedAt() async throws {
            let whole = SamplePDF.bytes()
            for length in stride(from: 5, to: whole.count - 7, by: 41) {
                #expect(try await count(Array(whole[..<length])).pages == nil, "\(length) of \(whole.count) bytes")
            }
        }

        @Test func noChangedByteCrashes() async throws {
            var random = SeededGenerator(seed: 7)
            for _ in 0..<300 {
                var bytes = SamplePDF.bytes()
                for _ in 0..<4 { bytes[Int.random(in: 5..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
                _ = try await count(bytes)
            }
        }
    }
#endif
