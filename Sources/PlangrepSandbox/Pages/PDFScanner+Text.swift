#if Sandbox
    // Names and strings: of a string only the end is wanted.
    extension PDFScanner {
        mutating func name() throws(PDFError) -> String {
            index += 1
            let word = Array(regularWord().utf8)
            var name: [UInt8] = []
            var at = 0
            while at < word.count {
                if word[at] == UInt8(ascii: "#"), at + 2 < word.count,
                    let byte = UInt8(String(decoding: word[at + 1...at + 2], as: UTF8.self), radix: 16)
                {
                    name.append(byte)
                    at += 3
                } else {
                    name.append(word[at])
                    at += 1
                }
            }
            return String(decoding: name, as: UTF8.self)
        }

        mutating func literalString() throws(PDFError) -> PDFObject {
            var open = 0
            while let byte = current {
                index += 1
                switch byte {
                case UInt8(ascii: "\\"): index = min(index + 1, bytes.endIndex)
                case UInt8(ascii: "("): open += 1
                case UInt8(ascii: ")"): open -= 1
                default: break
                }
                if open == 0 { return .other }
            }
            throw .damaged("a string does not end")
        }

        mutating func hexString() throws(PDFError) -> PDFObject {
            while let byte = current, byte != UInt8(ascii: ">") { index += 1 }
            guard current != nil else { throw .damaged("a string does not end") }
            index += 1
            return .other
        }
    }
#endif
