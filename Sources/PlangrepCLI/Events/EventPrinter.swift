#if CommandLine
    import Foundation
    import Plangrep

    /// Prints events for people, or one object a line for machines.
    struct EventPrinter: EventOutlet {
        let console: Console
        let json: Bool

        func take(_ delivery: WebhookDelivery) async throws {
            if json { console.line(try Self.line(delivery)) } else { Self.lines(delivery).forEach { console.line(VisibleText.of($0)) } }
        }

        static func line(_ delivery: WebhookDelivery) throws -> String {
            let webhook = delivery.webhook
            let event = try? JSON.decode(JSONValue.self, from: webhook.body)
            let object: JSONValue = [
                "receivedAt": .string(delivery.receivedAt.formatted(.iso8601)), "route": .string(delivery.routeID),
                "reference": .string(delivery.reference), "scheme": .string(webhook.scheme), "deliveryId": .text(webhook.deliveryID),
                "signedAt": .text(webhook.timestamp?.formatted(.iso8601)), "event": event ?? .null,
                // What is no JSON is there as Base64.
                "body": .text(event == nil ? Data(webhook.body).base64EncodedString() : nil),
            ]
            return String(decoding: try JSON.encode(object), as: UTF8.self)
        }

        static func lines(_ delivery: WebhookDelivery) -> [String] {
            let webhook = delivery.webhook
            let event = try? webhook.event(as: JobStatusEvent.self)
            let words = [
                delivery.receivedAt.formatted(.iso8601), event?.type, event?.jobID, event?.status?.rawValue,
                webhook.deliveryID.map { "id \($0)" }, "(\(webhook.scheme), \(webhook.isTimestamped ? "timestamped" : "no timestamp"))",
            ]
            return [words.compactMap(\.self).joined(separator: "  ")] + body(webhook).map { "  " + $0 }
        }

        private static func body(_ webhook: VerifiedWebhook) -> [String] {
            guard let value = try? JSON.decode(JSONValue.self, from: webhook.body), let text = try? JSON.encode(value, pretty: true) else {
                return ["\(webhook.body.count) bytes that are not JSON"]
            }
            return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
        }
    }
#endif
