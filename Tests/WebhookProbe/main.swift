#if canImport(CryptoKit) || Crypto
    import Foundation
    import Plangrep

    // Verifies and signs what another program sends, in frames: `.ci/webhook_probe.py` says how they look. For judges that are not written in Swift.
    var probe = Probe()
    var stream = FrameStream()
    while let frame = try stream.next() { stream.answer(try probe.answer(frame)) }
#else
    print("This was built without the trait Crypto.")
#endif
