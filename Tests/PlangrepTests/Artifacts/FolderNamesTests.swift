import Foundation
import TestSupport
import Testing

@testable import Plangrep

@Suite("Names from the service as paths in a folder")
struct FolderNamesTests {
    @Test(
        "stay in it, on every system",
        arguments: [
            ("doc_111/sheets/1.png", "doc_111/sheets/1.png"), ("/etc/passwd", "etc/passwd"), ("../../x", "x"), ("a/../../b", "a/b"),
            ("..", "file"), (".", "file"), ("", "file"), ("///", "file"), ("C:\\Windows\\x.dll", "C_/Windows/x.dll"),
            ("a\u{0}b", "a_b"), ("a\nb\u{1B}[2J", "a_b_[2J"), ("CON", "_CON"), ("aux.txt", "_aux.txt"), ("com1 .log", "_com1 .log"),
            ("lpt¹", "_lpt¹"),
            (".bashrc", "_bashrc"), (".git/hooks/x", "_git/hooks/x"), ("a. . ", "a"), ("... ", "file"), ("a:b|c?.png", "a_b_c_.png"),
            ("x\u{202E}gnp.exe", "x_gnp.exe"), ("a//b/./c", "a/b/c"), ("1/2/3/4/5/6/7/8/9.png", "9.png"),
        ])
    func single(name: String, path: String) {
        var names = FolderNames()
        #expect(names.path(for: name) == path)
    }

    @Test("never become one file, also where case and normalisation do not count")
    func collisions() {
        var names = FolderNames()
        let given = ["A.png", "a.PNG", "a.png", "\u{E9}", "e\u{301}", "a.png/b", "x/y", "x", "X/Y", "ﬁ", "fi"]
        let paths = given.map { names.path(for: $0) }
        #expect(
            paths == [
                "A.png", "a-2.PNG", "a-3.png", "\u{E9}", "e\u{301}-2", "a-4.png/b", "x/y", "x-2", "X/Y-2", "ﬁ", "fi-2",
            ])
        #expect(Set(paths.map { $0.precomposedStringWithCompatibilityMapping.lowercased() }).count == given.count)
    }

    @Test("are cut to what file systems take, with their extension")
    func lengths() {
        var names = FolderNames()
        let long = names.path(for: String(repeating: "ä", count: 300) + ".png")
        #expect(long.utf8.count <= 120 && long.hasSuffix("ä.png"))
        let again = names.path(for: String(repeating: "ä", count: 400) + ".png")
        #expect(again.utf8.count <= 120 && again.hasSuffix("-2.png"))
        let deep = names.path(for: (0..<8).map { _ in String(repeating: "x", count: 115) }.joined(separator: "/"))
        #expect(deep.utf8.count <= 120)
    }

    @Test("hold for anything, and are the same each time")
    func random() {
        var random = SeededGenerator(seed: 7)
        let parts = [
            "..", ".", "/", "\\", "a", "A", "CON", "nul.", "\u{0}", "\u{7}", " ", "é", "e\u{301}", "~", "-", ":", "\u{202E}",
            String(repeating: "z", count: 130),
        ]
        let given = (0..<3_000).map { _ in (0..<random.below(6)).map { _ in random.pick(parts) ?? "" }.joined() }
        var (first, second) = (FolderNames(), FolderNames())
        var seen: Set<String> = []
        for name in given {
            let path = first.path(for: name)
            #expect(path == second.path(for: name))
            #expect(seen.insert(path.lowercased()).inserted, "\(path)")
            let segments = path.split(separator: "/", omittingEmptySubsequences: false)
            #expect(
                segments.allSatisfy {
                    !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".") && !$0.hasSuffix(" ") && $0.utf8.count <= 120
                })
            #expect(path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\\" && $0 != ":" && $0 != "\u{202E}" })
        }
    }
}
