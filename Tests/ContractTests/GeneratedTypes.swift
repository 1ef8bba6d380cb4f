import Plangrep

/// A generated type that reads and writes a body.
struct RoundTrip: Sendable {
    /// Decodes bytes and encodes what came of it.
    let run: @Sendable ([UInt8]) throws -> [UInt8]

    init<Model: JSONModel>(_ type: Model.Type) {
        run = { try JSON.encode(JSON.decode(type, from: $0)) }
    }

    /// By the schema's name in the spec.
    static let bySchema: [String: RoundTrip] = [
        "CancelJobResponse": .init(CancelJobResponse.self),
        "CompleteUploadsRequest": .init(CompleteUploadsRequest.self),
        "CompleteUploadsResponse": .init(CompleteUploadsResponse.self),
        "CreateJobRequest": .init(CreateJobRequest.self),
        "CreateJobResponse": .init(CreateJobResponse.self),
        "CreateProjectRequest": .init(CreateProjectRequest.self),
        "CreateProjectResponse": .init(CreateProjectResponse.self),
        "ErrorEnvelope": .init(ErrorEnvelope.self),
        "GetDocResponse": .init(GetDocResponse.self),
        "GetFileResponse": .init(GetFileResponse.self),
        "GetJobResponse": .init(GetJobResponse.self),
        "GetProjectResponse": .init(GetProjectResponse.self),
        "GetProjectSummaryResponse": .init(GetProjectSummaryResponse.self),
        "GetRegionResponse": .init(GetRegionResponse.self),
        "GetSheetResponse": .init(GetSheetResponse.self),
        "GetSpecificationResponse": .init(GetSpecificationResponse.self),
        "GetSpecificationSectionResponse": .init(GetSpecificationSectionResponse.self),
        "JobResult": .init(JobResult.self),
        "JobStatusEvent": .init(JobStatusEvent.self),
        "ListJobsResponse": .init(ListJobsResponse.self),
        "ListProjectsResponse": .init(ListProjectsResponse.self),
        "OpenApiKeyCreateRequest": .init(OpenAPIKeyCreateRequest.self),
        "OpenApiKeyCreateResponse": .init(OpenAPIKeyCreateResponse.self),
        "OpenApiKeyListResponse": .init(OpenAPIKeyListResponse.self),
        "OpenApiKeyRevokeAllResponse": .init(OpenAPIKeyRevokeAllResponse.self),
        "OpenApiKeyRevokeResponse": .init(OpenAPIKeyRevokeResponse.self),
        "ProjectDocEntityListResponse": .init(ProjectDocEntityListResponse.self),
        "ProjectFileEntityListResponse": .init(ProjectFileEntityListResponse.self),
        "ProjectRegionEntityListResponse": .init(ProjectRegionEntityListResponse.self),
        "ProjectSheetEntityListResponse": .init(ProjectSheetEntityListResponse.self),
        "ProjectSpecificationEntityListResponse": .init(ProjectSpecificationEntityListResponse.self),
        "ProjectSpecificationSectionEntityListResponse": .init(ProjectSpecificationSectionEntityListResponse.self),
        "RegisterUploadsRequest": .init(RegisterUploadsRequest.self),
        "RegisterUploadsResponse": .init(RegisterUploadsResponse.self),
        "ResumeJobResponse": .init(ResumeJobResponse.self),
        "SearchProjectsRequest": .init(SearchProjectsRequest.self),
        "SearchProjectsResponse": .init(SearchProjectsResponse.self),
        "SourceSearchRequest": .init(SourceSearchRequest.self),
        "SourceSearchResponse": .init(SourceSearchResponse.self),
        "SourceTextRequest": .init(SourceTextRequest.self),
        "SourceTextResponse": .init(SourceTextResponse.self),
        "UploadFilesMetadata": .init(UploadFilesMetadata.self),
        "UploadFilesResponse": .init(UploadFilesResponse.self),
        "UploadRegisteredFileRequest": .init(UploadRegisteredFileRequest.self),
        "UploadRegisteredFileResponse": .init(UploadRegisteredFileResponse.self),
    ]
}
