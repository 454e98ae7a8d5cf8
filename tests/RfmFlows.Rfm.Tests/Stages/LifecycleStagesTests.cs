namespace RfmFlows.Rfm.Tests;

public sealed class LifecycleStagesTests
{
    [Fact]
    public void All_StagesOfTheCase_AreListedOnce()
    {
        var cases = LifecycleStages.ToCase(new StageRules());

        cases.Branches.Select(b => b.Stage).Append(cases.WithoutPurchases).Append(cases.Otherwise).ShouldBe(LifecycleStages.All, ignoreOrder: true);
        LifecycleStages.All.Select(s => s.Id).ShouldBeUnique();
        LifecycleStages.All.SelectMany(s => new[] { s.Title, s.Meaning, s.Advice }).ShouldAllBe(t => t.En.Length > 0 && t.Ru.Length > 0);
    }

    [Fact]
    public void ToCase_Borders_GrowFromBranchToBranch() => LifecycleStages.ToCase(new StageRules()).Branches
        .Where(b => b.Measure == StageMeasure.DaysSinceLast && b.Cycles is not null).Select(b => b.Cycles!.Value).ShouldBeInOrder();

    [Theory]
    [InlineData(0, 365, 1, 2, 4, 3, 1)]
    [InlineData(10, 9, 1, 2, 4, 3, 1)]
    [InlineData(7, 365, 0, 2, 4, 3, 1)]
    [InlineData(7, 365, 2, 2, 4, 3, 1)]
    [InlineData(7, 365, 1, 4, 4, 3, 1)]
    [InlineData(7, 365, 1, 2, 4, 0, 1)]
    [InlineData(0, 365, 1, 1, 4, 0, 3)]
    [InlineData(1, 1, 1, 2, 3, 1, 0)]
    public void Problems_RulesAtTheirLimits_AreAllTold(int min, int max, int buying, int dozing, int sleeping, int developing, int problems)
    {
        var rules = new StageRules { MinCycle = min, MaxCycle = max, Buying = buying, Dozing = dozing, Sleeping = sleeping, Developing = developing };

        rules.Problems().Count.ShouldBe(problems);
        if (problems > 0)
        {
            Should.Throw<ArgumentException>(() => LifecycleStages.ToCase(rules)).Message.ShouldStartWith(rules.Problems()[0].En);
        }
    }
}
