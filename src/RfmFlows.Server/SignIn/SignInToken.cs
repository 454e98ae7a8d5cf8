using System.Security.Cryptography;
using System.Text;

namespace RfmFlows.Server.SignIn;

/// <summary>The token of the sign-in link. It is kept in the data folder, readable by its owner only, so that a restart changes nothing.</summary>
internal sealed class SignInToken
{
    private const string FileName = "sign-in.token";
    private const int Bytes = 32;
    private const int Characters = 43;

    private SignInToken(string text) => Text = text;

    /// <summary>256 random bits in letters that need no escaping.</summary>
    public string Text { get; }

    public static SignInToken Load(string dataFolder)
    {
        var file = Path.Combine(dataFolder, FileName);
        if (!File.Exists(file) || File.ReadAllText(file).Trim() is not { Length: Characters } kept)
        {
            kept = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            Save(file, kept);
        }
        return new SignInToken(kept);
    }

    // Born with its owner's rights only; a file of wider rights that was there is replaced, not written into.
    private static void Save(string file, string token)
    {
        var draft = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using (var stream = new FileStream(draft, options))
        {
            stream.Write(Encoding.ASCII.GetBytes(token + "\n"));
        }
        File.Move(draft, file, overwrite: true);
    }
}
