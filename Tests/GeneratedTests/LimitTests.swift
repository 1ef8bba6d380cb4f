import BindingsRuntime
import Testing

/// Limits of what is sent, generated from `Spec/library.yaml`.
@Suite struct LimitTests {
    private let client = LibraryClient(apiKey: "k")
    private let line = OrderLine(sku: "ab", amount: 2)

    @Test func whatKeepsTheLimitsIsSent() throws {
        let order = client.orders.place(
            lines: [line], codes: ["a", "b"], discount: 0.15, pin: 1000, counts: ["a": 1], wrap: .string("paper"),
            note: "\u{1F1E9}\u{1F1EA}x",
            aliases: ["ab", nil], before: Order(lines: [line]))
        #expect(try order.request.method == .post)
        #expect(try client.orders.replaceLines(body: [line, line]).request.method == .put)
    }

    @Test func everythingThatBreaksALimitIsToldWithItsPlace() throws {
        let broken = Order(lines: [], note: "")
        let call = client.orders.place(
            lines: [OrderLine(sku: "a", amount: 0), line, OrderLine(sku: "ab", amount: 3), OrderLine(sku: "12345")],
            codes: ["a", "12345", "a"], discount: 1.01, pin: 7, counts: ["a": 1, "b": 0, "c": 1],
            wrap: .option1(WrapOption1(ribbon: "xy")), note: "abcd", aliases: ["abc", nil],
            before: broken)
        #expect(
            problems(of: call) == [
                "codes must not hold anything twice: [2] equals [0]",
                "codes[1] must have at most 4 characters, not 5",
                "discount must be at most 1, not 1.01",
                "discount must be a multiple of 0.05, not 1.01",
                "pin must be at least 1000",
                "lines must have at most 3 elements, not 4",
                "lines[0].sku must have at least 2 characters, not 1",
                "lines[0].amount must be at least 1, not 0",
                "lines[2].amount must be a multiple of 2, not 3",
                "lines[3].sku must have at most 4 characters, not 5",
                "counts must have at most 2 members, not 3",
                "counts.b must be at least 1, not 0",
                "wrap.ribbon must have at most 1 characters, not 2",
                "note must have at most 3 characters, not 4",
                "aliases[0] must have at most 2 characters, not 3",
                "before.lines must have at least 1 elements, not 0",
                "before.note must have at least 1 characters, not 0",
            ])
    }

    @Test func aTextThatDoesNotMatchItsPatternIsTold() {
        #expect(
            problems(of: client.orders.place(lines: [OrderLine(sku: "A-1", amount: 2)])) == [
                #"lines[0].sku must match ^[a-z\d]+$, not A-1"#
            ])
    }

    @Test func numbersThatAreNoneKeepNoLimit() {
        #expect(problems(of: client.orders.place(lines: [line], discount: .nan)).count == 2)
        #expect(problems(of: client.orders.place(lines: [line], discount: 0)) == ["discount must be more than 0, not 0"])
    }

    @Test func aListAsABodyIsNamedByItsArgument() {
        #expect(
            problems(of: client.orders.replaceLines(body: [OrderLine(sku: "a")])) == [
                "body must have at least 2 elements, not 1", "body[0].sku must have at least 2 characters, not 1",
            ])
    }

    private func problems(of call: Call<Void>) -> [String] {
        do throws(APIError) {
            _ = try call.request
            return []
        } catch {
            #expect(error.kind == .invalidRequest)
            return error.message.split(separator: "\n").map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : String($0) }
        }
    }
}
