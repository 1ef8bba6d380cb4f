import HTTPTypes
import Testing

@testable import BindingsRuntime

@Suite struct ProgressTests {
    @Test func aHeadThatComesTooLateIsNotTaken() {
        let early = Progress { .zero }
        early.received(HTTPResponse(status: .noContent))
        early.giveUp()
        #expect(early.head?.status == .noContent)

        let late = Progress { .zero }
        late.giveUp()
        late.received(HTTPResponse(status: .noContent))
        #expect(late.head == nil)
    }
}
