using RfmFlows.Engine;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign;

/// <summary>RF30xx and RF50xx: remarks of the campaign nodes.</summary>
internal static class CampaignRemarks
{
    public static Remark AccountRefused(SendPulseException e) => Remark.Error("RF3010",
        ($"SendPulse cannot be used. {e.Answer.En}", $"SendPulse недоступен. {e.Answer.Ru}"), (e.Remedy.En, e.Remedy.Ru));

    public static Remark SecretMissing(string name) => Remark.Error("RF3011",
        ($"There is no secret called '{name}'.", $"Секрета с именем «{name}» нет."),
        ($"Store it in the settings, or set the environment variable {EnvironmentName(name)}.", $"Сохраните его в настройках или задайте переменную окружения {EnvironmentName(name)}."));

    public static Remark BadAddress(string address) => Remark.Error("RF3012",
        ($"'{address}' is no address of SendPulse's API.", $"«{address}» — не адрес API SendPulse."),
        ("Use https; plain http is allowed only for this machine (a sandbox).", "Используйте https; http разрешён только для этого компьютера (песочница)."));

    public static Remark NoContactColumn(string role, IReadOnlyCollection<string> columns) => Remark.Error("RF5001",
        ($"No column with {role} was found in the input.", $"Во входной таблице нет столбца с {(role == "e-mail addresses" ? "адресами e-mail" : "телефонами")}."),
        Nearest.Hint(role, columns));

    public static Remark NoConsentColumn() => Remark.Warning("RF5002",
        ("No column with consents was found, so nobody counts as having agreed.", "Столбец с согласиями не найден, поэтому согласия нет ни у кого."),
        ("Choose the consent column, or declare that everybody in the table has agreed.", "Выберите столбец согласия или укажите, что согласие есть у всех в таблице."));

    public static Remark SeveralContacts(long customers) => Remark.Warning("RF5003",
        ($"{customers} customers have several contacts; the first by all columns was taken for each.", $"У {customers} клиентов несколько контактов; взят первый по всем столбцам."),
        ("Deduplicate the contacts before joining if another one should count.", "Уберите дубли контактов до соединения, если важен другой."));

    public static Remark KeyTypes(string left, string right) => Remark.Info("RF5004",
        ($"The keys are of different types ({left}, {right}); they are compared as texts.", $"Типы ключей различаются ({left}, {right}); они сравниваются как тексты."));

    public static Remark TwoVariants(string key, long count) => Remark.Error("RF5005",
        ($"There are {count} variants for '{key}'; each customer would get several messages.", $"Для «{key}» есть {count} вариантов; клиент получил бы несколько сообщений."),
        ("Keep one variant for each value, or filter by language.", "Оставьте один вариант на значение или отберите язык."));

    public static Remark NoVariants() => Remark.Error("RF5006",
        ("There are no message variants.", "Вариантов сообщений нет."),
        ("Type them in, or link a table to 'Variants'.", "Впишите их или подключите таблицу ко входу «Варианты»."));

    public static Remark LongSender(string sender) => Remark.Error("RF5008",
        ($"The SMS sender '{sender}' has {sender.Length} characters.", $"В имени отправителя SMS «{sender}» {sender.Length} символов."),
        ("SendPulse takes up to 11.", "SendPulse допускает не более 11."));

    public static Remark BadSenderAddress(string address) => Remark.Error("RF5009",
        ($"'{address}' is no e-mail address.", $"«{address}» — не адрес e-mail."), ("Enter the confirmed sender's address.", "Укажите подтверждённый адрес отправителя."));

    public static Remark NoTestRecipients() => Remark.Error("RF5010",
        ("There are no test recipients with an address for this channel.", "Нет тестовых получателей с адресом для этого канала."),
        ("Add one, or remove the link to 'Test recipients'.", "Добавьте получателя или уберите связь со входом «Тестовые получатели»."));

    public static Remark BadTestAddress(string address) => Remark.Error("RF5011",
        ($"'{address}' is no address.", $"«{address}» — не адрес."),
        ("Write e-mail addresses in full and phones with a plus and the country code.", "Пишите e-mail целиком, а телефон — с плюсом и кодом страны."));

    public static Remark ReplyToOfCampaign(string address) => Remark.Error("RF5012",
        ($"A campaign cannot ask for answers to '{address}'.", $"В рассылке нельзя указать адрес для ответов «{address}»."),
        ("Clear the setting: answers then go to the sender. Or send one by one.", "Очистите настройку: ответы придут на адрес отправителя. Или отправляйте по одному."));

    public static Remark PersonalSubject(string subject) => Remark.Error("RF5013",
        ($"The subject '{subject}' differs from customer to customer, and a campaign has one for all.", $"Тема «{subject}» у каждого клиента своя, а у рассылки она одна на всех."),
        ("Take the braces out of the subject, or send one by one.", "Уберите из темы подстановки или отправляйте по одному."));

    public static Remark ManyCampaigns(long texts, int most) => Remark.Error("RF5014",
        ($"The recipients have {texts} different texts. Each would be a campaign, and SendPulse allows four an hour.",
            $"У получателей {texts} разных текстов. Каждый стал бы рассылкой, а SendPulse допускает четыре в час."),
        ($"Use at most {most} texts, with what differs from customer to customer in double braces; or send one by one.",
            $"Оставьте не более {most} текстов, а то, что у клиентов отличается, подставляйте в двойных скобках; или отправляйте по одному."));

    public static Remark SlowCampaigns(long texts, long hours) => Remark.Warning("RF5015",
        ($"The recipients have {texts} different texts, each a campaign. SendPulse allows four an hour, so sending takes {hours} h or more.",
            $"У получателей {texts} разных текстов, каждый — отдельная рассылка. SendPulse допускает четыре в час, поэтому отправка займёт {hours} ч или больше."),
        ("Use fewer texts if that is too long.", "Если это слишком долго, сократите число текстов."));

    public static Remark CannotReopen(string node, string run) => Remark.Error("RF5016",
        ($"Which account '{node}' sent through in the run '{run}' cannot be told any more.", $"Через какой аккаунт узел «{node}» отправлял в запуске «{run}», уже не узнать."),
        ("Settings that a variable of the run had filled are not kept. Look the messages up in the account, then settle each with POST /api/ledger/ID/resolve.",
            "Настройки, заполненные переменной запуска, не хранятся. Найдите сообщения в аккаунте и решите каждое: POST /api/ledger/ID/resolve.")) with { Node = node };

    private static string EnvironmentName(string secret) =>
        "RFMFLOWS_SECRET_" + string.Concat(secret.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
}
