using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RfmFlows.Server.Api;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

public sealed class FilesTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(new ServerOptions { RecipeFolder = null, MaxUpload = 1_000_000, MaxRequest = 10_000 });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Upload_ListDownloadDelete_RoundTrips()
    {
        using var uploaded = await UploadAsync("покупки 2026.csv", "a;b\n1;2\n");
        uploaded.StatusCode.ShouldBe(HttpStatusCode.OK);

        var listed = (await _server.GetAsync("/api/files")).AsArray().ShouldHaveSingleItem()!;
        listed["name"]!.GetValue<string>().ShouldBe("покупки 2026.csv");
        listed["size"]!.GetValue<long>().ShouldBe(8);
        var address = $"/api/files/{Uri.EscapeDataString("покупки 2026.csv")}";
        (await _server.Client.GetStringAsync(address)).ShouldBe("a;b\n1;2\n");
        await _server.SendAsync(HttpMethod.Delete, address, null, HttpStatusCode.NoContent);
        (await _server.GetAsync("/api/files")).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_SameName_ReplacesTheFile()
    {
        (await UploadAsync("a.csv", "first")).Dispose();
        (await UploadAsync("a.csv", "second")).Dispose();

        (await _server.Client.GetStringAsync("/api/files/a.csv")).ShouldBe("second");
    }

    [Fact]
    public async Task Preview_OfAnUploadedFile_TellsItsFormColumnsAndFirstRows()
    {
        (await UploadAsync("a.csv", "день;сумма\n01.02.2026;1,5\n03.02.2026;\n")).Dispose();

        var told = await _server.GetAsync("/api/files/preview?path=a.csv");

        (told["kind"]!.GetValue<string>(), told["encoding"]!.GetValue<string>(), told["delimiter"]!.GetValue<string>()).ShouldBe(("csv", "utf-8", ";"));
        (told["header"]!.GetValue<bool>(), told["decimalComma"]!.GetValue<bool>()).ShouldBe((true, true));
        told["columns"]!.AsArray().Select(c => c!["name"]!.GetValue<string>()).ShouldBe(["день", "сумма"]);
        told["columns"]![0]!["type"]!.GetValue<string>().ShouldBe("date");
        told["rows"]!.ToJsonString().ShouldBe("""[["01.02.2026","1,5"],["03.02.2026",""]]""");
    }

    [Theory]
    [InlineData("none.csv", "RF2101")]
    [InlineData("/etc/passwd", "RF2021")]
    public async Task Preview_OfWhatCannotBeRead_SaysWhy(string path, string code)
    {
        var problem = await _server.SendAsync(HttpMethod.Get, $"/api/files/preview?path={Uri.EscapeDataString(path)}", null, HttpStatusCode.UnprocessableEntity);

        problem["code"]!.GetValue<string>().ShouldBe(code);
    }

    [Fact]
    public async Task Folders_BesideTheUploads_AreListedWithTheTablesInThem()
    {
        var folder = Directory.CreateTempSubdirectory("rfmflows-allowed-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "below"));
        await File.WriteAllTextAsync(Path.Combine(folder, "below", "b.csv"), "a;b\n1;2\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.md"), "no table");
        await using var server = await TestServer.StartAsync(new ServerOptions { RecipeFolder = null, Folders = [folder] });

        var told = (await server.GetAsync("/api/files/folders")).AsArray().ShouldHaveSingleItem()!;

        told["writable"]!.GetValue<bool>().ShouldBeTrue();
        told["files"]!.AsArray().ShouldHaveSingleItem()!["name"]!.GetValue<string>().ShouldBe("below/b.csv");
        (await server.GetAsync($"/api/files/preview?path={Uri.EscapeDataString(told["files"]![0]!["path"]!.GetValue<string>())}"))["rows"]!.AsArray().Count.ShouldBe(1);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("../evil.csv")]
    [InlineData("..")]
    [InlineData("/etc/passwd")]
    [InlineData("a/b.csv")]
    [InlineData("a\\b.csv")]
    [InlineData(".hidden")]
    [InlineData("a.csv.")]
    [InlineData("nul\u0000.csv")]
    [InlineData("line\nbreak.csv")]
    [InlineData("a:b.csv")]
    [InlineData("‮gpj.csv")]
    public async Task Upload_HostileName_IsRefusedAndNothingIsWritten(string name)
    {
        var before = Snapshot();

        using var response = await UploadAsync(name, "x");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await CodeOf(response)).ShouldBe("RF6211");
        Snapshot().ShouldBe(before);
    }

    [Fact]
    public async Task Upload_TooLongName_IsRefused()
    {
        using var response = await UploadAsync(new string('a', 121), "x");

        (await CodeOf(response)).ShouldBe("RF6211");
    }

    [Fact]
    public async Task Upload_TooLargeFile_IsRefusedAndLeavesNothing()
    {
        using var response = await UploadAsync("big.csv", new string('x', 1_000_001));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await CodeOf(response)).ShouldBe("RF6204");
        Directory.GetFiles(Path.Combine(_server.Folder, "files"), "*", new EnumerationOptions { AttributesToSkip = 0 }).ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_NotMultipart_IsRefused() =>
        await _server.FailAsync(HttpMethod.Post, "/api/files", new JsonObject(), HttpStatusCode.UnsupportedMediaType, "RF6203");

    [Fact]
    public async Task Upload_BrokenMultipart_IsRefused()
    {
        using var content = new StringContent("no parts at all");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=abc");
        using var response = await _server.Client.PostAsync("/api/files", content);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await CodeOf(response)).ShouldBe("RF6201");
    }

    [Fact]
    public async Task OtherRequest_TooLarge_IsRefused()
    {
        var secret = new JsonObject { ["value"] = new string('x', 20_000) };

        await _server.FailAsync(HttpMethod.Put, "/api/secrets/a", secret, HttpStatusCode.RequestEntityTooLarge, "RF6204");
    }

    [Theory]
    [InlineData("GET", "/api/files/none.csv", 404, "RF6210")]
    [InlineData("DELETE", "/api/files/none.csv", 404, "RF6210")]
    [InlineData("GET", "/api/files/..%2Fstore.db", 400, "RF6211")]
    [InlineData("DELETE", "/api/files/..%2Fstore.db", 400, "RF6211")]
    public async Task File_ThatIsNone_IsRefused(string method, string address, int status, string code) =>
        await _server.FailAsync(new HttpMethod(method), address, null, (HttpStatusCode)status, code);

    private async Task<HttpResponseMessage> UploadAsync(string name, string content)
    {
        // Written by hand, because the client would clean hostile names.
        var body = Encoding.UTF8.GetBytes($"--abc\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}\r\n\r\n{content}\r\n--abc--\r\n");
        using var sent = new ByteArrayContent(body);
        sent.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=abc");
        return await _server.Client.PostAsync("/api/files", sent);
    }

    private string[] Snapshot() => [.. Directory.GetFileSystemEntries(_server.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Where(f => !Path.GetFileName(f).StartsWith("store.db", StringComparison.Ordinal)).Order()];

    private static async Task<string> CodeOf(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<string>();
}
