using RfmFlows.Campaigns;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>RF62xx: what is wrong with a request, or keeps the server from answering it. Statuses stand in <see cref="ErrorStatus"/>.</summary>
internal static class ApiRemarks
{
    public static Remark NoAddress(string path) => Remark.Error("RF6200",
        ($"There is nothing at {path}.", $"По адресу {path} ничего нет."), ("See /api/openapi.json for what there is.", "Список адресов: /api/openapi.json."));

    public static Remark Unreadable(LocalText why) => Remark.Error("RF6201",
        ($"The request cannot be read: {why.En}.", $"Запрос не удалось прочитать: {why.Ru}."), ("Mend the request; /api/openapi.json describes it.", "Исправьте запрос; описание — /api/openapi.json."));

    public static Remark WrongMethod(string method) => Remark.Error("RF6202",
        ($"{method} is not allowed at this address.", $"Метод {method} по этому адресу не поддерживается."));

    public static Remark WrongMediaType() => Remark.Error("RF6203",
        ("The request's content type is not understood here.", "Тип содержимого запроса здесь не поддерживается."), ("Send application/json.", "Отправьте application/json."));

    public static Remark TooLarge() => Remark.Error("RF6204",
        ("The request is larger than is allowed here.", "Запрос больше допустимого."), ("Send less, or upload a file instead.", "Сократите его или загрузите файл."));

    public static Remark NoIfMatch() => Remark.Error("RF6205",
        ("The request does not say which revision it is based on.", "В запросе не указано, на какой ревизии он основан."),
        ("Send the ETag of the revision that you opened as If-Match.", "Передайте ETag открытой вами ревизии в заголовке If-Match."));

    public static Remark BadQuery(string name, string value, LocalText expected) => Remark.Error("RF6206",
        ($"'{value}' is no value for '{name}': {expected.En}.", $"«{value}» не подходит параметру «{name}»: {expected.Ru}.")).At(name);

    public static Remark NoNodeType(string id, IReadOnlyCollection<string> known) => Remark.Error("RF6207",
        ($"There is no node type '{id}'.", $"Компонента «{id}» нет."), Nearest.Hint(id, known));

    public static Remark NoRecipe(string id, IReadOnlyCollection<string> known) => Remark.Error("RF6208",
        ($"There is no recipe '{id}'.", $"Рецепта «{id}» нет."), Nearest.Hint(id, known));

    public static Remark NoRows(string node, string port) => Remark.Error("RF6209",
        ($"No rows of {node}.{port} are kept.", $"Строки порта {node}.{port} не сохранены."),
        ("Run the scenario in design mode up to this node, then look again.", "Выполните сценарий до этого узла в режиме проектирования и откройте порт снова."));

    public static Remark NoFile(string name) => Remark.Error("RF6210", ($"There is no file '{name}'.", $"Файла «{name}» нет."));

    public static Remark BadFileName(string name) => Remark.Error("RF6211",
        ($"'{name}' cannot be the name of an uploaded file.", $"«{name}» не может быть именем загруженного файла."),
        ("Use up to 120 letters, digits, spaces, dots, dashes, underscores and brackets; do not begin with a dot.",
            "До 120 букв, цифр, пробелов, точек, дефисов, подчёркиваний и скобок; имя не начинается с точки."));

    public static Remark NoSecret(string name) => Remark.Error("RF6212", ($"There is no secret '{name}'.", $"Секрета «{name}» нет."));

    public static Remark Stopping() => Remark.Error("RF6213",
        ("The server is being stopped and starts nothing new.", "Сервер останавливается и ничего нового не запускает."), ("Try again when it is back.", "Повторите, когда он снова заработает."));

    public static Remark TooManyRuns(int most) => Remark.Error("RF6214",
        ($"{most} runs are working, and none became free in time.", $"Уже выполняется запусков: {most}, место не освободилось."), ("Try again later.", "Повторите позже."));

    public static Remark NoColumn(string column, IReadOnlyCollection<string> known) => Remark.Error("RF6215",
        ($"The port has no column '{column}'.", $"В таблице порта нет столбца «{column}»."), Nearest.Hint(column, known));

    public static Remark NotRunning(string id) => Remark.Error("RF6216",
        ($"The run '{id}' is not working here, so it cannot be cancelled.", $"Запуск «{id}» здесь не выполняется, отменять нечего."));

