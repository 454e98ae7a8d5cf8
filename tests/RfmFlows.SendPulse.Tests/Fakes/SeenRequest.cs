using System.Text;

namespace RfmFlows.SendPulse.Tests;

/// <summary>A request as the handler saw it.</summary>
internal sealed record SeenRequest(string Method, string Path, string? Bearer, byte[]? Bytes, TimeSpan At)
{
    public string? Body => Bytes is null ? null : Encoding.UTF8.GetString(Bytes);

    public bool IsToken => Path == "/oauth/access_token";
}
