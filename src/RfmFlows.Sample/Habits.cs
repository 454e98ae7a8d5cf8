using RfmFlows.Sample.Receipts;

namespace RfmFlows.Sample;

/// <summary>What a customer's receipts have in common, and where the customer lives.</summary>
/// <param name="City">The index of the city.</param>
/// <param name="HomeStore">The index of the nearest store of that city.</param>
/// <param name="Purse">0 picks the cheaper, 1 any and 2 the dearer of products, and more of them.</param>
/// <param name="RemotePerMille">How many of 1,000 purchases are made online or in the app.</param>
/// <param name="DiscountPerMille">How many of 1,000 purchases are discounted.</param>
/// <param name="Category">The favourite category.</param>
internal readonly record struct Habits(int City, int HomeStore, int Purse, int RemotePerMille, int DiscountPerMille, int Category)
{
    public static Habits Of(ulong seed, int customer)
    {
        var dice = Dice.For(seed, DicePurpose.Habits, (ulong)customer);
        var city = Cities.Draw(ref dice);
        return new Habits(
            city,
            dice.Below(Cities.All[city].Stores),
            dice.Below(3),
            dice.PerMille(450) ? 700 : 80,
            dice.PerMille(250) ? 650 : 250,
            dice.Below(Catalogue.Categories));
    }
}
