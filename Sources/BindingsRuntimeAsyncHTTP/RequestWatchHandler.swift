#if AsyncHTTPClient
    import BindingsRuntime
    import Foundation
    import NIOCore
    import NIOHTTP1

    /// Reports to the watch of a request what its connection does with it.
    ///
    /// AsyncHTTPClient does not expose the connection of a request, nor when bytes are sent. So a watched request carries a field that names its
    /// watch; the handler, which is in the pipeline of every connection, removes it before the request is sent.
    final class RequestWatchHandler: ChannelOutboundHandler {
        typealias OutboundIn = HTTPClientRequestPart
        typealias OutboundOut = HTTPClientRequestPart

        /// The size in which a body is written, so that a slow connection shows progress.
        static let pieceSize = 64 << 10

        private var watch: RequestWatch?

        func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
            switch unwrapOutboundIn(data) {
            case .head(var head):
                watch = RequestWatches.take(from: &head.headers)
                guard let watch else { return context.write(data, promise: promise) }
                watch.start()
                context.write(wrapOutboundOut(.head(head)), promise: promise)
            case .body(.byteBuffer(let buffer)):
                guard let watch else { return context.write(data, promise: promise) }
                write(buffer, watch, context, promise)
            case .body:
                context.write(data, promise: promise)
            case .end:
                guard let watch else { return context.write(data, promise: promise) }
                self.watch = nil
                let promise = promise ?? context.eventLoop.makePromise()
                promise.futureResult.whenSuccess { watch.report(.sentRequest) }
                context.write(data, promise: promise)
            }
        }

        private func write(
            _ buffer: ByteBuffer, _ watch: RequestWatch, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?
        ) {
            var rest = buffer
            repeat {
                let count = min(rest.readableBytes, Self.pieceSize)
                guard let piece = rest.readSlice(length: count) else { return }
                let isLast = rest.readableBytes == 0
                let written = isLast ? promise ?? context.eventLoop.makePromise() : context.eventLoop.makePromise()
                written.futureResult.whenComplete { result in
                    if case .success = result { watch.settle(count, isWritten: true) } else { watch.settle(count, isWritten: false) }
                }
                context.write(wrapOutboundOut(.body(.byteBuffer(piece))), promise: written)
            } while rest.readableBytes > 0
        }
    }

    /// The watches of requests without a connection yet.
    enum RequestWatches {
        private static let waiting = Mutex<[String: RequestWatch]>([:])
        /// Random, so that no caller can name the watch of another request.
        private static let fieldName = "X-" + UUID().uuidString

        static func add(_ watch: RequestWatch, to headers: inout HTTPHeaders) -> String {
            let id = String(UInt64.random(in: .min ... .max), radix: 36)
            waiting.withLock { $0[id] = watch }
            headers.add(name: fieldName, value: id)
            return id
        }

        static func take(from headers: inout HTTPHeaders) -> RequestWatch? {
            guard let id = headers.first(name: fieldName) else { return nil }
            headers.remove(name: fieldName)
            return remove(id)
        }

        @discardableResult
        static func remove(_ id: String) -> RequestWatch? {
            waiting.withLock { $0.removeValue(forKey: id) }
        }
    }
#endif
