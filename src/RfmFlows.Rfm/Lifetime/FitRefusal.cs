namespace RfmFlows.Rfm;

/// <summary>Says why data cannot carry a model.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Found">The number that <see cref="FitRefusalKind"/> speaks of; 0 where it speaks of none.</param>
public sealed record FitRefusal(FitRefusalKind Kind, double Found = 0);
