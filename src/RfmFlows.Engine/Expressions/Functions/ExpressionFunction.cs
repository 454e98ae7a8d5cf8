using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>A function of the language: how it is called, what it gives, how it is written in SQL.</summary>
internal sealed class ExpressionFunction
{
    public required string Name { get; init; }

    public required IReadOnlyList<Argument> Arguments { get; init; }

    /// <summary>The result as the documentation names it.</summary>
    public required string Result { get; init; }

    /// <summary>The type of the result, from arguments that have been checked.</summary>
    public required Func<IReadOnlyList<Term>, ColumnType> TypeOf { get; init; }

    public required Func<SqlCall, string> Sql { get; init; }

    public required LocalText Help { get; init; }

    /// <summary>A call over the columns of the examples: name text, age integer, amount decimal(2), score real, born date, bought datetime, consent boolean.</summary>
    public required string Example { get; init; }

    public string Signature => $"{Name}({string.Join(", ", Arguments.Select(a => a.Name + (a.Repeats ? ", …" : a.Optional ? "?" : "")))})";

    public bool Takes(int count) =>
        count >= Arguments.Count(a => !a.Optional) && (count <= Arguments.Count || (Arguments.Count > 0 && Arguments[^1].Repeats));

    /// <summary>The argument at a position, counting repetitions.</summary>
    public Argument ArgumentAt(int position) => Arguments[Math.Min(position, Arguments.Count - 1)];

    public JsonObject Describe() => new()
    {
        ["name"] = Name,
        ["signature"] = Signature,
        ["arguments"] = new JsonArray([.. Arguments.Select(a => new JsonObject
        {
            ["name"] = a.Name,
            ["kind"] = a.Kind.ToString().ToLowerInvariant(),
            ["literal"] = a.Literal,
            ["optional"] = a.Optional,
            ["repeats"] = a.Repeats,
        })]),
        ["result"] = Result,
        ["help"] = new JsonObject { ["en"] = Help.En, ["ru"] = Help.Ru },
        ["example"] = Example,
    };
}
