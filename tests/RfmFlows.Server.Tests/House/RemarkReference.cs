using System.Text;

namespace RfmFlows.Server.Tests.House;

/// <summary>Writes docs/remarks.md from the source.</summary>
internal static class RemarkReference
{
    /// <summary>What the first two digits of a code stand for. A new range gets a line here first.</summary>
    private static readonly (string Range, string Subject)[] Ranges =
    [
        ("RF10", "The scenario as a whole: form, nodes, links, parameters"),
        ("RF11", "Values of settings"),
        ("RF12", "Expressions and conditions"),
        ("RF20", "Running a node: queries, values, files, memory, disk"),
        ("RF21", "Files that are read"),
        ("RF22", "The customer base"),
        ("RF23", "Files and tables that are written"),
        ("RF30", "Connections: databases, messaging accounts"),
        ("RF31", "Databases that are read"),
        ("RF40", "Analysis: RFM, activity, indicators, stages, ABC/XYZ, forecast"),
        ("RF41", "Rows: filter, sort, join, union, group"),
        ("RF42", "Columns: calculate, script, select, clean"),
        ("RF43", "Segments"),
        ("RF44", "Export"),
        ("RF50", "Campaign nodes"),
        ("RF51", "Message texts"),
        ("RF52", "Sending and the send ledger"),
        ("RF60", "The control store"),
        ("RF61", "The command line"),
        ("RF62", "The HTTP API"),
        ("RF63", "Signing in"),
        ("RF64", "Triggers"),
        ("RF65", "The benchmark and the demo"),
        ("RF90", "Defects of the program"),
    ];

    public static string Write()
    {
        var text = new StringBuilder(
            """
            # Remarks

            Whatever RfmFlows has to say about a scenario, its data or its run is a *remark*: a number, a severity, the node and the setting it
            is about, what is wrong, and what to do. A check gives all remarks at once. An *error* keeps a scenario from running, or ends a
            node; a *warning* and an *info* do not. A number never changes its meaning and is never used again.

            This page is written from the source, and a test compares it: `{…}` is what the program puts in. In Russian the remarks read
            the same; `--lang ru` shows them.


            """);
        var groups = RemarkSource.All.GroupBy(r => r.Code[..4]).ToList();
        text.AppendLine("| range | about |").AppendLine("| --- | --- |");
        foreach (var group in groups)
        {
            text.AppendLine($"| [{group.Key}xx](#{group.Key.ToLowerInvariant()}xx) | {Subject(group.Key)} |");
        }
        foreach (var group in groups)
        {
            text.AppendLine().AppendLine($"## {group.Key}xx").AppendLine().AppendLine($"{Subject(group.Key)}.").AppendLine();
            text.AppendLine("| code | severity | message | what to do |").AppendLine("| --- | --- | --- | --- |");
            foreach (var remarks in group.GroupBy(r => r.Code))
            {
                text.AppendLine($"| {remarks.Key} | {One(remarks, r => r.Severity)} | {One(remarks, r => r.Message)} | {One(remarks, r => r.Remedy)} |");
            }
        }
        return text.ToString();
    }

    private static string Subject(string range) => Array.Find(Ranges, r => r.Range == range).Subject
        ?? throw new InvalidOperationException($"{range}xx has no subject: give it a line in {nameof(RemarkReference)}.");

    private static string One(IEnumerable<RemarkSource> remarks, Func<RemarkSource, string> text) =>
        string.Join(" / ", remarks.Select(text).Where(t => t.Length > 0).Distinct()).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
