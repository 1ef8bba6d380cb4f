#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One address for deliveries, and the owner of those deliveries.
///
/// The address is created before the sender knows it, and the secret comes with the sender's response. So a route is opened first, its id
/// becomes part of the URL for the sender, and it is bound once the response has arrived. The secret is looked up by the address alone,
/// never by anything in an unverified body.
public struct WebhookRoute: Sendable, Hashable {
    /// The owner of a route's deliveries.
    public struct Binding: Sendable, Hashable {
        /// The reference of the route, such as a job's id.
        public let reference: String
        /// The sender's secret; nil if it has issued none, so that no delivery can be verified.
        public let secret: WebhookSecret?

        /// Creates a binding.
        public init(reference: String, secret: WebhookSecret?) {
            self.reference = reference
            self.secret = secret
        }
    }

    /// The last part of the address: letters, digits, `-` and `_`, at most 128.
    public let id: String
    /// The key of the call that registers this address, to find the route again after a crash; nil if it has none.
    public let idempotencyKey: String?
    /// The time at which the route was opened.
    public let createdAt: Date
    /// The owner of the deliveries; nil until the sender has responded.
    public var binding: Binding?

    /// Creates a route.
    ///
    /// - Throws: ``WebhookRouteError/invalidID``.
    public init(
        id: String, idempotencyKey: String? = nil, createdAt: Date, binding: Binding? = nil
    ) throws(WebhookRouteError) {
        guard Self.isID(id) else { throw .invalidID }
        self.id = id
        self.idempotencyKey = idempotencyKey
        self.createdAt = createdAt
        self.binding = binding
    }

    /// Returns this route with a binding.
    ///
    /// Binding it again to the same reference is allowed, so that a step can be repeated after a crash; a known secret is kept.
    ///
    /// - Throws: ``WebhookRouteError/alreadyBound`` if it is bound to another reference or secret.
    public func bound(to new: Binding) throws(WebhookRouteError) -> WebhookRoute {
        var route = self
        guard let old = binding else {
            route.binding = new
            return route
        }
        let secret = old.secret ?? new.secret
        guard old.reference == new.reference, new.secret == nil || new.secret == secret else { throw .alreadyBound }
        route.binding = Binding(reference: old.reference, secret: secret)
        return route
    }

    /// Indicates whether `text` can be a route's id: nothing with a meaning in a path or a file system.
    public static func isID(_ text: String) -> Bool {
        (1...128).contains(text.utf8.count) && text.utf8.allSatisfy(isIDCharacter)
    }

    private static func isIDCharacter(_ character: UInt8) -> Bool {
        switch character {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// 128 unguessable bits, in hexadecimal.
    public static func randomID() -> String {
        var generator = SystemRandomNumberGenerator()
        return randomID(using: &generator)
    }

    /// 128 bits of `generator`, in hexadecimal.
    public static func randomID(using generator: inout some RandomNumberGenerator) -> String {
        Hex.encode((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}

/// The reason that a route could not be stored or changed.
public enum WebhookRouteError: Error, Sendable, Hashable {
    /// The id is empty, too long, or has other characters than letters, digits, `-` and `_`.
    case invalidID
    /// There is already a route with that id.
    case duplicate
    /// There is no route with that id.
    case unknownRoute
    /// The route is bound to another reference or secret.
    case alreadyBound
    /// The stored record cannot be read.
    case damaged
    /// The store failed; the message has the reason.
    case storage(String)
}

extension WebhookRouteError: CustomStringConvertible {
    /// The problem and the step to take.
    public var description: String {
        switch self {
        case .invalidID: "A webhook route's id must be 1 to 128 letters, digits, - or _. WebhookRoute.randomID() makes one."
        case .duplicate: "A webhook route of this id exists already. Open each route with an id of its own."
        case .unknownRoute: "There is no webhook route of this id. Open it before the sender is told of it."
        case .alreadyBound: "The webhook route is bound to another reference or secret. Open one route for each."
        case .damaged: "The webhook route's record cannot be read. Remove it, and ask the sender for what its deliveries would tell."
        case .storage(let problem): problem
        }
    }
}
