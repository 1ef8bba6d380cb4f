import BindingsRuntime
import Testing

/// Bases and their children, written discriminators, null beside absent, and values by type, generated from `Spec/library.yaml`.
@Suite struct InheritedTests {
    private struct UnexpectedCase: Error {}

    private func text(_ value: some JSONWritable) throws -> String {
        String(decoding: try JSON.encode(value, sortedKeys: true), as: UTF8.self)
    }

    private func read<Value: JSONReadable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
        try JSON.decode(type, from: Array(text.utf8))
    }

    @Test func aValueOfABaseIsOneOfItsChildren() throws {
        let sent = #"{"kind":"wall","label":"l","screws":3}"#
        let mount: Mount = try read(sent)
        guard case .wallMount(let wall) = mount else { throw UnexpectedCase() }
        #expect(wall.screws == 3 && wall.label == "l")
        #expect(try text(mount) == sent)
        #expect(try read(#"{"kind":"FloorMount","load":1.5}"#, as: Mount.self) == .floorMount(FloorMount(kind: "FloorMount", load: 1.5)))
    }

    @Test(arguments: [#"{"hooks":2,"kind":"ceiling","label":"l"}"#, #"{"kind":"","label":"l"}"#])
    func anyOtherValueIsTheBase(_ sent: String) throws {
        let mount: Mount = try read(sent)
        guard case .base(let base) = mount else { throw UnexpectedCase() }
        #expect(base.label == "l")
        #expect(try text(mount) == sent)
    }

    @Test func aUnionWritesItsDiscriminator() throws {
        #expect(try text(Mount.wallMount(WallMount(kind: "wrong", screws: 1))) == #"{"kind":"wall","screws":1}"#)
        #expect(try text(Pet.bird(Bird(wings: 2))) == #"{"species":"parrot","wings":2}"#)
        #expect(try text(Pet.dog(Dog(species: "Cat", barks: true))) == #"{"barks":true,"species":"dog"}"#)
        // Two values can be meant.
        #expect(try text(Pet.cat(Cat(species: "Tiger", lives: 9))) == #"{"lives":9,"species":"Tiger"}"#)
        let sent = #"{"species":"parrot","wings":2,"x":1}"#
        #expect(try text(try read(sent, as: Pet.self)) == #"{"species":"parrot","wings":2}"#)
    }

    @Test func childrenAreCheckedBeforeTheyAreSent() {
        var violations = ConstraintViolations()
        Mount.wallMount(WallMount(kind: "wall", screws: 10)).checkConstraints(&violations)
        #expect(violations.found.count == 1)
    }

    @Test func nullIsSentWhereItDiffersFromAbsent() throws {
        #expect(
            try text(MountNote(name: "n", note: .null, inner: MountDetail(deep: .null)))
                == #"{"inner":{"deep":null},"name":"n","note":null}"#)
        #expect(try text(MountNote(name: "n", inner: MountDetail())) == #"{"inner":{},"name":"n"}"#)
        #expect(try read(#"{"name":"n","note":null}"#, as: MountNote.self).note == .null)
    }

    @Test func valuesOfAnEnumAreOfItsType() throws {
        let version: Version = try read(#"{"one":"200","version":"2.10"}"#)
        #expect(version.version?.rawValue == "2.10" && version.version?.isKnown == true)
        #expect(try text(Version()) == #"{"one":"200"}"#)
        #expect(Version().versionOrDefault.rawValue == "2.10" && Version().bigOrDefault == .max)
    }

    @Test func eventsAreTypedByTheirNames() throws {
        typealias Change = ListenToChangesResponseItem
        let added: Change = try read(#"{"data":"{\"id\":\"x\"}","event":"added"}"#)
        guard case .added(let event) = added else { throw UnexpectedCase() }
        #expect(event.data?.value.id == "x")
        let removed: Change = try read(#"{"data":"x","event":"removed"}"#)
        guard case .removed(let gone) = removed else { throw UnexpectedCase() }
        #expect(gone.data == "x")
        #expect(try text(removed) == #"{"data":"x","event":"removed"}"#)
    }
}
