import Foundation

// usage: BindingsFuzzer, with BINDINGS_FUZZ_COUNT, _SEED, _SAMPLE and the others of `Plan` in the environment.
//
// Generates Swift for documents made of each other's parts, and type-checks some. Prints each document that crashes the generator, takes
// it too long, or gives Swift that does not compile; the exit code is 1 where there is one.
do {
    let plan = Plan(environment: ProcessInfo.processInfo.environment)
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "work", let first = UInt64(arguments[2]), let end = UInt64(arguments[3]), first <= end {
        try Worker(plan: plan, seeds: first..<end).run()
    } else {
        let executable = URL(filePath: arguments[0]).standardizedFileURL
        exit(try Driver(plan: plan, executable: executable).run().isEmpty ? 0 : 1)
    }
} catch {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    exit(2)
}
