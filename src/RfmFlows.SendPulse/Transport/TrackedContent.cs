using System.Net;
using System.Net.Http.Headers;

namespace RfmFlows.SendPulse;

/// <summary>
/// A JSON body that remembers whether anyone began to write it. While nobody did, the server cannot have acted on the request.
/// </summary>
internal sealed class TrackedContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private readonly byte[] _body;
    private volatile bool _written;

    public TrackedContent(byte[] body)
    {
        _body = body;
        Headers.ContentType = Json;
    }

    public bool Written => _written;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, default);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _written = true;
        return stream.WriteAsync(_body, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
