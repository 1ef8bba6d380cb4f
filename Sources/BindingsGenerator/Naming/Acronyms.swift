/// Words that the Swift API Design Guidelines write in one case throughout ("Follow case conventions").
enum Acronyms {
    static let all: Set<String> = [
        "acl", "api", "ascii", "aws", "cdn", "cidr", "cli", "cpu", "css", "csv", "db", "dns", "ftp", "gcp", "gif", "gpu", "guid", "hmac",
        "html", "http", "https", "iam", "id", "io", "ip", "ipv4", "ipv6", "iso", "jpeg", "jpg", "json", "jwt", "ldap", "mac", "md5", "mfa",
        "oidc", "os", "otp", "pdf", "pem", "png", "qr", "ram", "rest", "rfc", "rpc", "rsa", "saml", "sdk", "sha", "sla", "sms", "smtp",
        "sql", "ssh", "ssl", "sso", "svg", "tcp", "tls", "totp", "tsv", "ttl", "tty", "udp", "ui", "uri", "url", "utc", "utf", "uuid",
        "vat", "vm", "vpc", "vpn", "xml", "yaml",
    ]

    /// How a word is written where it does not begin a name, or nil where it is an ordinary word.
    static func spelling(of word: String) -> String? {
        if all.contains(word) { return word.uppercased() }
        if word.hasSuffix("s"), all.contains(String(word.dropLast())) { return word.dropLast().uppercased() + "s" }
        // Letters of ASCII are no numbers: most words have nothing else.
        guard !word.utf8.allSatisfy({ (0x41...0x7A).contains($0) }) else { return nil }
        let stem = word.prefix { !$0.isNumber }
        if stem.count < word.count, all.contains(String(stem)) { return word.uppercased() }
        return nil
    }
}
