#if CommandLine
    /// The process.
    @main
    struct PlangrepMain {
        static func main() async { await PlangrepCommand.main() }
    }
#else
    import Foundation

    /// Names the missing trait: without it no argument parser and no server are built.
    @main
    struct PlangrepMain {
        static func main() {
            let advice = "plangrep: built without the trait CommandLine. Run: swift run --enable-all-traits plangrep\n"
            FileHandle.standardError.write(Data(advice.utf8))
            exit(64)
        }
    }
#endif
