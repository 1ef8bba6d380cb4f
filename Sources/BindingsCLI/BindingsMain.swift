#if CommandLine
    /// The process.
    @main
    struct BindingsMain {
        static func main() { BindingsCommand.main() }
    }
#else
    import Foundation

    /// No more than a pointer to the trait: who uses the build plugin alone builds no argument parser.
    @main
    struct BindingsMain {
        static func main() {
            let advice = "bindings: this was built without the trait CommandLine. Run it as: swift run --traits CommandLine bindings\n"
            FileHandle.standardError.write(Data(advice.utf8))
            exit(64)
        }
    }
#endif
