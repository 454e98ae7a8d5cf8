using System.Security.Cryptography;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>The key that secrets are sealed with: from RFMFLOWS_SECRET_KEY, else from <c>secrets.key</c> in the data folder, which is made at first use.</summary>
internal static class SecretKey
{
    public const string Variable = "RFMFLOWS_SECRET_KEY";
    private const int Bytes = 32;

    /// <exception cref="FlowException">RF6040: what is there is no key.</exception>
    public static byte[] Load(string folder, Func<string, string?> environment)
    {
        if (environment(Variable) is { Length: > 0 } given)
        {
            return Parse(given, Variable);
        }
        var file = Path.Combine(folder, "secrets.key");
        if (!File.Exists(file))
        {
            Create(file);
        }
        return Parse(File.ReadAllText(file), file);
    }

    // The file appears whole or not at all, and of two processes that make one at the same time both use the first.
    private static void Create(string file)
    {
        var draft = $"{file}.{Guid.NewGuid():N}";
        PrivateFile.Touch(draft);
        try
        {
            File.WriteAllText(draft, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)) + "\n");
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }

    private static byte[] Parse(string text, string place)
    {
        var key = new byte[Bytes];
        return Convert.TryFromBase64String(text.Trim(), key, out var written) && written == Bytes ? key : throw new FlowException(StoreRemarks.BadKey(place));
    }
}
