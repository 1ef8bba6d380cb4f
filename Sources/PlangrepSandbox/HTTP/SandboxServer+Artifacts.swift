#if Sandbox
    import BindingsServer
    import Plangrep

    extension SandboxServer {
        /// Only artifacts that the job's result refers to (documented).
        func getJobArtifact(_ input: Operations.GetJobArtifact.Input) async throws -> Operations.GetJobArtifact.Reply {
            let (job, _) = try await engine.result(ofJob: input.jobID)
            let file = try await engine.artifact(input.path, ofProject: job.projectID, job: job.id)
            return .undocumented(try await response(file, linkedIn: job.projectID))
        }

        func getProjectArtifact(_ input: Operations.GetProjectArtifact.Input) async throws -> Operations.GetProjectArtifact.Reply {
            let file = try await engine.artifact(input.path, ofProject: input.projectID)
            return .undocumented(try await response(file, linkedIn: input.projectID))
        }

        func getArtifactDownload(_ input: Operations.GetArtifactDownload.Input) async throws -> Operations.GetArtifactDownload.Reply {
            try Self.refuseCredentials(input.request)
            return .undocumented(Self.response(try await engine.download(input.token, isUsedUp: true)))
        }

        func headArtifactDownload(_ input: Operations.HeadArtifactDownload.Input) async throws -> Operations.HeadArtifactDownload.Reply {
            do {
                try Self.refuseCredentials(input.request)
                let file = try await engine.download(input.token, isUsedUp: false)
                var response = Self.response(file)
                response.body = nil
                response.head.headerFields[.contentLength] = "\(file.bytes.count)"
                return .undocumented(response)
            } catch let error as SandboxError {
                return .status4XX(status: error.status)
            }
        }

        /// 400 for a key, which is "neither required nor accepted" (documented; the status is inferred).
        private static func refuseCredentials(_ request: ServerRequest) throws(SandboxError) {
            guard request.head.headerFields[.authorization] == nil else {
                throw SandboxError(
                    .badRequest, "authorization_not_accepted", "A download link takes no API key: send no Authorization header.")
            }
        }

        /// The artifact with a link that downloads it once, in a header of the sandbox's own: how one is issued is not documented.
        private func response(_ file: SandboxEngine.ArtifactFile, linkedIn projectID: String) async throws -> ServerResponse {
            var response = Self.response(file)
            if let name = HTTPField.Name("X-Sandbox-Download-Url") {
                response.head.headerFields[name] = await engine.issueDownload(file.path, ofProject: projectID).absoluteString
            }
            return response
        }

        /// The same for every kind (documented): whoever displays it must know what it is.
        private static func response(_ file: SandboxEngine.ArtifactFile) -> ServerResponse {
            let headers: HTTPFields = [.contentDisposition: "attachment; filename=\"\(file.path.fileName)\""]
            return .body(.ok, .bytes(file.bytes), contentType: "application/octet-stream", headers: headers)
        }
    }
#endif
