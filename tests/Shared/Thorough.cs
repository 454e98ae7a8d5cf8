namespace RfmFlows.Tests;

/// <summary>How much random tests try: in <c>./test</c> as much as tells a change that breaks something, in <c>./test --all</c> many times that.</summary>
internal static class Thorough
{
    /// <summary>Whether everything is tried, however long it takes.</summary>
    public static bool IsAll { get; } = Environment.GetEnvironmentVariable("RFMFLOWS_TEST_ALL") == "1";

    public static int Of(int usual, int all) => IsAll ? all : usual;
}
