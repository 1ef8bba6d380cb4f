extension SubmissionCheckpoint {
    /// Takes in what the job says it has, when the answer to a form was lost or another run sent some of the files.
    ///
    /// Files are told apart by name; of several with one name, the first ones are taken to have arrived first, since they are sent in order.
    mutating func reconcile(with listed: [JobFile]) {
        let known = Set(files.compactMap(\.documentID))
        var arrived: [String: [Document]] = [:]
        for file in listed where !known.contains(file.document.id) {
            if let name = file.fileName { arrived[name, default: []].append(file.document) }
        }
        let ids = Set(listed.map(\.document.id))
        for file in files {
            // Known by an id that the list does not show: one of those of its name is this very file.
            guard let id = file.documentID, !ids.contains(id), arrived[file.fileName]?.isEmpty == false else { continue }
            arrived[file.fileName]?.removeFirst()
        }
        for index in files.indices where files[index].method == .form && files[index].state == .waiting {
            let name = files[index].fileName
            guard arrived[name]?.isEmpty == false, let document = arrived[name]?.removeFirst() else { continue }
            files[index].state = .stored(document)
        }
    }

    /// Whether some documents are known only from the list of the job's files.
    var hasInferred: Bool {
        files.contains { if case .stored(.inferred) = $0.state { true } else { false } }
    }

    /// Whether a job has these files and no others, each once.
    func isAll(of listed: [JobFile]) -> Bool {
        let own = files.filter(\.isStored).map(\.fileName).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let found = listed.compactMap(\.fileName).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return found.values.reduce(0, +) == listed.count && found.allSatisfy { $0.value <= own[$0.key, default: 0] }
    }

    /// Takes inferred documents for missing, so that their files are sent again: when the service does not know the ids.
    mutating func forgetInferred() {
        for index in files.indices {
            if case .stored(.inferred) = files[index].state { files[index].state = .waiting }
        }
    }
}

extension JobFile {
    /// The document that this file is, by its own word if there is one among the fields that the documentation does not name.
    fileprivate var document: SubmissionCheckpoint.Document {
        if case .string(let id)? = unknownFields?["documentId"] { .answered(id) } else { .inferred(id) }
    }
}
