import BindingsRuntimeTesting
import Testing

@testable import BindingsRuntime

/// Which words of a text stand for a secret.
@Suite struct ScrubbingTests {
    private func scrub(_ text: String, _ secret: String, names: Set<String> = []) -> String {
        SecretScrubbing(names: names).scrub(text, of: secret)
    }

    @Test(
        arguments: [
            ("The token is missing or expired.", "expired"), ("key", "key"), ("The key is gone", "key"), ("error: expired", "expired"),
            ("passwordless login is off", "password"), ("a-passwords-b", "password"), ("page=1", "1"), ("status: late", "late"),
        ])
    func wordsOfProseStay(text: String, secret: String) {
        #expect(scrub(text, secret) == text)
    }

    @Test(
        arguments: [
            ("Bearer k3y", "k3y", "Bearer REDACTED"), ("'Bearer k3y' is wrong", "k3y", "'Bearer REDACTED' is wrong"),
            ("?api_key=k3y&a=b", "k3y", "?api_key=REDACTED&a=b"), (#"{"apiKey": "k3y"}"#, "k3y", #"{"apiKey": "REDACTED"}"#),
            (#"{\"token\":\"k3y\"}"#, "k3y", #"{\"token\":\"REDACTED\"}"#), ("X-Api-Key: k3y", "k3y", "X-Api-Key: REDACTED"),
            ("invalid key s3cret-key-1!", "s3cret-key-1", "invalid key REDACTED!"),
            ("glued0123456789abcdefglued", "0123456789abcdef", "gluedREDACTEDglued"),
            ("token=k3y token=k3y", "k3y", "token=REDACTED token=REDACTED"),
        ])
    func whatStandsForTheSecretIsReplaced(text: String, secret: String, expected: String) {
        #expect(scrub(text, secret) == expected)
    }

    @Test func namesThatTheDocumentMarksCountToo() {
        #expect(scrub("door=k3y", "k3y") == "door=k3y")
        #expect(scrub("Door=k3y", "k3y", names: ["door"]) == "Door=REDACTED")
    }

    @Test func theWholeWay() async {
        var fixture = Fixture(
            ScriptedTransport(.json(#"{"error": {"code": "c", "message": "The token is missing or expired."}}"#, status: 403)))
        fixture.credentials["bearer"] = .bearer("expired")
        #expect(await fixture.get().failure?.message == "The token is missing or expired.")
        fixture = Fixture(ScriptedTransport(.json(#"{"error": {"code": "c", "message": "No such key: token=expired"}}"#, status: 403)))
        fixture.credentials["bearer"] = .bearer("expired")
        #expect(await fixture.get().failure?.message == "No such key: token=REDACTED")
    }
}
