using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Polly;

namespace RfmFlows.SendPulse;

/// <summary>Carries calls: limits, credentials, repetition where it is safe, and the reading of answers.</summary>
internal sealed class ApiTransport
{
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    private readonly HttpClient _http;
    private readonly SendPulseOptions _options;
    private readonly TimeProvider _clock;
    private readonly string _base;
    private readonly AccountLimits _limits;
    private readonly TokenSource _tokens;
    private readonly ResiliencePipeline<ApiReply> _retry;

    public ApiTransport(HttpClient http, SendPulseOptions options, TimeProvider clock, Random jitter)
    {
        _http = http;
        _options = options;
        _clock = clock;
        _base = options.BaseAddress.AbsoluteUri.TrimEnd('/');
        _limits = AccountRegistry.LimitsOf(options, clock);
        _retry = RetryPipeline.Create(options, clock, jitter);
        _tokens = new TokenSource(options, clock, request => ExecuteAsync(request, null, CancellationToken.None));
    }

    /// <summary>Makes the call. Throws only when cancelled at a point where nothing has to be told about the call's fate.</summary>
    public async ValueTask<ApiReply> ExchangeAsync(ApiRequest request, CancellationToken cancellation)
    {
        var (token, failure) = await _tokens.GetAsync(cancellation).ConfigureAwait(false);
        if (token is null)
        {
            return failure;
        }

        var reply = await ExecuteAsync(request, token, cancellation).ConfigureAwait(false);
        if (!reply.IsUnauthorized)
        {
            return reply;
        }

        var (renewed, renewalFailure) = await _tokens.ReplaceAsync(token, cancellation).ConfigureAwait(false);
        if (renewed is null || renewed == token)
        {
            return renewed is null ? renewalFailure : reply;
        }

        reply = await ExecuteAsync(request, renewed, cancellation).ConfigureAwait(false);
        if (reply.IsUnauthorized)
        {
            _tokens.MarkRefused(renewed);
        }

        return reply;
    }

    /// <summary>Hands over a message and tells what became of it.</summary>
    public async Task<SendOutcome> SendAsync(ApiRequest request, Func<ApiReply, SendOutcome.Accepted> accepted, CancellationToken cancellation)
    {
        var reply = await ExchangeAsync(request, cancellation).ConfigureAwait(false);
        return SendOutcomes.From(reply, accepted);
    }

    /// <summary>The time until the hourly limit has a place for a campaign.</summary>
    public TimeSpan NextCampaignAfter => _limits.NextCampaignAfter;

    /// <summary>As <see cref="SendAsync"/>, within the hourly limit of campaigns.</summary>
    public async Task<SendOutcome> SendCampaignAsync(
        ApiRequest request, Func<ApiReply, SendOutcome.Accepted> accepted, CancellationToken cancellation)
    {
        var place = await _limits.EnterCampaignAsync(_options.LongestWait, cancellation).ConfigureAwait(false);
        if (place.TooLong is { } tooLong)
        {
            return new SendOutcome.NotSent(NotSentReason.RateLimited, tooLong);
        }

        SendOutcome? outcome = null;
        try
        {
            return outcome = await SendAsync(request, accepted, cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (outcome is not (SendOutcome.Accepted or SendOutcome.Unknown))
            {
                _limits.LeaveCampaign(place);
            }
        }
    }

    /// <summary>Makes a call whose answer only says that it was done.</summary>
    public async Task DoAsync(ApiRequest request, CancellationToken cancellation)
        => await AnswerAsync(request, cancellation).ConfigureAwait(false);

    /// <summary>Makes a call that is answered with one object.</summary>
    public async Task<T> ReadAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        var reply = await AnswerAsync(request, cancellation).ConfigureAwait(false);
        return Convert(request, reply, () => JsonShapes.Single(JsonShapes.Unwrap(reply.Root))?.Deserialize(type))
            ?? throw (reply with { Failure = SendPulseFailure.UnreadableAnswer }).ToException(request);
    }

    /// <summary>Makes a call that is answered with counters of phones.</summary>
    public async Task<SmsCounters> CountAsync(ApiRequest request, CancellationToken cancellation)
        => (await ReadAsync(request, AnswerJson.Default.SmsCountersAnswer, cancellation).ConfigureAwait(false)).Counters ?? new SmsCounters();

