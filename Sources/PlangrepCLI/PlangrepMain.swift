#if CommandLine
    /// The process.
    @main
    struct PlangrepMain {
        static func main() async { await PlangrepCommand.main() }
    }
#else
    import Foundation

    /// No more than a pointer to the trait: who uses the library alone builds no argument parser and no server.
    @main
    struct PlangrepMain {
        static func main() {
            let advice = "plangrep: this was built without the trait CommandLine. Run it as: swift run --enable-all-traits plangrep\n"
            FileHandle.standardError.write(Data(advice.utf8))
            exit(64)
        }
    }
#endif
