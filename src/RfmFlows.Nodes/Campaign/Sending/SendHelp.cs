using RfmFlows.Engine;

namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>The help that sending nodes share.</summary>
internal static class SendHelp
{
    public static readonly LocalText Text = (
        """
        Between the recipients and the gateway stands the **contact policy**, which no scenario can bypass: a valid address, consent for the channel, the suppression list, one message an address, and the frequency cap. Whoever is left out is listed with the reason.

        Each message is a row of the **send ledger**, written before SendPulse is called. A run that broke off and is started again sends only what had not been sent. When it is not known whether a message went out (the connection broke during the call), it is marked *unknown* and never sent again by itself.

        A **dry run** makes all texts and shows who would get what, and calls nothing. While **test recipients** are linked, messages go to them only.
        """,
        """
        Между получателями и шлюзом стоит **контактная политика**, которую сценарий обойти не может: верный адрес, согласие на канал, стоп-лист, одно сообщение на адрес и ограничение частоты. Пропущенные перечислены с причиной.

        Каждое сообщение — строка **журнала отправок**, записанная до обращения к SendPulse. Прерванный и запущенный снова запуск отправит только неотправленное. Если неизвестно, ушло ли сообщение (связь оборвалась во время вызова), оно отмечается как *неизвестное* и само повторно не отправляется.

        **Пробный запуск** готовит все тексты и показывает, кто что получит, но ничего не вызывает. Пока подключены **тестовые получатели**, сообщения уходят только им.
        """);

    public static readonly LocalText WithCampaigns = (
        Text.En + """


        Messages go **one by one**, or **by campaigns**: the recipients of one text go into a fresh address book, and one campaign is made for it, so that SendPulse keeps statistics of it as a whole. What differs between customers becomes a variable of the book; the subject is the same for all of a text. SendPulse allows four campaigns an hour; an address for answers goes with single messages only. Book and campaign bear the name that was written into the ledger before the call, by which a campaign of unknown fate is found again.
        """,
        Text.Ru + """


        Письма уходят **по одному** или **рассылками**: получатели одного текста попадают в новую адресную книгу, и по ней создаётся одна рассылка, так что SendPulse ведёт по ней общую статистику. То, что у клиентов отличается, становится переменной книги; тема у получателей одного текста общая. SendPulse допускает четыре рассылки в час; адрес для ответов можно указать только при отправке по одному. Книга и рассылка носят имя, которое записано в журнале отправок до вызова: по нему находится рассылка, судьба которой неизвестна.
        """);
}
