extension SubmissionMachine {
    /// The steps that would bring the submission on, the most urgent first.
    func wanted() -> [Step] {
        guard checkpoint.jobID != nil else { return [.create] }
        if needsReading, job == nil || job?.status == .provisioning { return [.read] }
        let transfers = (needsReading ? [.read] : []) + registrations + ordered(forms + files)
        if !transfers.isEmpty || !running.isEmpty { return transfers }
        return checkpoint.files.contains(where: \.isStored) ? [.complete] : []
    }

    /// One call registers all files that need it, up to the documented 100; no second one while the first is under way.
    private var registrations: [Step] {
        let isRegistering = running.contains { step in
            if case .register = step { true } else { false }
        }
        if isRegistering { return [] }
        let files = checkpoint.files.indices.filter { index in
            let file = checkpoint.files[index]
            let isNeeded = tickets[index] == nil || stale.contains(index)
            return file.method == .signed && !file.isOver && isNeeded && !isRunning(index)
        }
        return files.isEmpty ? [] : [.register(Array(files.prefix(100)))]
    }

    /// Forms of the files that are missing; none while it is unknown what has arrived.
    private var forms: [Step] {
        if needsReading { return [] }
        let underWay = Set(running.flatMap(\.files))
        var forms: [[Int]] = []
        var form: [Int] = []
        var bytes: Int64 = 0
        for (index, file) in checkpoint.files.enumerated() where file.method == .form && file.state == .waiting && !underWay.contains(index)
        {
            if !form.isEmpty, form.count >= limits.maxFiles || bytes + file.size > policy.maxFormBytes {
                forms.append(form)
                (form, bytes) = ([], 0)
            }
            form.append(index)
            bytes += file.size
        }
        return (form.isEmpty ? forms : forms + [form]).map(Step.form)
    }

    private var files: [Step] {
        tickets.keys.sorted().flatMap { index -> [Step] in
            guard let ticket = tickets[index], !stale.contains(index), !checkpoint.files[index].isOver else { return [] }
            switch ticket.route {
            case .whole: return isRunning(index) ? [] : [.file(index)]
            case .base64: return isRunning(index) ? [] : [.content(index)]
            case .parts(let parts):
                let done = Set(checkpoint.files[index].registration?.parts.map(\.number) ?? [])
                return parts.map(\.number).filter { !done.contains($0) }.map { .part(index, number: $0) }.filter { !running.contains($0) }
            }
        }
    }

    private func isRunning(_ index: Int) -> Bool {
        running.contains { step in
            switch step {
            case .file(index), .content(index), .part(index, number: _): true
            default: false
            }
        }
    }

    /// What has the least under way comes first, of those the smallest: small files do not wait for large ones, nor large ones indefinitely.
    private func ordered(_ steps: [Step]) -> [Step] {
        var underWay: [Int: Int] = [:]
        for step in running { for index in step.files { underWay[index, default: 0] += 1 } }
        let keyed = steps.map { step in
            let first = step.files.first ?? 0
            let left = step.files.reduce(Int64(0)) { $0 + checkpoint.files[$1].size - checkpoint.files[$1].storedBytes }
            return (step, underWay[first] ?? 0, left)
        }
        return keyed.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
    }
}

extension SubmissionMachine.Step {
    /// The files that are sent, by their index.
    var files: [Int] {
        switch self {
        case .form(let files), .register(let files): files
        case .file(let index), .content(let index), .part(let index, number: _): [index]
        case .create, .read, .complete: []
        }
    }
}
