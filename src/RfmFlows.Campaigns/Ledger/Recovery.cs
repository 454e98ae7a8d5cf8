namespace RfmFlows.Campaigns;

/// <summary>What was taken over from dead owners.</summary>
/// <param name="Planned">Rows that had only been claimed.</param>
/// <param name="Unknown">Rows around whose gateway call the owner died.</param>
public sealed record Recovery(int Owners, int Planned, int Unknown);
