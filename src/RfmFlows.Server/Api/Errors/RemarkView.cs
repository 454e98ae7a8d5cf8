using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>A remark in the asked language.</summary>
/// <param name="Code">Stable number, for example <c>RF1004</c>.</param>
/// <param name="Node">The node that it is about, or null.</param>
/// <param name="Setting">The setting or request parameter, with the path inside it, or null.</param>
/// <param name="Remedy">What to do about it; empty where the message says it.</param>
/// <param name="Place">Where in the text of the setting, or null.</param>
internal sealed record RemarkView(string Code, Severity Severity, string? Node, string? Setting, string Message, string Remedy, RemarkPlace? Place)
{
    public static RemarkView Of(Remark remark, string language) => new(
        remark.Code, remark.Severity, remark.Node, remark.Setting, remark.Message.In(language), remark.Remedy.In(language), remark.Place);

    public static IReadOnlyList<RemarkView> Of(IEnumerable<Remark> remarks, string language) => [.. remarks.Select(r => Of(r, language))];
}
