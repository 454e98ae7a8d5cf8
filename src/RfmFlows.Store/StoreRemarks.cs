using System.Globalization;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>RF60xx: remarks about the control store.</summary>
public static class StoreRemarks
{
    public static Remark NewerDatabase(int migration) => Remark.Error("RF6001",
        ($"The control database was written by a newer RfmFlows (step {migration} is not known here).",
            $"Управляющая база записана более новой версией RfmFlows (шаг {migration} здесь не известен)."),
        ("Update RfmFlows, or give another data folder with --data.", "Обновите RfmFlows или укажите другую папку данных через --data."));

    public static Remark CannotOpen(string reason) => Remark.Error("RF6002",
        ($"The control database cannot be opened: {reason}", $"Не удалось открыть управляющую базу: {reason}"),
        ("Check that the data folder is writable and holds a sound store.db, or that the PostgreSQL server runs and lets this user in.",
            "Проверьте, что папка данных доступна для записи и файл store.db цел либо что сервер PostgreSQL запущен и пускает этого пользователя."));

    public static Remark Full(string reason) => Remark.Error("RF6003",
        ($"The control database cannot be written: {reason}", $"Не удалось записать в управляющую базу: {reason}"),
        ("Free some room on the disk of the data folder, then resume the run.", "Освободите место на диске с папкой данных и продолжите запуск."));

    public static Remark Conflict(string scenario, string by, DateTimeOffset at) => Remark.Error("RF6010",
        ($"The scenario '{scenario}' was saved by {by} at {Show(at)}, after you had opened it.",
            $"Сценарий «{scenario}» уже после того, как вы его открыли, сохранил пользователь {by} ({Show(at)})."),
        ("Open the saved draft and bring your changes into it, or save yours as a copy.",
            "Откройте сохранённый черновик и перенесите в него свои изменения или сохраните свои как копию."));

    public static Remark NoScenario(string id) => Remark.Error("RF6011",
        ($"There is no scenario '{id}'.", $"Сценария «{id}» нет."),
        ("It may have been deleted; deleted scenarios can be brought back.", "Возможно, он удалён; удалённые сценарии можно вернуть."));

    public static Remark NoVersion(string id, int version) => Remark.Error("RF6012",
        ($"The scenario '{id}' has no version {version}.", $"У сценария «{id}» нет версии {version}."),
        ("Choose one from the list of its versions.", "Выберите версию из списка."));

    public static Remark AddressTaken(string method, string path, string scenario, string node) => Remark.Error("RF6020",
        ($"Requests {method} {path} already start the scenario '{scenario}'.", $"Запросы {method} {path} уже запускают сценарий «{scenario}»."),
        ("Choose another path or method for this trigger.", "Выберите для этого триггера другой путь или метод.")) with { Node = node };

    public static Remark NoTrigger(string scenario, string node) => Remark.Error("RF6021",
        ($"No trigger '{node}' of the scenario '{scenario}' is in force.", $"Триггер «{node}» сценария «{scenario}» не действует."),
        ("Publish a version that has it.", "Опубликуйте версию, в которой он есть."));

    public static Remark NoRun(string id) => Remark.Error("RF6030", ($"There is no run '{id}'.", $"Запуска «{id}» нет."), ("`rfmflows runs` lists them.", "Список покажет `rfmflows runs`."));

    public static Remark NotResumable(string id, RunStatus status) => Remark.Error("RF6031",
        ($"The run '{id}' cannot be resumed: it is {status.ToString().ToLowerInvariant()}.",
            $"Запуск «{id}» нельзя продолжить: {(status == RunStatus.Running ? "он выполняется" : "он завершён успешно")}."),
        ("Only interrupted, failed and cancelled runs can be resumed, and those with messages that are still to be sent; start a new one.",
            "Продолжить можно прерванный, неудачный или отменённый запуск либо такой, где остались неотправленные сообщения; начните новый."));

    public static Remark TakenOver(string id) => Remark.Error("RF6032",
        ($"The run '{id}' was taken over by another process, so it ends here.", $"Запуск «{id}» продолжает другой процесс, здесь он остановлен."),
        ("Look there how it went on; nothing is lost.", "Смотрите там, как он завершился; ничего не потеряно."));

    public static Remark BadKey(string place) => Remark.Error("RF6040",
        ($"{place} does not hold a key of 32 bytes in base64.", $"{place}: ожидается ключ из 32 байт в base64."),
        ("Put the right key back: without it the stored secrets cannot be read.", "Верните верный ключ: без него сохранённые секреты не прочитать."));

    public static Remark UnreadableSecret(string name) => Remark.Error("RF6041",
        ($"The secret '{name}' was stored with another key.", $"Секрет «{name}» сохранён с другим ключом."),
        ("Put the former secrets.key (or RFMFLOWS_SECRET_KEY) back, or enter the secret again.",
            "Верните прежний secrets.key (или RFMFLOWS_SECRET_KEY) либо введите секрет заново."));

    public static Remark BadSecretName() => Remark.Error("RF6042",
        ("This is not the name of a secret.", "Это не имя секрета."),
        ("Use 1 to 64 letters, digits, dashes, underscores and dots.", "Используйте от 1 до 64 латинских букв, цифр, дефисов, подчёркиваний и точек."));

    public static Remark NoSegment(string id) => Remark.Error("RF6050",
        ($"There is no segment '{id}'.", $"Сегмента «{id}» нет."), ("Save it first.", "Сначала сохраните его."));

    public static Remark NoModel(string id) => Remark.Error("RF6060",
        ($"There is no RFM model '{id}'.", $"RFM-модели «{id}» нет."),
        ("Save one by the node 'RFM analysis' first.", "Сначала сохраните её узлом «RFM-анализ»."));

    public static Remark NoModelVersion(string id, int version) => Remark.Error("RF6061",
        ($"The RFM model '{id}' has no version {version}.", $"У RFM-модели «{id}» нет версии {version}."),
        ("Choose one of its versions.", "Выберите одну из её версий."));

    private static string Show(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
