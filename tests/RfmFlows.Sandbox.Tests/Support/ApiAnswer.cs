using System.Text.Json.Nodes;

namespace RfmFlows.Sandbox.Tests.Support;

/// <summary>An answer as a client sees it; <see cref="Json"/> is null where the body is no JSON.</summary>
internal sealed record ApiAnswer(int Status, string? ContentType, string Text, JsonNode? Json)
{
    public JsonNode? this[string name] => Json![name];

    public JsonNode? this[int index] => Json![index];

    public long Code => Json!["error_code"]!.GetValue<long>();

    public ApiAnswer Accepted()
    {
        Status.ShouldBe(200, Text);
        return this;
    }

    public void Refused(int status, long code)
    {
        Status.ShouldBe(status, Text);
        Code.ShouldBe(code, Text);
    }
}
