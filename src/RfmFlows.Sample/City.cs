namespace RfmFlows.Sample;

/// <summary>A city where the sample shop trades.</summary>
/// <param name="Name">Its Russian name.</param>
/// <param name="TimeZone">Its IANA time zone.</param>
/// <param name="Weight">How many customers live there, against the other cities.</param>
/// <param name="Stores">How many stores it has; they are called after the city and numbered from 1.</param>
internal sealed record City(string Name, string TimeZone, int Weight, int Stores);