    /// <summary>As <see cref="ReadAsync{T}"/>; null where the server says by 404 or one of the codes that there is no such thing.</summary>
    public async Task<T?> FindAsync<T>(ApiRequest request, JsonTypeInfo<T> type, long[] absent, CancellationToken cancellation)
        where T : class
    {
        var reply = await ExchangeAsync(request, cancellation).ConfigureAwait(false);
        var saysAbsent = reply.Error?.Code is { } code
            ? Array.IndexOf(absent, code) >= 0
            : reply is { Status: 404, Root.ValueKind: not JsonValueKind.Undefined };
        if (reply.Failure == SendPulseFailure.Refused && saysAbsent)
        {
            return null;
        }

        return reply.Failure is null
            ? Convert(request, reply, () => JsonShapes.Single(JsonShapes.Unwrap(reply.Root))?.Deserialize(type))
            : throw reply.ToException(request);
    }

    /// <summary>Makes a call that is answered with a list.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var reply = await AnswerAsync(request, cancellation).ConfigureAwait(false);
        return Convert(request, reply, () => JsonShapes.Items(JsonShapes.Unwrap(reply.Root)).Select(item => item.Deserialize(type)!).ToList());
    }

    /// <summary>Makes a call that is answered with a JSON object used as a map.</summary>
    public async Task<IReadOnlyDictionary<string, T>> MapAsync<T>(ApiRequest request, Func<JsonElement, T> value, CancellationToken cancellation)
    {
        var reply = await AnswerAsync(request, cancellation).ConfigureAwait(false);
        return Convert(request, reply, () => JsonShapes.Properties(JsonShapes.Unwrap(reply.Root)).ToDictionary(p => p.Name, p => value(p.Value)));
    }

    private static T Convert<T>(ApiRequest request, in ApiReply reply, Func<T> convert)
    {
        try
        {
            return convert();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            // The cause is left out: a reader's message may quote the answer.
            throw (reply with { Failure = SendPulseFailure.UnreadableAnswer }).ToException(request);
        }
    }

    private async ValueTask<ApiReply> AnswerAsync(ApiRequest request, CancellationToken cancellation)
    {
        var reply = await ExchangeAsync(request, cancellation).ConfigureAwait(false);
        return reply.Failure is null ? reply : throw reply.ToException(request);
    }

    private ValueTask<ApiReply> ExecuteAsync(ApiRequest request, AccessToken? token, CancellationToken cancellation)
        => _retry.ExecuteAsync(
            static (call, ct) => call.Transport.AttemptAsync(call.Request, call.Token, ct),
            (Transport: this, Request: request, Token: token),
            cancellation);

    private async ValueTask<ApiReply> AttemptAsync(ApiRequest request, AccessToken? token, CancellationToken cancellation)
    {
        if (await _limits.EnterAsync(_options.LongestWait, cancellation).ConfigureAwait(false) is { } tooLong)
        {
            return new ApiReply { Failure = SendPulseFailure.RateLimited, RetryAfter = tooLong };
        }

        using var message = new HttpRequestMessage(request.Method, _base + request.Path);
        message.Headers.Accept.Add(Json);
        message.Headers.Authorization = token?.Header;
        var content = request.Body is { } body ? new TrackedContent(body) : null;
        message.Content = content;

        using var timeout = new CancellationTokenSource(_options.RequestTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseContentRead, either.Token).ConfigureAwait(false);
            var answer = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            var reply = ReplyClassifier.Answer(request, (int)response.StatusCode, answer, RetryAfter(response.Headers.RetryAfter));
            if (reply is { Failure: not null, RetryAfter: { } pause })
            {
                _limits.Pause(pause);
            }

            return reply with { Error = Scrub(reply.Error, token) };
        }
        catch (OperationCanceledException e) when (cancellation.IsCancellationRequested)
        {
            return request.CarriesMessages && content is { Written: true }
                ? new ApiReply { Failure = SendPulseFailure.Cancelled, Cause = e }
                : throw new OperationCanceledException(cancellation);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            // Of a request without a body it cannot be told whether it was written.
            return ReplyClassifier.NoAnswer(request, e, content is null or { Written: true }, timedOut: e is OperationCanceledException);
        }
    }

    /// <summary>A server may quote what it was given.</summary>
    private ApiError? Scrub(ApiError? error, AccessToken? token) => error is null
        ? null
        : error with
        {
            Message = error.Message
                .Replace(_options.Credentials.Secret, "***", StringComparison.Ordinal)
                .Replace(_options.Credentials.ClientId ?? _options.Credentials.Secret, "***", StringComparison.Ordinal)
                .Replace(token?.Header.Parameter ?? _options.Credentials.Secret, "***", StringComparison.Ordinal),
        };

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var delay = header?.Delta ?? (header?.Date is { } date ? date - _clock.GetUtcNow() : null);
        return delay > TimeSpan.Zero ? delay : null;
    }
}
