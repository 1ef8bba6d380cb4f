/// Detects bodies that may be another scheme's signed text.
///
/// A sender's timestamped scheme signs `1700000000.` and the body with the secret that its body-only scheme uses for the body alone. So
/// anyone with a captured timestamped delivery could replay that whole text as the body of a body-only one, indefinitely. No JSON document
/// other than a number begins like that.
enum TimestampedBody {
    /// Indicates whether the bytes begin with ten to twelve digits, like current timestamps, and a point.
    static func isOne(_ body: UnsafeRawBufferPointer) -> Bool {
        let digits = body.prefix(Limits.timestampDigits + 1).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        return (10...Limits.timestampDigits).contains(digits) && digits < body.count && body[digits] == UInt8(ascii: ".")
    }
}

extension CheckedScheme {
    /// Refuses a body that this scheme must not sign or verify.
    func check(_ body: UnsafeRawBufferPointer) throws(WebhookError) {
        guard signsBodyAlone, TimestampedBody.isOne(body) else { return }
        throw WebhookError(.timestampedBody, scheme: scheme.name, header: signature.rawName)
    }
}
