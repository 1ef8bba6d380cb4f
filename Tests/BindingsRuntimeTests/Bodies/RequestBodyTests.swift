import Foundation
import Testing

@testable import BindingsRuntime

@Suite struct RequestBodyTests {
    private func collect(_ body: RequestBody) async throws(TransportError) -> [[UInt8]] {
        var chunks: [[UInt8]] = []
        var iterator = body.chunks().makeAsyncIterator()
        while let chunk = try await iterator.next() { chunks.append(chunk) }
        return chunks
    }

    @Test func bytesComeInChunksOfAtMost512KiB() async throws {
        let bytes = pattern(1_200_000)
        let body = RequestBody.bytes(bytes)
        let chunks = try await collect(body)
        #expect(chunks.map(\.count) == [524_288, 524_288, 151_424])
        #expect(Array(chunks.joined()) == bytes)
        #expect(body.length == 1_200_000 && body.isReplayable && body.isInMemory)
        #expect(try await collect(.bytes([])).isEmpty)
    }

    @Test func dataAndURLsAreBodies() async throws {
        let data = Data([1, 2, 3])
        for body in [RequestBody(data), .data(data), .data(data[1...]), RequestBody(data.dropFirst(3))] {
            #expect(body.bytesInMemory?.count == body.length.map { Int($0) } && body.isReplayable)
        }
        #expect(RequestBody.data(data[1...]).bytesInMemory == [2, 3])
        let folder = try Folder()
        #expect(try await collect(RequestBody(try folder.file("a", [7]))) == [[7]])
    }

    @Test func aFileIsReadWholeAndTwiceTheSame() async throws {
        let folder = try Folder()
        let bytes = pattern(1_100_000)
        let body = RequestBody.file(try folder.file("a b", bytes))
        let pinned = try await body.pinned()
        #expect(body.length == 1_100_000 && pinned.length == 1_100_000 && body.isReplayable && !body.isInMemory)
        #expect(Array(try await collect(pinned).joined()) == bytes)
        #expect(Array(try await collect(pinned).joined()) == bytes)
    }

    @Test func anEmptyFileIsABodyOfNoBytes() async throws {
        let folder = try Folder()
        let body = try await RequestBody.file(try folder.file("empty", [])).pinned()
        #expect(body.length == 0)
        #expect(try await collect(body).isEmpty)
    }

    @Test func aFileThatIsNotThereIsAnErrorBeforeAnythingIsSent() async throws {
        let body = RequestBody.file(URL(fileURLWithPath: "/no/such/file"))
        #expect(body.length == nil)
        let error = await #expect(throws: TransportError.self) { try await body.pinned() }
        #expect(error?.kind == .requestBody && error?.requestSent == false)
    }

    @Test func aURLElsewhereIsNoFileHere() async throws {
        let body = RequestBody.file(try #require(URL(string: "https://example.com/etc/hosts")))
        await #expect(throws: TransportError.self) { try await body.pinned() }
    }

    @Test func whatIsNoRegularFileIsRefused() async throws {
        let folder = try Folder()
        let pipe = folder.url.appendingPathComponent("pipe")
        try #require(mkfifo(pipe.path, 0o600) == 0)
        for url in [folder.url, pipe] {
            await #expect(throws: TransportError.self) { try await RequestBody.file(url).pinned() }
        }
    }

    @Test(arguments: [(900_000, "shrank from 1000000 to 900000 bytes"), (1_000_001, "grew from 1000000 to 1000001 bytes")])
    func aFileThatChangesBetweenItsChunksIsAnError(size: Int, message: String) async throws {
        let folder = try Folder()
        let url = try folder.file("a", pattern(1_000_000))
        var iterator = try await RequestBody.file(url).pinned().chunks().makeAsyncIterator()
        #expect(try await iterator.next()?.count == 524_288)
        try url.withHandle { try $0.truncate(atOffset: UInt64(size)) }
        let error = await #expect(throws: TransportError.self) { while try await iterator.next() != nil {} }
        #expect(error?.kind == .requestBody && error?.message.contains(message) == true)
    }

    @Test func aFileThatIsRewrittenInPlaceIsAnError() async throws {
        let folder = try Folder()
        let url = try folder.file("a", pattern(1_000_000))
        let body = try await RequestBody.file(url).pinned()
        try url.withHandle { handle in
            try handle.seek(toOffset: 10)
            try handle.write(contentsOf: Data([1, 2, 3]))
        }
        let error = await #expect(throws: TransportError.self) { try await collect(body) }
        #expect(error?.message.contains("was changed while it was sent") == true)
    }

    @Test func aStreamIsMadeAnewForEachReading() async throws {
        let body = RequestBody.stream(length: 3) {
            AsyncStream {
                $0.yield([1]); $0.yield([]); $0.yield([2, 3]); $0.finish()
            }
        }
        #expect(try await collect(body) == [[1], [2, 3]])
        #expect(try await collect(body) == [[1], [2, 3]])
        #expect(body.length == 3 && body.isReplayable)
    }

    @Test(arguments: [1, 3]) func aStreamOfAnotherLengthThanAnnouncedIsAnError(count: Int) async {
        let body = RequestBody.stream(length: 2) {
            AsyncStream {
                $0.yield(pattern(count)); $0.finish()
            }
        }
        let error = await #expect(throws: TransportError.self) { try await collect(body) }
        #expect(error?.message == "The body's stream was announced with 2 bytes and gave \(count).")
    }

    @Test func partsAreAsLongAsTheirSumAndReplayableIfAllAre() {
        let unknown = RequestBody.stream(isReplayable: false) { AsyncStream<[UInt8]> { $0.finish() } }
        #expect(RequestBody.parts([.bytes([1, 2]), .text("abc")]).length == 5)
        #expect(RequestBody.parts([.bytes([1, 2]), .text("abc")]).bytesInMemory == [1, 2, 97, 98, 99])
        #expect(RequestBody.parts([.bytes([1]), unknown]).length == nil)
        #expect(!RequestBody.parts([.bytes([1]), unknown]).isReplayable)
    }
}

extension URL {
    /// Writes to the file as it stands.
    fileprivate func withHandle(_ body: (FileHandle) throws -> Void) throws {
        let handle = try FileHandle(forUpdating: self)
        defer { try? handle.close() }
        try body(handle)
    }
}
