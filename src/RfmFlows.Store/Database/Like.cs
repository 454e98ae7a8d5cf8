namespace RfmFlows.Store;

/// <summary>Patterns for <c>LIKE … ESCAPE '\'</c>.</summary>
internal static class Like
{
    /// <summary>The text with nothing in it that LIKE would take for a pattern.</summary>
    public static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
