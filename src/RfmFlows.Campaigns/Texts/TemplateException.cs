using RfmFlows.Engine;

namespace RfmFlows.Campaigns;

/// <summary>A template cannot be used, or gave a text that is too long.</summary>
public sealed class TemplateException(Remark remark) : Exception($"{remark.Code}: {remark.Message.En}")
{
    public Remark Remark => remark;
}
