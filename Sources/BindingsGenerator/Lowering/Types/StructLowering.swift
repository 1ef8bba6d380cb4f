import BindingsDocument

/// Lowers structs: their properties, and how each is read, written and defaulted.
struct StructLowering {
    let mapper: TypeMapper
    let planner: PropertyPlanner

    private var resolver: SchemaResolver { mapper.resolver }
    private var literals: DefaultValueLowering { planner.naming.literals(mapper.symbols) }

    func lower(_ entry: SymbolTable.Declaration, _ object: ResolvedObject, doc: DocText) -> StructIR {
        let plans = planner.plans(of: entry, object)
        let numbers = NumberChecks(resolver: resolver, diagnostics: planner.naming.diagnostics)
        object.properties.forEach(numbers.check)
        let properties = plans.enumerated().map { property($1, index: $0) }
        var ir = StructIR(name: entry.name, doc: doc, properties: properties, keepsUnknownFields: keepsUnknown(entry, object))
        if case .values(let values) = object.additional { ir.additional = mapper.type(of: values) }
        ir.fallbacks = fallbacks(plans)
        return ir
    }

    private func keepsUnknown(_ entry: SymbolTable.Declaration, _ object: ResolvedObject) -> Bool {
        // The choice beside the members keeps what neither names.
        if entry.view.projection == .members { return false }
        switch object.additional {
        case .anything: return true
        case .values: return false
        case .unsaid, .refused: return planner.usage.fromServer.contains(entry.schema)
        }
    }

    private func property(_ plan: PropertyPlan, index: Int) -> PropertyIR {
        PropertyIR(
            name: plan.name, key: StringLiteral(plan.source.name), aliases: plan.annotations.aliases.map(StringLiteral.init),
            index: NumberLiteral(index), type: plan.type,
            doc: SchemaDoc.text(for: plan.source.schema, resolver: resolver, fallback: "`\(plan.source.name)`"), isRequired: plan.isAsked,
            reader: plan.reader, writesNull: plan.presence == .requiredNullable,
            mayWriteNull: plan.presence == .optional && resolver.isNullable(plan.source.schema),
            isSensitive: plan.annotations.isSensitive, isDeprecated: plan.annotations.deprecated,
            constant: plan.presence == .required ? plan.constant : nil)
    }

    /// What the document says an absent member stands for, where that can be written in Swift.
    private func fallbacks(_ plans: [PropertyPlan]) -> [StructIR.Fallback] {
        var table = NameTable(reserved: Set(plans.map(\.name.name)))
        return plans.compactMap { plan in
            guard plan.presence == .optional, !resolver.isNullable(plan.source.schema), let node = plan.annotations.defaultValue,
                let value = literals.literal(node, as: plan.bareType)
            else { return nil }
            let name = table.claim(plan.name.appending("OrDefault"), for: plan.source.name)
            return StructIR.Fallback(name: name, property: plan.name, type: plan.bareType, value: value)
        }
    }
}
