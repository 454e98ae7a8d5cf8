namespace RfmFlows.SendPulse;

/// <summary>One text for a person, in both languages of the product.</summary>
/// <param name="En">The English text.</param>
/// <param name="Ru">The Russian text.</param>
public sealed record BilingualText(string En, string Ru);
