#if CommandLine
    import ArgumentParser
    import Plangrep

    /// A webhook scheme as it is named on the command line.
    enum WebhookSchemeArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
        case plangrep
        case plangrepTimestamped = "plangrep-timestamped"
        case standard
        case standardAsymmetric = "standard-asymmetric"
        case svix
        case stripe
        case github

        var scheme: WebhookScheme {
            switch self {
            case .plangrep: .plangrep
            case .plangrepTimestamped: .plangrepTimestamped
            case .standard: .standard
            case .standardAsymmetric: .standardAsymmetric
            case .svix: .svix
            case .stripe: .stripe
            case .github: .gitHub
            }
        }
    }

    /// The same, or that it is to be found out.
    enum WebhookSchemeOrDetect: ExpressibleByArgument, Sendable, Hashable {
        case scheme(WebhookSchemeArgument)
        case detect

        init?(argument: String) {
            if argument == "detect" {
                self = .detect
            } else if let scheme = WebhookSchemeArgument(rawValue: argument) {
                self = .scheme(scheme)
            } else {
                return nil
            }
        }

        static var allValueStrings: [String] { WebhookSchemeArgument.allCases.map(\.rawValue) + ["detect"] }
    }
#endif
