namespace RfmFlows.Engine;

/// <summary>What is wrong with a trial of a connection.</summary>
internal static class ConnectionBookRemarks
{
    public static Remark NoConnection(string node) => Remark.Error("RF1070",
        ($"The node '{node}' opens no connection that could be tried.", $"Узел «{node}» не открывает подключения, которое можно проверить."),
        ("Choose a node with an account or a database.", "Выберите узел с аккаунтом или базой данных."));
}
