using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>RF624x: remarks about tables of scores.</summary>
internal static class ScoreRemarks
{
    public static Remark NoScores() => Remark.Error("RF6241",
        ("The table has no scores: at least two of the columns r, f and m with whole numbers are needed.", "В таблице нет оценок: нужны хотя бы два из столбцов r, f и m с целыми числами."),
        ("Look at a table that an RFM analysis gave.", "Откройте таблицу, полученную от RFM-анализа."));

    public static Remark NoValues() => Remark.Error("RF6242",
        ("Other borders can be tried only where the table has the columns recency, frequency and monetary beside the scores.",
            "Другие границы можно примерить, только если рядом с оценками есть столбцы recency, frequency и monetary."),
        ("Look at the customers of the RFM analysis itself.", "Откройте выход «Клиенты» самого RFM-анализа."));
}
