using System.Text;

namespace RfmFlows.Sample.Crm;

/// <summary>Russian names in the Latin letters of e-mail addresses.</summary>
internal static class Latin
{
    private static readonly string[] Letters =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh",
        "shch", "", "y", "", "e", "yu", "ya",
    ];

    public static string Of(string russian)
    {
        var latin = new StringBuilder(russian.Length + 4);
        foreach (var letter in russian.ToLowerInvariant())
        {
            latin.Append(letter == 'ё' ? "e" : Letters[letter - 'а']);
        }

        return latin.ToString();
    }
}
