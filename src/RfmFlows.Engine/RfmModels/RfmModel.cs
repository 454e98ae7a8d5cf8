namespace RfmFlows.Engine;

/// <summary>A named way to score customers by recency, frequency and money, kept so that other data can be scored by it.</summary>
/// <param name="Id">Lower-case letters, digits and dashes; what scenarios refer to.</param>
/// <param name="Latest">Its newest version.</param>
public sealed record RfmModel(string Id, LocalText Title, DateTimeOffset CreatedAt, RfmModelVersion Latest);
