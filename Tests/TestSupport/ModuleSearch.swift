import Foundation

/// What the compiler needs to find the modules of this package's own build.
package enum ModuleSearch {
    /// - Parameter build: The folder with `Modules` in it, such as `.build/debug`.
    /// - Returns: The modules, and the module maps of the C targets that they import.
    package static func arguments(build: URL) -> [String] {
        let checkouts = build.resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent().appending(path: "checkouts")
        let maps = ["swift-system/Sources/CSystem", "swift-subprocess/Sources/_SubprocessCShims"]
            .map { checkouts.appending(path: "\($0)/include/module.modulemap").path }
            .filter(FileManager.default.fileExists)
        return ["-I", build.appending(path: "Modules").path] + maps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
    }
}
