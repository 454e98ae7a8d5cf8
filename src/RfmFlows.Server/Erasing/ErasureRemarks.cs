using RfmFlows.Engine;

namespace RfmFlows.Server.Erasing;

/// <summary>RF629x: erasure on request. None of them names the customer, lest the name stay in a log.</summary>
internal static class ErasureRemarks
{
    public static Remark NoCustomer() => Remark.Error("RF6290",
        ("Neither the customer base nor the send ledger knows a customer of this id.", "Клиента с таким идентификатором нет ни в базе, ни в журнале отправок."),
        ("Look the customer up by telephone or e-mail, and give the id.", "Найдите клиента по телефону или почте и укажите идентификатор."));

    public static Remark Working() => Remark.Error("RF6291",
        ("Runs are working, which may write the customer anew.", "Выполняются запуски, которые могут записать клиента снова."),
        ("Erase the customer when they are done.", "Повторите удаление, когда они завершатся."));

    public static Remark NotErased() => Remark.Error("RF6292",
        ("Nobody of this id was erased.", "Клиента с таким идентификатором не удаляли."));

    public static Remark NotConfirmed() => Remark.Error("RF6293",
        ("Erasing cannot be undone and was not confirmed.", "Удаление необратимо, а подтверждения нет."), ("Answer yes, or give --yes.", "Ответьте «да» или укажите --yes."));
}
