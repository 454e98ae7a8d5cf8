using System.Text;

namespace RfmFlows.Warehouse.Tests;

public sealed class TextFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rfmflows-text-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Съешь ещё этих мягких французских булок, да выпей чаю", "windows-1251")]
    [InlineData("ИВАНОВ ИВАН ИВАНОВИЧ; САНКТ-ПЕТЕРБУРГ; НЕВСКИЙ ПРОСПЕКТ", "windows-1251")]
    [InlineData("Съешь ещё этих мягких французских булок, да выпей чаю", "koi8-r")]
    [InlineData("Съешь ещё этих мягких французских булок, да выпей чаю", "cp866")]
    [InlineData("Съешь ещё этих мягких французских булок, да выпей чаю", "utf-8")]
    [InlineData("Съешь ещё этих мягких французских булок, да выпей чаю", "utf-16")]
    [InlineData("id;name;paid\n1;Ann;2\n", "utf-16be")]
    [InlineData("Müller, Café, Ångström, garçon, niño", "windows-1252")]
    [InlineData("plain", "utf-8")]
    public void Sniff_Encoding_IsRecognised(string text, string encoding) =>
        EncodingSniffer.Sniff([TextEncodings.Find(encoding).GetBytes(text)]).ShouldBe(encoding);

    [Fact]
    public void Sniff_CharacterCutAtTheEdges_IsStillUtf8()
    {
        var bytes = Encoding.UTF8.GetBytes("привет");

        EncodingSniffer.Sniff([bytes[..^1], bytes[1..]]).ShouldBe(TextEncodings.Utf8);
    }

    [Fact]
    public async Task ReadAsync_LargeFile_TakesWholeLinesFromThreePlaces()
    {
        var path = await WriteAsync(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i:D9}\n")));

        var sample = await TextSample.ReadAsync(path, null, CancellationToken.None);

        sample.IsWhole.ShouldBeFalse();
        sample.Further.Count.ShouldBe(2);
        new[] { sample.Head }.Concat(sample.Further).SelectMany(t => t.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ShouldAllBe(line => line.Length == 9);
    }

    [Theory]
    [InlineData("a\r\nb\rc\nd", false, "a\nb\nc\nd")]
    [InlineData("\uFEFFa\0b\n", false, "ab\n")]
    [InlineData("  1   x \n2\t \ty\n", true, "1\tx\n2\ty\n")]
    [InlineData("1  \"a  b\"\n", true, "1\t\"a  b\"\n")]
    public async Task RewriteAsync_Text_TakesThePlainForm(string text, bool aligned, string expected)
    {
        var source = await WriteAsync(text);
        var target = Path.Combine(_folder, "target");

        await TextRewriter.RewriteAsync(source, target, new UTF8Encoding(false), aligned, '"', null, CancellationToken.None);

        (await File.ReadAllTextAsync(target)).ShouldBe(expected);
    }

    [Fact]
    public async Task RewriteAsync_PairOfLineEndsAcrossBuffers_IsOneLineEnd()
    {
        // The buffer has 131,072 characters: the pair lies on its edge.
        var source = await WriteAsync(new string('x', 131_071) + "\r\ny");
        var target = Path.Combine(_folder, "target");

        await TextRewriter.RewriteAsync(source, target, new UTF8Encoding(false), aligned: false, '"', null, CancellationToken.None);

        (await File.ReadAllTextAsync(target)).ShouldBe(new string('x', 131_071) + "\ny");
    }

    private async Task<string> WriteAsync(string text)
    {
        var path = Path.Combine(_folder, "source");
        await File.WriteAllTextAsync(path, text, new UTF8Encoding(false));
        return path;
    }
}
