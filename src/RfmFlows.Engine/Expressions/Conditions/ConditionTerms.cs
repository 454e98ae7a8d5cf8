using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Makes terms of conditions, checking columns and values on the way.</summary>
internal static class ConditionTerms
{
    private static Token Nowhere => default;

    public static Term Make(Condition condition, Columns columns, SettingReader reader) => condition switch
    {
        ConditionList list => MakeList(list, columns, reader.Inside(list.Name)),
        ConditionNot not => Factory(columns, reader).Not(Make(not.Inner, columns, reader.Inside("not")), Nowhere),
        ConditionTest test => MakeTest(test, columns, reader),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
    };

    private static TermFactory Factory(Columns columns, SettingReader reader) => new(columns, (remark, _) => reader.Add(remark));

    // "All of nothing" holds for every row, "any of nothing" for none.
    private static Term MakeList(ConditionList list, Columns columns, SettingReader inside)
    {
        var parts = list.Conditions.Select((c, i) => Make(c, columns, inside.Inside($"[{i}]"))).ToList();
        var factory = Factory(columns, inside);
        return parts.Count switch
        {
            0 => LiteralTerm.Of(!list.Any, Nowhere),
            1 => parts[0],
            _ => list.Any ? factory.Or(parts, Nowhere) : factory.And(parts, Nowhere),
        };
    }

    private static Term MakeTest(ConditionTest test, Columns columns, SettingReader reader)
    {
        var column = Factory(columns, reader.Inside("column")).Column(test.Column, Nowhere);
        if (column.Type is not { } type)
        {
            return column;
        }
        if (!test.Operator.Kinds.Contains(type.Kind))
        {
            var fitting = ConditionOperator.All.Where(o => o.Kinds.Contains(type.Kind)).Select(o => o.Name).ToList();
            return Factory(columns, reader.Inside("op")).Wrong(ExpressionRemarks.OperatorDoesNotFit(test.Operator, type, fitting), Nowhere);
        }
        var value = reader.Inside("value");
        var values = test.Operator.Arity is ConditionArity.None or ConditionArity.Days
            ? []
            : test.Values.Select((v, i) => ConditionValue.Read(v, type, columns, test.Values.Count > 1 || test.Operator.Arity == ConditionArity.Many ? value.Inside($"[{i}]") : value)).ToList();
        return values.Any(v => v.IsWrong) ? new WrongTerm(Nowhere) : Compare(test, column, values, Factory(columns, value));
    }

    private static Term Compare(ConditionTest test, Term column, List<Term> values, TermFactory terms)
    {
        if (test.IgnoreCase && column.Type == ColumnType.Text && test.Operator.Name != "matches")
        {
            column = Call("lower", column);
            values = [.. values.Select(v => Call("lower", v))];
        }
        Term Call(string function, params Term[] arguments) => terms.Function(new Token(TokenKind.None, function, 0), arguments);
        return test.Operator.Name switch
        {
            "equals" => terms.Compare("=", column, values[0], Nowhere),
            "not-equals" => terms.Compare("<>", column, values[0], Nowhere),
            "less" => terms.Compare("<", column, values[0], Nowhere),
            "at-most" => terms.Compare("<=", column, values[0], Nowhere),
            "greater" => terms.Compare(">", column, values[0], Nowhere),
            "at-least" => terms.Compare(">=", column, values[0], Nowhere),
            "between" => terms.Between(column, values[0], values[1], false, Nowhere),
            "in" => terms.In(column, values, false, Nowhere),
            "not-in" => terms.In(column, values, true, Nowhere),
            "contains" => Call("contains", column, values[0]),
            "not-contains" => terms.Not(Call("contains", column, values[0]), Nowhere),
            "starts-with" => Call("starts_with", column, values[0]),
            "ends-with" => Call("ends_with", column, values[0]),
            "matches" => Call("matches", column, Pattern(test, values[0])),
            "is-empty" => Empty(terms, column),
            "is-not-empty" => terms.Not(Empty(terms, column), Nowhere),
            "in-last-days" => LastDays(test, column, terms),
            "not-in-last-days" => terms.Not(LastDays(test, column, terms), Nowhere),
            "is-true" => column,
            "is-false" => terms.Not(column, Nowhere),
            var name => throw new InvalidOperationException($"The comparison '{name}' has no meaning."),
        };
    }

    private static Term Pattern(ConditionTest test, Term pattern) =>
        test.IgnoreCase && pattern is LiteralTerm { Value: string text } && !text.StartsWith("(?i)", StringComparison.Ordinal) ? LiteralTerm.Of("(?i)" + text, Nowhere) : pattern;

    private static Term Empty(TermFactory terms, Term column) => column.Type == ColumnType.Text
        ? terms.Call(ColumnType.Boolean, Nowhere, [column], c => $"(coalesce({c[0]}, '') = '')")
        : terms.IsNull(column, false, Nowhere);

    // The as-of date is the last of the days.
    private static Term LastDays(ConditionTest test, Term column, TermFactory terms)
    {
        var days = int.Parse(test.Value!.ToJsonString());
        return terms.Call(ColumnType.Boolean, Nowhere, [terms.Cast(column, ColumnType.Date, Nowhere)], c =>
        {
            var first = DateOnly.FromDayNumber(Math.Max(0, c.AsOf.DayNumber - days + 1));
            return $"({c[0]} BETWEEN {c.Sql.Literal(first)} AND {c.Sql.Literal(c.AsOf)})";
        });
    }
}
