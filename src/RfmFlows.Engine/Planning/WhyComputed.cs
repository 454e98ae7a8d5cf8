namespace RfmFlows.Engine;

/// <summary>Answers "why was this computed again?" by what has changed since the last time.</summary>
internal static class WhyComputed
{
    public static readonly LocalText Reused = ("Nothing has changed: the kept result was reused.", "Ничего не изменилось: взят сохранённый результат.");
    public static readonly LocalText Effect = ("It acts outside, so it runs each time.", "Узел действует вовне, поэтому выполняется каждый раз.");

    public static LocalText Because(ContentHash? before, ContentHash now)
    {
        if (!now.IsReusable)
        {
            return ("The source cannot tell whether it has changed.", "Источник не сообщает, изменился ли он.");
        }
        if (before is null)
        {
            return ("It had not been computed before.", "Раньше не вычислялся.");
        }
        if (before.Settings != now.Settings)
        {
            return ("The settings have changed.", "Изменились настройки.");
        }
        if (before.Inputs != now.Inputs)
        {
            return ("What is linked above has changed.", "Изменились данные на входе.");
        }
        return before.Source != now.Source
            ? ("The source or the date has changed.", "Изменился источник или дата расчёта.")
            : ("The result had not been kept.", "Результат не был сохранён.");
    }
}
