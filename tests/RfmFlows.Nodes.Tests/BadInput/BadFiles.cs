using System.Text;
using System.Text.Json.Nodes;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.BadInput;

/// <summary>Makes the files of a case, those that cannot stand in a text among them.</summary>
internal static class BadFiles
{
    public static async Task WriteAsync(FlowTester flow, string name, JsonNode content)
    {
        var path = Path.Combine(flow.Folder, name);
        if (content is JsonValue)
        {
            flow.WriteFile(name, content.GetValue<string>());
            return;
        }
        switch (content["make"]?.GetValue<string>() ?? "")
        {
            case "":
                flow.WriteFile(name, Bytes(content));
                break;
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "huge-field":
                flow.WriteFile(name, $"id,text\n1,{new string('x', 10_000_000)}\n2,y\n");
                break;
            case "workbook":
                Workbook.Write(path, ("First", [["id", "paid"], [1, 2.5], [2, "x"]]), ("Empty", []));
                break;
            case "locked-workbook":
                flow.WriteFile(name, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[600]]);
                break;
            case "cut-workbook":
                Workbook.Write(path, ("First", [["id"], [1]]));
                flow.WriteFile(name, (await File.ReadAllBytesAsync(path))[..400]);
                break;
            case "cut-parquet":
                await flow.QueryAsync($"COPY (SELECT range AS id FROM range(10000)) TO '{path}' (FORMAT parquet)");
                flow.WriteFile(name, (await File.ReadAllBytesAsync(path))[..2000]);
                break;
            case "late-line-ends":
                flow.WriteFile(name, "id,text\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i},x\n")) + "100000,y\r\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i},z\n")));
                break;
            case var unknown:
                throw new ArgumentException($"Nobody makes '{unknown}'.", nameof(content));
        }
    }

    private static byte[] Bytes(JsonNode content) => content["hex"] is { } hex
        ? Convert.FromHexString(hex.GetValue<string>().Replace(" ", "", StringComparison.Ordinal))
        : Warehouse.TextEncodings.Find(content["encoding"]!.GetValue<string>()).GetBytes(content["text"]!.GetValue<string>());
}
