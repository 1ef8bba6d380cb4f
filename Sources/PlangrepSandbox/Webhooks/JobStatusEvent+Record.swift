#if Sandbox
    import Foundation
    import Plangrep

    extension JobStatusEvent {
        /// What the sandbox pushes [inferred: the service's payload is not documented].
        init(_ job: JobRecord, id: String) {
            let status = JobStatus(rawValue: job.phase.rawValue)
            self.init(
                id: id, type: "job.status_changed", createdAt: job.updatedAt, jobID: job.id,
                projectID: job.projectID, externalID: job.order.externalID, status: status,
                job: JobStatusEventJob(
                    id: job.id, projectID: job.projectID, externalID: job.order.externalID, status: status, createdAt: job.createdAt,
                    updatedAt: job.updatedAt, completedAt: job.completedAt))
        }
    }
#endif
