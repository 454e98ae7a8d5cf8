using RfmFlows.Campaigns;

namespace RfmFlows.Store;

/// <summary>A batch while it is being decided: who is still open, and what became of the others.</summary>
internal sealed class ClaimBatch
{
    private readonly List<ApprovedRecipient> _order;
    private readonly Dictionary<string, ApprovedRecipient> _open = [];
    private readonly Dictionary<string, SendClaim> _claims = [];
    private readonly List<SkippedRecipient> _skipped = [];
    private readonly List<SkippedRecipient> _keep = [];
    private readonly List<string> _elsewhere = [];

    public ClaimBatch(IReadOnlyList<ApprovedRecipient> recipients)
    {
        _order = new List<ApprovedRecipient>(recipients.Count);
        foreach (var recipient in recipients)
        {
            if (_open.TryAdd(recipient.Customer, recipient))
            {
                _order.Add(recipient);
            }
            else
            {
                _skipped.Add(new SkippedRecipient(recipient.Customer, SkipReason.AlreadySent));
            }
        }
    }

    /// <summary>Recipients that are not decided yet, in their order.</summary>
    public IReadOnlyList<ApprovedRecipient> Open => _open.Count == 0 ? [] : [.. _order.Where(IsOpen)];

    /// <summary>Skips that the ledger has to keep.</summary>
    public IReadOnlyList<SkippedRecipient> ToKeep => _keep;

    public void Claim(string customer, SendClaim claim)
    {
        _open.Remove(customer);
        _claims.Add(customer, claim);
    }

    public void Elsewhere(string customer)
    {
        if (_open.Remove(customer))
        {
            _elsewhere.Add(customer);
        }
    }

    /// <param name="keep">False where the customer's own row says it already.</param>
    public void Skip(string customer, SkipReason reason, bool keep)
    {
        if (!_open.Remove(customer, out var recipient))
        {
            return;
        }
        var skip = new SkippedRecipient(customer, reason, keep ? recipient.Address : null);
        _skipped.Add(skip);
        if (keep)
        {
            _keep.Add(skip);
        }
    }

    /// <summary>Skips whoever wants an address that another has.</summary>
    public void SkipAddress(string address)
    {
        foreach (var taken in _open.Values.Where(r => r.Address == address).ToList())
        {
            Skip(taken.Customer, SkipReason.DuplicateAddress, keep: true);
        }
    }

    /// <summary>Skips who wants the address of an earlier one of the batch.</summary>
    public void SkipRepeatedAddresses()
    {
        var seen = new HashSet<string>();
        foreach (var recipient in Open.Where(r => !seen.Add(r.Address)))
        {
            Skip(recipient.Customer, SkipReason.DuplicateAddress, keep: true);
        }
    }

    public void SkipOpen(SkipReason reason)
    {
        foreach (var recipient in Open)
        {
            Skip(recipient.Customer, reason, keep: true);
        }
    }

    public string Json() => LedgerJson.Of(Open, (json, r) =>
    {
        json.WriteString("customer", r.Customer);
        json.WriteString("address", r.Address);
    });

    public ClaimAnswer Answer() => new(
        [.. _order.Where(r => _claims.ContainsKey(r.Customer)).Select(r => new ClaimedRecipient(r, _claims[r.Customer]))], _skipped, _elsewhere);

    private bool IsOpen(ApprovedRecipient recipient) => _open.ContainsKey(recipient.Customer);
}
