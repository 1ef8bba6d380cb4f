import Foundation

extension APIKey {
    /// The maximum size of a secret in bytes; a longer one is a mistake, a file of another kind or a command that prints more than a key.
    static var maxLength: Int { 64 << 10 }

    /// Reads a secret from an environment variable; white space around it is dropped.
    ///
    /// - Throws: ``APIError/Kind/missingCredential`` if the variable is unset or empty.
    public static func environment(_ name: String) throws(APIError) -> APIKey {
        guard let key = trimmed(ProcessInfo.processInfo.environment[name] ?? "") else {
            throw .missingKey("The environment variable \(name) is not set. Set it to the API key.")
        }
        return key
    }

    /// Reads a secret from a file of at most 64 KiB of UTF-8; white space around it is dropped.
    ///
    /// - Throws: ``APIError/Kind/missingCredential`` if the file does not exist, cannot be read, or is empty.
    public static func file(_ url: URL) throws(APIError) -> APIKey {
        let path = url.path
        guard let handle = try? FileHandle(forReadingFrom: url) else {
            throw .missingKey("The file \(path) cannot be read. Put the API key there, and let this process read it.")
        }
        defer { try? handle.close() }
        guard let data = try? handle.read(upToCount: maxLength + 1), data.count <= maxLength else {
            throw .missingKey("The file \(path) is no key: it is empty, cannot be read, or is larger than 64 KiB.")
        }
        guard let text = String(validating: data, as: UTF8.self), let key = trimmed(text) else {
            throw .missingKey("The file \(path) is no key: it is blank, or not UTF-8.")
        }
        return key
    }

    /// The secret without white space around it; nil if nothing is left.
    static func trimmed(_ text: String) -> APIKey? {
        let secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return secret.isEmpty ? nil : APIKey(secret)
    }
}

extension APIError {
    /// The error for a key that is not available; `message` has the reason, and the step to take.
    static func missingKey(_ message: String, cause: (any Error)? = nil) -> APIError {
        APIError(kind: .missingCredential, message: message, cause: cause)
    }
}
