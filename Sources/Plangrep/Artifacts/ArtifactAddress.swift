import Foundation

/// What the URL of an artifact leads to: a pure decision.
enum ArtifactAddress: Sendable, Hashable {
    /// `GET /jobs/{jobId}/artifact?path=`
    case job(id: String, path: String)
    /// `GET /projects/{projectId}/artifact?path=`
    case project(id: String, path: String)
    /// `GET /artifact-downloads/{token}`: works once, and takes no API key.
    case oneUse(token: String)
    /// Another host, which never gets the API key.
    case elsewhere(SignedURL)

    struct Problem: Error, Hashable {
        let message: String
    }

    /// - Parameters:
    ///   - text: Absolute, or relative to the API's host.
    ///   - base: The API's own URL.
    init(_ text: String, base: URL?) throws(Problem) {
        guard let parts = URLComponents(string: text), let url = parts.url else {
            throw Problem(message: "The artifact's URL is not a URL.")
        }
        guard url.hasSameOrigin(as: base) else {
            guard let signed = SignedURL(text) else { throw Problem(message: "The artifact's URL is not an absolute http or https URL.") }
            self = .elsewhere(signed)
            return
        }
        let segments = parts.percentEncodedPath.split(separator: "/").map { $0.removingPercentEncoding ?? "" }
        let path = parts.queryItems?.first { $0.name == "path" }?.value
        switch (segments.dropLast(2).last, segments.dropLast().last, segments.last, path) {
        case ("jobs", let id?, "artifact", let path?): self = .job(id: id, path: path)
        case ("projects", let id?, "artifact", let path?): self = .project(id: id, path: path)
        case (_, "artifact-downloads", let token?, _): self = .oneUse(token: token)
        default: throw Problem(message: "The artifact's URL is none of the API's documented routes of artifacts.")
        }
    }

    /// The name that the service gives the artifact; nil where the URL has none.
    var path: String? {
        switch self {
        case .job(_, let path), .project(_, let path): path
        case .oneUse, .elsewhere: nil
        }
    }
}
