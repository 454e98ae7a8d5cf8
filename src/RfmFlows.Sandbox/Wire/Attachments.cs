using System.Text.Json.Nodes;

namespace RfmFlows.Sandbox.Wire;

/// <summary>The attachments of a mail: only their names and total size matter here.</summary>
internal sealed record Attachments(IReadOnlyList<string> Names, long Bytes)
{
    public static Attachments Read(Fields arguments)
    {
        var plain = arguments.Object("attachments") ?? [];
        var binary = arguments.Object("attachments_binary") ?? [];
        if (plain.Concat(binary).Any(file => file.Value is not JsonValue))
        {
            throw ApiError.Invalid("attachments_binary");
        }

        var bytes = plain.Sum(file => (long)Loose.Text(file.Value)!.Length) + binary.Sum(file => Decoded(Loose.Text(file.Value)!));
        return new Attachments([.. plain.Select(file => file.Key), .. binary.Select(file => file.Key)], bytes);
    }

    private static long Decoded(string base64) =>
        Convert.TryFromBase64String(base64, new byte[base64.Length], out var length) ? length : throw ApiError.Invalid("attachments_binary");
}
