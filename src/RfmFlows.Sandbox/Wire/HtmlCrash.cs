namespace RfmFlows.Sandbox.Wire;

/// <summary>An input on which the vendor's own server falls over and answers HTTP 500 with an HTML page.</summary>
internal sealed class HtmlCrash : Exception
{
    public const string Page = "<!DOCTYPE html>\n<html><head><title>500 Internal Server Error</title></head>"
        + "<body><h1>Whoops, looks like something went wrong.</h1></body></html>\n";
}
