namespace RfmFlows.Sample;

/// <summary>The number under which files know a customer: counted from 1, where the program counts from 0.</summary>
internal static class CustomerNumber
{
    public static long Of(int customer) => customer + 1L;
}
