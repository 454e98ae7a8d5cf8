using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

public sealed class PortsTests(NumbersFixture numbers) : IClassFixture<NumbersFixture>
{
    private readonly TestServer _server = numbers.Server;
    private readonly string _port = numbers.Port;

    [Fact]
    public async Task Rows_AllPages_GiveEachRowOnce()
    {
        var seen = new List<long>();
        for (var offset = 0; offset < 5000; offset += 1000)
        {
            var page = await _server.GetAsync($"{_port}/rows?offset={offset}&limit=1000");
            page["total"]!.GetValue<long>().ShouldBe(5000);
            seen.AddRange(page["rows"]!.AsArray().Select(r => r![0]!.GetValue<long>()));
        }

        seen.ShouldBe(Enumerable.Range(1, 5000).Select(n => (long)n));
    }

    [Fact]
    public async Task Rows_Values_KeepTheirTypes()
    {
        var page = await _server.GetAsync($"{_port}/rows?limit=1");

        page["columns"]!.AsArray().Select(c => $"{c!["name"]} {c["type"]}").ShouldBe(["n integer", "name text", "money decimal(2)", "day date"]);
        page["rows"]![0]!.ToJsonString().ShouldBe("""[1,"row 1",0.25,"2026-01-02"]""");
    }

    [Fact]
    public async Task Rows_SortAndColumns_AreDoneAsAsked()
    {
        var page = await _server.GetAsync($"{_port}/rows?sort=-money&column=name&column=n&limit=2");

        page["rows"]!.ToJsonString().ShouldBe("""[["row 5000",5000],["row 4999",4999]]""");
    }

    [Fact]
    public async Task Rows_Filter_CountsAndGivesOnlyWhatFits()
    {
        var filter = Uri.EscapeDataString("""{"all": [{"column": "n", "op": "at-least", "value": 4990}, {"not": {"column": "name", "op": "equals", "value": "row 4995"}}]}""");

        var page = await _server.GetAsync($"{_port}/rows?filter={filter}&column=n");

        page["total"]!.GetValue<long>().ShouldBe(10);
        page["rows"]!.AsArray().Select(r => r![0]!.GetValue<long>()).ShouldBe([4990, 4991, 4992, 4993, 4994, 4996, 4997, 4998, 4999, 5000]);
    }

    [Theory]
    [InlineData("ROW 499", 11)]
    [InlineData("2026-01-01", 13)]
    [InlineData("100%", 0)]
    [InlineData("' OR 1=1 --", 0)]
    public async Task Rows_Search_LooksIntoEveryColumn(string text, long expected) =>
        (await _server.GetAsync($"{_port}/rows?search={Uri.EscapeDataString(text)}"))["total"]!.GetValue<long>().ShouldBe(expected);

    [Theory]
    [InlineData("limit=1001", "RF6206")]
    [InlineData("limit=0", "RF6206")]
    [InlineData("offset=-1", "RF6206")]
    [InlineData("limit=x", "RF6201")]
    [InlineData("sort=nowhere", "RF6215")]
    [InlineData("column=nowhere", "RF6215")]
    [InlineData("filter=%7B", "RF6206")]
    public async Task Rows_BadQuery_IsRefused(string query, string code) =>
        await _server.FailAsync(HttpMethod.Get, $"{_port}/rows?{query}", null, HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task Rows_FilterOnUnknownColumn_NamesIt()
    {
        var filter = Uri.EscapeDataString("""{"all": [{"column": "nn", "op": "equals", "value": 1}]}""");

        var problem = await _server.FailAsync(HttpMethod.Get, $"{_port}/rows?filter={filter}", null, HttpStatusCode.UnprocessableEntity, "RF1220");

        problem["remarks"]![0]!["remedy"]!.GetValue<string>().ShouldContain("'n'");
    }

    [Fact]
    public async Task Rows_Latest_AreThoseOfTheLastRun()
    {
        foreach (var rows in new[] { 5, 7 })
        {
            await _server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Numbers("latest", rows) });
        }

        (await _server.GetAsync("/api/scenarios/latest/nodes/numbers/ports/output/rows"))["total"]!.GetValue<long>().ShouldBe(7);
    }

    [Theory]
    [InlineData("/api/runs/none/nodes/numbers/ports/output/rows", "RF6030")]
    [InlineData("/api/scenarios/a/nodes/none/ports/output/rows", "RF6209")]
    [InlineData("/api/scenarios/none/nodes/numbers/ports/output/file", "RF6209")]
    public async Task Rows_OfNothing_AreNotFound(string address, string code) =>
        await _server.FailAsync(HttpMethod.Get, address, null, HttpStatusCode.NotFound, code);

    [Fact]
    public async Task Rows_OfAFusedPort_AreSaidToBeGone()
    {
        var scenario = Scenarios.Numbers("b");
        var run = await _server.RunAsync(new JsonObject { ["scenario"] = scenario, ["mode"] = "production" });

        await _server.FailAsync(HttpMethod.Get, $"/api/runs/{run["run"]!["id"]}/nodes/numbers/ports/output/rows", null, HttpStatusCode.NotFound, "RF6209");
    }

    [Fact]
    public async Task File_Csv_HoldsTheWantedRows()
    {
        using var response = await _server.Client.GetAsync($"{_port}/file?format=csv&column=n&column=name&sort=-n&search=row%20499");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("numbers.output.csv");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("n,name");
        lines[1].ShouldBe("4999,row 4999");
        lines.Length.ShouldBe(12);
    }

    [Fact]
    public async Task File_Parquet_IsOneAndLeavesNothingBehind()
    {
        var content = await _server.Client.GetByteArrayAsync($"{_port}/file?format=parquet");

        System.Text.Encoding.ASCII.GetString(content[..4]).ShouldBe("PAR1");
        Directory.GetFiles(Path.Combine(_server.Folder, "exports")).ShouldBeEmpty();
    }

    [Fact]
    public async Task File_Xlsx_IsAWorkbookWithTheWantedRows()
    {
        var content = await _server.Client.GetByteArrayAsync($"{_port}/file?format=xlsx&column=n&column=day&sort=-n&search=row%20499");

        using var workbook = new ZipArchive(new MemoryStream(content));
        using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var rows = XDocument.Parse(await sheet.ReadToEndAsync()).Descendants().Where(e => e.Name.LocalName == "row").ToList();
        rows.Count.ShouldBe(12);
        rows[0].Value.ShouldBe("nday");
        rows[1].Value.ShouldStartWith("4999");
    }

    [Theory]
    [InlineData("", "=1+1,+7 900 000-00-00")]
    [InlineData("&guardFormulas=true", "'=1+1,+7 900 000-00-00")]
    public async Task File_CsvWithFormulas_GuardsThemWhenAsked(string query, string row)
    {
        var scenario = JsonNode.Parse("""
            {"format": 1, "id": "formulas", "links": [], "nodes": [{"id": "t", "type": "sources.inline", "settings":
              {"columns": [{"name": "note", "type": "text"}, {"name": "phone", "type": "text"}], "rows": [["=1+1", "+7 900 000-00-00"]]}}]}
            """)!;
        var run = await _server.RunAsync(new JsonObject { ["scenario"] = scenario });

        var csv = await _server.Client.GetStringAsync($"/api/runs/{run["run"]!["id"]}/nodes/t/ports/table/file?format=csv{query}");

        csv.Split('\n')[1].ShouldBe(row);
    }

    [Fact]
    public async Task File_UnknownFormat_IsRefused() =>
        await _server.FailAsync(HttpMethod.Get, $"{_port}/file?format=doc", null, HttpStatusCode.BadRequest, "RF6206");
}
