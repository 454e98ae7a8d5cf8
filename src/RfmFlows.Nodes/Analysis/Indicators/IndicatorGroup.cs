namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The groups that indicators are chosen by.</summary>
internal enum IndicatorGroup
{
    Time,
    Frequency,
    Money,
    Basket,
    Segments,
    Forecast,
    Messages,
    Loyalty,
}
