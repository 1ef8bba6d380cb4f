#if Sandbox
    import Foundation

    extension RegisteredUpload {
        /// What is signed with the URL and must be sent with it: the examples of the reference page for a whole file, a header of the
        /// sandbox's own for a part.
        func headers(ofPart number: Int?) -> [String: String] {
            if let number { return ["x-sandbox-part": "\(number)-of-\(parts.count)"] }
            return ["Content-Type": contentType, "x-amz-checksum-sha256": Self.base64(ofHex: sha256)]
        }

        private static func base64(ofHex digits: String) -> String {
            let values = digits.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
            return Data(stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }).base64EncodedString()
        }
    }
#endif
