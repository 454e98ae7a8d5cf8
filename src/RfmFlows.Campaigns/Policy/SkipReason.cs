using RfmFlows.Engine;

namespace RfmFlows.Campaigns;

/// <summary>Why a customer got no message: a code that the ledger keeps, and a text for people.</summary>
public sealed record SkipReason(string Code, LocalText Text)
{
    public static readonly SkipReason NoCustomer = new("no-customer",
        ("The row has no customer id.", "В строке нет идентификатора клиента."));

    public static readonly SkipReason NoAddress = new("no-address",
        ("There is no address for this channel.", "Нет адреса для этого канала."));

    public static readonly SkipReason InvalidAddress = new("invalid-address",
        ("The address is not valid; phones need a plus and the country code.", "Адрес указан неверно; телефону нужны плюс и код страны."));

    public static readonly SkipReason NoConsent = new("no-consent",
        ("The customer has not agreed to messages over this channel.", "Клиент не давал согласия на сообщения по этому каналу."));

    public static readonly SkipReason Suppressed = new("suppressed",
        ("The address is on the suppression list.", "Адрес находится в стоп-листе."));

    public static readonly SkipReason DuplicateAddress = new("duplicate-address",
        ("Another customer of this campaign has the same address.", "Этот адрес уже занят другим клиентом той же кампании."));

    public static readonly SkipReason FrequencyCap = new("frequency-cap",
        ("The customer has had as many messages lately as the frequency cap allows.", "За последние дни клиент получил предельное число сообщений."));

    public static readonly SkipReason AlreadySent = new("already-sent",
        ("This campaign already has a message for this customer.", "В этой кампании клиенту уже есть сообщение."));

    public static readonly SkipReason TestRun = new("test-run",
        ("A test sends to the test recipients only.", "При проверке сообщения уходят только тестовым получателям."));

    public static readonly SkipReason Unrenderable = new("unrenderable",
        ("The text could not be made from this row.", "Не удалось составить текст по данным строки."));

    public static readonly SkipReason EmptyText = new("empty-text",
        ("The text is empty for this row.", "Для этой строки текст получился пустым."));

    /// <summary>Every reason there is.</summary>
    public static IReadOnlyList<SkipReason> All { get; } =
    [
        NoCustomer, NoAddress, InvalidAddress, NoConsent, Suppressed, DuplicateAddress, FrequencyCap, AlreadySent, TestRun, Unrenderable, EmptyText,
    ];

    /// <summary>The reason of that code, or null when there is none.</summary>
    public static SkipReason? Find(string? code) => All.FirstOrDefault(r => r.Code == code);
}
