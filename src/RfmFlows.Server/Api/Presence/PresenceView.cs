namespace RfmFlows.Server.Api;

/// <summary>Who else has a scenario open, and what of it is saved by now.</summary>
/// <param name="Others">One for each other page; the same name twice is one person with two pages.</param>
/// <param name="Revision">The draft's newest revision; greater than the one that was opened when somebody has saved since.</param>
internal sealed record PresenceView(IReadOnlyList<OtherView> Others, long Revision, string SavedBy, DateTimeOffset SavedAt);

/// <summary>Somebody else's page.</summary>
internal sealed record OtherView(string Name, DateTimeOffset Since);

/// <summary>A page that is open.</summary>
/// <param name="Page">A word of the page's own choosing that no other page has.</param>
internal sealed record PresenceBody(string Page);
