using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>An e-mail campaign's status.</summary>
/// <param name="Code">SendPulse's number; null where the answer held none.</param>
[JsonConverter(typeof(StatusCodeConverter<CampaignStatus>))]
public readonly record struct CampaignStatus(int? Code) : IStatusCode<CampaignStatus>
{
    private static readonly Dictionary<int, (CampaignPhase Phase, BilingualText Text)> Known = new()
    {
        [0] = (CampaignPhase.InProgress, new("new", "новая")),
        [1] = (CampaignPhase.InProgress, new("on moderation", "на модерации")),
        [2] = (CampaignPhase.InProgress, new("sending", "отправляется")),
        [3] = (CampaignPhase.Sent, new("sent", "отправлена")),
        [4] = (CampaignPhase.InProgress, new("test", "тестовая")),
        [5] = (CampaignPhase.Stopped, new("blocked", "заблокирована")),
        [6] = (CampaignPhase.Stopped, new("to be deleted", "удаляется")),
        [7] = (CampaignPhase.InProgress, new("updating", "обновляется")),
        [8] = (CampaignPhase.Sent, new("test sent", "тест отправлен")),
        [9] = (CampaignPhase.InProgress, new("delivering", "доставляется")),
        [10] = (CampaignPhase.InProgress, new("preparing", "готовится")),
        [11] = (CampaignPhase.NeedsAttention, new("awaiting your answer", "ожидает вашего ответа")),
        [12] = (CampaignPhase.Stopped, new("no active addresses", "нет активных адресов")),
        [13] = (CampaignPhase.InProgress, new("being created", "создаётся")),
        [14] = (CampaignPhase.InProgress, new("queued", "в очереди")),
        [15] = (CampaignPhase.InProgress, new("waiting for the A/B test", "ожидает A/B-теста")),
        [16] = (CampaignPhase.Stopped, new("cancelled", "отменена")),
        [22] = (CampaignPhase.InProgress, new("sending a part", "отправляется частично")),
        [23] = (CampaignPhase.PartlySent, new("partly sent", "отправлена частично")),
        [25] = (CampaignPhase.PartlySent, new("partly sent, then blocked", "отправлена частично, затем заблокирована")),
        [26] = (CampaignPhase.Draft, new("draft", "черновик")),
        [27] = (CampaignPhase.NeedsAttention, new("must be edited", "требует правки")),
        [28] = (CampaignPhase.InProgress, new("resending to those who have not read it", "повторная отправка непрочитавшим")),
        [33] = (CampaignPhase.InProgress, new("automation", "автоматизация")),
        [36] = (CampaignPhase.InProgress, new("automation", "автоматизация")),
    };

    /// <summary>How far the campaign has come; unknown statuses count as in progress.</summary>
    public CampaignPhase Phase => Entry.Phase;

    /// <summary>Whether the status will not change any more.</summary>
    public bool IsFinal => Phase is CampaignPhase.Sent or CampaignPhase.PartlySent or CampaignPhase.Stopped;

    /// <summary>The status in words.</summary>
    public BilingualText Text => Entry.Text;

    private (CampaignPhase Phase, BilingualText Text) Entry
        => Known.GetValueOrDefault(Code ?? -1, (CampaignPhase.InProgress, new BilingualText("in progress", "выполняется")));

    static CampaignStatus IStatusCode<CampaignStatus>.Of(int? code) => new(code);
}
