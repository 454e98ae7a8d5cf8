namespace RfmFlows.Engine;

/// <summary>Checks sources, and remembers between runs what it found: telling what a file holds can take longer than all that is done with it.</summary>
internal sealed class SourceMemory(KeptTables kept)
{
    public async Task CheckAsync(NodeType type, CheckContext check)
    {
        if (await FingerprintAsync(type, check) is not { } fingerprint)
        {
            await type.CheckAsync(check);
            return;
        }
        var key = ContentHash.OfCheck(type, check, fingerprint);
        if (await kept.FoundAsync(key, check.Cancellation) is { } text)
        {
            FoundSource.Tell(text, check);
            return;
        }
        await type.CheckAsync(check);
        // A fault may be of the moment: another program still writes the file.
        if (check.Remarks.All(r => r.Severity != Severity.Error))
        {
            await kept.RememberFoundAsync(key, FoundSource.Write(check), check.Cancellation);
        }
    }

    private static async Task<string?> FingerprintAsync(NodeType type, CheckContext check)
    {
        try
        {
            return check.Remarks.Count == 0 && type.IsToldByFingerprint(check) ? await type.FingerprintAsync(check) : null;
        }
        catch (FlowException)
        {
            // The check itself tells what is wrong, with the rest.
            return null;
        }
    }
}
