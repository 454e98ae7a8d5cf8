using RfmFlows.Engine;

namespace RfmFlows.Campaigns;

/// <summary>RF52xx: remarks about sending.</summary>
public static class SendRemarks
{
    private static readonly LocalText Resume = (
        "Nothing is lost: the rest stands as planned. Mend the cause and resume the run.",
        "Ничего не потеряно: остальные сообщения запланированы. Устраните причину и продолжите запуск.");

    /// <summary>The gateway refuses to send anything at all.</summary>
    public static Remark Refused(string gateway, string reason) => Remark.Error("RF5201",
        ($"'{gateway}' does not send: {reason}", $"«{gateway}» не отправляет сообщения: {reason}"), Resume);

    /// <summary>All attempts failed.</summary>
    public static Remark Unavailable(string gateway, string reason, int attempts) => Remark.Error("RF5202",
        ($"'{gateway}' did not send after {attempts} attempts: {reason}", $"«{gateway}» не отправил сообщения, попыток: {attempts}. Причина: {reason}"), Resume);

    /// <summary>It says when it takes more, and that is too long to wait for.</summary>
    public static Remark Busy(string gateway, string reason, TimeSpan after) => Remark.Error("RF5207",
        ($"'{gateway}' takes no more messages for now: {reason}. It may in {Minutes(after)} min.",
            $"«{gateway}» пока не принимает сообщения: {reason}. Попробовать можно через {Minutes(after)} мин."),
        ("Nothing is lost: the rest stands as planned. Resume the run after that time.",
            "Ничего не потеряно: остальные сообщения запланированы. Продолжите запуск по истечении этого времени."));

    /// <summary>Too many calls in a row without a clear answer.</summary>
    public static Remark Broken(string gateway, int calls) => Remark.Error("RF5203",
        ($"'{gateway}' gave no clear answer to {calls} calls in a row, so sending was stopped.",
            $"«{gateway}» не дал ясного ответа на {calls} вызовов подряд, отправка остановлена."), Resume);

    /// <summary>Another process holds the messages now.</summary>
    public static Remark OwnerLost() => Remark.Error("RF5204",
        ("This run did not report for so long that another process took its messages over.",
            "Запуск слишком долго не подавал признаков жизни, и его сообщения забрал другой процесс."), Resume);

    private static int Minutes(TimeSpan time) => (int)Math.Ceiling(time.TotalMinutes);

    public static Remark UnknownLeft(long count) => Remark.Warning("RF5205",
        ($"It is not known whether {count} messages went out. They are not sent again by themselves.",
            $"Неизвестно, ушли ли сообщения ({count}). Сами они повторно не отправляются."),
        ("Reconcile them with the gateway, or settle them by hand in the send ledger.", "Сверьте их со шлюзом или решите вручную в журнале отправок."));

    public static Remark ElsewhereLeft(long count) => Remark.Warning("RF5206",
        ($"Another run is sending {count} of the messages.", $"Часть сообщений ({count}) отправляет другой запуск."),
        ("Run again later to be sure that all went out.", "Повторите запуск позже, чтобы убедиться, что ушли все."));
}
