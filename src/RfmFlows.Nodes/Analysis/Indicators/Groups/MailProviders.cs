namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Mail services by the domains of their addresses.</summary>
internal static class MailProviders
{
    public static IReadOnlyList<(string Name, string[] Domains)> All { get; } =
    [
        ("Gmail", ["gmail.com", "googlemail.com"]),
        ("Яндекс", ["yandex.ru", "ya.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua", "narod.ru"]),
        ("Mail.ru", ["mail.ru", "bk.ru", "list.ru", "inbox.ru", "internet.ru", "xmail.ru"]),
        ("Rambler", ["rambler.ru", "lenta.ru", "autorambler.ru", "myrambler.ru", "ro.ru"]),
        ("Outlook", ["outlook.com", "hotmail.com", "live.com", "msn.com", "live.ru"]),
        ("iCloud", ["icloud.com", "me.com", "mac.com"]),
        ("Yahoo", ["yahoo.com", "ymail.com", "rocketmail.com"]),
        ("Proton", ["proton.me", "protonmail.com", "pm.me"]),
        ("ukr.net", ["ukr.net"]),
        ("GMX", ["gmx.de", "gmx.net", "gmx.com", "gmx.at"]),
    ];
}
