namespace RfmFlows.SendPulse;

/// <summary>Keeps the token that calls carry: fetched once however many calls wait for it, renewed before it expires.</summary>
internal sealed class TokenSource
{
    /// <summary>Frequent token calls may get an account blocked: after a refusal this long passes before the next.</summary>
    private static readonly TimeSpan Cooling = TimeSpan.FromSeconds(60);

    private readonly TimeProvider _clock;
    private readonly SendPulseOptions _options;
    private readonly Func<ApiRequest, ValueTask<ApiReply>> _call;
    private readonly Lock _lock = new();
    private AccessToken? _current;
    private Task<Fetched>? _flight;
    private (ApiReply Reply, DateTimeOffset Until)? _refusal;

    public TokenSource(SendPulseOptions options, TimeProvider clock, Func<ApiRequest, ValueTask<ApiReply>> call)
    {
        _options = options;
        _clock = clock;
        _call = call;
        if (!options.Credentials.NeedsToken)
        {
            _current = new AccessToken(options.Credentials.Secret, DateTimeOffset.MaxValue, DateTimeOffset.MaxValue);
        }
    }

    /// <summary>The token to call with, or why there is none.</summary>
    public ValueTask<Fetched> GetAsync(CancellationToken cancellation)
    {
        var token = Volatile.Read(ref _current);
        return token is not null && _clock.GetUtcNow() < token.RenewAt ? new(new Fetched(token, default)) : new(JoinAsync(null, cancellation));
    }

    /// <summary>
    /// A token in place of one that met a 401. The same one comes back where another would not help: a static key, or a
    /// token that was itself fetched because of a 401 a moment ago.
    /// </summary>
    public Task<Fetched> ReplaceAsync(AccessToken rejected, CancellationToken cancellation)
        => !_options.Credentials.NeedsToken || rejected.RefusedUntil > _clock.GetUtcNow()
            ? Task.FromResult(new Fetched(rejected, default))
            : JoinAsync(rejected, cancellation);

    /// <summary>Notes that even a fresh token met a 401.</summary>
    public void MarkRefused(AccessToken token)
    {
        lock (_lock)
        {
            if (_current == token)
            {
                _current = token.With(token.RenewAt, _clock.GetUtcNow() + Cooling);
            }
        }
    }

    private Task<Fetched> JoinAsync(AccessToken? rejected, CancellationToken cancellation)
    {
        TaskCompletionSource<Fetched>? own = null;
        Task<Fetched> flight;
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            if (_current is { } token && token != rejected && now < token.RenewAt)
            {
                return Task.FromResult(new Fetched(token, default));
            }

            if (_refusal is { } refusal && now < refusal.Until)
            {
                return Task.FromResult(new Fetched(null, refusal.Reply));
            }

            if (rejected is not null && _current == rejected)
            {
                _current = null;
            }

            if (_flight is null)
            {
                own = new(TaskCreationOptions.RunContinuationsAsynchronously);
                _flight = own.Task;
            }

            flight = _flight;
        }

        // Started outside the lock and without the caller's cancellation: others may already be waiting for it.
        if (own is not null)
        {
            _ = FlyAsync(own);
        }

        return flight.WaitAsync(cancellation);
    }

    private async Task FlyAsync(TaskCompletionSource<Fetched> flight)
    {
        try
        {
            var reply = await _call(TokenRequest.For(_options.Credentials)).ConfigureAwait(false);
            flight.SetResult(Land(reply));
        }
        catch (Exception e)
        {
            lock (_lock)
            {
                _flight = null;
            }

            flight.SetException(e);
        }
    }

    private Fetched Land(in ApiReply reply)
    {
        var now = _clock.GetUtcNow();
        var token = TokenRequest.Read(reply, now, _options.TokenRenewal);
        lock (_lock)
        {
            _flight = null;
            if (token is not null)
            {
                _refusal = null;
                _current = token;
                return new Fetched(token, default);
            }

            var failure = TokenRequest.Failure(reply);
            if (_current is { } old && now < old.ExpiresAt)
            {
                // The old one still serves; ask again a little later.
                _current = old.With(now + Cooling < old.ExpiresAt ? now + Cooling : old.ExpiresAt, old.RefusedUntil);
                return new Fetched(_current, default);
            }

            _refusal = failure.IsUnauthorized ? (failure, now + Cooling) : null;
            return new Fetched(null, failure);
        }
    }

    /// <summary>A token, or the failure in its place.</summary>
    internal readonly record struct Fetched(AccessToken? Token, ApiReply Failure);
}
