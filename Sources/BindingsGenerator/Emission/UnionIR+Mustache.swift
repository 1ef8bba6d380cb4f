import Mustache

extension UnionIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "cases": cases
        case "isOpen": unknown != nil
        case "unknown": unknown
        default: plan.part(named: name)
        }
    }
}

extension UnionIR.Plan {
    fileprivate func part(named name: String) -> Any? {
        switch (self, name) {
        case (.member(let plan), "member"): MemberLines(plan: plan, indent: Indentation(levels: 2))
        case (.kind(let groups), "byKind"): KindLines(groups: groups)
        case (.trial(let cases), "trial"): TrialLines(cases: cases, indent: Indentation(levels: 2))
        default: nil
        }
    }
}

/// White space in front of a line: what is told apart inside something else stands further right.
private struct Indentation: SyntaxElement {
    var levels: Int

    var inner: Indentation { Indentation(levels: levels + 1) }
    var swiftText: String { String(repeating: "    ", count: levels) }
}

/// Alternatives by what they are made of.
private struct KindLines: MustacheParent {
    let groups: [UnionIR.Group]

    func child(named name: String) -> Any? { name == "groups" ? groups.map(GroupLines.init) : nil }
}

private struct GroupLines: MustacheParent {
    let group: UnionIR.Group

    func child(named name: String) -> Any? {
        switch name {
        case "kind": group.kind
        case "member": group.member.map { MemberLines(plan: $0, indent: Indentation(levels: 3)) }
        case "trial": group.member == nil ? TrialLines(cases: group.cases, indent: Indentation(levels: 3)) : nil
        default: nil
        }
    }
}

/// Alternatives by a member.
private struct MemberLines: MustacheParent {
    let plan: UnionIR.MemberPlan
    let indent: Indentation

    func child(named name: String) -> Any? {
        switch name {
        case "indent": indent
        case "key": plan.key
        case "valueType": plan.type
        case "isCertain": plan.isCertain
        case "arms": plan.arms.map { ArmLines(arm: $0, indent: indent) }
        case "isExhaustive": plan.isExhaustive
        case "others": plan.others.isEmpty ? nil : TrialLines(cases: plan.others, indent: indent.inner)
        default: nil
        }
    }
}

private struct ArmLines: MustacheParent {
    let arm: UnionIR.Arm
    let indent: Indentation

    func child(named name: String) -> Any? {
        switch name {
        case "indent": indent
        case "values": arm.values
        case "trial": TrialLines(cases: arm.cases, indent: indent.inner)
        default: nil
        }
    }
}

/// Alternatives that are left: one, or several to try.
private struct TrialLines: MustacheParent {
    let cases: [UnionIR.Case]
    let indent: Indentation

    func child(named name: String) -> Any? {
        switch name {
        case "indent": indent
        case "only": cases.count == 1 ? cases.first : nil
        case "several": cases.count > 1 ? cases : nil
        default: nil
        }
    }
}

extension UnionIR.Case: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "type": type
        case "shownType": ShownType(type)
        case "hasTag": tag != nil
        case "tagKey": tag?.key
        case "tagValue": tag?.value
        case "doc": doc.lines
        default: nil
        }
    }
}
