#if SQLite
    import BindingsWebhooksSQLite
    import Foundation

    // usage: ReplayGuardProbe DATABASE COUNT: admits the keys 0 up to COUNT and prints those that were new, one to a line.
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[2]) else { exit(64) }
    let replays = try SQLiteWebhookReplayGuard(path: arguments[1], busyTimeout: .seconds(30))
    for number in 0..<count where try await replays.admit("\(number)", until: nil, now: Date()) {
        FileHandle.standardOutput.write(Data("\(number)\n".utf8))
    }
#else
    print("This was built without the trait SQLite.")
#endif
