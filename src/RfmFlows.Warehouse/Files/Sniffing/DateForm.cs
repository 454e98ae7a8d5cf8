namespace RfmFlows.Warehouse;

/// <summary>Dates of one form can be read in one way; see <see cref="DateShape"/>.</summary>
internal sealed record DateForm(char Separator, bool YearFirst, bool ShortYear);
