import Foundation
import TestSupport
import Testing

@testable import BindingsJSON

struct NumberTests {
    @Test func `integers accept a fraction of zero and exponents that leave no fraction`() throws {
        for (text, value) in [
            ("0", 0), ("-0", 0), ("5", 5), ("5.0", 5), ("5e0", 5), ("5.000E+00", 5), ("-12e2", -1200), ("1.5e1", 15), ("1500e-2", 15),
            ("0e999999999999999999999", 0),
            ("9223372036854775807", .max), ("-9223372036854775808", .min), ("922337203685477580.7e1", .max),
            ("1e18", 1_000_000_000_000_000_000),
        ] { #expect(try JSON.decode(Int.self, from: text) == value, "\(text)") }
    }

    @Test func `integers refuse fractions and what does not fit`() {
        for text in [
            "0.5", "15e-1", "1e-999999999999999999999", "9223372036854775808", "-9223372036854775809", "1e19", "1e999999999999999999999",
            "5.0000000001",
        ] {
            let found = error { () throws(JSONError) in _ = try JSON.decode(Int.self, from: text) }
            #expect(found?.kind == .numberOutOfRange(expected: "an integer from \(Int.min) to \(Int.max)", found: text))
        }
        #expect(error { () throws(JSONError) in _ = try JSON.decode(Int32.self, from: "2147483648") } != nil)
        #expect(error { () throws(JSONError) in _ = try JSON.decode(UInt32.self, from: "-1") } != nil)
        #expect(error { () throws(JSONError) in _ = try JSON.decode(UInt64.self, from: "18446744073709551616") } != nil)
    }

    @Test func `each integer type reads and writes its bounds`() throws {
        func check<T: FixedWidthInteger & JSONConvertible>(_ type: T.Type) throws {
            for value in [T.min, .max, 0, 1, 9, 10, 99, 100] {
                #expect(try text(value) == "\(value)")
                #expect(try JSON.decode(T.self, from: "\(value)") == value)
            }
        }
        try check(Int.self)
        try check(Int32.self)
        try check(Int64.self)
        try check(UInt32.self)
        try check(UInt64.self)
    }

    @Test func `doubles are read as Swift reads them, to the last bit`() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<5_000 {
            let digits = (0..<Int.random(in: 1...20, using: &random)).map { _ in "0123456789".randomElement(using: &random) ?? "0" }
            let whole = Int(String(digits.prefix(3))) ?? 0
            var number = "\(Bool.random(using: &random) ? "-" : "")\(whole)"
            if digits.count > 3 { number += "." + String(digits.dropFirst(3)) }
            if Bool.random(using: &random) { number += "e\(Int.random(in: -30...30, using: &random))" }
            let read = try JSON.decode(Double.self, from: number)
            #expect(read.bitPattern == Double(number)?.bitPattern, "\(number)")
        }
    }

    @Test func `doubles beyond the range are refused and those below it are zero`() throws {
        #expect(error { () throws(JSONError) in _ = try JSON.decode(Double.self, from: "1e309") } != nil)
        #expect(error { () throws(JSONError) in _ = try JSON.decode(Double.self, from: "-1e999999999999999999999") } != nil)
        #expect(error { () throws(JSONError) in _ = try JSON.decode(Float.self, from: "1e39") } != nil)
        #expect(try JSON.decode(Double.self, from: "1e-999") == 0)
        #expect(try JSON.decode(Double.self, from: "-0").sign == .minus)
    }

    @Test func `doubles are written shortest, and integral ones without a fraction`() throws {
        let cases: [(Double, String)] = [
            (0, "0"), (-0.0, "-0"), (5, "5"), (-1200, "-1200"), (0.1, "0.1"), (1e15, "1000000000000000"), (1e16, "1e+16"),
            (.leastNonzeroMagnitude, "5e-324"), (0x1p53, "9007199254740992"), (-0x1p54, "-1.8014398509481984e+16"),
            (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (1 / 3, "0.3333333333333333"),
        ]
        for (value, expected) in cases {
            #expect(try text(value) == expected)
            #expect(try JSON.decode(Double.self, from: expected).bitPattern == value.bitPattern)
        }
        #expect(try text(Float(0.1)) == "0.1")
        #expect(try text(Float(16_777_216)) == "16777216")
    }

    @Test func `any finite double comes back to the last bit`() throws {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<5_000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            #expect(try JSON.decode(Double.self, from: text(value)).bitPattern == value.bitPattern)
            let float = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
            if float.isFinite { #expect(try JSON.decode(Float.self, from: text(float)).bitPattern == float.bitPattern) }
        }
    }

    @Test func `infinities and NaN cannot be written, and the error names the member`() {
        for value in [Double.infinity, -.infinity, .nan] {
            let found = error { () throws(JSONError) in _ = try JSON.encode(["ratios": [1, value]]) }
            #expect(found?.description == "$.ratios[1]: expected a finite number, found \(value)")
        }
    }

    @Test func `numbers of any length keep their text`() throws {
        let digits = String(repeating: "1234567890", count: 100)
        for number in [digits, "-\(digits).\(digits)e-\(digits)", "1.0", "1E5", "-0", "0e0"] {
            #expect(try JSON.decode(JSONNumber.self, from: number).text == number)
            #expect(try text(JSON.decode(JSONValue.self, from: number)) == number)
        }
    }

    @Test func `numbers are equal when their values are`() throws {
        let equal = [
            ["1", "1.0", "10e-1", "0.1E1", "1e+0"], ["0", "-0", "0.000", "0e99999999999999999999"], ["-1200", "-12e2"],
            ["1e400", "10e399"],
        ]
        let groups = try equal.map { try $0.map { try #require(JSONNumber($0)) } }
        for group in groups { #expect(Set(group).count == 1) }
        #expect(Set(groups.joined()).count == groups.count)
    }

    @Test func `only JSON numbers make a number`() {
        for text in ["", "-", "01", "+1", "1.", ".5", "1e", "0x1", "1 ", " 1", "NaN", "١"] { #expect(JSONNumber(text) == nil, "\(text)") }
    }

    @Test func `decimals are exact or refused`() throws {
        for number in ["0.1", "-12345678901234567890.123456789012345678", "1e127", "99999999999999999999999999999999999999", "0", "1.50"] {
            let value = try JSON.decode(Decimal.self, from: number)
            #expect(value == Decimal(string: number))
            #expect(try JSON.decode(JSONNumber.self, from: text(value)) == JSONNumber(number))
        }
        for number in ["123456789012345678901234567890123456789", "1e200", "1e-200"] {
            #expect(error { () throws(JSONError) in _ = try JSON.decode(Decimal.self, from: number) } != nil, "\(number)")
        }
        #expect(error { () throws(JSONError) in _ = try JSON.encode(Decimal.nan) } != nil)
    }
}
