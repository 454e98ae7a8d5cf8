using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes.Contacts;

/// <summary>Consent values as SQL.</summary>
internal sealed class ConsentSql(Dialect sql, bool? whenMissing)
{
    private static readonly string[] Yes =
    [
        "yes", "y", "true", "t", "1", "on", "opt-in", "subscribed", "agree", "agreed", "granted", "+",
        "да", "д", "истина", "согласен", "согласна", "подписан", "подписана",
    ];
    private static readonly string[] No =
    [
        "no", "n", "false", "f", "0", "off", "opt-out", "unsubscribed", "refused", "denied", "revoked", "-",
        "нет", "н", "ложь", "отказ", "не согласен", "не согласна", "отписан", "отписана",
    ];

    /// <summary>True, false, or missing, for a trimmed text. An unknown spelling is never taken for a yes.</summary>
    public string Value(string text)
    {
        var missing = whenMissing is { } value ? sql.Literal(value) : "NULL";
        var unknown = whenMissing is false ? "FALSE" : "NULL";
        return $"CASE WHEN {IsIn(text, Yes)} THEN TRUE WHEN {IsIn(text, No)} THEN FALSE WHEN coalesce({text}, '') = '' THEN {missing} ELSE {unknown} END";
    }

    /// <summary>Why the value is refused, or missing when it is understood or there is none.</summary>
    public string Reason(string text) => $"CASE WHEN {text} = '' OR {text} IS NULL OR {IsIn(text, [.. Yes, .. No])} THEN NULL ELSE 'consent-unknown' END";

    private string IsIn(string text, string[] values) => $"{sql.Lower(text)} IN ({string.Join(", ", values.Select(sql.Literal))})";
}
