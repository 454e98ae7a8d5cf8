namespace RfmFlows.Sample.Crm;

/// <summary>Where a person can be reached.</summary>
/// <param name="PhoneDigits">Ten digits behind +7, or nothing.</param>
/// <param name="Email">A well-formed address, or nothing.</param>
internal readonly record struct Reach(string? PhoneDigits, string? Email)
{
    private const int FarthestTwin = 1000;

    /// <summary>The contact data in a customer's CRM row: the own, or for a duplicate, wholly or in part those of another row.</summary>
    public static Reach Of(ulong seed, int customer, in Person person)
    {
        var own = Own(seed, customer, person);
        if (TwinOf(seed, customer) is not { } twin)
        {
            return own;
        }

        var other = Own(seed, twin.Customer, Person.Of(seed, twin.Customer));
        return new Reach(twin.SharesPhone ? other.PhoneDigits : own.PhoneDigits, twin.SharesEmail ? other.Email : own.Email);
    }

    private static Reach Own(ulong seed, int customer, in Person person)
    {
        var dice = Dice.For(seed, DicePurpose.Reach, (ulong)customer);
        var hasPhone = !dice.PerMille(Shares.PhoneMissing);
        var hasEmail = !dice.PerMille(Shares.EmailMissing);
        return new Reach(hasPhone ? Phone.DigitsOf(seed, customer) : null, hasEmail ? Sample.Crm.Email.Of(person, customer, ref dice) : null);
    }

    /// <summary>The customer whose second row this is. A second row is never the model for a third.</summary>
    private static Twin? TwinOf(ulong seed, int customer)
    {
        var dice = Dice.For(seed, DicePurpose.Duplicate, (ulong)customer);
        if (!dice.PerMille(Shares.DuplicateContacts) || customer == 0)
        {
            return null;
        }

        var other = customer - 1 - dice.Below(Math.Min(FarthestTwin, customer));
        if (Dice.For(seed, DicePurpose.Duplicate, (ulong)other).PerMille(Shares.DuplicateContacts))
        {
            return null;
        }

        var kind = dice.Below(3);
        return new Twin(other, SharesPhone: kind != 1, SharesEmail: kind != 0);
    }

    private readonly record struct Twin(int Customer, bool SharesPhone, bool SharesEmail);
}
