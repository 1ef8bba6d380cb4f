#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One address that deliveries come to, and whose they are.
///
/// The address is made before the sender knows of it, the secret comes with the sender's answer. So a route is opened first, its id goes
/// into the URL that the sender is given, and it is bound when the answer is there. The secret is found by the address alone, never by
/// anything in a body that nobody has verified yet.
public struct WebhookRoute: Sendable, Hashable {
    /// Whose deliveries come here.
    public struct Binding: Sendable, Hashable {
        /// What the route is for, such as a job's id.
        public let reference: String
        /// The sender's secret; nil if it gave none, so that no delivery can be verified.
        public let secret: WebhookSecret?

        /// States whose deliveries come.
        public init(reference: String, secret: WebhookSecret?) {
            self.reference = reference
            self.secret = secret
        }
    }

    /// The last part of the address: letters, digits, `-` and `_`, at most 128.
    public let id: String
    /// The key of the call that tells the sender of this address, to find the route again after a crash; nil if it has none.
    public let idempotencyKey: String?
    /// When the route was opened.
    public let createdAt: Date
    /// Whose deliveries come; nil until the sender has answered.
    public var binding: Binding?

    /// States a route.
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

    /// This route, bound.
    ///
    /// Binding it again to the same reference is allowed, so that a step can be repeated after a crash; a secret once known stays.
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

    /// Whether `text` can be a route's id: nothing that means anything in a path or a file system.
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

    /// 128 bits that nobody can guess, in hex.
    public static func randomID() -> String {
        var generator = SystemRandomNumberGenerator()
        return randomID(using: &generator)
    }

    /// 128 bits of `generator`, in hex.
    public static func randomID(using generator: inout some RandomNumberGenerator) -> String {
        Hex.encode((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}

/// Why a route could not be kept or changed.
public enum WebhookRouteError: Error, Sendable, Hashable {
    /// The id is empty, too long, or has other characters than letters, digits, `-` and `_`.
    case invalidID
    /// There is a route of that id.
    case duplicate
    /// There is no route of that id.
    case unknownRoute
    /// The route is bound to something else.
    case alreadyBound
    /// What was kept cannot be read.
    case damaged
    /// The place where routes are kept failed; the text says how.
    case storage(String)
}

extension WebhookRouteError: CustomStringConvertible {
    /// What is wrong and what to do.
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
