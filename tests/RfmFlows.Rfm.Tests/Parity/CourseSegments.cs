namespace RfmFlows.Rfm.Tests;

/// <summary>The names of segments in Python courses.</summary>
internal static class CourseSegments
{
    internal static string IdOf(string name) => name switch
    {
        "cant_lose" => "cant-lose-them",
        "loyal_customers" => "loyal",
        "new_customers" => "new",
        _ => name.Replace('_', '-'),
    };
}
