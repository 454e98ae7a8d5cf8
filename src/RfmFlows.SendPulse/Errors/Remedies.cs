namespace RfmFlows.SendPulse;

internal static class Remedies
{
    private static readonly BilingualText Unexplained = new(
        "SendPulse refused the request; its own message says why.",
        "SendPulse отклонил запрос; причина указана в его сообщении.");

    private static readonly Dictionary<SendPulseFailure, BilingualText> ByFailure = new()
    {
        [SendPulseFailure.CredentialsRefused] = new(
            "Check the client id and secret, or the API key, in the connection's settings.",
            "Проверьте ID и секрет клиента или API-ключ в настройках подключения."),
        [SendPulseFailure.TokenUnavailable] = new(
            "No access token could be had just now. Try again in a few minutes.",
            "Сейчас не удалось получить токен доступа. Повторите попытку через несколько минут."),
        [SendPulseFailure.RateLimited] = new(
            "The account's request limit is used up. Try again later or lower the sending speed.",
            "Лимит запросов аккаунта исчерпан. Повторите попытку позже или уменьшите скорость отправки."),
        [SendPulseFailure.Unreachable] = new(
            "SendPulse cannot be reached. Check the network and the base address.",
            "Не удаётся подключиться к SendPulse. Проверьте сеть и базовый адрес."),
        [SendPulseFailure.ConnectionLost] = new(
            "The connection broke before the answer came. Check what SendPulse has received before sending again.",
            "Соединение прервалось до получения ответа. Прежде чем отправлять повторно, проверьте, что получил SendPulse."),
        [SendPulseFailure.TimedOut] = new(
            "SendPulse did not answer in time. Check what it has received before sending again.",
            "SendPulse не ответил вовремя. Прежде чем отправлять повторно, проверьте, что он получил."),
        [SendPulseFailure.ServerError] = new(
            "SendPulse has a fault of its own at the moment. Try again later.",
            "На стороне SendPulse сейчас сбой. Повторите попытку позже."),
        [SendPulseFailure.UnreadableAnswer] = new(
            "The answer is not SendPulse's. Check the base address and any proxy in between.",
            "Ответ не похож на ответ SendPulse. Проверьте базовый адрес и прокси-сервер."),
        [SendPulseFailure.Cancelled] = new(
            "The call was cancelled while it was under way. Check what SendPulse has received before sending again.",
            "Вызов отменён во время выполнения. Прежде чем отправлять повторно, проверьте, что получил SendPulse."),
    };

    public static BilingualText For(SendPulseFailure failure, long? code)
        => code is { } known && SendPulseErrorCodes.Known.TryGetValue(known, out var text) ? text : ByFailure.GetValueOrDefault(failure, Unexplained);
}
