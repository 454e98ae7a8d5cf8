using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>RF60xx: remarks about the control store.</summary>
public static class StoreRemarks
{
    public static Remark NewerDatabase(int migration) => Remark.Error("RF6001",
        ($"The control database was written by a newer RfmFlows (step {migration} is not known here).",
            $"Управляющая база записана более новой версией RfmFlows (шаг {migration} здесь не известен)."),
        ("Update RfmFlows, or give another data folder with --data.", "Обновите RfmFlows или укажите другую папку данных через --data."));
}
