using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>
/// Each text of a column by its place in the order of code points. There are few texts beside the rows that have them, and rows are sorted and counted
/// by numbers in half of the time that texts take.
/// </summary>
/// <param name="name">The name of the helper table: <c>word, place</c>.</param>
internal sealed class WordList(string name)
{
    public string Name => name;

    /// <summary>The place of a text that is joined, −1 where it is missing.</summary>
    public string Place => $"coalesce({name}.place, -1)";

    /// <summary>What is to be joined, so that <see cref="Place"/> is known.</summary>
    public string Join(BuildContext build, string value) => $" LEFT JOIN {build.Sql.Quote(build.ScratchName(name))} AS {name} ON {name}.word = {value}";

    /// <summary>Makes the list and returns how many words there are.</summary>
    /// <param name="from">What stands after FROM.</param>
    public async Task<long> FindAsync(BuildContext build, Column word, string from)
    {
        var value = build.Sql.Quote(word.Name);
        await build.ScratchAsync(name, $"SELECT word, row_number() OVER (ORDER BY {build.Sql.Ordered(word with { Name = "word" })}) - 1 AS place FROM (SELECT DISTINCT {value} AS word FROM {from} WHERE {value} IS NOT NULL) AS known");
        return await build.Session.CountAsync(build.ScratchName(name), build.Cancellation);
    }
}
