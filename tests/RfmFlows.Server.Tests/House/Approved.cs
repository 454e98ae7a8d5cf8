namespace RfmFlows.Server.Tests.House;

/// <summary>
/// Files of the repository whose content follows from the code. <c>RFMFLOWS_UPDATE_GOLDEN=1</c> writes them anew instead of comparing:
/// look at the difference before committing it.
/// </summary>
internal static class Approved
{
    public static void ShouldBeIn(this string text, string file)
    {
        var path = Path.Combine(Repository.Root, file);
        if (Environment.GetEnvironmentVariable("RFMFLOWS_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
        }
        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        FirstDifference(approved, text).ShouldBeNull(
            $"{file} is not what the code says. Run the tests with RFMFLOWS_UPDATE_GOLDEN=1, look at the difference and commit it.");
    }

    // Shown instead of both texts, which are long.
    private static string? FirstDifference(string approved, string found)
    {
        if (approved == found)
        {
            return null;
        }
        var (old, now) = (approved.Split('\n'), found.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
        {
            line++;
        }
        return $"line {line + 1}: '{old.ElementAtOrDefault(line)}' should be '{now.ElementAtOrDefault(line)}'";
    }
}
