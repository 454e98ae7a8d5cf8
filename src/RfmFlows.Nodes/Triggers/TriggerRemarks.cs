using RfmFlows.Engine;

namespace RfmFlows.Nodes.Triggers;

/// <summary>RF64xx: remarks about triggers and what they bring.</summary>
public static class TriggerRemarks
{
    private const int LongestValueShown = 60;

    public static Remark NoHook(string method, string path) => Remark.Error("RF6401",
        ($"No trigger waits for {method} {path}.", $"Запросов {method} {path} не ждёт ни один триггер."),
        ("Publish a scenario with an HTTP trigger at this address.", "Опубликуйте сценарий с HTTP-триггером по этому адресу."));

    public static Remark WrongKey() => Remark.Error("RF6402",
        ("The key is missing or wrong.", "Ключ не указан или неверен."),
        ("Send it as X-Api-Key or as Authorization: Bearer.", "Передайте его в X-Api-Key или Authorization: Bearer."));

    public static Remark TooOften(int perMinute) => Remark.Error("RF6403",
        ($"More than {perMinute} requests came within a minute.", $"Больше {perMinute} запросов за минуту."), ("Try again later.", "Повторите позже."));

    public static Remark KeyNotStored(string secret) => Remark.Error("RF6404",
        ($"The trigger's key '{secret}' is not stored.", $"Ключ триггера «{secret}» не сохранён."),
        ("Store the secret of this name.", "Сохраните секрет с этим именем."));

    public static Remark KeyMissingYet(string secret) => Remark.Warning("RF6405",
        ($"The secret '{secret}' is not stored, so every request will be refused.", $"Секрет «{secret}» не сохранён, все запросы будут отклонены."),
        ("Store the secret of this name.", "Сохраните секрет с этим именем."));

    public static Remark NotJson(string detail) => Remark.Error("RF6406",
        ($"The body is not JSON: {detail}", $"Тело запроса — не JSON: {detail}"),
        ("Send an object, or an array of objects.", "Отправьте объект или массив объектов."));

    public static Remark NotARow(string place) => Remark.Error("RF6407",
        ("This is no object with fields.", "Это не объект с полями."),
        ("Send an object, or an array of objects.", "Отправьте объект или массив объектов.")).At(place);

    public static Remark WrongValue(string place, string value, LocalText expected) => Remark.Error("RF6408",
        ($"{Show(value)} does not fit here.", $"{Show(value)} здесь не подходит."),
        ($"Send {expected.En}.", $"Отправьте {expected.Ru}.")).At(place);

    public static Remark ValueMissing(string place) => Remark.Error("RF6409",
        ("A value is required here.", "Здесь нужно значение.")).At(place);

    public static Remark NextStarts(string times) => Remark.Info("RF6410",
        ($"The next starts: {times}.", $"Ближайшие запуски: {times}."));

    public static Remark CronFields(int fields) => Remark.Error("RF6411",
        ($"The cron expression has {fields} fields.", $"В выражении cron полей: {fields}."),
        ("Write five (minute, hour, day of month, month, day of week) or six with the second first.",
            "Запишите пять (минута, час, день месяца, месяц, день недели) или шесть с секундой впереди."));

    public static Remark CronField(string text, LocalText field, int least, int most) => Remark.Error("RF6412",
        ($"'{text}' is no {field.En}.", $"«{text}» — не {field.Ru}."),
        ($"Use numbers from {least} to {most}, lists 1,5, ranges 1-5, steps */5 or *.", $"Используйте числа от {least} до {most}, списки 1,5, диапазоны 1-5, шаги */5 или *."));

    public static Remark NeverStarts() => Remark.Error("RF6413",
        ("There is no day on which this timer starts.", "Нет ни одного дня, когда этот таймер сработает."),
        ("Check the days and months of the expression.", "Проверьте дни и месяцы в выражении."));

    public static Remark BadPath(string path) => Remark.Error("RF6414",
        ($"'{path}' is no path for requests.", $"«{path}» — не путь для запросов."),
        ("Use parts of lower-case letters, digits, dashes, dots and underscores with slashes between: orders/new.",
            "Используйте части из строчных латинских букв, цифр, дефисов, точек и подчёркиваний через косую черту: orders/new."));

    public static Remark NoAnswerPort(string port) => Remark.Error("RF6415",
        ($"'{port}' is no table port of this scenario whose rows could be the answer.", $"«{port}» — не табличный порт этого сценария, ответить его строками нельзя."),
        ("Name an output as NODE.PORT.", "Укажите выход как УЗЕЛ.ПОРТ."));

    public static Remark TooManyFaults() => Remark.Error("RF6416",
        ("There are more faults; only the first are listed.", "Ошибок больше; перечислены только первые."));

    public static Remark BadSample(Remark fault) => Remark.Error("RF6417",
        ($"The sample body does not fit the columns: {fault.Setting} {fault.Message.En}", $"Пример тела не подходит к столбцам: {fault.Setting} {fault.Message.Ru}"),
        fault.Remedy);

    private static string Show(string value) => value.Length <= LongestValueShown ? value : value[..LongestValueShown] + "…";
}
