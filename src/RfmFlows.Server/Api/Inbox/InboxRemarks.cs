using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>RF625x: why the sandbox's inbox cannot be shown.</summary>
internal static class InboxRemarks
{
    public static Remark NoSandbox() => Remark.Error("RF6250",
        ("No sandbox runs beside this server.", "Рядом с этим сервером песочница не запущена."), ("Start one with ./rfmflows demo.", "Запустите её: ./rfmflows demo."));

    public static Remark NoMessage(long number) => Remark.Error("RF6251",
        ($"The sandbox has no message {number}.", $"В песочнице нет сообщения {number}."), ("It may have been emptied meanwhile; read the list anew.", "Возможно, её уже очистили; обновите список."));
}
