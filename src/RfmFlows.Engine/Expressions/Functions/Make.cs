using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Short words for the tables of functions.</summary>
internal static class Make
{
    public static Argument Text(string name = "text") => new(name, ArgumentKind.Text);

    public static Argument Integer(string name) => new(name, ArgumentKind.Integer);

    public static Argument Number(string name = "number") => new(name, ArgumentKind.Number);

    public static Argument Date(string name = "date") => new(name, ArgumentKind.Date);

    public static Argument Same(string name) => new(name, ArgumentKind.Same);

    /// <summary>A text that must be written out and pass a check.</summary>
    public static Argument Fixed(string name, Func<string, LocalText?>? check = null) =>
        new(name, ArgumentKind.Text) { Literal = true, Check = check is null ? null : value => check((string)value) };

    /// <summary>A whole number that must be written out and lie within limits.</summary>
    public static Argument Fixed(string name, long least, long most) => new(name, ArgumentKind.Integer)
    {
        Literal = true,
        Check = value => (long)value >= least && (long)value <= most ? null : ($"{value} is not from {least} to {most}", $"{value} вне пределов от {least} до {most}"),
    };

    /// <summary>A function with a result of one type.</summary>
    public static ExpressionFunction Function(
        string name, Argument[] arguments, ColumnType result, LocalText help, string example, Func<SqlCall, string> sql) =>
        Function(name, arguments, result.ToString(), _ => result, help, example, sql);

    /// <summary>A function whose result depends on its arguments.</summary>
    public static ExpressionFunction Function(
        string name, Argument[] arguments, string result, Func<IReadOnlyList<Term>, ColumnType> type, LocalText help, string example, Func<SqlCall, string> sql) =>
        new() { Name = name, Arguments = arguments, Result = result, TypeOf = type, Help = help, Example = example, Sql = sql };
}
