using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Server.Tests.House;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

/// <summary>The committed description of the API is that of the server. RFMFLOWS_REWRITE=1 writes it anew.</summary>
public sealed class OpenApiTests
{
    private static readonly string Committed = Path.Combine(Repository.Root, "docs", "openapi.json");
    private static readonly JsonSerializerOptions Indented = new(ScenarioJson.Readable) { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public async Task Description_IsTheCommittedOne()
    {
        await using var server = await TestServer.StartAsync();
        var served = (await server.GetAsync("/api/openapi.json")).ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("RFMFLOWS_REWRITE") == "1")
        {
            await File.WriteAllTextAsync(Committed, served);
        }

        served.ShouldBe(await File.ReadAllTextAsync(Committed));
    }

    [Fact]
    public async Task Description_EveryOperation_HasANameASummaryAndItsErrors()
    {
        await using var server = await TestServer.StartAsync();
        var document = await server.GetAsync("/api/openapi.json");
        var operations = document["paths"]!.AsObject()
            .SelectMany(p => p.Value!.AsObject().Select(o => (Address: $"{o.Key} {p.Key}", Operation: o.Value!.AsObject())))
            .ToList();

        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        operations.Select(o => o.Operation["operationId"]!.GetValue<string>()).ShouldBeUnique();
        operations.ShouldAllBe(o => o.Operation["summary"]!.GetValue<string>().Length > 0);
        operations.Where(o => o.Address.Contains(" /api/", StringComparison.Ordinal) && !o.Address.EndsWith("/session", StringComparison.Ordinal))
            .ShouldAllBe(o => o.Operation["responses"]!.AsObject().ContainsKey("401"));
        operations.Where(o => o.Address.Contains('{', StringComparison.Ordinal) && !o.Address.EndsWith("/triggers", StringComparison.Ordinal) && !o.Address.EndsWith("/starts", StringComparison.Ordinal) && !o.Address.Contains("put /api/secrets", StringComparison.Ordinal))
            .ShouldAllBe(o => o.Operation["responses"]!.AsObject().ContainsKey("404"));
    }
}
