using System.Text.Json;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Reads a query parameter that is one of some words, written as in JSON.</summary>
internal static class QueryWord
{
    /// <summary>The value of that word; <paramref name="otherwise"/> without one, and with a remark where it is none of them.</summary>
    public static T Read<T>(string name, string? word, T otherwise, List<Remark> remarks)
        where T : struct, Enum
    {
        if (word is null)
        {
            return otherwise;
        }
        var all = Enum.GetValues<T>();
        var found = Array.FindIndex(all, v => Written(v) == word);
        if (found >= 0)
        {
            return all[found];
        }
        var known = string.Join(", ", all.Select(Written));
        remarks.Add(ApiRemarks.BadQuery(name, word, ($"one of {known}", $"одно из {known}")));
        return otherwise;
    }

    private static string Written<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
