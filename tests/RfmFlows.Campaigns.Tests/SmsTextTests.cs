namespace RfmFlows.Campaigns.Tests;

public sealed class SmsTextTests
{
    public static TheoryData<string, bool, int, int> Texts => new()
    {
        { "", true, 0, 0 },
        { new string('a', 160), true, 160, 1 },
        { new string('a', 161), true, 161, 2 },
        { new string('a', 306), true, 306, 2 },
        { new string('a', 307), true, 307, 3 },
        { new string('€', 80), true, 160, 1 },
        { new string('€', 81), true, 162, 2 },
        { new string('a', 152) + "€" + new string('a', 152), true, 306, 3 },
        { new string('ж', 70), false, 70, 1 },
        { new string('ж', 71), false, 71, 2 },
        { new string('ж', 134), false, 134, 2 },
        { new string('ж', 135), false, 135, 3 },
        { new string('ж', 66) + "😀" + new string('ж', 66), false, 134, 3 },
        { "`", false, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Measure_Text_CountsAsBilled(string text, bool gsm, int units, int segments) =>
        SmsText.Measure(text).ShouldBe(new SmsSize(gsm, units, segments));
}