    public static Remark OtherId(string inBody, string inAddress) => Remark.Error("RF6217",
        ($"The scenario in the request is called '{inBody}', the address '{inAddress}'.", $"Сценарий в запросе называется «{inBody}», в адресе — «{inAddress}»."),
        ("Use the same id in both; copy a scenario to give it another one.", "Укажите один идентификатор; чтобы дать другой, скопируйте сценарий."));

    public static Remark NoSetting(string name, IReadOnlyCollection<string> known) => Remark.Error("RF6218",
        ($"There is no setting '{name}'.", $"Настройки «{name}» нет."), Nearest.Hint(name, known));

    public static Remark BadSetting(string name, string value) => Remark.Error("RF6219",
        ($"'{value}' is no value for the setting '{name}'.", $"Значение «{value}» не подходит настройке «{name}».")).At(name);

    public static Remark NotPublished(string id) => Remark.Error("RF6220",
        ($"The scenario '{id}' has no published version.", $"У сценария «{id}» нет опубликованной версии."), ("Publish it first.", "Сначала опубликуйте его."));

    public static Remark BadListen(string text) => Remark.Error("RF6221",
        ($"'{text}' is no address to listen on.", $"«{text}» — не адрес, на котором можно принимать запросы."), ("Write it as http://127.0.0.1:5080.", "Запишите его как http://127.0.0.1:5080."));

    public static Remark CannotListen(string address, LocalText why) => Remark.Error("RF6222",
        ($"Listening on {address} failed: {why.En}", $"Не удалось открыть {address}: {why.Ru}"), ("Choose another port with --listen, or stop the program that has it.", "Выберите другой порт через --listen или остановите программу, которая его занимает."));

    public static Remark DoorOpen(string address) => Remark.Error("RF6223",
        ($"{address} can be reached from other machines, and nobody is asked for a password there.", $"Адрес {address} доступен с других машин, а пароль там не спрашивают."),
        ("Give a password with --password-file or RFMFLOWS_PASSWORD, or a key with --api-key-file or RFMFLOWS_API_KEY.",
            "Задайте пароль через --password-file или RFMFLOWS_PASSWORD либо ключ через --api-key-file или RFMFLOWS_API_KEY."));

    public static Remark EmptySecretFile(string file) => Remark.Error("RF6225",
        ($"The first line of '{file}' is empty.", $"Первая строка файла «{file}» пуста."), ("Put the password or key there.", "Запишите в неё пароль или ключ."));

    public static Remark RunFailed(string id) => Remark.Error("RF6224",
        ($"The run '{id}' did not come to its end.", $"Запуск «{id}» не завершился."), ("Look at the run for the reason.", "Причина указана в запуске."));

    public static Remark NotUnknown(long id) => Remark.Error("RF6226",
        ($"There is no message {id} whose fate is unknown.", $"Сообщения {id} с неизвестной судьбой нет."), ("It may have been settled meanwhile; read the list anew.", "Возможно, её уже выяснили; обновите список."));

    public static Remark RunOrCampaign() => Remark.Error("RF6227",
        ("The request must name either a run or a campaign.", "Укажите в запросе либо запуск, либо кампанию."),
        ("Send one of \"run\" and \"campaign\".", "Передайте одно из двух: \"run\" или \"campaign\"."));

    public static Remark NoCampaign(string campaign) => Remark.Error("RF6228",
        ($"The send ledger has no message of a campaign '{campaign}'.", $"В журнале отправок нет сообщений кампании «{campaign}»."),
        ("Take it from the messages' field campaign at /api/ledger.", "Возьмите её из поля campaign сообщений: /api/ledger."));

    public static Remark BadAddress(string address, Channel channel) => Remark.Error("RF6229",
        ($"'{address}' is no address for {channel.Label.En}.", $"«{address}» — не адрес для канала «{channel.Label.Ru}»."),
        ("Give an e-mail address, or a phone with its country's code: +79161234567.", "Укажите адрес почты или телефон с кодом страны: +79161234567."));

    public static Remark NotSuppressed(string address) => Remark.Error("RF6230",
        ($"'{address}' is not on the suppression list.", $"Адреса «{address}» нет в стоп-листе."));

    public static Remark NothingInCommon() => Remark.Error("RF6260",
        ("The two tables have no column in common whose values could be compared.", "У двух таблиц нет общих столбцов, значения которых можно сравнить."),
        ("Compare tables that have at least a key column of the same name and kind.", "Сравнивайте таблицы, у которых есть хотя бы ключевой столбец с одинаковыми именем и типом."));
}
