using System.Text.RegularExpressions;

namespace RfmFlows.Sample.Tests;

public partial class MessageTests(WrittenBase written) : IClassFixture<WrittenBase>
{
    [Fact]
    public void Messages_OfEverySegment_ExistInBothLanguages()
    {
        var keys = written.Messages.Rows.Select(row => (Segment: row[0], Language: row[1])).ToList();
        keys.Order().ShouldBe(RfmScores.Segments.SelectMany(segment => new[] { (segment, "en"), (segment, "ru") }).Order());
        written.Summary.Tables.Single(table => table.Name == "messages").Rows.ShouldBe(keys.Count);
    }

    [Fact]
    public void Languages_InTheirRows_UseTheirOwnAlphabet()
    {
        written.Messages.Rows.Where(row => row[1] == "ru").ShouldAllBe(row => row.Skip(2).All(text => Cyrillic().IsMatch(text)));
        written.Messages.Rows.Where(row => row[1] == "en").ShouldAllBe(row => !row.Skip(2).Any(text => Cyrillic().IsMatch(text)));
    }

    [Fact]
    public void Templates_WithoutAName_StillReadWell()
    {
        const string Greeting = "{{#if first_name}}, {{first_name}}{{/if}}!\n\n";
        const string Address = "{{#if first_name}}{{first_name}}! {{/if}}";
        written.Messages.Column("email_text").ShouldAllBe(text => text.Contains(Greeting, StringComparison.Ordinal));
        written.Messages.Column("sms_text").ShouldAllBe(text => text.StartsWith(Address, StringComparison.Ordinal));
    }

    [GeneratedRegex("[а-яё]", RegexOptions.IgnoreCase)]
    private static partial Regex Cyrillic();
}
