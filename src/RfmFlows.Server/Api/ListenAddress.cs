using System.Net;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Where the server listens.</summary>
/// <param name="IsLoopback">Only this machine can reach it.</param>
internal sealed record ListenAddress(IPAddress Address, int Port, bool IsLoopback)
{
    /// <summary>Reads <c>http://host:port</c>; the host is an address, <c>localhost</c> or <c>*</c> for all.</summary>
    /// <exception cref="FlowException">RF6221: it is none; RF6223: others could come in and there is neither password nor key.</exception>
    public static ListenAddress Read(ServerOptions options)
    {
        var text = options.Listen.Replace("http://*", "http://0.0.0.0").Replace("http://+", "http://0.0.0.0");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.AbsolutePath != "/" || uri.Query.Length > 0)
        {
            throw new FlowException(ApiRemarks.BadListen(options.Listen));
        }
        var address = uri.IsLoopback && uri.HostNameType == UriHostNameType.Dns ? IPAddress.Loopback
            : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var parsed) ? parsed
            : throw new FlowException(ApiRemarks.BadListen(options.Listen));
        var listen = new ListenAddress(address, uri.Port, IPAddress.IsLoopback(address));
        return listen.IsLoopback || options.Password is not null || options.ApiKey is not null
            ? listen
            : throw new FlowException(ApiRemarks.DoorOpen(options.Listen));
    }
}
