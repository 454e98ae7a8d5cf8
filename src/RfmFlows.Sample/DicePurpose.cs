namespace RfmFlows.Sample;

/// <summary>What dice are thrown for. The numbers are part of the data: changing one changes every base.</summary>
internal enum DicePurpose
{
    Habits = 1,
    Plan = 2,
    Times = 3,
    Receipt = 4,
    ReturnOffset = 5,
    Person = 6,
    Reach = 7,
    CrmRow = 8,
    Duplicate = 9,
    Phone = 10,
}
