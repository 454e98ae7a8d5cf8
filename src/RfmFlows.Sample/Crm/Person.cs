namespace RfmFlows.Sample.Crm;

/// <summary>Who a customer is.</summary>
/// <param name="IsWoman">Woman or man.</param>
/// <param name="FirstName">The first name in Russian.</param>
/// <param name="LastName">The family name in Russian, in the form that fits.</param>
internal readonly record struct Person(bool IsWoman, string FirstName, string LastName)
{
    private static readonly string[] WomensFamilies = [.. Names.Families.Select(Names.OfWoman)];

    public static Person Of(ulong seed, int customer)
    {
        var dice = Dice.For(seed, DicePurpose.Person, (ulong)customer);
        var isWoman = dice.PerMille(620);
        var names = isWoman ? Names.Women : Names.Men;
        var families = isWoman ? WomensFamilies : Names.Families;
        return new Person(isWoman, PickCommon(names, ref dice), PickCommon(families, ref dice));
    }

    /// <summary>The lists begin with what is common: the earlier an entry, the more people bear it.</summary>
    private static string PickCommon(string[] names, ref Dice dice) =>
        names[Math.Min(dice.Below(names.Length), dice.Below(names.Length))];
}
