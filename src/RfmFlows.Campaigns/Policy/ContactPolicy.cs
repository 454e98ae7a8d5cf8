namespace RfmFlows.Campaigns;

/// <summary>
/// The one gate between a segment and the ledger: valid address, consent, suppression, test recipients. What needs the ledger's own rows
/// (one message per address, frequency cap, already sent) is judged by the ledger in the transaction that claims, so that two runs at the same time cannot both pass.
/// One policy serves one run.
/// </summary>
public sealed class ContactPolicy(Channel channel, PolicySettings settings, ISuppressionList suppressions)
{
    private readonly Lock _testTurn = new();
    private int _testsGiven;

    public Channel Channel => channel;

    public PolicySettings Settings => settings;

    public async Task<PolicyVerdict> JudgeAsync(IReadOnlyList<Recipient> batch, CancellationToken cancellation)
    {
        var approved = new List<ApprovedRecipient>(batch.Count);
        var skipped = new List<SkippedRecipient>();
        foreach (var recipient in batch)
        {
            if (Judge(recipient, out var address) is { } skip)
            {
                skipped.Add(skip);
            }
            else
            {
                approved.Add(new ApprovedRecipient(recipient, address));
            }
        }
        return await WithoutSuppressedAsync(approved, skipped, cancellation);
    }

    private SkippedRecipient? Judge(Recipient recipient, out string address)
    {
        address = "";
        if (string.IsNullOrWhiteSpace(recipient.Customer))
        {
            return new SkippedRecipient(recipient.Customer, SkipReason.NoCustomer);
        }
        if (settings.TestAddresses.Count > 0)
        {
            return Test(recipient, out address);
        }
        if (string.IsNullOrWhiteSpace(recipient.Address))
        {
            return new SkippedRecipient(recipient.Customer, SkipReason.NoAddress);
        }
        if (channel.Normalize(recipient.Address) is not { } valid)
        {
            return new SkippedRecipient(recipient.Customer, SkipReason.InvalidAddress, recipient.Address);
        }
        address = valid;
        return recipient.Consent ?? (settings.MissingConsent == MissingConsent.Allow)
            ? null
            : new SkippedRecipient(recipient.Customer, SkipReason.NoConsent, valid);
    }

    private SkippedRecipient? Test(Recipient recipient, out string address)
    {
        lock (_testTurn)
        {
            address = "";
            if (_testsGiven >= settings.TestAddresses.Count)
            {
                return new SkippedRecipient(recipient.Customer, SkipReason.TestRun);
            }
            var wanted = settings.TestAddresses[_testsGiven++];
            address = channel.Normalize(wanted) ?? "";
            return address.Length > 0 ? null : new SkippedRecipient(recipient.Customer, SkipReason.InvalidAddress, wanted);
        }
    }

    private async Task<PolicyVerdict> WithoutSuppressedAsync(List<ApprovedRecipient> approved, List<SkippedRecipient> skipped, CancellationToken cancellation)
    {
        if (approved.Count == 0)
        {
            return new PolicyVerdict(approved, skipped);
        }
        var found = await suppressions.FindAsync(channel, [.. approved.Select(a => a.Address)], cancellation);
        if (found.Count == 0)
        {
            return new PolicyVerdict(approved, skipped);
        }
        skipped.AddRange(approved.Where(a => found.ContainsKey(a.Address)).Select(a => new SkippedRecipient(a.Customer, SkipReason.Suppressed, a.Address)));
        return new PolicyVerdict([.. approved.Where(a => !found.ContainsKey(a.Address))], skipped);
    }
}
