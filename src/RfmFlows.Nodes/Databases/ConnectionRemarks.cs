using RfmFlows.Engine;

namespace RfmFlows.Nodes.Databases;

/// <summary>Remarks about connections to outside databases, read or written.</summary>
internal static class ConnectionRemarks
{
    public static Remark SecretMissing(string name) => Remark.Error("RF3025",
        ($"There is no secret '{name}'.", $"Секрета «{name}» нет."), ("Store the password under that name, or choose another name.", "Сохраните пароль под этим именем или выберите другое имя."));

    public static Remark NeedsCultures() => Remark.Error("RF3029",
        ("The SQL Server driver does not work in this process, which runs without cultures.", "Драйвер SQL Server не работает в этом процессе: он запущен без культур."),
        ("Install ICU (libicu) and start RfmFlows by its script, or with DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0.",
            "Установите ICU (libicu) и запустите RfmFlows его скриптом или с переменной DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0."));
}
