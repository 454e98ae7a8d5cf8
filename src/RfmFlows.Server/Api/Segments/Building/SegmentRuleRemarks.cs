using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>RF6254…: remarks on segments that are built by conditions.</summary>
internal static class SegmentRuleRemarks
{
    public static Remark NoConditions() => Remark.Error("RF6254",
        ("The segment has no conditions.", "У сегмента нет условий."),
        ("Add one; without any, everybody would be in it.", "Добавьте условие: без них в сегмент попали бы все."));

    public static Remark NotAQuestion(string kind) => Remark.Error("RF6255",
        ($"What stands under '{kind}' is no condition.", $"То, что стоит в «{kind}», — не условие."),
        ("Give an object with its fields, without a name and with nothing beside it.", "Укажите объект с полями, без имени и без соседних полей."));

    public static Remark NotBuilt(string id) => Remark.Error("RF6256",
        ($"'{id}' was not built by conditions.", $"Сегмент «{id}» построен не по условиям."),
        ("Choose another id, or open what it was made by.", "Выберите другой идентификатор или откройте то, чем он создан."));

    public static Remark NoScenario(string id) => Remark.Error("RF6257",
        ($"The members of '{id}' follow from no scenario that could be run again.", $"Состав «{id}» не определяется сценарием, который можно выполнить снова."),
        ("Save it anew by hand, or build a segment by conditions.", "Сохраните его заново вручную или постройте сегмент по условиям."));

    public static Remark BadTime(string time) => Remark.Error("RF6258",
        ($"'{time}' is no time of day.", $"«{time}» — не время суток."),
        ("Write it as 06:30.", "Запишите в виде 06:30."));
}
