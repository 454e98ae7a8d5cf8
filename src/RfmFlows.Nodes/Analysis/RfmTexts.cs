using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis;

/// <summary>Texts of the mathematics as the engine speaks them.</summary>
internal static class RfmTexts
{
    public static LocalText Local(this Text text) => (text.En, text.Ru);
}
