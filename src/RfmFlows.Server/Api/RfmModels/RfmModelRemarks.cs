using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Server.Api;

/// <summary>RF627x: remarks about saved RFM models.</summary>
internal static class RfmModelRemarks
{
    public static Remark NoTitle() => Remark.Error("RF6270",
        ("A model needs a title in both languages.", "Модели нужно название на обоих языках."), ("Give both; they may be the same.", "Задайте оба; они могут совпадать."));

    public static Remark NothingChanged() => Remark.Error("RF6271",
        ("The request changes neither borders nor the map.", "В запросе не изменены ни границы, ни карта."), ("Give borders of an axis, or a map.", "Задайте границы какой-либо оси или карту."));

    public static Remark OtherScale(Axis axis, int given, int scale) => Remark.Error("RF6272",
        ($"{axis.Title().En}: {given} borders make {given + 1} scores, but the map of the model has {scale}.", $"{axis.Title().Ru}: {given} границ дают {given + 1} оценок, а карта модели рассчитана на {scale}."),
        ($"Give {scale - 1} borders, or a map for the new scale too.", $"Задайте {scale - 1} границ или вместе с ними карту для новой шкалы."));
}
