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

    public static Remark UnknownLeft(long count, string run) => Remark.Warning("RF5205",
        ($"It is not known whether {count} messages went out. They are not sent again by themselves.",
            $"Неизвестно, ушли ли сообщения ({count}). Сами они повторно не отправляются."),
        ($"Ask the gateway about them with `rfmflows runs reconcile {run}`, or settle them by hand in the send ledger.",
            $"Сверьте их со шлюзом командой `rfmflows runs reconcile {run}` или решите вручную в журнале отправок."));

    /// <summary>A reconciliation came too early for them.</summary>
    public static Remark TooYoung(long count, TimeSpan age) => Remark.Warning("RF5208",
        ($"{count} messages were handed over less than {Minutes(age)} min ago, so their call may still be under way and the gateway was not asked about them.",
            $"Сообщения ({count}) переданы менее {Minutes(age)} мин назад: вызов может ещё идти, поэтому о них шлюз не спрашивали."),
        ("Reconcile again later.", "Повторите сверку позже."));

    /// <summary>A reconciliation could not settle them.</summary>
    public static Remark NotToBeTold(long count) => Remark.Warning("RF5209",
        ($"The gateway's lists do not tell whether {count} messages went out. They are not sent again by themselves.",
            $"По спискам шлюза не понять, ушли ли сообщения ({count}). Сами они повторно не отправляются."),
        ("Look them up in the account or ask the customers, then settle each with POST /api/ledger/ID/resolve.",
            "Найдите их в аккаунте или спросите клиентов, затем решите каждое: POST /api/ledger/ID/resolve."));

    /// <summary>A reconciliation planned them again.</summary>
    public static Remark NeverArrived(long count) => Remark.Info("RF5210",
        ($"{count} messages never arrived at the gateway. They are planned again.", $"Сообщения ({count}) до шлюза не дошли и снова запланированы."),
        ("They go out when their campaign next runs. Where each start is a campaign of its own, go on with it: `rfmflows run --resume RUN`.",
            "Они уйдут при следующем запуске их кампании. Если кампания — каждый запуск, продолжите его: `rfmflows run --resume RUN`."));

    public static Remark ElsewhereLeft(long count) => Remark.Warning("RF5206",
        ($"Another run is sending {count} of the messages.", $"Часть сообщений ({count}) отправляет другой запуск."),
        ("Run again later to be sure that all went out.", "Повторите запуск позже, чтобы убедиться, что ушли все."));
}
