import Foundation

/// The environment of commands that run for a user: what programs need to work, and no variable that may hold a secret.
package enum CommandEnvironment {
    private static let names: Set<String> = [
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "PWD", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TERM", "COLORTERM", "DISPLAY",
        "WAYLAND_DISPLAY",
        "DBUS_SESSION_BUS_ADDRESS", "SSH_AUTH_SOCK", "GNUPGHOME", "GPG_TTY", "__CF_USER_TEXT_ENCODING",
    ]
    private static let prefixes = ["LC_", "XDG_"]

    /// The variables of this process that may be passed on.
    ///
    /// - Parameter asked: The names of further ones.
    package static func variables(
        and asked: [String] = [], of all: [String: String] = ProcessInfo.processInfo.environment
    ) -> [String: String] {
        let names = names.union(asked)
        return all.filter { name, _ in names.contains(name) || prefixes.contains { name.hasPrefix($0) } }
    }
}
