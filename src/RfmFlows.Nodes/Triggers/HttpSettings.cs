using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Triggers;

/// <summary>An HTTP trigger's settings as they are put in force by publishing.</summary>
/// <param name="Path">Where requests come in, below <c>/hooks/</c>; without a slash at either end.</param>
/// <param name="Method">In capitals.</param>
/// <param name="Key">The name of the secret that requests must show.</param>
/// <param name="TimeZone">The scenario's time zone, in which times with an offset are kept.</param>
/// <param name="Answer">The port whose rows are the answer, as <c>node.port</c>; null means that the run's id is.</param>
/// <param name="AnswerLimit">Most rows of the answer.</param>
/// <param name="AnswerSeconds">How long a request waits for its rows.</param>
/// <param name="MaxBytes">Most bytes of the body.</param>
/// <param name="PerMinute">Most requests a minute.</param>
public sealed record HttpSettings(
    string Path, string Method, string Key, string TimeZone, IReadOnlyList<HttpColumn> Columns, IReadOnlyList<HttpVariable> Query,
    string? Answer, int AnswerLimit, int AnswerSeconds, int MaxBytes, int PerMinute);

/// <summary>A column that requests bring.</summary>
public sealed record HttpColumn(string Name, ColumnType Type, bool Required);

/// <summary>A value from the address's query.</summary>
/// <param name="Default">The value when the request has none.</param>
public sealed record HttpVariable(string Name, string Default);
