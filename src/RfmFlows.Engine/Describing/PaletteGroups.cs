namespace RfmFlows.Engine;

/// <summary>What the palette calls its groups.</summary>
public static class PaletteGroups
{
    public static LocalText Title(PaletteGroup group) => group switch
    {
        PaletteGroup.Triggers => ("Triggers", "Триггеры"),
        PaletteGroup.Sources => ("Sources", "Источники"),
        PaletteGroup.Base => ("Customer base", "База клиентов"),
        PaletteGroup.Columns => ("Columns", "Столбцы"),
        PaletteGroup.Rows => ("Rows", "Строки"),
        PaletteGroup.Analysis => ("Analysis", "Анализ"),
        PaletteGroup.Segments => ("Segments", "Сегменты"),
        PaletteGroup.Campaign => ("Campaign", "Кампания"),
        PaletteGroup.Export => ("Export", "Экспорт"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };
}
