#if Sandbox
    import BindingsRuntime
    import Foundation
    import Plangrep

    extension SandboxEngine {
        /// An artifact as it is sent.
        struct ArtifactFile: Sendable {
            var path: ArtifactPath
            var bytes: [UInt8]
        }

        /// How long a key to an artifact works: not documented beyond "short-lived"; the speed does not change it.
        private static let downloadLifetime: TimeInterval = 300

        /// An artifact of a project, found by the text of its path.
        ///
        /// - Parameter jobID: The job whose artifacts count alone; nil for all of the project.
        func artifact(_ text: String, ofProject projectID: String, job jobID: String? = nil) async throws -> ArtifactFile {
            let catalog = try catalog(ofProject: projectID)
            guard let path = ArtifactPath(text), let position = catalog.position(path.id),
                jobID == nil || catalog.files[position].contents.jobID == jobID
            else { throw SandboxError.notFound("artifact", text) }
            return ArtifactFile(path: path, bytes: try await bytes(of: path, in: catalog.files[position].contents, projectID))
        }

        /// Issues a key that downloads an artifact once.
        func issueDownload(_ path: ArtifactPath, ofProject id: String) -> URL {
            let download = ArtifactDownloads.Download(projectID: id, path: path)
            let token = downloads.issue(download, until: now.addingTimeInterval(Self.downloadLifetime))
            return responseContext.baseURL.appending(path: "artifact-downloads/\(token)")
        }

        /// The artifact that a key is for.
        ///
        /// - Parameter isUsedUp: Whether the key ceases to work; it goes on working where the artifact cannot be sent.
        func download(_ token: String, isUsedUp: Bool) async throws -> ArtifactFile {
            let download = isUsedUp ? try downloads.consume(token, at: now) : try downloads.download(token, at: now)
            do { return try await artifact(download.path.text, ofProject: download.projectID) } catch {
                if isUsedUp { downloads.restore(token, download, until: now.addingTimeInterval(Self.downloadLifetime)) }
                throw error
            }
        }

        private nonisolated func bytes(of path: ArtifactPath, in contents: FileContents, _ projectID: String) async throws -> [UInt8] {
            let missing = SandboxError.notFound("artifact", path.text)
            switch path.kind {
            case .document, .doc:
                guard path.kind == .document || contents.findings.isDoc, !contents.pages.isEmpty else { throw missing }
                return try JSON.encode(JSONValue.object(contents.extracted))
            case .specification:
                guard path.id.numbers.count == 1, let number = path.id.numbers.first, number <= contents.findings.sections.count else {
                    throw missing
                }
                let links = ArtifactLinks(context: await responseContext, route: .project(projectID), isCompact: true)
                return try JSON.encode(
                    ProjectSpecificationSectionDetailEntity(number - 1, of: contents, links))
            case .thumbnail, .crop:
                guard let picture = try await reader.picture(path, of: contents) else { throw missing }
                return picture
            }
        }
    }

    extension DocumentReader {
        /// A picture of a sheet or a region; nil where there is none of this name, or it cannot be made.
        fileprivate func picture(_ path: ArtifactPath, of contents: FileContents) async throws -> [UInt8]? {
            guard let page = path.id.numbers.first, contents.sheet(onPage: page) != nil else { return nil }
            let file = contents.document.file
            if path.kind == .thumbnail {
                return try await withSlot { path.id.numbers.count == 1 ? await poppler.thumbnail(of: page, in: file) : nil }
            }
            guard path.id.numbers.count == 2, contents.region(onPage: page, number: path.id.numbers[1]) != nil else { return nil }
            let text = contents.pages[page - 1]
            let box = PageLayout(text).blocks[path.id.numbers[1] - 1].box
            return try await withSlot { await poppler.crop(box, of: page, size: (text.width, text.height), in: file) }
        }
    }

    extension FileContents {
        /// All that was read from the file.
        fileprivate var extracted: JSONFields {
            let pages = pages.enumerated().map { number, page -> JSONValue in
                let words = PageLayout(page).words.map { word -> JSONValue in
                    .object(["text": .string(String(word.text)), "box": .object(JSONFields(word.box))])
                }
                return .object([
                    "pageNumber": .of(number + 1), "width": .of(page.width),
                    "height": .of(page.height), "text": .string(page.text), "words": .array(words),
                ])
            }
            return [
                "extractor": .string(Sandbox.extractor), "fileId": .string(EntityID(.file, key).text),
                "fileName": .string(document.fileName), "pages": .array(pages),
            ]
        }
    }
#endif
