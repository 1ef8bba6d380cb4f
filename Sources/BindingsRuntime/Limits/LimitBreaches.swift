/// What breaks the limits of a document in one request, each with its place.
public struct LimitBreaches: Sendable {
    /// A value that breaks a limit.
    package struct Breach: Sendable, Hashable {
        /// The way from the value that was looked at to the one concerned; empty for the former itself.
        package let path: [JSONError.PathElement]
        /// For example `must be at least 1, not 0`.
        package let rule: String
        /// Whether it compares what is inside of the value, rather than the value itself.
        package let isAboutContent: Bool

        /// `files[2].sha256`; empty for the value that was looked at itself.
        package var place: String {
            path.reduce(into: "") { text, step in
                switch step {
                case .key(let name): text += text.isEmpty ? name : "." + name
                case .index(let index): text += "[\(index)]"
                }
            }
        }
    }

    /// The first hundred breaches.
    package private(set) var found: [Breach] = []
    private var path: [JSONError.PathElement] = []
    private var hidesValues = false

    /// Nobody reads more than that, and a list of a million wrong elements is not worth its text.
    private static let most = 100

    package init() {}

    /// Looks at a member of an object, or at an argument; nil has no limits.
    ///
    /// - Parameters:
    ///   - name: its name on the wire.
    ///   - isSecret: whether what is told must not hold the value.
    public mutating func member<Value>(_ name: String, _ value: Value?, isSecret: Bool = false, _ limits: Limit<Value>...) {
        member(name, value, isSecret: isSecret, limits)
    }

    package mutating func member<Value>(_ name: String, _ value: Value?, isSecret: Bool, _ limits: [Limit<Value>]) {
        guard let value else { return }
        let didHide = hidesValues
        hidesValues = didHide || isSecret
        path.append(.key(name))
        for limit in limits { limit.check(value, &self) }
        path.removeLast()
        hidesValues = didHide
    }

    /// What breaks limits of a value, with paths that begin at it.
    package static func found<Value>(in value: Value, isSecret: Bool, _ limits: [Limit<Value>]) -> [Breach] {
        var breaches = LimitBreaches()
        breaches.hidesValues = isSecret
        for limit in limits { limit.check(value, &breaches) }
        return breaches.found
    }

    mutating func element<Value>(_ index: Int, _ value: Value, _ limits: [Limit<Value>]) {
        path.append(.index(index))
        for limit in limits { limit.check(value, &self) }
        path.removeLast()
    }

    /// - Parameters:
    ///   - rule: for example `must be at least 1`.
    ///   - value: what was found instead.
    ///   - isAboutContent: Whether the rule compares what is inside of the value.
    mutating func note(_ rule: String, found value: String? = nil, isAboutContent: Bool = false) {
        guard found.count < Self.most else { return }
        let instead = hidesValues ? "" : value.map { ", not \($0)" } ?? ""
        found.append(Breach(path: path, rule: rule + instead, isAboutContent: isAboutContent))
    }
}

/// A type whose values have limits in the document.
///
/// Generated for what is sent; values are checked before that, and never when they are received.
public protocol LimitChecked: Sendable {
    /// Notes what breaks a limit.
    func checkLimits(_ breaches: inout LimitBreaches)
}

extension CallRequest {
    /// Notes what breaks a limit in an argument; nil has no limits.
    ///
    /// Everything that does is told at once, when the call is performed; nothing is sent then.
    public mutating func limit<Value>(_ name: String, _ value: Value?, isSecret: Bool = false, _ limits: Limit<Value>...) {
        var breaches = LimitBreaches()
        breaches.member(name, value, isSecret: isSecret, limits)
        violations += breaches.found.map { "\($0.place) \($0.rule)" }
    }

    /// Sets a JSON body whose type has limits.
    public mutating func json(
        _ body: some JSONWritable & Sendable & LimitChecked, contentType: String = "application/json", omitsEmpty: Bool = false
    ) {
        check(body)
        unchecked(body, contentType: contentType, omitsEmpty: omitsEmpty)
    }

    /// Sets an `application/x-www-form-urlencoded` body whose type has limits.
    public mutating func form(
        _ body: some JSONWritable & LimitChecked, encoding: [String: FormEncoding] = [:], omitsEmpty: Bool = false
    ) {
        check(body)
        uncheckedForm(body, encoding: encoding, omitsEmpty: omitsEmpty)
    }

    private mutating func check(_ body: some LimitChecked) {
        var breaches = LimitBreaches()
        body.checkLimits(&breaches)
        violations += breaches.found.map { "\($0.place) \($0.rule)" }
    }
}
