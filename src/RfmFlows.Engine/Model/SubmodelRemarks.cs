namespace RfmFlows.Engine;

/// <summary>RF106x: remarks about submodels.</summary>
internal static class SubmodelRemarks
{
    public static Remark TooDeep() => Remark.Error("RF1060",
        ($"More than {Submodel.MaxDepth} submodels lie within each other.", $"Подмодели вложены друг в друга глубже {Submodel.MaxDepth} уровней."),
        ("Unfold some of them.", "Разверните часть из них."));

    public static Remark Empty() => Remark.Warning("RF1061",
        ("The submodel holds no nodes.", "В подмодели нет узлов."), ("Enter it and add some, or delete it.", "Войдите в неё и добавьте узлы или удалите её."));

    public static Remark NothingBehind(string input, PortRef output) => Remark.Error("RF1062",
        ($"The input '{input}' reads {output}, but nothing inside that submodel gives it.", $"Вход «{input}» читает {output}, но внутри подмодели этот выход ни к чему не подключён."),
        ("Enter the submodel and draw a link to its output.", "Войдите в подмодель и проведите связь к её выходу."));

    public static Remark NothingArrives(Port input, string port) => Remark.Error("RF1063",
        ($"The input '{input.Label.En}' ({input.Name}) needs something, but the submodel's optional input '{port}' is not linked.",
            $"Вход «{input.Label.Ru}» ({input.Name}) обязателен, а необязательный вход подмодели «{port}» не подключён."),
        ("Link the submodel's input, or link it inside to inputs that may stay empty.", "Подключите вход подмодели или соедините его внутри с необязательными входами."));
}
