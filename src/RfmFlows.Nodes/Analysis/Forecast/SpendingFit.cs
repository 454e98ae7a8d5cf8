using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>The model of money, and how far its assumption holds.</summary>
/// <param name="Correlation">Of repeats and mean spending; null where one of them does not vary.</param>
internal sealed record SpendingFit(LifetimeFit<GammaGammaModel> Fit, double? Correlation);
